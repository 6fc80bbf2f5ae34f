import type { PublicAccessBlock } from '../../../account/services/s3/state';
import type { Bucket } from '../thing';
import { given } from './answers';
import type { Asking, Looked, Refusal } from './asking';
import { notePrincipals } from './principals';

/** Until April 2023 nothing was set, and objects belonged to whoever had put them there. */
const beforeOwnership = {
	OwnershipControls: { Rules: [{ ObjectOwnership: 'ObjectWriter' as const }] }
};

const noneBlocked: PublicAccessBlock = {
	BlockPublicAcls: false,
	IgnorePublicAcls: false,
	BlockPublicPolicy: false,
	RestrictPublicBuckets: false
};

/** What is settled of a bucket, and nothing of what is in it. */
export function describeBucket<Refused extends Refusal>(
	asking: Asking<Refused>,
	name: string
): Looked<Bucket, Refused> {
	const of = { Bucket: name };
	const there = asking.look('s3:GetBucketLocation', of);
	if (!there.ok && there.refused.error.code === 'NoSuchBucket') return there;
	const ownership = asking.partOr(
		'who owns what is put into it',
		{ code: 'OwnershipControlsNotFoundError', means: beforeOwnership },
		's3:GetBucketOwnershipControls',
		of
	);
	const block = asking.partOr(
		'Block Public Access',
		{
			code: 'NoSuchPublicAccessBlockConfiguration',
			means: { PublicAccessBlockConfiguration: noneBlocked }
		},
		's3:GetPublicAccessBlock',
		of
	);
	const versioning = asking.part('versioning', 's3:GetBucketVersioning', of);
	const tags = asking.partOr(
		'tags',
		{ code: 'NoSuchTagSet', means: { TagSet: [] } },
		's3:GetBucketTagging',
		of
	);
	const policy = asking.partOr(
		'the bucket policy',
		{ code: 'NoSuchBucketPolicy', means: undefined },
		's3:GetBucketPolicy',
		of
	)?.Policy;
	asking.note('Left out: the objects in it.');
	if (versioning?.MFADelete === 'Enabled') {
		asking.note(
			'Left out: MFA delete, which only root can switch on, with a code of its MFA device.'
		);
	}
	if (policy !== undefined) notePrincipals(asking, 'The bucket policy', policy);
	const bucket: Bucket = {
		kind: 'bucket',
		name,
		...given('ownership', ownership?.OwnershipControls.Rules[0]?.ObjectOwnership),
		...given('block', block?.PublicAccessBlockConfiguration),
		...given('versioning', versioning?.Status),
		tags: tags?.TagSet ?? [],
		...given('policy', policy)
	};
	return { ok: true, value: bucket };
}
