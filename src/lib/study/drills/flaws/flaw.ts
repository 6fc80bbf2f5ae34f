import type { IssueCode } from '../../../policy/issues';
import type { Level } from '../../items/item';
import type { Draw } from '../draw';

/* Policies that somebody may write by mistake, and such as only look wrong. What they come to, `validate` says. */

/** A statement as JSON has it, sound or not. */
export type Loose = Readonly<Record<string, unknown>>;

export interface LooseDocument {
	readonly Version?: string;
	readonly Statement: readonly Loose[];
}

/** Changes a sound document at one of its statements. */
type Plant = (document: LooseDocument, at: number, draw: Draw) => LooseDocument;

/** What makes a finding. */
export interface Flaw {
	readonly code: IssueCode;
	/** From which level on it is looked for. */
	readonly from: Level;
	/** Of course.yaml, besides the one that is about all findings. */
	readonly topics: readonly string[];
	/** Of beliefs.yaml: whoever holds it sees nothing wrong. */
	readonly belief?: string;
	readonly plant: Plant;
}

/** What makes none, but would under a belief. */
export interface Lure {
	readonly code: IssueCode;
	readonly from: Level;
	readonly belief: string;
	readonly plant: Plant;
}

/** What can be found in policies of a kind, and what they look like when they are sound. */
export interface FlawsOfKind {
	readonly kind: 'identity' | 'trust';
	readonly sound: (draw: Draw, count: number) => LooseDocument;
	readonly flaws: readonly Flaw[];
	readonly lures: readonly Lure[];
	/** What is never found in them, and might be thought of. */
	readonly others: readonly IssueCode[];
}

/** Changes one statement and nothing else. */
export function inOne(change: (statement: Loose, draw: Draw) => Loose): Plant {
	return (document, at, draw) => ({
		...document,
		Statement: document.Statement.map((each, place) => (place === at ? change(each, draw) : each))
	});
}

export function withCondition(condition: Loose): Plant {
	return inOne((statement) => ({ ...statement, Condition: condition }));
}
