import * as v from 'valibot';
import { done, fail, type Failed } from '../../../base/applied';
import { oneOf } from '../../../base/parameters';
import type { Asker, Context, Target } from '../../../base/operation';
import { isoTime } from '../../../base/time';
import { refusedObjectAcl } from '../access/acl-refusal';
import { quotas } from '../limits';
import {
	aboutKey,
	contentOf,
	findVersion,
	readingTargets,
	type Found,
	type Place
} from '../subjects';
import { readTags, tagsInQuery } from '../tags';
import { objectTarget } from '../targets';
import { encryptionOf, makeContent, quotedEtag, versionIdIn } from './content';
import { idFor, putVersion } from './store';
import { besidesWriting, keyIf, writing, writingKeys } from './writing';

const directive = v.optional(oneOf(['COPY', 'REPLACE']));

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html */
export const copyObject = aboutKey({
	name: 'CopyObject',
	order: [
		'ACL',
		'Bucket',
		'ContentType',
		'CopySource',
		'Key',
		'Metadata',
		'MetadataDirective',
		'TaggingDirective'
	],
	action: 'PutObject',
	level: 'Write',
	isDataEvent: true,
	parameters: {
		...writing,
		CopySource: v.string(),
		MetadataDirective: directive,
		TaggingDirective: directive
	},
	keys: (given) => ({
		...writingKeys(given),
		's3:x-amz-copy-source': pathIn(given.CopySource),
		...keyIf('s3:x-amz-metadata-directive', given.MetadataDirective)
	}),
	besides: (context, place, given) => {
		const source = sourceOf(context, given.CopySource);
		if (!source.ok) return source;
		return [
			...readingTargets(context, source.subject, {
				action: 'GetObject',
				ofVersion: 'GetObjectVersion'
			}),
			...besidesWriting(context, place, given),
			...(given.TaggingDirective === 'REPLACE' ? [] : tagTargets(context, source.subject, place))
		];
	},
	apply: (context, { bucket, key }, given) => {
		const { account, mint, time } = context;
		const refused = refusedObjectAcl(context, { bucket, key }, 'PutObject', given.ACL);
		if (refused) return refused;
		const source = sourceOf(context, given.CopySource);
		if (!source.ok) return source;
		const read = contentOf(source.subject);
		if (!read.ok) return read;
		const before = read.content;
		if (isOntoItself(source.subject, { bucket, key }, given)) return ontoItself;
		const passed = readTags(tagsInQuery(given.Tagging ?? ''), quotas.tagsPerObject);
		if (!passed.ok) return passed;
		const replaces = given.MetadataDirective === 'REPLACE';
		const made = makeContent({
			id: idFor(bucket, mint.versionId()),
			modified: time,
			body: before.body,
			contentType: replaces ? given.ContentType : before.contentType,
			metadata: replaces ? given.Metadata : before.metadata,
			tags: given.TaggingDirective === 'REPLACE' ? passed.tags : before.tags,
			encryption: given.ServerSideEncryption,
			kmsKeyId: given.SSEKMSKeyId,
			storageClass: given.StorageClass
		});
		if (!made.ok) return made;
		const { content } = made;
		const put = putVersion(account, bucket, key, content);
		if (!put.ok) return put;
		const { VersionId: from } = {
			VersionId: undefined,
			...versionIdIn(source.subject.bucket, before.id)
		};
		return done(put.account, {
			CopyObjectResult: { ETag: quotedEtag(content), LastModified: isoTime(time) },
			...(from === undefined ? {} : { CopySourceVersionId: from }),
			...versionIdIn(bucket, content.id),
			...encryptionOf(content)
		});
	}
});

/** `maps/a/b.txt?versionId=…`, with or without a slash before it; the path may be percent-encoded. */
function sourceOf(
	context: Context<Asker>,
	given: string
): { readonly ok: true; readonly subject: Found } | Failed {
	const [, bucket, key, version] = /^\/?([^/]+)\/(.+?)(?:\?versionId=(.*))?$/s.exec(given) ?? [];
	if (bucket === undefined || key === undefined) return noSource;
	return findVersion(context, { Bucket: bucket, Key: decoded(key), VersionId: version });
}

function pathIn(given: string): string {
	return decoded(given.replace(/^\//, '').replace(/\?versionId=.*$/s, ''));
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch (error) {
		if (error instanceof URIError) return text;
		throw error;
	}
}

const noSource = fail(
	'InvalidArgument',
	'Copy Source must mention the source bucket and key: sourcebucket/sourcekey'
);
const ontoItself = fail(
	'InvalidRequest',
	"This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes."
);

function isOntoItself(source: Found, { bucket, key }: Place, given: Changing): boolean {
	return (
		source.bucket.name === bucket.name &&
		source.key === key &&
		source.versionId === undefined &&
		given.MetadataDirective !== 'REPLACE' &&
		given.StorageClass === undefined &&
		given.ServerSideEncryption === undefined
	);
}

interface Changing {
	readonly MetadataDirective?: string | undefined;
	readonly StorageClass?: string | undefined;
	readonly ServerSideEncryption?: string | undefined;
}

/** Tags that are copied along are read and put. */
function tagTargets(
	context: Context<Asker>,
	source: Found,
	{ bucket, key }: Place
): readonly Target[] {
	if (source.version?.kind !== 'content' || source.version.tags.length === 0) return [];
	const read = source.versionId === undefined ? 'GetObjectTagging' : 'GetObjectVersionTagging';
	return [
		objectTarget(context, source.bucket, source.key, { action: read }),
		objectTarget(context, bucket, key, { action: 'PutObjectTagging' })
	];
}
