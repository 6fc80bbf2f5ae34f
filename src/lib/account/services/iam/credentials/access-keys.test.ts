import { beforeEach, expect, test } from 'vitest';
import type { Caller } from '../../../base/call';
import { Bench, jun, priya, root, tomas, wanda } from '../../../account.fixture';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
});
const idOf = (caller: Caller) => (caller.kind === 'accessKey' ? caller.id : '');
const notValid = 'InvalidClientTokenId: The security token included in the request is invalid.';

function makeKey(UserName: string) {
	const { AccessKey } = bench.ok(priya, 'CreateAccessKey', { UserName });
	return AccessKey as { AccessKeyId: string; SecretAccessKey: string };
}

test('a new key shows its secret once, and opens the account', () => {
	const key = makeKey('priya');
	expect(key).toEqual({
		UserName: 'priya',
		AccessKeyId: expect.stringMatching(/^AKIA[A-Z2-7]{16}$/),
		Status: 'Active',
		SecretAccessKey: expect.stringMatching(/^[A-Za-z0-9+/]{40}$/),
		CreateDate: '2026-11-23T08:30:00Z'
	});
	const { AccessKeyMetadata } = bench.ok(
		{ kind: 'accessKey', id: key.AccessKeyId },
		'ListAccessKeys'
	);
	expect(AccessKeyMetadata).toMatchObject([
		{ AccessKeyId: idOf(priya) },
		{ AccessKeyId: key.AccessKeyId }
	]);
	expect(JSON.stringify(AccessKeyMetadata)).not.toContain(key.SecretAccessKey);
});

test('nobody has more than two, and inactive ones count', () => {
	const UserName = 'wanda';
	bench.ok(priya, 'UpdateAccessKey', { UserName, AccessKeyId: idOf(wanda), Status: 'Inactive' });
	makeKey(UserName);
	expect(bench.refusal(priya, 'CreateAccessKey', { UserName })).toBe(
		'LimitExceeded: Cannot exceed quota for AccessKeysPerUser: 2'
	);
	bench.ok(root, 'CreateAccessKey');
	expect(bench.error(root, 'CreateAccessKey').code).toBe('LimitExceeded');
});

test('without a user name root works on its own keys', () => {
	const { AccessKeyMetadata, IsTruncated } = bench.ok(root, 'ListAccessKeys');
	expect(AccessKeyMetadata).toEqual([
		{ AccessKeyId: idOf(root), Status: 'Active', CreateDate: '2025-10-29T08:30:00Z' }
	]);
	expect(IsTruncated).toBe(false);
	const session = bench.session('root', 'Ridgeway-1829');
	bench.ok(session, 'DeleteAccessKey', { AccessKeyId: idOf(root) });
	expect(bench.refusal(root, 'ListAccessKeys')).toBe(notValid);
	expect(bench.ok(session, 'GetAccountSummary')).toMatchObject({
		SummaryMap: { AccountAccessKeysPresent: 0 }
	});
});

test('an inactive key opens nothing until it is active again', () => {
	const key = { UserName: 'jun', AccessKeyId: idOf(jun) };
	bench.ok(priya, 'UpdateAccessKey', { ...key, Status: 'Inactive' });
	expect(bench.refusal(jun, 'sts:GetCallerIdentity')).toBe(notValid);
	bench.ok(priya, 'UpdateAccessKey', { ...key, Status: 'Active' });
	bench.ok(jun, 'sts:GetCallerIdentity');
	bench.ok(priya, 'DeleteAccessKey', key);
	expect(bench.refusal(jun, 'sts:GetCallerIdentity')).toBe(notValid);
});

test.each(['UpdateAccessKey', 'DeleteAccessKey'])('%s wants a key of that user', (operation) => {
	const AccessKeyId = idOf(jun);
	expect(
		bench.refusal(priya, operation, { UserName: 'wanda', AccessKeyId, Status: 'Inactive' })
	).toBe(`NoSuchEntity: The Access Key with id ${AccessKeyId} cannot be found`);
});

test.each(['CreateAccessKey', 'ListAccessKeys'])('%s of a user who does not exist', (operation) => {
	expect(bench.error(priya, operation, { UserName: 'ana' }).code).toBe('NoSuchEntity');
});

test('the last use of a key is noted, whether it was allowed or not', () => {
	const lastUsed = (AccessKeyId: string) =>
		bench.ok(priya, 'GetAccessKeyLastUsed', { AccessKeyId });
	expect(lastUsed(idOf(jun))).toEqual({
		UserName: 'jun',
		AccessKeyLastUsed: { ServiceName: 'N/A', Region: 'N/A' }
	});
	bench.time += 90_000;
	bench.error(jun, 'ListUsers');
	expect(lastUsed(idOf(jun))).toEqual({
		UserName: 'jun',
		AccessKeyLastUsed: {
			LastUsedDate: '2026-11-23T08:31:30Z',
			ServiceName: 'iam',
			Region: 'us-east-1'
		}
	});
	bench.error(tomas, 'cloudtrail:LookupEvents');
	expect(lastUsed(idOf(tomas))).toMatchObject({ AccessKeyLastUsed: { ServiceName: 'cloudtrail' } });
});

test('of the uses within 15 minutes AWS notes the first', () => {
	const minute = 60_000;
	const lastUsed = () => bench.ok(priya, 'GetAccessKeyLastUsed', { AccessKeyId: idOf(root) });
	expect(lastUsed()).toEqual({ AccessKeyLastUsed: { ServiceName: 'N/A', Region: 'N/A' } });
	bench.ok(root, 'ListUsers');
	bench.time += 14 * minute;
	bench.ok(root, 'sts:GetCallerIdentity');
	expect(lastUsed()).toMatchObject({
		AccessKeyLastUsed: { LastUsedDate: '2026-11-23T08:30:00Z', ServiceName: 'iam' }
	});
	bench.time += minute;
	bench.ok(root, 'sts:GetCallerIdentity');
	expect(lastUsed()).toMatchObject({
		AccessKeyLastUsed: { LastUsedDate: '2026-11-23T08:45:00Z', ServiceName: 'sts' }
	});
});

test('keys are listed in pages', () => {
	const { AccessKeyId } = makeKey('jun');
	const first = bench.ok(priya, 'ListAccessKeys', { UserName: 'jun', MaxItems: 1 });
	expect(first).toMatchObject({
		AccessKeyMetadata: [{ AccessKeyId: idOf(jun) }],
		IsTruncated: true
	});
	const page = { UserName: 'jun', MaxItems: 1, Marker: first['Marker'] };
	expect(bench.ok(priya, 'ListAccessKeys', page)).toMatchObject({
		AccessKeyMetadata: [{ AccessKeyId }],
		IsTruncated: false
	});
});

test('a key may delete itself', () => {
	bench.ok(priya, 'DeleteAccessKey', { AccessKeyId: idOf(priya) });
	expect(bench.refusal(priya, 'ListAccessKeys')).toBe(notValid);
});

test('of a key that does not exist AWS says only that access is denied', () => {
	const unknown = { AccessKeyId: 'AKIAAAAAAAAAAAAAAAAA' };
	expect(bench.error(priya, 'GetAccessKeyLastUsed', unknown).code).toBe('AccessDenied');
});
