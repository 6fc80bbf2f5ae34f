import type { Block, Inline, Prose } from '../../scenario/prose';
import type { ChoiceItem } from '../items/item';
import { ownId, type OwnSet } from './own';
import { letters, type Question } from './question';

/** A set of the learner’s own questions, each to be asked as ours are. */
export function itemsOf(set: OwnSet): readonly ChoiceItem[] {
	return set.questions.map((question, at) => toItem(ownId(set, at), question));
}

/** A question of the learner’s own, to be practised as ours are. */
export function toItem(id: string, { stem, options }: Question): ChoiceItem {
	return {
		id,
		kind: options.filter(({ right }) => right).length > 1 ? 'several' : 'one',
		stem: blocksOf(stem),
		level: 1,
		exams: [],
		source: '',
		checked: '',
		given: { request: {}, policies: {}, unknown: { layers: [], keys: [] } },
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
