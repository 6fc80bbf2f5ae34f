import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { drawSelection, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import { replaceSelection } from './replace-selection';
import { tabKey } from './tab-key';
import { theme } from './theme';

/** The words of the search panel, in the case that the pages use. */
const phrases = {
	next: 'Next',
	previous: 'Previous',
	all: 'All',
	'match case': 'Match case',
	'by word': 'Whole words',
	replace: 'Replace',
	'replace all': 'Replace all'
};

/** What every editor has, whatever language it is for. Keys of an editor's own go before it. */
export const basics: Extension = [
	lineNumbers(),
	highlightActiveLineGutter(),
	history(),
	drawSelection(),
	indentUnit.of('  '),
	EditorState.tabSize.of(2),
	EditorState.lineSeparator.of('\n'),
	indentOnInput(),
	bracketMatching(),
	closeBrackets(),
	search({ top: true }),
	EditorState.phrases.of(phrases),
	keymap.of([
		...closeBracketsKeymap,
		...completionKeymap,
		...searchKeymap,
		...historyKeymap,
		...defaultKeymap
	]),
	tabKey,
	replaceSelection,
	theme
];
