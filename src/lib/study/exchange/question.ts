import type { Result } from '../../policy/result';

/**
 * A question as files of other programs hold it. All texts are plain, with lines; whatever a file had of
 * HTML is gone.
 */
export type Question = ChoiceQuestion | MatchingQuestion;

interface Asked {
	/** Empty where the file says none. */
	readonly topic: string;
	readonly stem: string;
}

/** Options, and which of them are right. */
export interface ChoiceQuestion extends Asked {
	readonly options: readonly Choice[];
}

/** What belongs to what. Where places from 1 on are matched with steps, the steps are put in order. */
export interface MatchingQuestion extends Asked {
	readonly pairs: readonly { readonly text: string; readonly target: string }[];
	/** What can be chosen, and belongs to nothing. */
	readonly spare: readonly string[];
	/** Of all pairs together; empty where the file does not say. */
	readonly why: string;
}

export interface Choice {
	readonly text: string;
	readonly right: boolean;
	/** Why it is right or wrong; empty where the file does not say. */
	readonly why: string;
}

/** What is wrong with a file, and where: `line 12`, `note 3`; the whole file if empty. */
export interface Fault {
	readonly place: string;
	readonly message: string;
}

/** All questions of a file, or all that is wrong with it: never a part. */
export type QuestionsRead = Result<readonly Question[], readonly Fault[]>;

export const mostQuestions = 2000;
export const mostOptions = 6;
/** Things to be matched, and things they can be matched with. */
const mostPairs = 20;
/** Of a stem, an option or a reason, in characters. */
export const longestText = 10_000;
const longestTopic = 100;
/** Of a file of text, and of all texts that any file holds, in characters: more would not fit into a backup. */
export const longestFile = 4_000_000;

/** The letters of the options, as files and the page name them. */
export const letters = 'ABCDEF';

/** A text without what no file holds alike: line ends, tabs, control characters, space at the ends. */
export function tidy(text: string): string {
	return (
		text
			.toWellFormed()
			.replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
			.replaceAll('\t', '  ')
			.replaceAll('\u00a0', ' ')
			// eslint-disable-next-line no-control-regex -- they are what is taken out
			.replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufeff]/g, '')
			.split('\n')
			.map((line) => line.trimEnd())
			.join('\n')
			.replaceAll(/\n{3,}/g, '\n\n')
			.trim()
	);
}

/** In one line. */
export function oneLine(text: string): string {
	return text.replaceAll(/\s+/g, ' ').trim();
}

export function isMatching(question: Question): question is MatchingQuestion {
	return 'pairs' in question;
}

export function isChoice(question: Question): question is ChoiceQuestion {
	return !isMatching(question);
}

/** Whether steps are put in order. */
export function isOrder(question: MatchingQuestion): boolean {
	const { pairs, spare } = question;
	const isEachOnce = targetsOf(question).length === pairs.length && spare.length === 0;
	return isEachOnce && pairs.every(({ text }, at) => text === `${at + 1}`);
}

/** All that things can be matched with, each once. */
export function targetsOf({ pairs, spare }: MatchingQuestion): readonly string[] {
	return [...new Set([...pairs.map(({ target }) => target), ...spare])];
}

/** A question of texts as a file has them. */
export function tidied(question: Question): Question {
	const asked = { topic: oneLine(tidy(question.topic)), stem: tidy(question.stem) };
	if (isMatching(question)) {
		const { pairs, spare, why } = question;
		return {
			...asked,
			pairs: pairs.map(({ text, target }) => ({ text: tidy(text), target: tidy(target) })),
			spare: spare.map(tidy),
			why: tidy(why)
		};
	}
	return {
		...asked,
		options: question.options.map(({ text, right, why }) => ({
			...{ text: tidy(text), right, why: tidy(why) }
		}))
	};
}

/** What keeps a question from being asked, if anything. */
export function faultOf(question: Question): string | undefined {
	if (question.stem === '') return 'There is no question.';
	const fault = isMatching(question) ? faultOfPairs(question) : faultOfOptions(question);
	if (fault !== undefined) return fault;
	const [topic, ...texts] = textsOf(question);
	if (topic !== undefined && topic.length > longestTopic)
		return `The topic is longer than ${longestTopic} characters.`;
	if (texts.some((text) => text.length > longestText))
		return `A text is longer than ${longestText.toLocaleString('en')} characters.`;
	return undefined;
}

function faultOfPairs(question: MatchingQuestion): string | undefined {
	const { pairs, spare } = question;
	const texts = pairs.map(({ text }) => text);
	const targets = targetsOf(question);
	const isMatched = (text: string) => pairs.some(({ target }) => target === text);
	if (pairs.length < 2) return 'There are fewer than two pairs.';
	if (Math.max(pairs.length, targets.length) > mostPairs)
		return `There are more than ${mostPairs} pairs.`;
	if ([...texts, ...targets].includes('')) return 'One side of a pair is empty.';
	if (new Set(texts).size < texts.length) return 'Two pairs begin with the same.';
	if (targets.length < 2) return 'Everything is matched with the same.';
	if (new Set(spare).size < spare.length || spare.some(isMatched))
		return 'What is matched with nothing stands there twice.';
	return undefined;
}

function faultOfOptions({ options }: ChoiceQuestion): string | undefined {
	const texts = options.map(({ text }) => text);
	const right = options.filter((option) => option.right).length;
	if (options.length < 2) return 'There are fewer than two options.';
	if (options.length > mostOptions) return `There are more than ${mostOptions} options.`;
	if (texts.includes('')) return 'An option is empty.';
	if (new Set(texts).size < texts.length) return 'Two options are the same.';
	if (right === 0) return 'No option is right.';
	if (right === options.length) return 'Every option is right.';
	return undefined;
}

/** All of them, the topic first. */
function textsOf(question: Question): readonly string[] {
	const { topic, stem } = question;
	if (!isMatching(question))
		return [topic, stem, ...question.options.flatMap(({ text, why }) => [text, why])];
	const { pairs, spare, why } = question;
	return [topic, stem, ...pairs.flatMap(({ text, target }) => [text, target]), ...spare, why];
}

/** What stands at a place of a file: a question, or what is wrong. */
export interface Found {
	readonly place: string;
	readonly question: Result<Question, string>;
}

/** All that was found in a file, or the faults. */
export function gathered(found: readonly Found[]): QuestionsRead {
	const faults: Fault[] = [];
	const questions: Question[] = [];
	for (const { place, question } of found) {
		const read = question.ok ? checked(tidied(question.value)) : question;
		if (read.ok) questions.push(read.value);
		else faults.push({ place, message: read.error });
	}
	if (faults.length > 0) return { ok: false, error: faults };
	if (questions.length === 0) return refusedFile('There is no question in it.');
	if (questions.length > mostQuestions)
		return refusedFile(
			`There are more than ${mostQuestions.toLocaleString('en')} questions in it.`
		);
	if (lengthOf(questions) > longestFile)
		return refusedFile('Its questions come to more than 4 MB of text.');
	return { ok: true, value: questions };
}

function lengthOf(questions: readonly Question[]): number {
	return questions.flatMap(textsOf).reduce((sum, { length }) => sum + length, 0);
}

function checked(question: Question): Result<Question, string> {
	const fault = faultOf(question);
	return fault === undefined ? { ok: true, value: question } : no(fault);
}

export function refusedFile(message: string): QuestionsRead {
	return { ok: false, error: [{ place: '', message }] };
}

export function no(error: string): { readonly ok: false; readonly error: string } {
	return { ok: false, error };
}
