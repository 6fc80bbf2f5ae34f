import { isoTime } from '../../../base/time';
import type { S3Answer } from '../operation';
import type { Bucket, Content } from '../state';
import { encryptionOf, quotedEtag, versionIdIn } from './content';

/** What HeadObject says of a version, and GetObject beside its bytes. */
export function described(
	bucket: Bucket,
	content: Content,
	part: { readonly length: number; readonly range?: string } = { length: content.size }
): S3Answer<'HeadObject'> {
	const { ServerSideEncryption, ...byKms } = encryptionOf(content);
	const { storageClass, tags } = content;
	return {
		AcceptRanges: 'bytes',
		LastModified: isoTime(content.modified),
		ContentLength: part.length,
		ETag: quotedEtag(content),
		...versionIdIn(bucket, content.id),
		ContentType: content.contentType,
		...(part.range === undefined ? {} : { ContentRange: part.range }),
		ServerSideEncryption,
		Metadata: content.metadata,
		...byKms,
		...(storageClass === 'STANDARD' ? {} : { StorageClass: storageClass }),
		...(tags.length === 0 ? {} : { TagCount: tags.length })
	};
}
