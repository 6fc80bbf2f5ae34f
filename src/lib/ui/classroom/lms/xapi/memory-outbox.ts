import type { Statement } from '$lib/classroom/lms/xapi/statements';
import type { KeptOutbox } from './outbox';

/** Where the browser keeps nothing: a statement that was told is told again the next time, under the same id. */
export function memoryOutbox(): KeptOutbox {
	const waiting = new Map<string, Statement>();
	const settled = new Map<string, 'told' | 'refused'>();
	return {
		add: async (statements) => {
			for (const each of statements) if (!settled.has(each.id)) waiting.set(each.id, each);
		},
		waiting: async (most) => [...waiting.values()].slice(0, most),
		settle: async (ids, as) => {
			for (const id of ids) {
				waiting.delete(id);
				settled.set(id, as);
			}
		},
		counts: async () => {
			const all = [...settled.values()];
			const refused = all.filter((each) => each === 'refused').length;
			return { waiting: waiting.size, told: all.length - refused, refused };
		},
		close: () => undefined
	};
}
