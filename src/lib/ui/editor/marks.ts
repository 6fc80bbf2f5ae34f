import { StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { StatementMark } from './editor';

const setMarks = StateEffect.define<readonly StatementMark[]>();

const lines: Readonly<Record<StatementMark['fared'], Decoration>> = {
	allows: Decoration.line({ class: 'allows' }),
	denies: Decoration.line({ class: 'denies' }),
	matched: Decoration.line({ class: 'matched' }),
	unmatched: Decoration.line({ class: 'unmatched' }),
	missed: Decoration.line({ class: 'missed' })
};

/** Marks every line of a statement by how it fared; the marks move with the text until new ones come. */
export const marks = StateField.define<DecorationSet>({
	create: () => Decoration.none,
	update(old, transaction) {
		const told = transaction.effects.findLast((effect) => effect.is(setMarks));
		return told ? decorate(told.value, transaction.newDoc) : old.map(transaction.changes);
	},
	provide: (field) => EditorView.decorations.from(field)
});

export function showMarks(view: EditorView, told: readonly StatementMark[]) {
	view.dispatch({ effects: setMarks.of(told) });
}

function decorate(told: readonly StatementMark[], doc: Text): DecorationSet {
	const ranges = told.flatMap(({ range, fared }) => {
		if (range.to > doc.length) return []; // of a text that is no longer there
		const first = doc.lineAt(range.from).number;
		const last = doc.lineAt(range.to).number;
		return Array.from({ length: last - first + 1 }, (_, i) =>
			lines[fared].range(doc.line(first + i).from)
		);
	});
	return Decoration.set(ranges, true);
}
