import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Colours are custom properties, which reach into the shadow root: one theme for light, dark and high contrast. */
export const theme = EditorView.theme({
	'&': {
		color: 'var(--ink)',
		backgroundColor: 'var(--sunken)',
		font: 'var(--t-code)',
		borderRadius: 'var(--r-2)'
	},
	'&.cm-focused': { outline: 'var(--focus)' },
	'.cm-scroller': {
		minHeight: '12rem',
		maxHeight: 'min(40rem, 70vh)',
		font: 'inherit',
		overflow: 'auto'
	},
	/* iOS enlarges the page when what is typed into is smaller than 16 pixels. */
	'@supports (-webkit-touch-callout: none)': {
		'.cm-content, .cm-gutters': { font: '1rem/1.5rem var(--font-code)' }
	},
	'.cm-content': { padding: 'var(--s-3) 0', caretColor: 'var(--ink)' },
	'.cm-line': { padding: '0 var(--s-4) 0 var(--s-3)' },
	'.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
	'&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
		{ background: 'color-mix(in oklab, var(--accent) 24%, transparent)' },
	'.cm-gutters': { background: 'var(--sunken)', border: '0', color: 'var(--ink-3)' },
	'.cm-lineNumbers .cm-gutterElement': { minWidth: '2.25rem', padding: '0 var(--s-1) 0 0' },
	'.cm-activeLineGutter': { background: 'none', color: 'var(--ink)' },
	'&.cm-focused .cm-matchingBracket': {
		background: 'var(--accent-soft)',
		outline: '1px solid var(--accent)'
	},
	'&.cm-focused .cm-nonmatchingBracket': { background: 'var(--deny-soft)' },
	'.cm-selectionMatch, .cm-searchMatch': { background: 'var(--accent-soft)' },
	'.cm-searchMatch-selected': { background: 'var(--warn-soft)', outline: '1px solid var(--warn)' },

	/* How a statement fared: a rule beside its lines, and a ground where it spoke. */
	'.cm-line.allows': { background: 'var(--allow-soft)', boxShadow: 'inset 2px 0 var(--allow)' },
	'.cm-line.denies': { background: 'var(--deny-soft)', boxShadow: 'inset 2px 0 var(--deny)' },
	'.cm-line.matched': { boxShadow: 'inset 2px 0 var(--ink-2)' },
	'.cm-line.unmatched': { boxShadow: 'inset 2px 0 var(--line-2)' },

	'.cm-line.missed': { background: 'var(--none-soft)', boxShadow: 'inset 2px 0 var(--none)' },
	'.effect-allow, .effect-allow *': { color: 'var(--allow)', fontWeight: '650' },
	'.effect-deny, .effect-deny *': { color: 'var(--deny)', fontWeight: '650' },

	'@media (forced-colors: active)': {
		'&': { border: '1px solid' },
		':is(.allows, .denies, .missed).cm-line': { borderLeft: '3px solid Highlight' },
		'.matched.cm-line': { borderLeft: '3px solid' }
	},

	/* Wavy lines of the browser's own: pictures in styles are against the page's policy. */
	'.cm-lintRange': { backgroundImage: 'none', paddingBottom: '0' },
	'.cm-lintRange-error': { textDecoration: 'underline wavy var(--deny) 1px' },
	'.cm-lintRange-warning': { textDecoration: 'underline wavy var(--warn) 1px' },
	'.cm-lintRange-info': { textDecoration: 'underline dotted var(--edge) 2px' },
	'.cm-lintRange-active': { background: 'none' },

	'.cm-tooltip': {
		maxWidth: 'min(28rem, 92vw)',
		border: '1px solid var(--line-2)',
		borderRadius: 'var(--r-3)',
		background: 'var(--raised)',
		color: 'var(--ink)',
		boxShadow: 'var(--float)'
	},
	'.cm-tooltip.cm-tooltip-autocomplete > ul': { maxHeight: '16rem', font: 'var(--t-code)' },
	'.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
		display: 'flex',
		gap: 'var(--s-3)',
		justifyContent: 'space-between',
		padding: 'var(--s-1) var(--s-3)'
	},
	'.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
		background: 'var(--accent-soft)',
		color: 'var(--ink)'
	},
	'.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '650' },
	'.cm-completionDetail': {
		marginLeft: '0',
		color: 'var(--ink-3)',
		font: 'var(--t-xs)',
		fontStyle: 'normal',
		lineHeight: '1.25rem'
	},
	'.cm-diagnostic': { padding: 'var(--s-2) var(--s-3)', border: '0', font: 'var(--t-sm)' },
	'.cm-diagnosticAction, .cm-button': {
		margin: 'var(--s-1) 0 0',
		padding: '0 var(--s-2)',
		minHeight: 'var(--control-s)',
		border: '1px solid var(--edge)',
		borderRadius: 'var(--r-2)',
		background: 'var(--raised)',
		color: 'var(--ink)',
		font: 'var(--t-sm)',
		cursor: 'pointer'
	},
	'.cm-panels': {
		background: 'var(--raised)',
		color: 'var(--ink)',
		borderColor: 'var(--line-2)'
	},
	'.cm-panel.cm-search': {
		padding: 'var(--s-2) var(--s-6) var(--s-2) var(--s-3)',
		font: 'var(--t-sm)'
	},
	'.cm-panel.cm-search label': { font: 'inherit' },
	'.cm-panel.cm-search label:has([name=re])': { display: 'none' },
	'.cm-panel.cm-search [name=close]': {
		top: 'var(--s-1)',
		right: 'var(--s-2)',
		width: '1.75rem',
		height: '1.75rem',
		color: 'inherit',
		font: 'var(--t-md)'
	},
	'.cm-textfield': {
		minHeight: 'var(--control-s)',
		border: '1px solid var(--edge)',
		borderRadius: 'var(--r-2)',
		background: 'var(--raised)',
		color: 'inherit',
		font: 'var(--t-sm)'
	},
	':is(.cm-button, .cm-textfield, .cm-diagnosticAction, input):focus-visible': {
		outline: 'var(--focus)'
	}
});

export const colours = syntaxHighlighting(
	HighlightStyle.define([
		{ tag: tags.propertyName, color: 'var(--code-key)' },
		{ tag: [tags.string, tags.number, tags.bool, tags.null], color: 'var(--code-value)' },
		{ tag: [tags.brace, tags.squareBracket, tags.separator], color: 'var(--code-punct)' }
	])
);
