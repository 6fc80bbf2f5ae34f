import * as v from 'valibot';
import type { Context as ConditionKeys } from '../../../../policy/request';
import { oneOf } from '../../../base/parameters';
import type { Asker, Context, Target } from '../../../base/operation';
import { metadata, objectAcl, tagging } from '../parameters';
import type { Place } from '../subjects';
import { tagsInQuery } from '../tags';
import { objectTarget } from '../targets';

/* What PutObject and CopyObject share. */

const storageClasses = [
	'STANDARD',
	'REDUCED_REDUNDANCY',
	'STANDARD_IA',
	'ONEZONE_IA',
	'INTELLIGENT_TIERING',
	'GLACIER',
	'DEEP_ARCHIVE',
	'GLACIER_IR'
] as const;

export const writing = {
	ACL: v.optional(objectAcl),
	ContentType: v.optional(v.string()),
	Metadata: metadata,
	ServerSideEncryption: v.optional(oneOf(['AES256', 'aws:kms'])),
	StorageClass: v.optional(oneOf(storageClasses)),
	SSEKMSKeyId: v.optional(v.string()),
	Tagging: tagging
};
type Writing = v.InferOutput<v.ObjectSchema<typeof writing, undefined>>;

/** Condition keys of what is passed. */
export function writingKeys(given: Writing): ConditionKeys {
	const { ACL, ServerSideEncryption, SSEKMSKeyId, StorageClass, Tagging } = given;
	const tags = tagsInQuery(Tagging ?? '');
	return {
		...keyIf('s3:x-amz-acl', ACL),
		...keyIf('s3:x-amz-server-side-encryption', ServerSideEncryption),
		...keyIf('s3:x-amz-server-side-encryption-aws-kms-key-id', SSEKMSKeyId),
		...keyIf('s3:x-amz-storage-class', StorageClass),
		...Object.fromEntries(tags.map(({ Key, Value }) => [`s3:RequestObjectTag/${Key}`, Value])),
		...(tags.length > 0 ? { 's3:RequestObjectTagKeys': tags.map(({ Key }) => Key) } : {})
	};
}

export function keyIf(name: string, value: string | undefined): ConditionKeys {
	return value === undefined ? {} : { [name]: value };
}

/** What must be allowed as well for who gives an ACL or tags along. */
export function besidesWriting(
	context: Context<Asker>,
	{ bucket, key }: Place,
	given: Writing
): readonly Target[] {
	const actions = [
		...(given.ACL === undefined ? [] : ['PutObjectAcl']),
		...(given.Tagging === undefined ? [] : ['PutObjectTagging'])
	];
	const keys = writingKeys(given);
	return actions.map((action) => objectTarget(context, bucket, key, { action, keys }));
}
