import type { PolicyForm } from '../../policy/question/form';
import { saveForBucket } from '../../policy/saving/bucket';

/** For tests: why S3 would not keep the policy of a resource; nothing where it would, or where that is not S3’s. */
export function bucketRefusal(
	{ document }: Pick<PolicyForm, 'document'>,
	resource: string | undefined
): string | undefined {
	const text = typeof document === 'string' ? document : JSON.stringify(document);
	const [, bucket] = /^arn:aws:s3:::([^/]+)/.exec(resource ?? '') ?? [];
	if (bucket === undefined) return undefined;
	const saved = saveForBucket(text, { bucket, ofBuckets, ofObjects, ofOthers: [] });
	return saved.ok ? undefined : `${saved.error} ${text}`;
}

const ofBuckets = ['s3:ListBucket', 's3:GetBucketPolicy', 's3:DeleteBucket', 's3:PutBucketPolicy'];
const ofObjects = ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'];
