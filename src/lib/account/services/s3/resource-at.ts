import type { Context as ConditionKeys } from '../../../policy/request';
import type { Account } from '../../account';
import type { Resource } from '../../base/service';
import { compiledOf } from '../iam/policies/stored-policy';
import { readArn } from './arn';
import { bucketNamed, ownerOf, publicAccessBlockOf } from './buckets/buckets';
import type { Bucket, Content } from './state';

/**
 * What S3 has under an ARN: the bucket's policy has a say in its objects too, whether they exist or not.
 *
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
 */
export function resourceAt(account: Account, arn: string): Resource | undefined {
	const named = readArn(arn);
	const bucket = named && bucketNamed(account, named.bucket);
	if (!bucket) return undefined;
	const { owner } = bucket;
	return {
		keys: { 's3:ResourceAccount': ownerOf(account, bucket), ...objectKeys(bucket, named.key) },
		policies: policiesOf(bucket),
		...(owner === undefined ? {} : { owner }),
		blockPublicAccess: publicAccessBlockOf(account, bucket).RestrictPublicBuckets
	};
}

function policiesOf({ name, policy }: Bucket) {
	if (!policy) return [];
	const holder = `bucket ${name}`;
	return [{ name: 'bucket policy', holder, policy: compiledOf(policy, 'resource') }];
}

/** Tags of objects are asked with a key of S3's own; tags of buckets only where ABAC is switched on. */
function objectKeys({ objects }: Bucket, key: string | undefined): ConditionKeys {
	const latest = key === undefined ? undefined : objects.get(key)?.versions[0];
	return latest?.kind === 'content' ? tagKeys(latest) : {};
}

export function tagKeys({ tags }: Pick<Content, 'tags'>): ConditionKeys {
	return Object.fromEntries(tags.map(({ Key, Value }) => [`s3:ExistingObjectTag/${Key}`, Value]));
}
