import type { Block, Inline, Prose } from '../../scenario/prose';
import type { Item } from '../items/item';
import { ownId, type OwnSet } from './own';
import {
	isMatching,
	isOrder,
	letters,
	targetsOf,
	type ChoiceQuestion,
	type MatchingQuestion,
	type Question
} from './question';

/** A set of the learner’s own questions, each to be asked as ours are. */
export function itemsOf(set: OwnSet): readonly Item[] {
	return set.questions.map((question, at) => toItem(ownId(set, at), question));
}

/** A question of the learner’s own, to be practised as ours are. */
export function toItem(id: string, question: Question): Item {
	return {
		...{ id, level: 1, exams: [], source: '', checked: '', stem: blocksOf(question.stem) },
		given: { request: {}, policies: {}, unknown: { layers: [], keys: [] } },
		...(isMatching(question) ? matchingParts(question) : choiceParts(question))
	};
}

type Parts<T> = T extends Item
	? Omit<T, 'id' | 'stem' | 'level' | 'exams' | 'source' | 'checked' | 'given'>
	: never;

function choiceParts({ options }: ChoiceQuestion): Parts<Item> {
	return {
		kind: options.filter(({ right }) => right).length > 1 ? 'several' : 'one',
		claim: {},
		options: options.map(({ text, right, why }, at) => ({
			id: (letters[at] ?? '').toLowerCase(),
			text: proseOf(text),
			right,
			why: proseOf(why),
			claim: {}
		}))
	};
}

/** What is said of all pairs stands below the last of them. */
function matchingParts(question: MatchingQuestion): Parts<Item> {
	const { pairs, why } = question;
	const whyOf = (at: number) => proseOf(at === pairs.length - 1 ? why : '');
	if (isOrder(question))
		return {
			kind: 'order',
			steps: pairs.map(({ target }, at) => ({
				...{ id: `s${at + 1}`, text: proseOf(target), why: whyOf(at) }
			}))
		};
	const targets = targetsOf(question);
	const idOf = (target: string) => `t${targets.indexOf(target) + 1}`;
	return {
		kind: 'match',
		targets: targets.map((target) => ({ id: idOf(target), text: proseOf(target) })),
		pairs: pairs.map(({ text, target }, at) => ({
			...{ id: `p${at + 1}`, text: proseOf(text), target: idOf(target), why: whyOf(at) },
			claim: {}
		}))
	};
}

/** As prose, with code in blocks. */
function blocksOf(text: string): Prose {
	return proseOf(text).reduce<readonly Block[]>((blocks, block) => {
		const [only] = block.kind === 'paragraph' ? block.content : [];
		if (only?.kind !== 'code') return [...blocks, block];
		const last = blocks.at(-1);
		const line = only.text.replaceAll('\u00a0', ' ');
		if (last?.kind !== 'code') return [...blocks, { kind: 'code', language: 'json', text: line }];
		return [...blocks.slice(0, -1), { ...last, text: `${last.text}\n${line}` }];
	}, []);
}

/** A paragraph for each line; what is indented, and what it stands in, is code. */
function proseOf(text: string): Prose {
	return text.split('\n\n').flatMap((block) => {
		const isCode = /^(?: {2}|[{}[\]])/m.test(block);
		return block.split('\n').map((line) => ({
			kind: 'paragraph' as const,
			content: [
				isCode && /^[\s"{}[\]]/.test(line) ? code(line) : { kind: 'text' as const, text: line }
			]
		}));
	});
}

/** HTML folds spaces that can be broken. */
function code(line: string): Inline {
	return { kind: 'code', text: line.replace(/^ +/, (spaces) => '\u00a0'.repeat(spaces.length)) };
}
