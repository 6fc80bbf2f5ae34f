import type { Range } from '$lib/policy/document';

/** What the tab asks of the editor, once it is loaded. */
export interface ProgramEditor {
	/** Another program, with a history of its own where it was shown before. */
	show(id: string, text: string): void;
	/** Marks the line that a run ended at; undefined takes the mark away. */
	mark(line: number | undefined): void;
	/** Puts the cursor on a line and gives the editor the focus. */
	reveal(line: number): void;
	focus(): void;
	close(): void;
}

export interface ProgramEditorOptions {
	/** Where the editor is drawn; its styles live there too, which the page's policy allows. */
	readonly root: ShadowRoot;
	readonly id: string;
	readonly text: string;
	readonly label: string;
	readonly onchange: (id: string, text: string) => void;
	/** Asked for by Ctrl+Enter, or Cmd+Enter. */
	readonly onrun: () => void;
	/** What was selected in the plain text field that stood here before. */
	readonly selection?: Range | undefined;
}
