import type { Account } from '../../account';
import { createdAt, wrong, type Opening } from '../../base/opening';
import { SortedMap } from '../../base/sorted-map';
import { all, lookUp } from '../../base/table';
import { keepPolicy } from './access/policy-text';
import type { BucketBlueprint, S3Blueprint } from './blueprint';
import { allBlocked, noneBlocked } from './buckets/buckets';
import { limits } from './limits';
import { makeContent } from './objects/content';
import { sizeOf, unversioned } from './objects/store';
import type { Bucket, PublicAccessBlock, S3State, StoredObject, Tag } from './state';

type Owner = Pick<Account, 'id' | 'iam' | 'others'>;

/** What S3 keeps of the account that a blueprint describes. */
export function openS3(opening: Opening, blueprint: S3Blueprint, account: Owner): S3State {
	const buckets = blueprint.buckets.map((given) => openBucket(opening, given, account));
	const storedBytes = buckets
		.flatMap(({ objects }) => [...objects.values()])
		.reduce((sum, { versions }) => sum + sizeOf(versions), 0);
	if (storedBytes > limits.storedBytes) {
		throw wrong(`its objects have ${storedBytes} bytes, of ${limits.storedBytes} at most`);
	}
	const set = blueprint.publicAccessBlock;
	return {
		buckets: SortedMap.of(named(buckets, ({ name }) => name, 'bucket')),
		...(set === undefined ? {} : { publicAccessBlock: blockOf(set) }),
		storedBytes
	};
}

function openBucket(opening: Opening, given: BucketBlueprint, account: Owner): Bucket {
	const { name, owner, ownership, policy } = given;
	if (account.others && owner !== undefined && lookUp(account.others, owner)) {
		throw wrong(`the bucket ${name} is of ${owner}, which has an account.yaml: write it there`);
	}
	if (account.others && all(account.others).some(({ s3 }) => s3?.buckets.get(name))) {
		throw wrong(`the bucket ${name} stands in two accounts: no two have buckets of one name`);
	}
	return {
		name,
		...(owner === undefined || owner === account.id ? {} : { owner }),
		created: createdAt(opening, given.age),
		...(policy === undefined ? {} : { policy: openPolicy(account, name, policy) }),
		publicAccessBlock: blockOf(given.publicAccessBlock),
		ownership,
		...versioningOf(given),
		tags: tagsOf(given.tags),
		objects: SortedMap.of(named(objectsOf(opening, given), ({ key }) => key, `object in ${name}`))
	};
}

function openPolicy(account: Owner, bucket: string, text: string) {
	const kept = keepPolicy(account, bucket, text);
	if (!kept.ok) throw wrong(`the policy of the bucket ${bucket}: ${kept.error.message}`);
	return kept.policy;
}

function versioningOf({
	versioning: status,
	mfaDelete
}: BucketBlueprint): Pick<Bucket, 'versioning'> {
	if (status === undefined) return {};
	return { versioning: { status, ...(mfaDelete ? { mfaDelete: 'Enabled' } : {}) } };
}

function objectsOf(opening: Opening, bucket: BucketBlueprint): readonly StoredObject[] {
	return bucket.objects.map(({ key, ...given }) => {
		const mint = opening.mint(`s3/${bucket.name}/${key}`);
		const made = makeContent({
			id: bucket.versioning === 'Enabled' ? mint.versionId() : unversioned,
			modified: createdAt(opening, given.age ?? bucket.age),
			body: given.content,
			contentType: given.contentType,
			metadata: given.metadata,
			tags: tagsOf(given.tags)
		});
		if (!made.ok) throw wrong(`the object ${key} in ${bucket.name}: ${made.error.message}`);
		return { key, versions: [made.content] };
	});
}

function blockOf(given: boolean | PublicAccessBlock): PublicAccessBlock {
	if (typeof given === 'boolean') return given ? allBlocked : noneBlocked;
	return given;
}

function tagsOf(given: Readonly<Record<string, string>>): readonly Tag[] {
	return Object.entries(given).map(([Key, Value]) => ({ Key, Value }));
}

function named<T>(
	things: readonly T[],
	nameOf: (thing: T) => string,
	what: string
): readonly (readonly [string, T])[] {
	const entries = things.map((thing) => [nameOf(thing), thing] as const);
	const names = new Set<string>();
	for (const [name] of entries) {
		if (names.has(name)) throw wrong(`there are two of the ${what} ${name}`);
		names.add(name);
	}
	return entries;
}
