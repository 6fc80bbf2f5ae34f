import * as v from 'valibot';
import { timestamp } from '../../../base/answers';
import { body, owner, tagSet, versionId } from '../shapes';

const encrypted = {
	ServerSideEncryption: v.picklist(['AES256', 'aws:kms'])
};
const byKms = { SSEKMSKeyId: v.exactOptional(v.string()) };

const description = {
	AcceptRanges: v.string(),
	LastModified: timestamp,
	ContentLength: v.number(),
	ETag: v.string(),
	VersionId: versionId,
	ContentRange: v.exactOptional(v.string()),
	ContentType: v.string(),
	...encrypted,
	Metadata: v.record(v.string(), v.string()),
	...byKms,
	/** Left out where it is STANDARD. */
	StorageClass: v.exactOptional(v.string()),
	TagCount: v.exactOptional(v.number())
};

const listed = v.object({
	Key: v.string(),
	LastModified: timestamp,
	ETag: v.string(),
	Size: v.number(),
	StorageClass: v.string(),
	Owner: v.exactOptional(owner)
});
const prefixes = v.exactOptional(v.array(v.object({ Prefix: v.string() })));

export const objectsAnswers = {
	CopyObject: v.object({
		CopyObjectResult: v.object({ ETag: v.string(), LastModified: timestamp }),
		CopySourceVersionId: versionId,
		VersionId: versionId,
		...encrypted,
		...byKms
	}),
	DeleteObject: v.object({ DeleteMarker: v.exactOptional(v.boolean()), VersionId: versionId }),
	DeleteObjects: v.object({
		Deleted: v.exactOptional(
			v.array(
				v.object({
					Key: v.string(),
					VersionId: versionId,
					DeleteMarker: v.exactOptional(v.boolean()),
					DeleteMarkerVersionId: versionId
				})
			)
		),
		Errors: v.exactOptional(
			v.array(
				v.object({
					Key: v.string(),
					VersionId: versionId,
					Code: v.string(),
					Message: v.string()
				})
			)
		)
	}),
	DeleteObjectTagging: v.object({ VersionId: versionId }),
	GetObject: v.object({ Body: body, ...description }),
	GetObjectTagging: v.object({ VersionId: versionId, ...tagSet.entries }),
	HeadObject: v.object(description),
	ListObjects: v.object({
		IsTruncated: v.boolean(),
		Marker: v.string(),
		NextMarker: v.exactOptional(v.string()),
		Contents: v.exactOptional(v.array(listed)),
		Name: v.string(),
		Prefix: v.string(),
		Delimiter: v.exactOptional(v.string()),
		MaxKeys: v.number(),
		CommonPrefixes: prefixes,
		EncodingType: v.exactOptional(v.string())
	}),
	ListObjectsV2: v.object({
		IsTruncated: v.boolean(),
		Contents: v.exactOptional(v.array(listed)),
		Name: v.string(),
		Prefix: v.string(),
		Delimiter: v.exactOptional(v.string()),
		MaxKeys: v.number(),
		CommonPrefixes: prefixes,
		EncodingType: v.exactOptional(v.string()),
		KeyCount: v.number(),
		ContinuationToken: v.exactOptional(v.string()),
		NextContinuationToken: v.exactOptional(v.string()),
		StartAfter: v.exactOptional(v.string())
	}),
	PutObject: v.object({
		ETag: v.string(),
		...encrypted,
		VersionId: versionId,
		...byKms,
		Size: v.exactOptional(v.number())
	}),
	PutObjectTagging: v.object({ VersionId: versionId })
};
