import { autocompletion } from '@codemirror/autocomplete';
import { javascript } from '@codemirror/lang-javascript';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState, Prec, StateEffect, StateField, type Extension } from '@codemirror/state';
import { Decoration, EditorView, keymap, type DecorationSet } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { basics } from '../editor/basics';
import { complete } from './completion';
import type { ProgramEditor, ProgramEditorOptions } from './editor';

export { prepared } from './prepared';

/** Opens the editor for programs. This file and all it imports are loaded with the tab. */
export function openProgramEditor({
	root,
	id: first,
	text,
	label,
	onchange,
	onrun,
	selection
}: ProgramEditorOptions): ProgramEditor {
	let id = first;
	const left = new Map<string, EditorState>();
	const extensions: Extension = [
		Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => (onrun(), true) }])),
		basics,
		javascript(),
		autocompletion({ override: [complete], icons: false }),
		marked,
		colours,
		EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
		EditorView.updateListener.of(({ docChanged, state }) => {
			if (docChanged) onchange(id, state.doc.toString());
		})
	];
	const open = (doc: string, at?: ProgramEditorOptions['selection']) =>
		EditorState.create({
			doc,
			...(at && { selection: { anchor: at.from, head: at.to } }),
			extensions
		});
	const view = new EditorView({ root, parent: root, state: open(text, selection) });

	return {
		show(wanted, text) {
			if (wanted !== id) {
				left.set(id, view.state);
				id = wanted;
				view.setState(left.get(wanted) ?? open(text));
			}
			const { doc } = view.state;
			if (text !== doc.toString()) {
				view.dispatch({ changes: { from: 0, to: doc.length, insert: text } });
			}
		},
		mark: (line) => view.dispatch({ effects: setMark.of(line) }),
		reveal(line) {
			const { doc } = view.state;
			const { from } = doc.line(Math.min(Math.max(line, 1), doc.lines));
			view.dispatch({ selection: { anchor: from }, scrollIntoView: true });
			view.focus();
		},
		focus: () => view.focus(),
		close: () => view.destroy()
	};
}

const setMark = StateEffect.define<number | undefined>();
const hit = Decoration.line({ class: 'missed' });

/** The line that the last run ended at: until the program is changed, or run anew. */
const marked = StateField.define<DecorationSet>({
	create: () => Decoration.none,
	update(old, transaction) {
		const told = transaction.effects.findLast((effect) => effect.is(setMark));
		if (!told) return transaction.docChanged ? Decoration.none : old;
		const { doc } = transaction.state;
		const line = told.value;
		if (line === undefined || line < 1 || line > doc.lines) return Decoration.none;
		return Decoration.set([hit.range(doc.line(line).from)]);
	},
	provide: (field) => EditorView.decorations.from(field)
});

const colours = syntaxHighlighting(
	HighlightStyle.define([
		{ tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: 'var(--code-key)' },
		{
			tag: [tags.string, tags.number, tags.bool, tags.null, tags.regexp, tags.special(tags.string)],
			color: 'var(--code-value)'
		},
		{
			tag: [tags.brace, tags.paren, tags.squareBracket, tags.separator, tags.operator],
			color: 'var(--code-punct)'
		},
		{ tag: tags.comment, color: 'var(--ink-3)' }
	])
);
