/** Whether this tab may write an attempt. */
export type Claim = { readonly kind: 'holds'; release(): void } | { readonly kind: 'elsewhere' };

/**
 * Claims an attempt for this tab, until the tab is closed or another takes it over: then `onlost`.
 *
 * Where the browser has no Web Locks (plain http on a local network) every claim holds, and a
 * second writer is told by the conflict of its first line.
 */
export async function claim(id: string, onlost: () => void): Promise<Claim> {
	for (;;) {
		const answer = await request(id, onlost, { signal: AbortSignal.timeout(patience) });
		// A browser that is slow to answer is not another tab. Where it does not say, another is meant.
		if (answer.kind === 'holds' || ((await heldAttempts()) ?? [id]).includes(id)) return answer;
	}
}

/** Claims it also when another tab holds it; that one is told. */
export function takeOver(id: string, onlost: () => void): Promise<Claim> {
	return request(id, onlost, { steal: true });
}

/** Ids of the attempts that are open in some tab; none are known where the browser has no Web Locks. */
export async function openAttempts(): Promise<readonly string[]> {
	return (await heldAttempts()) ?? [];
}

async function heldAttempts(): Promise<readonly string[] | undefined> {
	const { locks } = navigator as { locks?: LockManager };
	const { held } = (await locks?.query().catch(() => undefined)) ?? {};
	return held?.flatMap(({ name }) =>
		name?.startsWith(lockPrefix) ? [name.slice(lockPrefix.length)] : []
	);
}

const lockPrefix = 'leastwise-attempt-';

/** In milliseconds: a page that is being reloaded takes a moment to let go. */
const patience = 400;

function request(id: string, onlost: () => void, how: LockOptions): Promise<Claim> {
	const { locks } = navigator as { locks?: LockManager };
	if (!locks) return Promise.resolve({ kind: 'holds', release() {} });

	return new Promise((resolve) => {
		let state: 'waiting' | 'held' | 'released' = 'waiting';

		// The lock is held for as long as this promise is open.
		const hold = () =>
			new Promise<void>((letGo) => {
				state = 'held';
				const release = () => {
					state = 'released';
					letGo();
				};
				resolve({ kind: 'holds', release });
			});

		locks.request(lockPrefix + id, how, hold).catch((error: unknown) => {
			if (state === 'held') onlost();
			else if (timedOut(error)) resolve({ kind: 'elsewhere' });
			else resolve({ kind: 'holds', release() {} }); // refused: as if there were no Web Locks
		});
	});
}

function timedOut(error: unknown) {
	return error instanceof DOMException && error.name === 'TimeoutError';
}
