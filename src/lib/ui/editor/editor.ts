import type { Edit, Finding } from '$lib/policy/finding';
import type { Range } from '$lib/policy/document';
import type { Facts } from '$lib/policy/facts';
import type { PolicyKind } from '$lib/policy/kind';

/** How a statement fared with the request. */
export type Fared = 'allows' | 'denies' | 'matched' | 'unmatched';

/** A statement to be marked in the margin of its lines, or an element that missed where an allow was needed. */
export interface StatementMark {
	readonly range: Range;
	readonly fared: Fared | 'missed';
}

/** Gives facts about services, loading what is not there yet. */
export type Lookup = (prefixes: readonly string[]) => Promise<Facts>;

/** One text among several that take turns in the same editor, each with its own undo history. */
export interface Sheet {
	readonly id: string;
	readonly text: string;
	readonly kind: PolicyKind;
	/** Names the text for screen readers. */
	readonly label: string;
}

/** What the page asks of an editor once it has been loaded. */
export interface Editor {
	show(sheet: Sheet): void;
	setFindings(findings: readonly Finding[]): void;
	setMarks(marks: readonly StatementMark[]): void;
	apply(edits: readonly Edit[]): void;
	/** Puts the cursor there and gives the editor the focus. */
	reveal(range: Range): void;
	focus(): void;
	/** For those who have no keys for it. */
	run(command: 'undo' | 'redo' | 'find'): void;
	/** Whether there is something to undo or redo. */
	can(command: 'undo' | 'redo'): boolean;
	close(): void;
}

export interface EditorOptions {
	/** Where the editor is drawn; its styles live there too, which the page's policy allows. */
	readonly root: ShadowRoot;
	readonly sheet: Sheet;
	readonly lookup: Lookup;
	readonly onchange: (id: string, text: string) => void;
	/** Asked for by Shift+Alt+F, as in other editors. */
	readonly onformat: () => void;
	/** What was selected in the plain text field that stood here before. */
	readonly selection?: Range | undefined;
}
