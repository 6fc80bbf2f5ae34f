import { beforeEach, describe, expect, test } from 'vitest';
import type { Caller } from '../../../base/call';
import { S3Bench } from '../s3.fixture';

let bench: S3Bench;
beforeEach(() => {
	bench = new S3Bench();
});
const Bucket = 'atlas';
const index = { Bucket, Key: 'index.txt' };
const call = (what: string, parameters: Readonly<Record<string, unknown>>) =>
	bench.ok(bench.as('priya'), `s3:${what}`, parameters);
const refusal = (what: string, parameters: Readonly<Record<string, unknown>>, by?: Caller) =>
	bench.refusal(by ?? bench.as('priya'), `s3:${what}`, parameters);
const versioning = (Status: string, MFADelete?: string) => ({
	Bucket,
	VersioningConfiguration: { Status, ...(MFADelete === undefined ? {} : { MFADelete }) }
});

interface Listed {
	readonly Key: string;
	readonly VersionId: string;
	readonly IsLatest: boolean;
}
function listed(parameters: Readonly<Record<string, unknown>> = {}) {
	const answer = call('ListObjectVersions', { Bucket, ...parameters });
	return {
		versions: (answer['Versions'] ?? []) as readonly Listed[],
		markers: (answer['DeleteMarkers'] ?? []) as readonly Listed[],
		answer
	};
}

describe('where versions are kept', () => {
	test('an object that is put again is there twice', () => {
		const [first] = listed().versions;
		const { VersionId } = call('PutObject', { ...index, Body: 'second' });
		expect(VersionId).toMatch(/^[\w.]{32}$/);
		expect(listed().versions).toMatchObject([
			{ VersionId, IsLatest: true },
			{ VersionId: first?.VersionId, IsLatest: false }
		]);
		expect(call('GetObject', index)).toMatchObject({ Body: 'second', VersionId });
		expect(call('GetObject', { ...index, VersionId: first?.VersionId })).toMatchObject({
			Body: 'first'
		});
	});
	test('a delete sets a marker, and taking that away brings the object back', () => {
		const deleted = call('DeleteObject', index);
		expect(deleted).toMatchObject({ DeleteMarker: true });
		expect(refusal('GetObject', index)).toBe('NoSuchKey: The specified key does not exist.');
		expect(listed().markers).toMatchObject([{ VersionId: deleted['VersionId'], IsLatest: true }]);
		expect(refusal('GetObject', { ...index, VersionId: deleted['VersionId'] })).toMatch(
			/^MethodNotAllowed/
		);
		expect(call('DeleteObject', { ...index, VersionId: deleted['VersionId'] })).toEqual({
			DeleteMarker: true,
			VersionId: deleted['VersionId']
		});
		expect(call('GetObject', index)).toMatchObject({ Body: 'first' });
	});
	test('a version is deleted for good', () => {
		const [first] = listed().versions;
		call('DeleteObject', { ...index, VersionId: first?.VersionId });
		expect(listed().answer).not.toHaveProperty('Versions');
		expect(refusal('GetObject', { ...index, VersionId: first?.VersionId })).toBe(
			'NoSuchVersion: The specified version does not exist.'
		);
	});
	test('several deletes in one call set a marker each', () => {
		call('PutObject', { Bucket, Key: 'b' });
		const { Deleted } = call('DeleteObjects', {
			Bucket,
			Delete: { Objects: [{ Key: 'index.txt' }, { Key: 'b' }] }
		});
		const ids = (Deleted as { DeleteMarkerVersionId: string }[]).map(
			(each) => each.DeleteMarkerVersionId
		);
		expect(new Set(ids).size).toBe(2);
	});
	test('pages count versions, and may end between two of one key', () => {
		call('PutObject', { ...index, Body: 'second' });
		call('PutObject', { Bucket, Key: 'z' });
		const first = listed({ MaxKeys: 1 }).answer;
		expect(first).toMatchObject({ IsTruncated: true, NextKeyMarker: 'index.txt' });
		const rest = listed({
			KeyMarker: first['NextKeyMarker'],
			VersionIdMarker: first['NextVersionIdMarker']
		});
		expect(rest.versions.map(({ Key, IsLatest }) => [Key, IsLatest])).toEqual([
			['index.txt', false],
			['z', true]
		]);
	});
});

