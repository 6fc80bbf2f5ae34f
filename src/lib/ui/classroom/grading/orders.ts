import type { GradingContent } from '$lib/classroom/grade/content';
import type { ClassGraded } from '$lib/classroom/grade/grade-class';
import type { Graded } from '$lib/classroom/grade/graded';
import type { NotTaken } from '$lib/classroom/hand-in/read';
import type { TeacherKey } from '$lib/classroom/hand-in/key';
import type { PackVersions } from '$lib/classroom/pack/versions';
import type { Result } from '$lib/policy/result';
import type { CatalogAddresses } from '../../catalog-source';

/** What a worker grades by, sent to it once. */
export interface Terms {
	/** A hand-in is graded by the one that it was made for. */
	readonly packs: PackVersions;
	/** Of the class; without them the pack’s own checks tell. */
	readonly codes?: ReadonlySet<string>;
	readonly keys: readonly TeacherKey[];
	readonly content: GradingContent;
	readonly addresses: CatalogAddresses;
}

/** What the page sends. */
export type Order =
	| { readonly says: 'begin'; readonly terms: Terms }
	| { readonly says: 'grade'; readonly number: number; readonly bytes: Uint8Array }
	| { readonly says: 'compare'; readonly number: number; readonly graded: readonly Graded[] };

/** What became of a file. */
export type Outcome = Result<Graded, NotTaken>;

/** What comes back for an order of the number. */
export type Reply =
	| { readonly says: 'graded'; readonly number: number; readonly outcome: Outcome }
	| { readonly says: 'compared'; readonly number: number; readonly result: ClassGraded }
	/** Of which none should come: a fault of ours. */
	| { readonly says: 'failed'; readonly number: number; readonly error: string };
