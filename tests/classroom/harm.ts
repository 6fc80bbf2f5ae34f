import { strToU8 } from 'fflate';
import type { HandIn } from '../../src/lib/classroom/hand-in/hand-in';
import { writeHandIn } from '../../src/lib/classroom/hand-in/write';
import type { Pack } from '../../src/lib/classroom/pack/pack';
import type { Entry } from '../../src/lib/scenario/log';
import { unzipped, zipped } from '../../src/lib/study/exchange/zip';
import { oneOf, type Chance } from './chance';

/* What happens to hand-ins on purpose, and on their way. */

type Act = Extract<Entry, { type: 'act' }>;

const isAct = (entry: Entry): entry is Act => entry.type === 'act';
const isRefused = (entry: Entry) => isAct(entry) && entry.came?.at(-1) !== 'ok';

/** A log that somebody has made better than it was, each in another way. */
const ways: readonly ((log: readonly Entry[], chance: Chance) => readonly Entry[])[] = [
	/** What was done was refused, it says, or what was refused was done. */
	(log, chance) => {
		const acts = log.filter(isAct);
		const one = oneOf(acts.some(isRefused) ? acts.filter(isRefused) : acts, chance);
		const came = one.came?.at(-1) === 'ok' ? 'AccessDenied' : 'ok';
		return log.map((entry) => (entry === one ? { ...one, came: [came] } : entry));
	},
	/** A call that nobody made, of somebody whose session is made up. */
	(log) => {
		const last = log.findLast(isAct);
		if (!last) return log;
		const calls = last.calls.map((call) => ({
			...call,
			caller: { kind: 'session', id: 'made-up' } as const
		}));
		return log.flatMap((entry) =>
			entry === last ? [last, { ...last, calls, came: ['ok'] }] : [entry]
		);
	},
	/** The beginning is left out. */
	(log) => {
		const first = log.find((entry) => isAct(entry) && entry.came?.at(-1) === 'ok');
		return log.filter((entry) => entry !== first);
	},
	/** Two acts have changed places, with their times. */
	(log) => {
		const middle = Math.floor(log.length / 2);
		return log.map((entry, at) =>
			at === middle ? { ...entry, time: entry.time - 3_600_000 } : entry
		);
	}
];

/** Every fifth is changed in the file only, by somebody who does not know of the fingerprint. */
export function tampered(handIn: HandIn, pack: Pack, nth: number, chance: Chance): Uint8Array {
	const way = ways[nth % 5];
	if (!way) return edited(writeHandIn(handIn, pack));
	const attempts = handIn.attempts.map((each) => ({ ...each, log: way(each.log, chance) }));
	return writeHandIn({ ...handIn, attempts }, pack);
}

function edited(zip: Uint8Array): Uint8Array {
	const files = unzipped(zip, () => true, 1e7);
	if (!files.ok) throw new Error(files.error);
	const text = new TextDecoder().decode(files.value.get('hand-in.json'));
	const json = strToU8(text.replace(/"version":"?[\d.]+"?|"made":/, '$& '));
	return zipped({ ...Object.fromEntries(files.value), 'hand-in.json': json });
}

/** Cut off, bits changed, or made into something else. */
export function damaged(file: Uint8Array, nth: number, chance: Chance): Uint8Array {
	switch (nth % 3) {
		case 0:
			return file.slice(0, Math.floor(file.length * (0.2 + 0.7 * chance())));
		case 1: {
			// In the middle of what is packed.
			const copy = file.slice();
			const middle = Math.floor(file.length / 2);
			for (let at = middle; at < middle + 20; at++) copy[at] = (copy[at] ?? 0) ^ 0x55;
			return copy;
		}
		default:
			return strToU8('<html><body>Your session has expired. Sign in.</body></html>');
	}
}
