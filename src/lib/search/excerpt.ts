import { foundBy, wordsIn } from './words';

/** Some of a text, in pieces: what was looked for is marked. */
export type Excerpt = readonly { readonly text: string; readonly hit: boolean }[];

const longest = 180;
/** What stands before the first word that was found. */
const before = 50;

interface Hit {
	readonly from: number;
	readonly to: number;
	readonly by: string;
}

/** The stretch of a text in which most of the terms stand, with these marked. */
export function excerpt(text: string, terms: ReadonlySet<string>): Excerpt {
	const hits = hitsIn(text, terms);
	if (text.length <= longest) return marked(text, 0, hits);
	const start = startOf(text, hits);
	const end = endOf(text, start);
	const shown = hits.filter(({ from, to }) => from >= start && to <= end);
	return [
		...(start > 0 ? [plain('… ')] : []),
		...marked(text.slice(start, end), start, shown),
		...(end < text.length ? [plain(' …')] : [])
	];
}

function hitsIn(text: string, terms: ReadonlySet<string>): readonly Hit[] {
	return wordsIn(text).flatMap(({ at, text: word }) => {
		const by = foundBy(word).find((each) => terms.has(each));
		return by === undefined ? [] : [{ from: at, to: at + word.length, by }];
	});
}

/** Before the hit that has most different ones behind it, at the beginning of a word. */
function startOf(text: string, hits: readonly Hit[]): number {
	let best = { at: 0, many: 0 };
	for (const { from } of hits) {
		const near = hits.filter((each) => each.from >= from && each.to <= from + longest - before);
		const many = new Set(near.map(({ by }) => by)).size;
		if (many > best.many) best = { at: from, many };
	}
	if (best.at <= before) return 0;
	const early = text.slice(best.at - before, best.at);
	// A sentence’s beginning reads best.
	const sentence = /(?:[.?!:]\s|\n)(?!.*(?:[.?!:]\s|\n))/s.exec(early);
	if (sentence) return best.at - before + sentence.index + sentence[0].length;
	return best.at - before + Math.max(0, early.indexOf(' ') + 1);
}

function endOf(text: string, start: number): number {
	if (start + longest >= text.length) return text.length;
	const space = text.slice(start, start + longest).search(/\s\S*$/);
	return start + (space > 0 ? space : longest);
}

function marked(text: string, offset: number, hits: readonly Hit[]): Excerpt {
	const pieces: { text: string; hit: boolean }[] = [];
	let at = 0;
	for (const { from, to } of hits) {
		if (from - offset > at) pieces.push(plain(text.slice(at, from - offset)));
		pieces.push({ text: text.slice(from - offset, to - offset), hit: true });
		at = to - offset;
	}
	if (at < text.length) pieces.push(plain(text.slice(at)));
	return pieces;
}

const plain = (text: string) => ({ text, hit: false });
