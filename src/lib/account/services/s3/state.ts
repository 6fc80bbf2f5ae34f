import type { SortedMap } from '../../base/sorted-map';
import type { Time } from '../../base/time';

/** What S3 keeps of an account. */
export interface S3State {
	/** By name: those of the account, and those of others that it has to do with. */
	readonly buckets: SortedMap<Bucket>;
	/** The account's own setting, if it has one. */
	readonly publicAccessBlock?: PublicAccessBlock;
	/** Bytes of all versions in all buckets; kept by `objects/store.ts`. */
	readonly storedBytes: number;
}

export interface Bucket {
	readonly name: string;
	/** The account that owns it, if it is another. */
	readonly owner?: string;
	readonly created: Time;
	/** Users and roles of the account stand in it by their unique ids. */
	readonly policy?: { readonly text: string };
	readonly publicAccessBlock?: PublicAccessBlock;
	readonly ownership?: ObjectOwnership;
	/** Nothing where it was never switched on. */
	readonly versioning?: Versioning;
	readonly tags: readonly Tag[];
	readonly objects: SortedMap<StoredObject>;
}

export interface PublicAccessBlock {
	readonly BlockPublicAcls: boolean;
	readonly IgnorePublicAcls: boolean;
	readonly BlockPublicPolicy: boolean;
	readonly RestrictPublicBuckets: boolean;
}

export type ObjectOwnership = 'BucketOwnerEnforced' | 'BucketOwnerPreferred' | 'ObjectWriter';

export interface Versioning {
	readonly status: 'Enabled' | 'Suspended';
	/** Nothing where it was never set. */
	readonly mfaDelete?: 'Enabled' | 'Disabled';
}

export interface Tag {
	readonly Key: string;
	readonly Value: string;
}

/** All that is kept under a key. */
export interface StoredObject {
	readonly key: string;
	/** The latest first; never empty. */
	readonly versions: readonly [Version, ...Version[]];
}

export type Version = Content | DeleteMarker;

export interface Content {
	readonly kind: 'content';
	/** `null` of a bucket that keeps no versions. */
	readonly id: string;
	readonly body: Body;
	readonly size: number;
	/** MD5 in hexadecimal. */
	readonly etag: string;
	readonly modified: Time;
	readonly contentType: string;
	/** The user's own, by lower-case names. */
	readonly metadata: Readonly<Record<string, string>>;
	readonly tags: readonly Tag[];
	readonly encryption: 'AES256' | 'aws:kms';
	readonly kmsKeyId?: string;
	readonly storageClass: string;
}

/** What a delete leaves where versions are kept. */
export interface DeleteMarker {
	readonly kind: 'deleteMarker';
	readonly id: string;
	readonly modified: Time;
}

/** Text as it is, so that logs can be read; other bytes in base64. */
export type Body = string | { readonly base64: string };

declare module '../../account' {
	interface Account {
		readonly s3?: S3State;
	}
}
