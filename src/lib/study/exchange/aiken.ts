import {
	gathered,
	letters,
	longestFile,
	no,
	oneLine,
	refusedFile,
	type Choice,
	type Found,
	type ChoiceQuestion,
	type QuestionsRead
} from './question';

/**
 * Aiken, as Moodle and others read it. It holds a question in one line with one right option, and no
 * topic, no reasons and no lines within a text.
 *
 * https://docs.moodle.org/en/Aiken_format
 */

const option = /^([A-Z])[.)]\s+(.*)$/;
const answer = /^ANSWER:\s*([A-Z])\s*$/;

export function lacksInAiken({ stem, options }: ChoiceQuestion): string | undefined {
	if (options.filter(({ right }) => right).length > 1) return 'more than one option is right';
	const line = oneLine(stem);
	if (option.test(line) || /^ANSWER:/.test(line)) return 'they begin as an option does';
	const folded = new Set(options.map(({ text }) => oneLine(text)));
	return folded.size < options.length ? 'their options differ in lines alone' : undefined;
}

export function writeAiken(questions: readonly ChoiceQuestion[]): string {
	return questions.map(written).join('\n');
}

function written({ stem, options }: ChoiceQuestion): string {
	const right = options.findIndex((each) => each.right);
	const lines = options.map(({ text }, at) => `${letters[at]}. ${oneLine(text)}`);
	return [oneLine(stem), ...lines, `ANSWER: ${letters[right]}`, ''].join('\n');
}

export function readAiken(text: string): QuestionsRead {
	if (text.length > longestFile) return refusedFile('The text is longer than 4 MB.');
	const lines = text.split(/\r\n|\r|\n/).map((line) => line.replace('\ufeff', '').trim());
	const found: Found[] = [];
	let block: Line[] = [];
	for (const [at, line] of lines.entries()) {
		if (line === '') continue;
		block.push({ number: at + 1, text: line });
		if (!/^ANSWER:/.test(line)) continue;
		found.push(readBlock(block));
		block = [];
	}
	if (block[0])
		found.push({ place: placeOf(block[0]), question: no('No line “ANSWER:” follows it.') });
	return gathered(found);
}

interface Line {
	readonly number: number;
	readonly text: string;
}

const placeOf = ({ number }: Line) => `line ${number}`;

function readBlock(block: readonly Line[]): Found {
	const first = block.findIndex(({ text }) => option.test(text));
	const [begin, last] = [block[0], block.at(-1)];
	if (!begin || !last) throw new Error('A block has lines');
	const [, letter] = answer.exec(last.text) ?? [];
	if (letter === undefined)
		return { place: placeOf(last), question: no('Write one letter behind “ANSWER:”.') };
	if (first < 0)
		return { place: placeOf(begin), question: no('It has no options such as “A. …”.') };
	const options: Choice[] = [];
	for (const line of block.slice(first, -1)) {
		const [, sign, text] = option.exec(line.text) ?? [];
		const wanted = String.fromCharCode(65 + options.length);
		if (sign === undefined || text === undefined)
			return { place: placeOf(line), question: no(`This is no option; write “${wanted}. …”.`) };
		if (sign !== wanted)
			return { place: placeOf(line), question: no(`The option ${wanted} is missing here.`) };
		options.push({ text, right: sign === letter, why: '' });
	}
	if (!options.some(({ right }) => right))
		return { place: placeOf(last), question: no(`There is no option ${letter}.`) };
	const stem = block.slice(0, first).map(({ text }) => text);
	return {
		place: placeOf(begin),
		question: { ok: true, value: { topic: '', stem: stem.join('\n'), options } }
	};
}