describe('where versions are suspended', () => {
	test('what is put is the version null, in the place of the one before', () => {
		call('PutBucketVersioning', versioning('Suspended'));
		expect(call('PutObject', { ...index, Body: 'second' })).toMatchObject({ VersionId: 'null' });
		call('PutObject', { ...index, Body: 'third' });
		expect(listed().versions.map(({ VersionId }) => VersionId === 'null')).toEqual([true, false]);
		expect(call('DeleteObject', index)).toEqual({ DeleteMarker: true, VersionId: 'null' });
		expect(listed().versions).toHaveLength(1);
		expect(call('GetBucketVersioning', { Bucket })).toEqual({ Status: 'Suspended' });
	});
});

test('what was there before versions were kept is the version null', () => {
	const north = { Bucket: 'tiles', Key: 'north.txt' };
	expect(call('GetObject', north)).not.toHaveProperty('VersionId');
	call('PutBucketVersioning', { ...versioning('Enabled'), Bucket: 'tiles' });
	call('PutObject', { ...north, Body: 'new' });
	expect(call('GetObject', { ...north, VersionId: 'null' })).toMatchObject({ Body: 'north' });
});

describe('MFA delete', () => {
	const needed = 'AccessDenied: Mfa Authentication must be used for this request';
	const exclusive = 'InvalidRequest: DevPay and Mfa are mutually exclusive authorization methods.';
	let phone: string;
	const MFA = (steps = 0) => ({ MFA: `${phone} ${bench.code(phone, steps)}` });
	const root = () => bench.as('root');
	const later = () => (bench.time += 60_000);
	beforeEach(() => {
		phone = bench.enrol(root(), 'root-phone');
		later();
	});

	test('is switched on by root with a code, and by nobody else', () => {
		const on = versioning('Enabled', 'Enabled');
		expect(refusal('PutBucketVersioning', on)).toBe(exclusive);
		expect(refusal('PutBucketVersioning', { ...on, ...MFA() })).toBe(exclusive);
		expect(refusal('PutBucketVersioning', on, root())).toBe(exclusive);
		expect(refusal('PutBucketVersioning', { ...on, MFA: `${phone} 000000` }, root())).toMatch(
			/^AccessDenied/
		);
		bench.ok(root(), 's3:PutBucketVersioning', { ...on, ...MFA() });
		expect(call('GetBucketVersioning', { Bucket })).toEqual({
			Status: 'Enabled',
			MFADelete: 'Enabled'
		});
	});
	test('takes a code where it is done in the console, which has nowhere to type one', () => {
		const session = bench.session('root', 'Ridgeway-1829', bench.code(phone));
		later();
		const on = { ...versioning('Enabled', 'Enabled'), ...MFA() };
		expect(refusal('PutBucketVersioning', on, session)).toMatch(/^AccessDenied/);
	});

	describe('once it is on', () => {
		beforeEach(() => {
			bench.ok(root(), 's3:PutBucketVersioning', { ...versioning('Enabled', 'Enabled'), ...MFA() });
			later();
		});
		test('versions and versioning are root’s, with a code each', () => {
			const [first] = listed().versions;
			const version = { ...index, VersionId: first?.VersionId };
			expect(refusal('DeleteObject', version)).toBe(needed);
			expect(refusal('DeleteObject', version, root())).toBe(needed);
			expect(refusal('DeleteObject', { ...version, ...MFA() })).toBe(
				'AccessDenied: This operation may only be performed by the bucket owner'
			);
			expect(refusal('PutBucketVersioning', versioning('Suspended'))).toBe(needed);
			expect(refusal('PutBucketVersioning', { ...versioning('Suspended'), ...MFA() })).toBe(
				exclusive
			);
			bench.ok(root(), 's3:DeleteObject', { ...version, ...MFA() });
			expect(listed().versions).toEqual([]);
		});
		test('a code serves once', () => {
			call('PutObject', { ...index, Body: 'second' });
			const [second, first] = listed().versions;
			const mfa = MFA();
			bench.ok(root(), 's3:DeleteObject', { ...index, VersionId: second?.VersionId, ...mfa });
			expect(
				refusal('DeleteObject', { ...index, VersionId: first?.VersionId, ...mfa }, root())
			).toMatch(/^AccessDenied/);
		});
		test('a plain delete needs none: it only sets a marker', () => {
			expect(call('DeleteObject', index)).toMatchObject({ DeleteMarker: true });
		});
		test('the code stands in no event', () => {
			const mfa = MFA();
			bench.ok(root(), 's3:PutBucketVersioning', { ...versioning('Suspended'), ...mfa });
			const [, code = ''] = mfa.MFA.split(' ');
			expect(JSON.stringify([...bench.account.events])).not.toContain(code);
		});
	});
});

test('versioning needs a status', () => {
	expect(refusal('PutBucketVersioning', { Bucket, VersioningConfiguration: {} })).toMatch(
		/^IllegalVersioningConfigurationException/
	);
});
