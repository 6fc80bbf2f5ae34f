import { expect, test } from 'vitest';
import type { Block } from '../scenario/prose';
import type { Piece } from './chapter';
import { passagesOf } from './passages';

const paragraph = (text: string): Block => ({
	kind: 'paragraph',
	content: [{ kind: 'text', text }]
});
const block = (text: string): Piece => ({ kind: 'block', block: paragraph(text) });
const note = (text: string): Piece => ({ kind: 'note', prose: [paragraph(text)] });
const figure: Piece = {
	kind: 'figure',
	figure: { kind: 'sort', number: 1, headings: [], things: [] }
};

test('a note stands beside its own paragraph, and what follows goes along until the next or a figure', () => {
	const passages = passagesOf([
		block('one'),
		block('two'),
		note('of two'),
		block('three'),
		block('four'),
		note('of four'),
		figure,
		block('five')
	]);
	expect(passages).toEqual([
		{ kind: 'text', lead: [paragraph('one')], notes: [], rest: [] },
		{
			kind: 'text',
			lead: [paragraph('two')],
			notes: [[paragraph('of two')]],
			rest: [paragraph('three')]
		},
		{ kind: 'text', lead: [paragraph('four')], notes: [[paragraph('of four')]], rest: [] },
		{ kind: 'figure', figure: figure.figure },
		{ kind: 'text', lead: [paragraph('five')], notes: [], rest: [] }
	]);
});
