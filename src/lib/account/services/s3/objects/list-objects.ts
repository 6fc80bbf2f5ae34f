import * as v from 'valibot';
import type { Context as ConditionKeys } from '../../../../policy/request';
import { done, fail } from '../../../base/applied';
import { oneOf, range } from '../../../base/parameters';
import { isoTime } from '../../../base/time';
import { canonicalUser, ownerOf } from '../buckets/buckets';
import type { Account } from '../../../account';
import { quotas } from '../limits';
import type { Bucket, Content } from '../state';
import { aboutBucket } from '../subjects';
import { quotedEtag } from './content';
import { listPage, type Listed } from './listing';
import { keyIf } from './writing';

export const listing = {
	Delimiter: v.optional(v.string()),
	EncodingType: v.optional(oneOf(['url'])),
	MaxKeys: v.optional(range(0, 2_147_483_647), quotas.keysPerPage),
	Prefix: v.optional(v.string())
};
type Given = v.InferOutput<v.ObjectSchema<typeof listing, undefined>>;

/** An empty prefix that is passed is there; none is not. */
export function listingKeys({ Delimiter, MaxKeys, Prefix }: Given): ConditionKeys {
	return {
		...keyIf('s3:prefix', Prefix),
		...keyIf('s3:delimiter', Delimiter),
		's3:max-keys': String(MaxKeys)
	};
}

export const inUtf16 =
	'Keys are in the order of UTF-16, which differs from AWS’s UTF-8 beyond U+FFFF only.';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html */
export const listObjectsV2 = aboutBucket({
	name: 'ListObjectsV2',
	action: 'ListBucket',
	recordedAs: 'ListObjects',
	level: 'List',
	isDataEvent: true,
	simplified: inUtf16,
	parameters: {
		...listing,
		ContinuationToken: v.optional(v.string()),
		FetchOwner: v.optional(v.boolean(), false),
		StartAfter: v.optional(v.string())
	},
	keys: listingKeys,
	apply: ({ account }, bucket, given) => {
		const { ContinuationToken: token, StartAfter: start = '', FetchOwner: withOwner } = given;
		const after = token === undefined ? start : afterToken(token);
		if (after === undefined) return badToken;
		const page = pageOf(bucket, given, after);
		const { Name, Prefix, MaxKeys, ...rest } = frame(bucket, given);
		const next = nextIn(page);
		return done(account, {
			IsTruncated: next !== undefined,
			...contents(account, bucket, page, withOwner),
			Name,
			Prefix,
			...rest.delimiter,
			MaxKeys,
			...prefixesOf(page),
			...rest.encoding,
			KeyCount: page.items.length + page.prefixes.length,
			...(token === undefined ? {} : { ContinuationToken: token }),
			...(next === undefined ? {} : { NextContinuationToken: tokenFor(next) }),
			...(start === '' ? {} : { StartAfter: start })
		});
	}
});

/** The older of the two. https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjects.html */
export const listObjects = aboutBucket({
	name: 'ListObjects',
	order: ['Bucket', 'Delimiter', 'EncodingType', 'Marker'],
	action: 'ListBucket',
	level: 'List',
	isDataEvent: true,
	simplified: inUtf16,
	parameters: { ...listing, Marker: v.optional(v.string(), '') },
	keys: listingKeys,
	apply: ({ account }, bucket, given) => {
		const page = pageOf(bucket, given, given.Marker);
		const { Name, Prefix, MaxKeys, ...rest } = frame(bucket, given);
		const next = nextIn(page);
		// Without a delimiter, whoever asks goes on behind the last key.
		const toldNext = given.Delimiter === undefined ? undefined : next;
		return done(account, {
			IsTruncated: next !== undefined,
			Marker: given.Marker,
			...(toldNext === undefined ? {} : { NextMarker: toldNext }),
			...contents(account, bucket, page, true),
			Name,
			Prefix,
			...rest.delimiter,
			MaxKeys,
			...prefixesOf(page),
			...rest.encoding
		});
	}
});

interface Line {
	readonly key: string;
	readonly content: Content;
}

function pageOf(bucket: Bucket, given: Given, after: string): Listed<Line> {
	const { Prefix: prefix = '', Delimiter: delimiter = '' } = given;
	return listPage(bucket.objects, {
		prefix,
		delimiter,
		most: mostOf(given),
		after,
		itemsOf: ({ key, versions: [latest] }) =>
			latest.kind === 'content' ? [{ key, content: latest }] : []
	});
}

export function mostOf({ MaxKeys: most }: Given): number {
	return Math.min(most, quotas.keysPerPage);
}

/** Where the next page goes on, if there is one. */
function nextIn({ next }: Listed<Line>): string | undefined {
	return next && ('prefix' in next ? next.prefix : next.item.key);
}

/** What a page says of what was asked for. */
export function frame({ name }: Bucket, given: Given) {
	const { Prefix = '', Delimiter, EncodingType } = given;
	return {
		Name: name,
		Prefix,
		MaxKeys: mostOf(given),
		delimiter: Delimiter === undefined ? {} : { Delimiter },
		encoding: EncodingType === undefined ? {} : { EncodingType }
	};
}

export function prefixesOf({ prefixes }: { readonly prefixes: readonly string[] }) {
	return prefixes.length === 0
		? {}
		: { CommonPrefixes: prefixes.map((prefix) => ({ Prefix: prefix })) };
}

function contents(account: Account, bucket: Bucket, { items }: Listed<Line>, withOwner: boolean) {
	const owner = withOwner ? { Owner: { ID: canonicalUser(ownerOf(account, bucket)) } } : {};
	const Contents = items.map(({ key, content }) => ({
		Key: key,
		LastModified: isoTime(content.modified),
		ETag: quotedEtag(content),
		Size: content.size,
		StorageClass: content.storageClass,
		...owner
	}));
	return items.length === 0 ? {} : { Contents };
}

/** Callers are not to read it: the last key of the page, percent-encoded. */
function tokenFor(last: string): string {
	return `next/${encodeURIComponent(last.toWellFormed())}`;
}

function afterToken(token: string): string | undefined {
	if (!token.startsWith('next/')) return undefined;
	try {
		return decodeURIComponent(token.slice('next/'.length));
	} catch (error) {
		if (error instanceof URIError) return undefined;
		throw error;
	}
}

const badToken = fail('InvalidArgument', 'The continuation token provided is incorrect');
