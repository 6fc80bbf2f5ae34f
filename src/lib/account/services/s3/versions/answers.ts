import * as v from 'valibot';
import { nothing, timestamp } from '../../../base/answers';
import { owner } from '../shapes';

const version = v.object({
	ETag: v.string(),
	Size: v.number(),
	StorageClass: v.string(),
	Key: v.string(),
	VersionId: v.string(),
	IsLatest: v.boolean(),
	LastModified: timestamp,
	Owner: owner
});
const deleteMarker = v.object({
	Owner: owner,
	Key: v.string(),
	VersionId: v.string(),
	IsLatest: v.boolean(),
	LastModified: timestamp
});

export const versionsAnswers = {
	GetBucketVersioning: v.object({
		Status: v.exactOptional(v.picklist(['Enabled', 'Suspended'])),
		MFADelete: v.exactOptional(v.picklist(['Enabled', 'Disabled']))
	}),
	ListObjectVersions: v.object({
		IsTruncated: v.boolean(),
		KeyMarker: v.string(),
		VersionIdMarker: v.string(),
		NextKeyMarker: v.exactOptional(v.string()),
		NextVersionIdMarker: v.exactOptional(v.string()),
		Versions: v.exactOptional(v.array(version)),
		DeleteMarkers: v.exactOptional(v.array(deleteMarker)),
		Name: v.string(),
		Prefix: v.string(),
		Delimiter: v.exactOptional(v.string()),
		MaxKeys: v.number(),
		CommonPrefixes: v.exactOptional(v.array(v.object({ Prefix: v.string() }))),
		EncodingType: v.exactOptional(v.string())
	}),
	PutBucketVersioning: nothing
};
