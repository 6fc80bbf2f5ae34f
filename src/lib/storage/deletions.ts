import type { Store } from './store';

const channel = 'leastwise-deletions';

/** Tells the other tabs when something was deleted: one of them may be playing it. */
export function tellingDeletions(store: Store): Store {
	return {
		...store,
		async deleteAttempt(id) {
			await store.deleteAttempt(id);
			tell();
		},
		async deleteAll() {
			await store.deleteAll();
			tell();
		}
	};
}

/** Hears of deletions in other tabs, until what it answers is called. */
export function onDeletion(told: () => void): () => void {
	const listening = new BroadcastChannel(channel);
	listening.onmessage = () => told();
	return () => listening.close();
}

function tell() {
	const telling = new BroadcastChannel(channel);
	telling.postMessage('deleted');
	telling.close();
}
