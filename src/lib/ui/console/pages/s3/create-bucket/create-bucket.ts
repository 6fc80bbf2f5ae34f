import { allBlocked } from '$lib/account/services/s3/buckets/buckets';
import type { ObjectOwnership } from '$lib/account/services/s3/state';
import { tagsIn, type TagDraft } from '../../../parts/tag-drafts';
import { s3, type Wish } from '$lib/ui/wish';
import { blocksAll } from '../parts/block';
import type { Block } from '../queries';

/** A bucket as it is to be. */
export interface Draft {
	name: string;
	ownership: ObjectOwnership;
	block: Block;
	keepsVersions: boolean;
	tags: TagDraft[];
}

export function newDraft(): Draft {
	return {
		name: '',
		ownership: 'BucketOwnerEnforced',
		block: allBlocked,
		keepsVersions: false,
		tags: []
	};
}

/** S3 makes it with what is recommended; what is to be otherwise is set at once. */
export function creation({ name: Bucket, ownership, block, ...draft }: Draft): readonly Wish[] {
	const tags = tagsIn(draft.tags);
	return [
		s3('CreateBucket', {
			Bucket,
			...(ownership === 'BucketOwnerEnforced' ? {} : { ObjectOwnership: ownership })
		}),
		...(blocksAll(block)
			? []
			: [s3('PutPublicAccessBlock', { Bucket, PublicAccessBlockConfiguration: block })]),
		...(draft.keepsVersions
			? [s3('PutBucketVersioning', { Bucket, VersioningConfiguration: { Status: 'Enabled' } })]
			: []),
		...(tags.length > 0 ? [s3('PutBucketTagging', { Bucket, Tagging: { TagSet: tags } })] : [])
	];
}
