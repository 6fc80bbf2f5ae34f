import { beforeEach, describe, expect, test } from 'vitest';
import { limits } from '../limits';
import { S3Bench } from '../s3.fixture';

let bench: S3Bench;
beforeEach(() => {
	bench = new S3Bench();
});
const call = (what: string, parameters: Readonly<Record<string, unknown>>) =>
	bench.ok(bench.as('priya'), `s3:${what}`, { Bucket: 'tiles', ...parameters });
const refusal = (what: string, parameters: Readonly<Record<string, unknown>>) =>
	bench.refusal(bench.as('priya'), `s3:${what}`, { Bucket: 'tiles', ...parameters });

describe('an object', () => {
	test('comes back as it was put', () => {
		const Metadata = { Author: 'Ines' };
		call('PutObject', { Key: 'a.txt', Body: 'Äpfel', ContentType: 'text/plain', Metadata });
		expect(call('GetObject', { Key: 'a.txt' })).toEqual({
			Body: 'Äpfel',
			AcceptRanges: 'bytes',
			LastModified: '2026-11-23T08:30:00Z',
			ContentLength: 6,
			ETag: etagOf('a.txt'),
			ContentType: 'text/plain',
			ServerSideEncryption: 'AES256',
			Metadata: { author: 'Ines' }
		});
	});
	test('has the MD5 of its bytes for an ETag', () => {
		expect(call('PutObject', { Key: 'a', Body: '' })['ETag']).toBe(
			'"d41d8cd98f00b204e9800998ecf8427e"'
		);
		expect(call('PutObject', { Key: 'a', Body: 'hello' })['ETag']).toBe(
			'"5d41402abc4b2a76b9719d911017c592"'
		);
	});
	test('may be of any bytes', () => {
		const Body = { base64: 'AP+A/w==' };
		call('PutObject', { Key: 'a.bin', Body });
		expect(call('GetObject', { Key: 'a.bin' })).toMatchObject({ Body, ContentLength: 4 });
	});
	test.each([
		['bytes=0-1', 'no', 'bytes 0-1/5'],
		['bytes=3-', 'th', 'bytes 3-4/5'],
		['bytes=-2', 'th', 'bytes 3-4/5'],
		['bytes=0-99', 'north', 'bytes 0-4/5']
	])('is read in part: %s', (Range, Body, ContentRange) => {
		expect(call('GetObject', { Key: 'north.txt', Range })).toMatchObject({ Body, ContentRange });
	});
	test('is not read where it is not', () => {
		expect(refusal('GetObject', { Key: 'north.txt', Range: 'bytes=9-' })).toBe(
			'InvalidRange: The requested range is not satisfiable'
		);
	});
	test('that is there is not overwritten by who says so', () => {
		expect(refusal('PutObject', { Key: 'north.txt', IfNoneMatch: '*' })).toBe(
			'PreconditionFailed: At least one of the pre-conditions you specified did not hold'
		);
		call('PutObject', { Key: 'new.txt', IfNoneMatch: '*' });
	});
	test('is deleted, also where there is none', () => {
		expect(call('DeleteObject', { Key: 'north.txt' })).toEqual({});
		expect(call('DeleteObject', { Key: 'north.txt' })).toEqual({});
		expect(refusal('GetObject', { Key: 'north.txt' })).toMatch(/^NoSuchKey/);
	});
	test('has tags, which count in its description', () => {
		const TagSet = [{ Key: 'Area', Value: 'north' }];
		call('PutObjectTagging', { Key: 'north.txt', Tagging: { TagSet } });
		expect(call('GetObjectTagging', { Key: 'north.txt' })).toEqual({ TagSet });
		expect(call('HeadObject', { Key: 'north.txt' })).toMatchObject({ TagCount: 1 });
		call('DeleteObjectTagging', { Key: 'north.txt' });
		expect(call('GetObjectTagging', { Key: 'north.txt' })).toEqual({ TagSet: [] });
		call('PutObject', { Key: 'new.txt', Tagging: 'Area=south&Team=maps' });
		expect(call('GetObjectTagging', { Key: 'new.txt' })).toEqual({
			TagSet: [
				{ Key: 'Area', Value: 'south' },
				{ Key: 'Team', Value: 'maps' }
			]
		});
	});
});

