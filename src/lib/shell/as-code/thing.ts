import type { ObjectOwnership, PublicAccessBlock } from '../../account/services/s3/state';

/* What can be written as code, as AWS's answers tell of it. Documents are JSON texts as they are kept. */

export type Thing = Policy | Group | User | Role | LinkedRole | Bucket;

/** A managed policy of the account's own, in the version in force. */
export interface Policy {
	readonly kind: 'policy';
	readonly arn: string;
	readonly name: string;
	readonly path: string;
	readonly description?: string;
	readonly document: string;
	readonly tags: readonly Tag[];
}

export interface Group extends Carrier {
	readonly kind: 'group';
}

export interface User extends Carrier {
	readonly kind: 'user';
	readonly boundary?: string;
	readonly tags: readonly Tag[];
	/** Names. */
	readonly groups: readonly string[];
}

export interface Role extends Carrier {
	readonly kind: 'role';
	readonly description?: string;
	/** Seconds. */
	readonly maxSessionDuration: number;
	readonly trust: string;
	readonly boundary?: string;
	readonly tags: readonly Tag[];
	readonly profiles: readonly InstanceProfile[];
}

/** What users, user groups and roles have in common. */
export interface Carrier {
	readonly name: string;
	readonly path: string;
	/** ARNs of managed policies. */
	readonly attached: readonly string[];
	readonly inline: readonly InlinePolicy[];
}

export interface InlinePolicy {
	readonly name: string;
	readonly document: string;
}

export interface InstanceProfile {
	readonly name: string;
	readonly path: string;
	readonly tags: readonly Tag[];
}

/** A role that a service of AWS has for itself: nothing of it is settled but whose it is. */
export interface LinkedRole {
	readonly kind: 'linkedRole';
	readonly name: string;
	/** `access-analyzer.amazonaws.com` */
	readonly service: string;
	readonly suffix?: string;
	readonly description?: string;
}

export interface Bucket {
	readonly kind: 'bucket';
	readonly name: string;
	/** Nothing where it could not be read, as is the rest. */
	readonly ownership?: ObjectOwnership;
	readonly block?: PublicAccessBlock;
	/** Nothing where it was never switched on, too. */
	readonly versioning?: 'Enabled' | 'Suspended';
	readonly tags: readonly Tag[];
	readonly policy?: string;
}

export interface Tag {
	readonly Key: string;
	readonly Value: string;
}

const kindWords = {
	policy: 'policy',
	group: 'user group',
	user: 'user',
	role: 'role',
	linkedRole: 'role',
	bucket: 'bucket'
} as const satisfies Record<Thing['kind'], string>;

/** `the user jun` */
export function called({ kind, name }: Pick<Thing, 'kind' | 'name'>): string {
	return `the ${kindWords[kind]} ${name}`;
}

/** Whether the account keeps the policy itself, and not AWS. */
export function isOwn(policyArn: string): boolean {
	return !policyArn.startsWith('arn:aws:iam::aws:');
}
