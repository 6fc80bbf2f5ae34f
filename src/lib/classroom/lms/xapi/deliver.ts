import type { Statement } from './statements';

/** Where statements wait until the record store has them. */
export interface Outbox {
	/** Adds those that neither wait nor are done with. */
	add(statements: readonly Statement[]): Promise<void>;
	/** The first that wait, in the order in which they were added. */
	waiting(most: number): Promise<readonly Statement[]>;
	/** They have arrived, or never will. */
	settle(ids: readonly string[], as: 'told' | 'refused'): Promise<void>;
}

/** What became of an attempt to send. */
export type Answer =
	| { readonly kind: 'taken' }
	/** It has one of them already, said otherwise, and so took none: a batch is taken whole or not at all. */
	| { readonly kind: 'known' }
	/** Something in it is wrong; which, the store may not say. */
	| { readonly kind: 'refused' }
	/** It is not let in: sending again would not help. */
	| { readonly kind: 'locked' }
	/** It does not answer, or not now. */
	| { readonly kind: 'away' };

export type Delivered =
	/** Nothing waits any more. */
	{ readonly kind: 'done' } | { readonly kind: 'locked' } | { readonly kind: 'away' };

const batch = 50;

/**
 * Sends what waits. Where a batch is not taken, its halves are tried, down to the one statement that is wrong
 * or known: that one is put aside, and stands in nobody’s way.
 */
export async function deliver(
	outbox: Outbox,
	post: (statements: readonly Statement[]) => Promise<Answer>
): Promise<Delivered> {
	for (;;) {
		const waiting = await outbox.waiting(batch);
		if (waiting.length === 0) return { kind: 'done' };
		const stopped = await send(waiting);
		if (stopped) return { kind: stopped };
	}

	async function send(statements: readonly Statement[]): Promise<'locked' | 'away' | undefined> {
		const { kind } = await post(statements);
		const ids = statements.map(({ id }) => id);
		switch (kind) {
			case 'taken':
				await outbox.settle(ids, 'told');
				return undefined;
			case 'locked':
			case 'away':
				return kind;
			case 'known':
			case 'refused': {
				if (statements.length === 1) {
					await outbox.settle(ids, kind === 'known' ? 'told' : 'refused');
					return undefined;
				}
				const middle = Math.ceil(statements.length / 2);
				return (await send(statements.slice(0, middle))) ?? (await send(statements.slice(middle)));
			}
		}
	}
}

/** By the status that a store answers with. */
export function answerOf(status: number): Answer {
	if (status >= 200 && status < 300) return { kind: 'taken' };
	if (status === 409) return { kind: 'known' };
	if (status === 401 || status === 403) return { kind: 'locked' };
	if (status === 400 || status === 413 || status === 422) return { kind: 'refused' };
	return { kind: 'away' };
}

/** How long to wait after so many failures, in milliseconds: five seconds, then twice as long, up to five minutes. */
export function waitAfter(failures: number): number {
	return Math.min(5000 * 2 ** Math.max(0, failures - 1), 300_000);
}
