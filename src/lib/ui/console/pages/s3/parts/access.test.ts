import { expect, test } from 'vitest';
import { allBlocked, noneBlocked } from '$lib/account/services/s3/buckets/buckets';
import { accessOf } from './access';

const restricts = { ...noneBlocked, RestrictPublicBuckets: true };
const ignoresAcls = { ...noneBlocked, IgnorePublicAcls: true };

test.each([
	['public', 'has a public policy that nothing stops', true, [noneBlocked, noneBlocked]],
	['public', 'has a public policy older than a block of new ones', true, [ignoresAcls]],
	['onlyThisAccount', 'has a public policy and restricts it', true, [restricts, noneBlocked]],
	['onlyThisAccount', 'has one that the account restricts', true, [noneBlocked, allBlocked]],
	['canBePublic', 'blocks nothing', false, [noneBlocked, noneBlocked]],
	['canBePublic', 'only ignores ACLs', false, [ignoresAcls, noneBlocked]],
	['notPublic', 'blocks all', false, [allBlocked, noneBlocked]],
	['notPublic', 'blocks with the account together', false, [ignoresAcls, restricts]]
] as const)('it is %s where the bucket %s', (access, _, policyIsPublic, blocks) => {
	expect(accessOf(policyIsPublic, blocks)).toBe(access);
});
