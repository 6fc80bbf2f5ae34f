import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { packState, unpackState, type State } from '$lib/classroom/lms/state';
import { readPack } from '$lib/classroom/pack/pack-file';
import { paperId } from '$lib/classroom/paper';
import { merge } from '$lib/storage/merge';
import { openStore } from '$lib/storage/open';
import type { Authenticator, Saved, Store } from '$lib/storage/store';
import type { LmsHost } from './host';
import { inTurn } from './in-turn';
import { lookedUp, telling } from './reporting';

/**
 * The store of a page in an LMS. Computers are shared, so each learner has a database of their own; what the
 * LMS kept is brought into it, and whatever is written is told to the LMS as soon as it is.
 */
export async function openLmsStore(
	host: LmsHost
): Promise<{ readonly store: Store; readonly kept: boolean }> {
	const read = readPack(host.pack);
	if (!read.ok) throw new Error(`The package holds no pack: ${read.error.message}`);
	const pack = read.value;
	const { learner } = host;
	const whose = bytesToHex(sha256(utf8ToBytes(JSON.stringify([pack.id, learner])))).slice(0, 16);
	const none = () => undefined;
	const opened = await openStore(
		{ full: () => host.inMemory(), closed: none, cut: none },
		`leastwise-lms-${whose}`
	);
	if (opened.kind === 'memory') host.inMemory();

	const { store } = opened;
	const state = unpackState(host.state);
	if (state?.ok) await restore(store, state.value);
	else if (state) host.damaged();
	const best = state?.ok ? state.value.best : {};
	const now = Date.now();
	await store.savePapers([
		{
			...{ kind: 'pack', id: paperId('pack', pack.id), changed: now, taken: 0 },
			...{ pack: host.pack, learner }
		}
	]);

	let atEnd: ReturnType<typeof setTimeout> | undefined;
	const tell = inTurn(async () => {
		clearTimeout(atEnd);
		try {
			const { report, state, ends } = await lookedUp(store, pack, learner, best);
			host.report(report, packState(state, host.most));
			if (ends !== undefined) atEnd = setTimeout(() => void tell(), ends - Date.now());
		} catch {
			host.untold();
		}
	});
	await tell();
	return { store: telling(store, tell), kept: opened.kind === 'kept' };
}

/** Adds what this browser has not; what it has is never taken back. */
async function restore(store: Store, { attempts, study }: State) {
	const saved = attempts.map(({ attempt, log, authenticator }): Saved => ({
		attempt,
		log,
		...(isAuthenticator(authenticator) && { authenticator })
	}));
	await store.rewrite((here) => merge(here, saved).changed, study);
}

/** It has come back from an LMS. */
function isAuthenticator(value: unknown): value is Authenticator {
	return (
		typeof value === 'object' &&
		value !== null &&
		'accounts' in value &&
		Array.isArray(value.accounts) &&
		value.accounts.every(
			(each: unknown) =>
				typeof each === 'object' &&
				each !== null &&
				['issuer', 'label', 'secret'].every((key) => typeof Reflect.get(each, key) === 'string')
		) &&
		'clockOffset' in value &&
		typeof value.clockOffset === 'number'
	);
}
