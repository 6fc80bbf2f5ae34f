import type { Context as ConditionKeys } from '../../../policy/request';
import type { Asker, Context, Target } from '../../base/operation';
import { bucketArn, objectArn } from './arn';
import { accountOf, ownerOf } from './buckets/buckets';
import type { Bucket } from './state';

/** What is asked on a bucket, or on what it has under a key. */
interface Asked {
	readonly action?: string;
	readonly keys?: ConditionKeys;
}

export function bucketTarget(context: Context<Asker>, bucket: Bucket, asked: Asked = {}): Target {
	return target(context, bucket, bucketArn(bucket.name), asked);
}

export function objectTarget(
	context: Context<Asker>,
	bucket: Bucket,
	key: string,
	asked: Asked = {}
): Target {
	return target(context, bucket, objectArn(bucket.name, key), asked);
}

/** A stranger is told nothing but that access is denied. */
function target(
	{ account, identity }: Context<Asker>,
	bucket: Bucket,
	arn: string,
	{ action, keys }: Asked
): Target {
	const isStranger = accountOf(account, identity) !== ownerOf(account, bucket);
	return {
		arn,
		printed: quoted(arn),
		...(action === undefined ? {} : { action: `s3:${action}` }),
		...(isStranger ? { denied: 'Access Denied' } : {}),
		context: { ...signatureKeys(identity), ...keys }
	};
}

/** S3 puts what is asked about into quotes. */
export function quoted(arn: string): string {
	return `"${arn}"`;
}

/** How a call was signed. https://docs.aws.amazon.com/AmazonS3/latest/API/bucket-policy-s3-sigv4-conditions.html */
export function signatureKeys(identity: Asker): ConditionKeys {
	const transport = { 's3:TlsVersion': '1.3' };
	return identity.kind === 'anonymous'
		? transport
		: {
				...transport,
				's3:authType': 'REST-HEADER',
				's3:signatureversion': 'AWS4-HMAC-SHA256'
			};
}
