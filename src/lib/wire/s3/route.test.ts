import { expect, test } from 'vitest';
import { notSimulated } from '../../account/services/s3/not-simulated';
import { operations } from '../../account/perform/everything';
import { routeOf } from './route';

const request = (
	method: string,
	target: string,
	...headers: readonly (readonly [string, string])[]
) => ({
	method,
	target,
	headers: [['Host', '127.0.0.1:4766'] as const, ...headers],
	body: new Uint8Array()
});

const routes: readonly (readonly [string, string, string, string?, string?])[] = [
	['GET', '/', 'ListBuckets'],
	['GET', '/?x-id=ListBuckets', 'ListBuckets'],
	['GET', '/?prefix=maps&max-buckets=2', 'ListBuckets'],
	['PUT', '/maps', 'CreateBucket', 'maps'],
	['DELETE', '/maps', 'DeleteBucket', 'maps'],
	['HEAD', '/maps', 'HeadBucket', 'maps'],
	['GET', '/maps?location', 'GetBucketLocation', 'maps'],
	['GET', '/maps?list-type=2&prefix=', 'ListObjectsV2', 'maps'],
	['GET', '/maps/', 'ListObjects', 'maps'],
	['GET', '/maps?versions', 'ListObjectVersions', 'maps'],
	['GET', '/maps?versioning', 'GetBucketVersioning', 'maps'],
	['GET', '/maps?policy', 'GetBucketPolicy', 'maps'],
	['PUT', '/maps?policy', 'PutBucketPolicy', 'maps'],
	['DELETE', '/maps?policy=', 'DeleteBucketPolicy', 'maps'],
	['GET', '/maps?policyStatus', 'GetBucketPolicyStatus', 'maps'],
	['PUT', '/maps?publicAccessBlock', 'PutPublicAccessBlock', 'maps'],
	['DELETE', '/maps?ownershipControls', 'DeleteBucketOwnershipControls', 'maps'],
	['PUT', '/maps?acl', 'PutBucketAcl', 'maps'],
	['POST', '/maps?delete', 'DeleteObjects', 'maps'],
	['GET', '/maps?lifecycle', 'GetBucketLifecycleConfiguration', 'maps'],
	['GET', '/maps?annotations', 'GET /maps', 'maps'],
	['PUT', '/maps/a/b.png', 'PutObject', 'maps', 'a/b.png'],
	['GET', '/maps/a%20b/%C3%A4', 'GetObject', 'maps', 'a b/ä'],
	['GET', '/maps/a?versionId=3', 'GetObject', 'maps', 'a'],
	['GET', '/maps/a?x-id=GetObject&response-content-type=x', 'GetObject', 'maps', 'a'],
	['GET', '/maps/a?X-Amz-Signature=00', 'GetObject', 'maps', 'a'],
	['HEAD', '/maps/a', 'HeadObject', 'maps', 'a'],
	['DELETE', '/maps/a', 'DeleteObject', 'maps', 'a'],
	['GET', '/maps/a?tagging', 'GetObjectTagging', 'maps', 'a'],
	['PUT', '/maps/a?acl', 'PutObjectAcl', 'maps', 'a'],
	['POST', '/maps/a?uploads', 'CreateMultipartUpload', 'maps', 'a'],
	['PUT', '/maps/a?partNumber=1&uploadId=2', 'UploadPart', 'maps', 'a']
];

for (const [method, target, operation, bucket, key] of routes) {
	test(`${method} ${target} is ${operation}`, () => {
		expect(routeOf(request(method, target))).toEqual({
			...{ service: 's3', operation },
			...(bucket === undefined ? {} : { bucket }),
			...(key === undefined ? {} : { key })
		});
	});
}

test('copying is told by its header', () => {
	const copy = request('PUT', '/maps/a', ['x-amz-copy-source', 'maps/b']);
	expect(routeOf(copy).operation).toBe('CopyObject');
});

test.each([
	'maps.localhost:4766',
	'maps.s3.amazonaws.com',
	'maps.s3.us-east-1.amazonaws.com',
	'maps.s3-eu-west-1.amazonaws.com'
])('a bucket may stand in the host: %s', (host) => {
	const ofHost = { ...request('GET', '/a/b'), headers: [['Host', host]] as const };
	expect(routeOf(ofHost)).toMatchObject({ operation: 'GetObject', bucket: 'maps', key: 'a/b' });
});

test.each(['s3.us-east-1.amazonaws.com', 's3.amazonaws.com', 'localhost:4766'])(
	'where no bucket stands in the host, it is in the path: %s',
	(host) => {
		const ofPath = { ...request('GET', '/maps/a'), headers: [['Host', host]] as const };
		expect(routeOf(ofPath)).toMatchObject({ bucket: 'maps', key: 'a' });
	}
);

test('what is about the account has a path of its own', () => {
	const path = '/v20180820/configuration/publicAccessBlock';
	expect(routeOf(request('PUT', path))).toEqual({
		service: 's3control',
		operation: 'PutPublicAccessBlock'
	});
});

test('what is told by a path is simulated, or left out with a reason', () => {
	const known = new Set([
		...[...operations.values()].filter(({ service }) => service === 's3').map(({ name }) => name),
		...notSimulated.flatMap(([, names]) => names.split(' '))
	]);
	const told = routes.map(([, , operation]) => operation).filter((name) => !name.includes(' '));
	expect(told.filter((name) => !known.has(name))).toEqual([]);
});
