import '../../src/lib/account/perform/everything';
import '../../src/lib/scenario/check/everything';
import { readFolder } from '../../bin/scenarios';
import type { HandIn } from '../../src/lib/classroom/hand-in/hand-in';
import { makeHandIn } from '../../src/lib/classroom/hand-in/make';
import { writeHandIn } from '../../src/lib/classroom/hand-in/write';
import { checkFor, makeCodes } from '../../src/lib/classroom/pack/code';
import type { Pack } from '../../src/lib/classroom/pack/pack';
import { seedFor } from '../../src/lib/classroom/pack/seed';
import type { Entry } from '../../src/lib/scenario/log';
import { chanceFrom, oneOf, type Chance } from './chance';
import { damaged, tampered } from './harm';
import { playSomehow, type Played } from './player';

const slug = '01-lock-down-root';
export const source = readFolder('scenarios', slug);

const day = 24 * 60 * 60 * 1000;
const made = Date.UTC(2026, 10, 16, 9);

/** A file of a class, what is the matter with it, and what its learner saw. */
export interface File {
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly learner: string;
	readonly fate: 'whole' | 'tampered' | 'copied' | 'damaged';
	readonly points: number;
	readonly stars: number;
	/** From whom it was copied. */
	readonly from?: string;
}

export interface Class {
	readonly pack: Pack;
	readonly codes: readonly string[];
	readonly files: readonly File[];
}

/** A class that plays scenario 01 well and badly, the same each time. Those that are not whole come last. */
export function makeClass(
	size: number,
	not: { readonly tampered: number; readonly copied: number; readonly damaged: number }
): Class {
	const chance = chanceFrom(2026);
	const codes = makeCodes(size, (length) =>
		Uint8Array.from({ length }, () => Math.floor(chance() * 256))
	);
	const pack: Pack = {
		...{ id: 'generated-class', title: 'First week', words: '', made },
		items: [{ kind: 'scenario', id: 'root', scenario: slug, variant: 'own' }],
		rules: { hints: true, passing: 60 },
		learners: { kind: 'codes', checks: codes.map((code) => checkFor('generated-class', code)) }
	};
	const played = codes.map((code) => play(pack, code, chance));
	const whole = size - not.tampered - not.copied - not.damaged;
	const files = codes.map((learner, at): File => {
		const own = played[at] as Played;
		const handIn = handInOf(pack, learner, own, at);
		const common = { name: `${learner}.leastwise`, learner, points: own.points, stars: own.stars };
		const bytes = () => writeHandIn(handIn, pack);
		if (at < whole) return { ...common, bytes: bytes(), fate: 'whole' };
		const nth = at - whole;
		if (nth < not.tampered)
			return { ...common, bytes: tampered(handIn, pack, nth, chance), fate: 'tampered' };
		if (nth < not.tampered + not.copied) {
			const from = oneOf(
				codes.slice(0, whole).filter((_, place) => isLong(played[place])),
				chance
			);
			const copied = copyOf(handIn, played[codes.indexOf(from)] as Played, nth, chance);
			return { ...common, bytes: writeHandIn(copied, pack), fate: 'copied', from };
		}
		return {
			...common,
			bytes: damaged(bytes(), nth - not.tampered - not.copied, chance),
			fate: 'damaged'
		};
	});
	return { pack, codes, files };
}

/** What is worth copying. */
function isLong(played: Played | undefined): boolean {
	return (played?.log.length ?? 0) >= 16;
}

function play(pack: Pack, learner: string, chance: Chance): Played {
	const [item] = pack.items;
	if (!item) throw new Error('A pack has an item');
	const started = made + Math.floor(chance() * 7 * day);
	return playSomehow(source, { id: learner, seed: seedFor(pack, item, learner), started }, chance);
}

function handInOf(pack: Pack, learner: string, { attempt, log }: Played, at: number): HandIn {
	const handedIn = (log.at(-1)?.time ?? 0) + 60_000 + at;
	const work = { attempts: [{ attempt, log }], study: [] };
	return makeHandIn(pack, work, { learner, made: handedIn, version: '0.1.0' });
}

/** Somebody else’s log under one’s own name: as it is, or with the pauses stretched a little. */
function copyOf(handIn: HandIn, { log }: Played, nth: number, chance: Chance): HandIn {
	const own = handIn.attempts[0];
	if (!own) throw new Error('There is an attempt to put a log into');
	const shift = own.attempt.started - (log[0]?.time ?? 0) + 10_000;
	let time = (log[0]?.time ?? 0) + shift;
	const copy = log.map((entry, at): Entry => {
		const pause = entry.time - (log[at - 1]?.time ?? entry.time);
		time += nth % 2 === 0 ? pause : Math.round(pause * (0.96 + 0.08 * chance()));
		return entry.type === 'act'
			? { ...entry, time, calls: entry.calls.map((call) => ({ ...call, time })) }
			: { ...entry, time };
	});
	return { ...handIn, made: time + 60_000, attempts: [{ ...own, log: copy }] };
}
