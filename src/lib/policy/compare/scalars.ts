import { parseDate } from '../condition/date';
import { parseCidr, type IpRange } from '../condition/ip';
import { parseNumber } from '../condition/number';

/** Values that a key is compared to as numbers, dates or addresses. */
export interface Constants {
	readonly numbers: readonly number[];
	readonly dates: readonly number[];
	readonly blocks: readonly IpRange[];
}

const noConstants: Constants = { numbers: [], dates: [], blocks: [] };

export function constantsOf(
	compares: 'Numeric' | 'Date' | 'IPAddress',
	values: readonly string[]
): Constants {
	const read = <T>(parse: (text: string) => T | undefined) =>
		values.map(parse).filter((value) => value !== undefined);
	switch (compares) {
		case 'Numeric':
			return { ...noConstants, numbers: read(parseNumber) };
		case 'Date':
			return { ...noConstants, dates: read(parseDate) };
		case 'IPAddress':
			return { ...noConstants, blocks: read(parseCidr) };
	}
}

/**
 * A value of each kind that the constants tell apart: each constant, one between each two, one on
 * either side, and one that is no value of the type. No comparison with the constants can come out
 * otherwise for any other value, so trying these is trying all.
 */
export function representatives({ numbers, dates, blocks }: Constants): string[] {
	const found = [
		...(numbers.length > 0 ? numerals([...numbers, ...dates.map((time) => time / 1000)]) : []),
		...(dates.length > 0 ? times(dates) : []),
		...(blocks.length > 0 ? addresses(blocks) : []),
		'x'
	];
	return [...new Set(found)];
}

function numerals(constants: readonly number[]): string[] {
	const sorted = ascending(constants);
	const between = sorted.flatMap((value, at) => {
		const next = sorted[at + 1];
		if (next === undefined) return [];
		const whole = Math.floor(value) + 1;
		return whole < next ? [whole] : [value + (next - value) / 2];
	});
	const low = sorted[0] ?? 0;
	const high = sorted.at(-1) ?? 0;
	const outer = [high + 1, high * 2, low > 0 ? 0 : low - 1, low - 1, low * 2];
	const all = [...sorted, ...between, ...outer].filter((value) => Number.isFinite(value));
	// Larger than any number that can be written, and still a number to the language.
	return [...all.map(String), '9e999', '-9e999'];
}

function times(constants: readonly number[]): string[] {
	const sorted = ascending(constants);
	const between = sorted.flatMap((value, at) => {
		const next = sorted[at + 1];
		if (next === undefined) return [];
		const steps = [86_400_000, 3_600_000, 1000, 1].map((step) => value + step);
		return [steps.find((step) => step < next) ?? value + (next - value) / 2];
	});
	const low = (sorted[0] ?? 0) - 86_400_000;
	const high = (sorted.at(-1) ?? 0) + 86_400_000;
	return [...sorted, ...between, low, high].map(timeText);
}

function timeText(time: number): string {
	const whole = Math.floor(time);
	const seconds = Number((time / 1000).toFixed(9));
	const date = new Date(whole);
	const year = Number.isNaN(date.getTime()) ? -1 : date.getUTCFullYear();
	if (year < 0 || year > 9999) return String(seconds);
	const text = date.toISOString();
	if (whole === time) return text.replace('.000Z', 'Z');
	const fraction = String(Math.round((time - whole) * 1e6)).padStart(6, '0');
	return text.replace('Z', `${fraction}Z`);
}

function ascending(values: readonly number[]): number[] {
	return [...new Set(values)].sort((one, other) => one - other);
}

/** Blocks are nested or apart, so a kind of address begins where a block does or right behind one. */
function addresses(blocks: readonly IpRange[]): string[] {
	const friendly = blocks.flatMap(({ family, first, last }) =>
		last - first > 7n ? [{ family, value: first + 7n }] : []
	);
	const edges = blocks.flatMap(({ family, first, last }) => [
		{ family, value: first },
		{ family, value: last },
		{ family, value: last + 1n },
		{ family, value: first - 1n }
	]);
	const ends = [
		{ family: 4 as const, value: 0n },
		{ family: 6 as const, value: 0n }
	];
	return [
		...friendly.map(addressText),
		'203.0.113.7',
		'198.51.100.7',
		'2001:db8::7',
		...[...edges, ...ends].flatMap((address) => (exists(address) ? [addressText(address)] : []))
	];
}

interface Address {
	readonly family: 4 | 6;
	readonly value: bigint;
}

function exists({ family, value }: Address): boolean {
	return value >= 0n && value < 1n << (family === 4 ? 32n : 128n);
}

function addressText({ family, value }: Address): string {
	const bits = family === 4 ? 8n : 16n;
	const count = family === 4 ? 4 : 8;
	const parts = Array.from(
		{ length: count },
		(_, at) => (value >> (bits * BigInt(count - 1 - at))) & ((1n << bits) - 1n)
	);
	if (family === 4) return parts.join('.');
	const text = parts.map((part) => part.toString(16)).join(':');
	return shortened(text);
}

/** `::` for the longest run of zeros. */
function shortened(text: string): string {
	const runs = [...text.matchAll(/(^|:)0(:0)+(?=:|$)/g)].map(([run]) => run);
	const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), '');
	if (longest === '') return text;
	const at = text.indexOf(longest);
	return `${text.slice(0, at)}::${text.slice(at + longest.length).replace(/^:/, '')}`;
}
