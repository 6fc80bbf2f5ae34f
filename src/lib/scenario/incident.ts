import type { Check } from './check';
import type { WrittenCall } from './written-call-format';

/** Something that happens in the account without the learner: an attacker, a program, a colleague. */
export interface Incident {
	readonly id: string;
	/** Who does it, as lists name them. */
	readonly who: string;
	readonly at: Occasion;
	/** Again and again, so many milliseconds of story time apart. */
	readonly every?: number | undefined;
	/** It happens no more while this holds. */
	readonly until?: Check | undefined;
	/** What the learner is told of it; nothing of what nobody notices. */
	readonly says?: string | undefined;
	/** What is told instead where a call was refused. */
	readonly fails?: string | undefined;
	readonly calls: readonly IncidentCall[];
	/** Where it is called from, and with what: the event history shows both. */
	readonly sourceIp?: string | undefined;
	readonly userAgent?: string | undefined;
}

export interface IncidentCall extends WrittenCall {
	/** With the newest key that was made since the beginning, not with the one from before. */
	readonly newKey: boolean;
}

/** When something happens for the first time. */
export type Occasion =
	/** So many milliseconds of story time after the beginning, or after another incident's first time. */
	| { readonly kind: 'after'; readonly wait: number; readonly of?: string | undefined }
	| { readonly kind: 'when'; readonly check: Check }
	/** When all objectives of the stages before it are met. */
	| { readonly kind: 'stage'; readonly stage: string };
