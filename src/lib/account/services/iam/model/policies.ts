import type { Table } from '../../../base/table';
import type { Time } from '../../../base/time';

/** Keys differ regardless of case, as names do. */
export type Tags = Table<Tag>;

export interface Tag {
	readonly key: string;
	readonly value: string;
}

/** A policy that stands in one user, group or role and goes with it. */
export interface InlinePolicy {
	readonly name: string;
	readonly text: string;
}

/** A managed policy that the account's administrators wrote. */
export interface OwnPolicy {
	readonly name: string;
	readonly path: string;
	/** ANPA… */
	readonly id: string;
	readonly description?: string;
	readonly created: Time;
	readonly updated: Time;
	/** The oldest first, at most five. */
	readonly versions: readonly PolicyVersion[];
	readonly defaultVersion: string;
	readonly tags: Tags;
	/** Numbers go up and are not used again. */
	readonly nextVersion: number;
}

export interface PolicyVersion {
	/** `v1` and so on. */
	readonly id: string;
	readonly text: string;
	readonly created: Time;
}

export interface PolicyUse {
	readonly arn: string;
	/** Users, groups and roles that carry the policy. */
	readonly attached: number;
	/** Users and roles that it limits as a permissions boundary. */
	readonly limits: number;
}
