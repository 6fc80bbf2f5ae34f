import { count } from '../../policy/wording';
import type { Item } from './item';
import { plain, shown } from './words';

/** What is wrong with items beside each other: at most one is named, the later one. */
export interface BankFault {
	readonly item: Item;
	readonly message: string;
}

/** What a topic’s items give away together: where keys stand, and that they are the longest. */
export function topicFaults(items: readonly Item[]): readonly BankFault[] {
	return [...positionFaults(items), ...longestFaults(items), ...slipFaults(items)];
}

/** Fewer items have a pattern by chance. */
const enough = 8;

function positionFaults(items: readonly Item[]): readonly BankFault[] {
	const keys = items.flatMap((item) =>
		item.kind === 'one' ? [{ item, at: item.options.findIndex(({ right }) => right) }] : []
	);
	if (keys.length < enough) return [];
	return [0, 1, 2, 3].flatMap((at) => {
		const here = keys.filter((key) => key.at === at);
		const last = here.at(-1);
		if (!last || here.length <= keys.length * 0.4) return [];
		const place = 'ABCD'[at] ?? '';
		return [
			{
				item: last.item,
				message: `the key is ${place} in ${here.length} of ${keys.length} questions of the topic: put some elsewhere`
			}
		];
	});
}

function longestFaults(items: readonly Item[]): readonly BankFault[] {
	const measured = items.flatMap((item) => {
		const isLongest = item.kind === 'one' ? keyIsLongest(item) : undefined;
		return isLongest === undefined ? [] : [{ item, isLongest }];
	});
	const longest = measured.filter(({ isLongest }) => isLongest);
	const last = longest.at(-1);
	if (!last || measured.length < enough || longest.length <= Math.ceil(measured.length * 0.35))
		return [];
	const message = `the key is the longest option in ${longest.length} of ${measured.length} questions of the topic: a third at most`;
	return [{ item: last.item, message }];
}

/** Nothing where options are requests or policies. */
function keyIsLongest({ options }: Extract<Item, { kind: 'one' | 'several' }>) {
	const lengths = options.map(({ text }) => (text ? plain(text).length : undefined));
	if (lengths.includes(undefined)) return undefined;
	const longest = Math.max(...lengths.map((length) => length ?? 0));
	const winners = options.filter((_, at) => lengths[at] === longest);
	return winners.length === 1 && winners[0]?.right === true;
}

function slipFaults(items: readonly Item[]): readonly BankFault[] {
	const wrong = items.flatMap((item) =>
		item.kind === 'one' || item.kind === 'several'
			? item.options.flatMap((option) => (option.right ? [] : [{ item, option }]))
			: []
	);
	const slips = wrong.filter(({ option }) => option.belief === undefined);
	const last = slips.at(-1);
	if (!last || wrong.length < enough * 3 || slips.length <= wrong.length / 2) return [];
	const message = `${count(slips.length, 'wrong option')} of ${wrong.length} of the topic ${slips.length === 1 ? 'has' : 'have'} belief: none: half of them at most`;
	return [{ item: last.item, message }];
}

/** Items that are nearly the same, whatever their topics. */
export function alike(items: readonly Item[]): readonly BankFault[] {
	const known = items.map((item) => ({ item, parts: shinglesOf(item) }));
	return known.flatMap(({ item, parts }, at) => {
		const twin = known.slice(0, at).find((other) => likeness(parts, other.parts) > 0.7);
		return twin ? [{ item, message: `it is nearly the same as ${twin.item.id}` }] : [];
	});
}

/** What is shown, as runs of three words. */
function shinglesOf(item: Item): ReadonlySet<string> {
	const words =
		shown(item)
			.join(' ')
			.toLowerCase()
			.match(/[\p{L}\p{N}_*/-]+/gu) ?? [];
	return new Set(words.map((_, at) => words.slice(at, at + 3).join(' ')));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	if (a.size > b.size * 1.5 || b.size > a.size * 1.5) return 0;
	let common = 0;
	for (const part of a) if (b.has(part)) common++;
	return common / (a.size + b.size - common);
}
