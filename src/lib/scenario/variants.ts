import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/*
 * What differs from one attempt to the next: names, buckets, who has which fault. Files write
 * `{{bucket}}` or `{{person.name}}` for it. Which values an attempt has follows from its seed.
 */

/** By name, what can be drawn: a text, or several that go together. */
export type Variants = Readonly<Record<string, readonly Row[]>>;

export type Row = string | Readonly<Record<string, string>>;

/** What stands for each placeholder. */
export type Draw = ReadonlyMap<string, string>;

/** Seeds that begin so draw the first of everything: a learner's first attempt, and the pages before it. */
const plainSeed = 'plain-';

/** The seed of a learner's first attempt: what was read before it begins is what is played. */
export function asPlain(seed: string): string {
	return `${plainSeed}${seed}`;
}

export function draw(variants: Variants, seed: string): Draw {
	const rows = Object.entries(variants).map(
		([name, from]) =>
			[name, from[seed.startsWith(plainSeed) ? 0 : place(seed, name, from.length)]] as const
	);
	return new Map(rows.flatMap(([name, row]) => valuesOf(name, row)));
}

/** Seeds that draw differently, of so many that are tried; the plain one first. */
export function seedsToTry(variants: Variants, tries: number): readonly string[] {
	const byDraw = new Map<string, string>();
	for (const seed of [asPlain(''), ...Array.from({ length: tries }, (_, at) => `seed ${at}`)]) {
		const drawn = JSON.stringify([...draw(variants, seed)]);
		if (!byDraw.has(drawn)) byDraw.set(drawn, seed);
	}
	return [...byDraw.values()];
}

/** Each value of a row with the placeholder that it stands for. */
function valuesOf(name: string, row: Row | undefined): readonly (readonly [string, string])[] {
	if (row === undefined) return [];
	if (typeof row === 'string') return [[name, row]];
	return Object.entries(row).map(([key, value]) => [`${name}.${key}`, value] as const);
}

/** Each group of variants is drawn by itself, so that one more changes none of the others. */
function place(seed: string, name: string, length: number): number {
	const [a = 0, b = 0] = sha256(utf8ToBytes(`${seed}/variant/${name}`));
	return (a * 256 + b) % length;
}

const placeholder = /\{\{([a-zA-Z][\w.-]*)\}\}/g;

/** A text with its placeholders filled in. One that nothing stands for stays as it is. */
export function fill(text: string, drawn: Draw): string {
	return text.replace(placeholder, (whole, name: string) => drawn.get(name) ?? whole);
}

/** Placeholders in a text for which nothing stands. */
export function strayPlaceholders(text: string, drawn: Draw): readonly string[] {
	const named = [...text.matchAll(placeholder)].map(([, name = '']) => name);
	return [...new Set(named)].filter((name) => !drawn.has(name));
}

/** A scenario's JSON with placeholders, and what can stand for them. */
export interface Template {
	readonly variants: Variants;
	readonly json: string;
}
