import type { Level } from '../../items/item';
import type { Draw } from '../draw';
import type { Scene } from './scene';

/** A line in an account, and what somebody might think that it prints. */
export interface Case {
	readonly scene: Scene;
	/** The operation that it is about, whose page is named. */
	readonly about: { readonly service: 'iam' | 'sts' | 's3'; readonly operation: string };
	/** Whether one must know what the policies say. */
	readonly needsPolicies: boolean;
	/** Why it prints what it prints. */
	readonly why: string;
	readonly wrong: readonly Mistaken[];
}

/**
 * The scene that somebody has in mind, or the line that they take it for: what is printed there is their
 * answer.
 */
export interface Mistaken {
	readonly scene: Scene;
	readonly belief?: string;
	/** Why it is not what is printed here. */
	readonly why: string;
}

/** Draws a case of a topic. Each has one for every level. */
export type Drawn = (draw: Draw, level: Level) => Case;

/** The same line in another account. */
export function inside(
	scene: Scene,
	changed: Partial<Scene>,
	why: string,
	belief?: string
): Mistaken {
	return { scene: { ...scene, ...changed }, why, ...(belief !== undefined && { belief }) };
}

/** Another line in the same account. */
export function instead(scene: Scene, line: string, why: string, belief?: string): Mistaken {
	return inside(scene, { line }, why, belief);
}
