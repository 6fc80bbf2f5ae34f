import type { Result } from '../../policy/result';
import { fromHtml } from './html';
import {
	gathered,
	isMatching,
	longestFile,
	no,
	refusedFile,
	type Choice,
	type ChoiceQuestion,
	type Found,
	type MatchingQuestion,
	type Question,
	type QuestionsRead
} from './question';

/**
 * GIFT, as Moodle and others read it. It holds all that a question has: the topic as its category,
 * one or several right options, a reason for each, and lines; or pairs, with a reason for all of them.
 *
 * Of GIFT’s other kinds only true and false is read; titles, weights and names of formats are
 * read past.
 *
 * https://docs.moodle.org/en/GIFT_format
 */
export function writeGift(questions: readonly Question[]): string {
	let topic = '';
	const parts = questions.map((question) => {
		const category = question.topic === topic ? '' : `$CATEGORY: ${question.topic}\n\n`;
		topic = question.topic;
		return `${category}${written(question)}`;
	});
	return parts.join('\n');
}

/** Nothing is written for `->` itself: what it stands in cannot be matched. */
export function lacksInGift({ pairs }: MatchingQuestion): string | undefined {
	return pairs.some(({ text }) => text.includes('->'))
		? 'what is matched has “->” in it'
		: undefined;
}

function written(question: Question): string {
	const lines = isMatching(question) ? pairLines(question) : optionLines(question);
	return `[plain]${escaped(question.stem)} {\n${lines.map((line) => `\t${line}\n`).join('')}}\n`;
}

function optionLines({ options }: ChoiceQuestion): readonly string[] {
	const right = options.filter((option) => option.right).length;
	const share = Number((100 / right).toFixed(5));
	return options.map((option) => `${markOf(option, right, share)}${bodyOf(option)}`);
}

function pairLines({ pairs, spare, why }: MatchingQuestion): readonly string[] {
	return [
		...pairs.map(({ text, target }) => `=${formatted(text)} -> ${escaped(target)}`),
		...spare.map((target) => `= -> ${escaped(target)}`),
		...(why === '' ? [] : [`####${formatted(why)}`])
	];
}

/** A weight stands also where the text begins as one does. */
function markOf({ text, right }: Choice, all: number, share: number): string {
	if (all > 1) return right ? `~%${share}%` : '~%-100%';
	const weight = text.startsWith('%') ? (right ? '%100%' : '%0%') : '';
	return `${right ? '=' : '~'}${weight}`;
}

function bodyOf({ text, why }: Choice): string {
	return `${formatted(text)}${why === '' ? '' : `#${formatted(why)}`}`;
}

function formatted(text: string): string {
	return `${text.startsWith('[') ? '[plain]' : ''}${escaped(text)}`;
}

