import type { Block } from '../queries';

/**
 * What S3's console says of a bucket. In 2026 the list of buckets says it no longer, and courses still
 * show it.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
export type Access = 'public' | 'onlyThisAccount' | 'canBePublic' | 'notPublic';

export const accessWords: Readonly<Record<Access, string>> = {
	public: 'Public',
	onlyThisAccount: 'Only authorized users of this account',
	canBePublic: 'Objects can be public',
	notPublic: 'Bucket and objects not public'
};

/** What that means, in our words. */
export const accessMeanings: Readonly<Record<Access, string>> = {
	public: 'The bucket policy lets everybody in, whether they have an AWS account or not.',
	onlyThisAccount:
		'The bucket policy would let everybody in, and Block Public Access stops it. Nobody of another account gets in either.',
	canBePublic: 'Nobody gets in who was not given permission, but whoever may can make it public.',
	notPublic:
		'Block Public Access keeps it and what is in it from everybody who was not given permission.'
};

/** Of the blocks of account and bucket, either is enough. */
export function accessOf(policyIsPublic: boolean, blocks: readonly Block[]): Access {
	const isRestricted = blocks.some(({ RestrictPublicBuckets }) => RestrictPublicBuckets);
	if (policyIsPublic) return isRestricted ? 'onlyThisAccount' : 'public';
	const ignoresAcls = blocks.some(({ IgnorePublicAcls }) => IgnorePublicAcls);
	return isRestricted && ignoresAcls ? 'notPublic' : 'canBePublic';
}
