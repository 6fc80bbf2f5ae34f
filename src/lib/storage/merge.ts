import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Saved } from './store';

/** What became of the attempts of a backup. */
export interface Counts {
	readonly added: number;
	/** The same attempt, played further in the backup. */
	readonly extended: number;
	/** Nothing new in the backup. */
	readonly same: number;
	/** One attempt, played on in two ways: the backup's is an attempt of its own now. */
	readonly keptBoth: number;
}

export interface Merged {
	/** What has to be written. */
	readonly changed: readonly Saved[];
	readonly counts: Counts;
}

/** Brings attempts together so that none is lost; doing it again changes nothing. */
export function merge(here: readonly Saved[], imported: readonly Saved[]): Merged {
	const known = new Map(here.map((saved) => [saved.attempt.id, saved]));
	const changed = new Map<string, Saved>();
	const counts = { added: 0, extended: 0, same: 0, keptBoth: 0 };

	for (const saved of imported) {
		const { became, result } = place(known, saved);
		counts[became]++;
		if (!result) continue;
		known.set(result.attempt.id, result);
		changed.set(result.attempt.id, result);
	}
	return { changed: [...changed.values()], counts };
}

type Placed = { readonly became: keyof Counts; readonly result?: Saved };

function place(known: ReadonlyMap<string, Saved>, saved: Saved, forked = false): Placed {
	const there = known.get(saved.attempt.id);
	if (!there) return { became: forked ? 'keptBoth' : 'added', result: saved };

	const fork = forkOf(there, saved);
	if (fork !== undefined) return place(known, underNewId(saved, fork), true);
	if (saved.log.length <= there.log.length) return { became: 'same' };
	return { became: 'extended', result: { ...there, ...saved, ...sandboxOf(there, saved) } };
}

/** A backup may be from before a sandbox was renamed here, and no time is kept of either name. */
function sandboxOf({ sandbox: here }: Saved, { sandbox }: Saved): Pick<Saved, 'sandbox'> {
	return here && sandbox ? { sandbox: { ...sandbox, name: here.name } } : {};
}

/** How many lines two attempts with one id have in common, unless one is the beginning of the other. */
function forkOf(there: Saved, saved: Saved): number | undefined {
	if (!equal(there.attempt, saved.attempt)) return 0;
	const common = Math.min(there.log.length, saved.log.length);
	for (let index = 0; index < common; index++)
		if (!equal(there.log[index], saved.log[index])) return index;
	return undefined;
}

/**
 * The id comes from where the attempts part, not from all that follows: a later backup of the same
 * branch finds it again and extends it.
 */
function underNewId(saved: Saved, fork: number): Saved {
	const origin = canonical([saved.attempt, saved.log.slice(0, fork + 1)]);
	const id = bytesToHex(sha256(utf8ToBytes(origin))).slice(0, 32);
	return { ...saved, attempt: { ...saved.attempt, id } };
}

function equal(a: unknown, b: unknown) {
	return a === b || canonical(a) === canonical(b);
}

/** As JSON whose keys are in order: alike for alike values, whatever wrote them. */
function canonical(value: unknown): string {
	return JSON.stringify(value, (_, part: unknown) =>
		isObject(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part
	);
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
