import * as v from 'valibot';
import type { Account } from '../../../account';
import { done } from '../../../base/applied';
import { isoTime } from '../../../base/time';
import { canonicalUser, ownerOf } from '../buckets/buckets';
import { quotedEtag } from '../objects/content';
import { frame, inUtf16, listing, listingKeys, mostOf, prefixesOf } from '../objects/list-objects';
import { listPage, type Listed } from '../objects/listing';
import type { S3Answer } from '../operation';
import type { Bucket, StoredObject, Version } from '../state';
import { aboutBucket } from '../subjects';

type Answer = S3Answer<'ListObjectVersions'>;

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html */
export const listObjectVersions = aboutBucket({
	name: 'ListObjectVersions',
	order: ['Bucket', 'Delimiter', 'EncodingType', 'KeyMarker'],
	action: 'ListBucketVersions',
	level: 'List',
	isDataEvent: true,
	simplified: inUtf16,
	parameters: {
		...listing,
		KeyMarker: v.optional(v.string(), ''),
		VersionIdMarker: v.optional(v.string(), '')
	},
	keys: listingKeys,
	apply: ({ account }, bucket, given) => {
		const { KeyMarker, VersionIdMarker } = given;
		const begun = VersionIdMarker === '' ? undefined : bucket.objects.get(KeyMarker);
		const page = listPage(bucket.objects, {
			prefix: given.Prefix ?? '',
			delimiter: given.Delimiter ?? '',
			most: mostOf(given),
			after: KeyMarker,
			itemsOf: linesOf,
			rest: begun ? linesOf(begun).slice(placeBehind(begun, VersionIdMarker)) : []
		});
		const { Name, Prefix, MaxKeys, ...rest } = frame(bucket, given);
		return done(account, {
			IsTruncated: page.next !== undefined,
			KeyMarker,
			VersionIdMarker,
			...nextIn(page),
			...shownVersions(account, bucket, page.items),
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
	readonly version: Version;
	readonly isLatest: boolean;
}

function linesOf({ key, versions }: StoredObject): readonly Line[] {
	return versions.map((version, place) => ({ key, version, isLatest: place === 0 }));
}

function nextIn({ next }: Listed<Line>) {
	if (!next) return {};
	return 'prefix' in next
		? { NextKeyMarker: next.prefix }
		: { NextKeyMarker: next.item.key, NextVersionIdMarker: next.item.version.id };
}

function placeBehind({ versions }: StoredObject, id: string): number {
	return versions.findIndex((version) => version.id === id) + 1;
}

function shownVersions(account: Account, bucket: Bucket, lines: readonly Line[]) {
	const Owner = { ID: canonicalUser(ownerOf(account, bucket)) };
	const versions: NonNullable<Answer['Versions']>[number][] = [];
	const markers: NonNullable<Answer['DeleteMarkers']>[number][] = [];
	for (const { key: Key, version, isLatest: IsLatest } of lines) {
		const told = { Key, VersionId: version.id, IsLatest, LastModified: isoTime(version.modified) };
		if (version.kind === 'deleteMarker') markers.push({ Owner, ...told });
		else {
			const { size: Size, storageClass: StorageClass } = version;
			versions.push({ ETag: quotedEtag(version), Size, StorageClass, ...told, Owner });
		}
	}
	return {
		...(versions.length > 0 ? { Versions: versions } : {}),
		...(markers.length > 0 ? { DeleteMarkers: markers } : {})
	};
}
