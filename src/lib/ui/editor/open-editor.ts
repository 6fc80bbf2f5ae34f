import { redo, redoDepth, undo, undoDepth } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { nextDiagnostic, previousDiagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, openSearchPanel } from '@codemirror/search';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { basics } from './basics';
import { closingQuote } from './closing-quote';
import { completion } from './completion';
import { showFindings } from './diagnostics';
import { editing } from './editing';
import type { Editor, EditorOptions, Sheet } from './editor';
import { effects } from './effects';
import { marks, showMarks } from './marks';
import { colours } from './theme';

/** Opens the editor. This file and all it imports are loaded when a page first asks for it. */
export function openEditor({
	root,
	sheet: first,
	lookup,
	onchange,
	onformat,
	selection
}: EditorOptions): Editor {
	let sheet = first;
	/** What each text that is not shown was left as, with its history and selection. */
	const left = new Map<string, EditorState>();
	const named = new Compartment();
	const common: Extension = [
		keymap.of([
			{ key: 'Shift-Alt-f', run: () => (onformat(), true) },
			{ key: 'F8', run: nextDiagnostic },
			{ key: 'Shift-F8', run: previousDiagnostic }
		]),
		closingQuote,
		basics,
		highlightSelectionMatches(),
		json(),
		completion(lookup, () => sheet.kind),
		marks,
		effects,
		colours,
		EditorView.updateListener.of(({ docChanged, state }) => {
			if (!docChanged) return;
			const text = state.doc.toString();
			if (text === sheet.text) return;
			sheet = { ...sheet, text };
			onchange(sheet.id, text);
		})
	];
	const open = (wanted: Sheet, at?: EditorOptions['selection']) =>
		EditorState.create({
			doc: wanted.text,
			...(at && { selection: { anchor: at.from, head: at.to } }),
			extensions: [common, named.of(nameOf(wanted))]
		});
	const view = new EditorView({ root, parent: root, state: open(first, selection) });

	return {
		show(wanted) {
			const { id, label } = sheet;
			if (wanted.id !== id) left.set(id, view.state);
			sheet = wanted;
			if (wanted.id !== id) view.setState(left.get(wanted.id) ?? open(wanted));
			if (wanted.label !== label) view.dispatch({ effects: named.reconfigure(nameOf(wanted)) });
			const { doc } = view.state;
			if (wanted.text === doc.toString()) return;
			view.dispatch({ changes: { from: 0, to: doc.length, insert: wanted.text } });
		},
		setFindings: (findings) => showFindings(view, findings),
		setMarks: (told) => showMarks(view, told),
		apply: (edits) => view.dispatch(editing(edits)),
		reveal({ from, to }) {
			const { length } = view.state.doc;
			view.dispatch({
				selection: { anchor: Math.min(from, length), head: Math.min(to, length) },
				scrollIntoView: true
			});
			view.focus();
		},
		focus: () => view.focus(),
		run(command) {
			view.focus();
			commands[command](view);
		},
		can: (command) => depths[command](view.state) > 0,
		close: () => view.destroy()
	};
}

const depths = { undo: undoDepth, redo: redoDepth };
const commands = { undo, redo, find: openSearchPanel };

function nameOf({ label }: Sheet): Extension {
	return EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' });
}