function escaped(text: string): string {
	return text.replaceAll(/[\\~=#{}:]/g, '\\$&').replaceAll('\n', '\\n');
}

export function readGift(text: string): QuestionsRead {
	if (text.length > longestFile) return refusedFile('The text is longer than 4 MB.');
	let topic = '';
	const found: Found[] = [];
	for (const block of blocksOf(text)) {
		const [, category, rest] = /^\$CATEGORY:([^\n]*)\n?([^]*)$/.exec(block.text) ?? [];
		if (category !== undefined) topic = category.trim();
		const body = rest ?? block.text;
		if (body.trim() === '') continue;
		const line = category === undefined ? block.line : block.line + 1;
		found.push({ place: `line ${line}`, question: readBlock(body, topic) });
	}
	return gathered(found);
}

/** Questions stand apart by empty lines; a line that begins with // is a remark. */
function blocksOf(text: string): readonly { readonly line: number; readonly text: string }[] {
	const blocks: { line: number; text: string }[] = [];
	let isOpen = false;
	for (const [at, line] of text
		.replace('\ufeff', '')
		.split(/\r\n|\r|\n/)
		.entries()) {
		if (line.trimStart().startsWith('//')) continue;
		const last = blocks.at(-1);
		if (line.trim() === '') isOpen = false;
		else if (isOpen && last) last.text += `\n${line}`;
		else {
			blocks.push({ line: at + 1, text: line });
			isOpen = true;
		}
	}
	return blocks;
}

/** Longer than a question of the most and longest options. */
const longestBlock = 200_000;

function readBlock(block: string, topic: string): Result<Question, string> {
	if (block.length > longestBlock) return no('The question is longer than 200,000 characters.');
	const parts = /^((?:\\[^]|[^\\{}])*)\{((?:\\[^]|[^\\{}])*)\}((?:\\[^]|[^\\{}])*)$/.exec(block);
	if (!parts)
		return no('A question has its options between { and }, once and without empty lines.');
	const [, before = '', answers = '', after = ''] = parts;
	const untitled = before.trim().replace(/^::(?:\\[^]|[^\\:]|:(?!:))*::/, '');
	const { format, text } = formatOf(untitled);
	// Something that is to be filled in within a sentence.
	const gap = after.trim() === '' ? '' : ` _____ ${after.trim()}`;
	const asked = { topic, stem: plainFrom(`${text.trim()}${gap}`, format) };
	const [, own = '', general = ''] = /^((?:\\[^]|[^\\])*?)(?:####([^]*))?$/.exec(answers) ?? [];
	const pairs = readPairs(own.trim(), format);
	if (pairs) return { ok: true, value: { ...asked, ...pairs, why: textOf(general, format) } };
	const options = readOptions(own.trim(), general, format);
	return options.ok ? { ok: true, value: { ...asked, options: options.value } } : options;
}

const mark = /([=~])((?:\\[^]|[^\\=~])*)/g;

/** Nothing where it does not have pairs alone. What is matched with nothing has an empty place before it. */
function readPairs(
	answers: string,
	format: string
): Pick<MatchingQuestion, 'pairs' | 'spare'> | undefined {
	if (!answers.startsWith('=')) return undefined;
	const sides = [...answers.matchAll(mark)].map(([, sign, body = '']) => {
		const at = sign === '=' ? body.indexOf('->') : -1;
		if (at < 0) return undefined;
		const target = plainFrom(body.slice(at + 2).trim(), format);
		return { text: textOf(body.slice(0, at), format), target };
	});
	const pairs = sides.filter((side) => side !== undefined);
	if (pairs.length < sides.length) return undefined;
	return {
		pairs: pairs.filter(({ text }) => text !== ''),
		spare: pairs.filter(({ text }) => text === '').map(({ target }) => target)
	};
}

function readOptions(
	trimmed: string,
	general: string,
	format: string
): Result<readonly Choice[], string> {
	const truth = /^(T|TRUE|F|FALSE)(?![^\s#])/i.exec(trimmed);
	const options = truth ? truthOf(trimmed, format) : listed(trimmed, format);
	if (!options.ok || general.trim() === '') return options;
	const said = textOf(general, format);
	return {
		ok: true,
		value: options.value.map((option) =>
			option.right
				? { ...option, why: option.why === '' ? said : `${option.why}\n${said}` }
				: option
		)
	};
}

function truthOf(text: string, format: string): Result<readonly Choice[], string> {
	const isTrue = /^T/i.test(text);
	const [, ifWrong = '', ifRight = ''] = text.split(/(?<!\\)#/);
	const whyTrue = textOf(isTrue ? ifRight : ifWrong, format);
	const whyFalse = textOf(isTrue ? ifWrong : ifRight, format);
	return {
		ok: true,
		value: [
			{ text: 'True', right: isTrue, why: whyTrue },
			{ text: 'False', right: !isTrue, why: whyFalse }
		]
	};
}

function listed(text: string, format: string): Result<readonly Choice[], string> {
	if (text === '') return no('An essay has no options; only questions with options are read.');
	if (text.startsWith('#'))
		return no('A number is asked for; only questions with options are read.');
	const marks = [...text.matchAll(mark)];
	if (!/^[=~]/.test(text)) return no('An option begins with = where it is right, and with ~ else.');
	if (marks.every(([, mark]) => mark === '=')) {
		return marks.some(([all]) => all.includes('->'))
			? no('A pair has -> in its middle, and every line of a matching question is a pair.')
			: no('A word is asked for; only questions with options are read.');
	}
	const weighed = marks.map(([, mark, body = '']) => {
		const [, weight, rest = ''] = /^\s*(?:%(-?[\d.]{1,9})%)?([^]*)$/.exec(body) ?? [];
		const [, said = '', why = ''] = /^((?:\\[^]|[^\\#])*)(?:#([^]*))?$/.exec(rest) ?? [];
		return {
			text: textOf(said, format),
			percent: mark === '=' ? 100 : Number(weight ?? 0),
			why: textOf(why, format)
		};
	});
	// Beside one that is right by itself, less is credit for being nearly right. Where there is none, those
	// are right that come to the whole together.
	const isWhole = weighed.some(({ percent }) => percent >= 100);
	return {
		ok: true,
		value: weighed.map(({ text, percent, why }) => ({
			text,
			right: percent >= 100 || (!isWhole && percent > 0),
			why
		}))
	};
}

function textOf(written: string, outer: string): string {
	const { format, text } = formatOf(written.trim());
	return plainFrom(text, format === '' ? outer : format);
}

function formatOf(written: string): { readonly format: string; readonly text: string } {
	const [all = '', format = ''] = /^\[(html|moodle|plain|markdown)\]/.exec(written) ?? [];
	return { format, text: written.slice(all.length) };
}

/** Where no other format is named, Moodle takes tags for tags. */
function plainFrom(written: string, format: string): string {
	const text = written.replaceAll(/\\([\\~=#{}:n])/g, (_, sign) => (sign === 'n' ? '\n' : sign));
	if (format === 'plain' || format === 'markdown') return text;
	return fromHtml(text.replaceAll('\n', '<br>'));
}
