import {
	Decoration,
	MatchDecorator,
	ViewPlugin,
	type DecorationSet,
	type EditorView,
	type ViewUpdate
} from '@codemirror/view';

const allow = Decoration.mark({ class: 'effect-allow' });
const deny = Decoration.mark({ class: 'effect-deny' });

const decorator = new MatchDecorator({
	regexp: /("Effect"\s*:\s*)("Allow"|"Deny")/g,
	decorate(add, from, to, [, before = '', effect]) {
		add(from + before.length, to, effect === '"Allow"' ? allow : deny);
	}
});

/** An effect has the colour of the decision it leads to. */
export const effects = ViewPlugin.fromClass(
	class {
		decorations: DecorationSet;

		constructor(view: EditorView) {
			this.decorations = decorator.createDeco(view);
		}

		update(update: ViewUpdate) {
			this.decorations = decorator.updateDeco(update, this.decorations);
		}
	},
	{ decorations: (plugin) => plugin.decorations }
);
