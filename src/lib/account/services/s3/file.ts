import { utf8ToBytes } from '@noble/hashes/utils.js';
import type * as v from 'valibot';
import type { Account } from '../../account';
import { ageAt, documentFile, unlessEmpty, type Writing } from '../../base/file';
import { goneFrom, withoutOrphans } from '../iam/policies/orphans';
import { shownPolicy } from './access/policy-text';
import type { s3Blueprint } from './blueprint';
import { allBlocked, noneBlocked } from './buckets/buckets';
import { quotas } from './limits';
import type { Bucket, Content, PublicAccessBlock, S3State, Tag } from './state';

type S3File = v.InferInput<typeof s3Blueprint>;

/** What account.yaml says of an account's S3. */
export function s3File(account: Account & { readonly s3: S3State }, writing: Writing): S3File {
	const { buckets, publicAccessBlock } = account.s3;
	return {
		...(publicAccessBlock ? { publicAccessBlock: blockFile(publicAccessBlock) } : {}),
		...unlessEmpty(
			'buckets',
			[...buckets.values()].map((bucket) => bucketFile(account, writing, bucket))
		)
	};
}

function bucketFile(account: Account, writing: Writing, bucket: Bucket) {
	const { name, owner, created, publicAccessBlock, ownership, versioning, tags } = bucket;
	const block = publicAccessBlock ? blockFile(publicAccessBlock) : false;
	return {
		name,
		...writing.ageUnlessAccounts(created),
		...(owner === undefined ? {} : { owner }),
		...policyFile(account, writing, bucket),
		...(block === true ? {} : { publicAccessBlock: block }),
		...(ownership === undefined || ownership === 'BucketOwnerEnforced' ? {} : { ownership }),
		...(versioning ? { versioning: versioning.status } : {}),
		...(versioning?.mfaDelete === 'Enabled' ? { mfaDelete: true } : {}),
		...tagsFile(tags),
		...unlessEmpty('objects', objectsFile(writing, bucket))
	};
}

/** A policy of which nothing is left said nothing to anybody: the bucket has none in the file. */
function policyFile(account: Account, { leaveOut }: Writing, { name, policy }: Bucket) {
	if (!policy) return {};
	const living = withoutOrphans(account, shownPolicy(account, policy));
	switch (living.kind) {
		case 'whole':
			return { policy: policyText(living.text) };
		case 'less':
			leaveOut(goneFrom(`the policy of the bucket ${name}`));
			return { policy: policyText(living.text) };
		case 'nothing':
			leaveOut(
				`The policy of the bucket ${name}: it names only deleted users and roles, or service-linked roles.`
			);
			return {};
	}
}

/** S3 counts white space, which reading the file puts into a policy that stands there as YAML. */
function policyText(text: string) {
	const file = documentFile(text);
	const { length } = utf8ToBytes(JSON.stringify(file, null, 2));
	return length > quotas.policyBytes ? text : file;
}

function objectsFile(writing: Writing, { objects, created }: Bucket) {
	return [...objects.values()].flatMap(({ key, versions }) => {
		const [latest, ...earlier] = versions;
		if (earlier.length > 0) writing.leaveOut('Earlier versions of objects.');
		return latest.kind === 'content' ? [objectFile(writing, { key, latest, created })] : [];
	});
}

/** What S3 says where nobody has said another. */
const unknownType = 'binary/octet-stream';

function objectFile(
	{ time }: Writing,
	{ key, latest, created }: { readonly key: string; readonly latest: Content; created: number }
) {
	const { body, modified, contentType, metadata, tags } = latest;
	const age = ageAt(time, modified);
	return {
		key,
		...(age === ageAt(time, created) ? {} : { age }),
		...(body === '' ? {} : { content: body }),
		...(contentType === unknownType ? {} : { contentType }),
		...unlessEmpty('metadata', metadata),
		...tagsFile(tags)
	};
}

function blockFile(block: PublicAccessBlock): boolean | PublicAccessBlock {
	const isLike = (other: PublicAccessBlock) =>
		Object.entries(other).every(([key, on]) => block[key as keyof PublicAccessBlock] === on);
	if (isLike(allBlocked)) return true;
	return isLike(noneBlocked) ? false : block;
}

function tagsFile(tags: readonly Tag[]) {
	return unlessEmpty('tags', Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value])));
}
