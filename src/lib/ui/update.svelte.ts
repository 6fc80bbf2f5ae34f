import { version } from '$app/environment';
import { createContext } from 'svelte';
import { untilIdle } from './breathe';
import { cacheNameOf } from './offline-copy';

/**
 * The offline copy of the site and its versions.
 *
 * A new version waits until it is accepted: nobody loses the page they work on.
 */
export class Update {
	/** The whole site opens without a connection. */
	ready = $state(false);
	/** A newer version is there, and reloading brings it. */
	waiting = $state(false);

	#registration: ServiceWorkerRegistration | undefined;
	#accepted = false;

	/** Registers the worker of a built site. Where workers are refused, the site works online. */
	async start(script: string) {
		if (!('serviceWorker' in navigator)) return;
		const { serviceWorker } = navigator;

		let controlled = serviceWorker.controller !== null;
		serviceWorker.addEventListener('controllerchange', () => {
			if (this.#accepted) location.reload();
			else this.waiting = controlled; // another tab let the new version in, unless it is the first
			controlled = true;
		});
		void holdCopy().then(async () => {
			const { active } = await serviceWorker.ready;
			this.ready = true;
			active?.postMessage({ type: 'opened' });
		});

		// The page before its copy: fetching the whole site would hold up whoever has just come.
		if (!controlled) await untilIdle();
		const registration = await serviceWorker.register(script).catch(() => undefined);
		if (!registration) return;
		this.#registration = registration;
		this.waiting = registration.waiting !== null;
		registration.addEventListener('updatefound', () => this.#watch(registration.installing));
	}

	/** Reloads into the version that waits. */
	accept() {
		this.#accepted = true;
		const worker = this.#registration?.waiting;
		if (worker) worker.postMessage({ type: 'take-over' });
		else location.reload(); // another tab has let it in already
	}

	#watch(worker: ServiceWorker | null) {
		worker?.addEventListener('statechange', () => {
			if (worker.state === 'installed') this.waiting = navigator.serviceWorker.controller !== null;
		});
	}
}

/** Until this page is closed, its version's copy is needed. Resolves as soon as that is known. */
function holdCopy(): Promise<void> {
	return new Promise((held) => {
		if (!('locks' in navigator)) return held(); // an old browser: an update drops the older copy
		void navigator.locks
			.request(cacheNameOf(version), { mode: 'shared' }, () => {
				held();
				return new Promise(() => undefined);
			})
			.catch(() => held());
	});
}

export const [getUpdate, setUpdate] = createContext<Update>();
