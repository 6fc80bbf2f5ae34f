import type { Time } from '../../../base/time';

export interface CredentialReport {
	readonly generated: Time;
	/** Somebody has been told that it is. */
	readonly complete: boolean;
	/** CSV. */
	readonly text: string;
}

/** What a report on last use was asked about, as it was then. */
export interface LastAccessedJob {
	readonly id: string;
	readonly type: 'SERVICE_LEVEL' | 'ACTION_LEVEL';
	readonly created: Time;
	/** Who alone may read it, as in aws:userid. */
	readonly owner: string;
	/** Prefixes of those that the policies allow. */
	readonly services: readonly string[];
	/** Unique ids of the users and roles whose use counts. */
	readonly entities: readonly string[];
	/** How long the event history was. */
	readonly events: number;
}