function etagOf(Key: string): string {
	return String(call('HeadObject', { Key })['ETag']);
}

describe('a copy', () => {
	const CopySource = 'tiles/secret.txt';
	test('has all that the original has', () => {
		const copied = call('CopyObject', { Key: 'copy.txt', CopySource });
		expect(copied).toMatchObject({ CopyObjectResult: { ETag: etagOf('secret.txt') } });
		expect(call('GetObject', { Key: 'copy.txt' })).toMatchObject({ Body: 'secret', TagCount: 1 });
	});
	test('or other metadata and tags', () => {
		call('CopyObject', {
			...{ Key: 'copy.txt', CopySource, MetadataDirective: 'REPLACE', Metadata: { a: 'b' } },
			...{ TaggingDirective: 'REPLACE', ContentType: 'text/plain' }
		});
		const described = call('HeadObject', { Key: 'copy.txt' });
		expect(described).toMatchObject({ Metadata: { a: 'b' }, ContentType: 'text/plain' });
		expect(described).not.toHaveProperty('TagCount');
	});
	test('onto itself must change something', () => {
		expect(refusal('CopyObject', { Key: 'secret.txt', CopySource })).toMatch(
			/^InvalidRequest: This copy request is illegal/
		);
		call('CopyObject', { Key: 'secret.txt', CopySource, MetadataDirective: 'REPLACE' });
	});
	test('is of something', () => {
		expect(refusal('CopyObject', { Key: 'a', CopySource: 'tiles/none' })).toMatch(/^NoSuchKey/);
		expect(refusal('CopyObject', { Key: 'a', CopySource: 'none/none' })).toMatch(/^NoSuchBucket/);
		expect(refusal('CopyObject', { Key: 'a', CopySource: 'tiles' })).toMatch(/^InvalidArgument/);
		call('PutObject', { Key: 'ä b.txt', Body: 'x' });
		call('CopyObject', { Key: 'a', CopySource: 'tiles/%C3%A4%20b.txt' });
	});
});

describe('so much is kept', () => {
	test('of an object', () => {
		const Body = 'x'.repeat(limits.objectBytes);
		call('PutObject', { Key: 'large', Body });
		expect(refusal('PutObject', { Key: 'larger', Body: `${Body}x` })).toMatch(
			/^EntityTooLarge: Your proposed upload exceeds the maximum allowed size/
		);
	});
	test('of all objects and versions together', () => {
		const Body = 'x'.repeat(limits.objectBytes);
		const most = limits.storedBytes / limits.objectBytes;
		for (let n = 0; n < most - 1; n++) call('PutObject', { Key: `large-${n}`, Body });
		expect(refusal('PutObject', { Key: 'one more', Body })).toMatch(/^EntityTooLarge: Leastwise/);
		call('DeleteObject', { Key: 'large-0' });
		call('PutObject', { Key: 'one more', Body: '' });
	});
	test('of a key, and of metadata', () => {
		expect(refusal('PutObject', { Key: 'ä'.repeat(513) })).toBe(
			'KeyTooLongError: Your key is too long'
		);
		expect(refusal('PutObject', { Key: 'a', Metadata: { a: 'b'.repeat(2048) } })).toMatch(
			/^MetadataTooLarge/
		);
	});
	test('of keys that are deleted at once', () => {
		const Objects = Array.from({ length: 1001 }, (_, n) => ({ Key: String(n) }));
		expect(refusal('DeleteObjects', { Delete: { Objects } })).toMatch(/^MalformedXML/);
		expect(refusal('DeleteObjects', { Delete: { Objects: [] } })).toMatch(/^MalformedXML/);
	});
});
