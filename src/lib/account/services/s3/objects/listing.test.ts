import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SortedMap } from '../../../base/sorted-map';
import type { StoredObject } from '../state';
import { S3Bench } from '../s3.fixture';
import { listPage } from './listing';

const key = fc.stringMatching(/^[ab/]{1,6}$/);

function bucketOf(keys: readonly string[]): SortedMap<StoredObject> {
	const versions = [{ kind: 'deleteMarker', id: 'null', modified: 0 }] as const;
	return SortedMap.of(keys.map((each) => [each, { key: each, versions }]));
}

/** Every line of a listing, as it would be found by reading all keys. */
function naive(keys: readonly string[], prefix: string, delimiter: string) {
	const lines = [...keys]
		.filter((each) => each.startsWith(prefix))
		.map((each) => {
			const at = delimiter === '' ? -1 : each.indexOf(delimiter, prefix.length);
			return at < 0 ? `key ${each}` : `prefix ${each.slice(0, at + 1)}`;
		});
	return [...new Set(lines)].toSorted();
}

test('pages, one after another, have every key or its prefix once, whatever is asked', () => {
	fc.assert(
		fc.property(
			fc.uniqueArray(key, { maxLength: 40 }),
			fc.stringMatching(/^[ab/]{0,2}$/),
			fc.constantFrom('', '/', 'b'),
			fc.integer({ min: 1, max: 5 }),
			(keys, prefix, delimiter, most) => {
				const found: string[] = [];
				let after = '';
				for (let pages = 0; pages <= keys.length; pages++) {
					const itemsOf = ({ key: each }: StoredObject) => [each];
					const page = listPage(bucketOf(keys), { prefix, delimiter, most, after, itemsOf });
					expect(page.items.length + page.prefixes.length).toBeLessThanOrEqual(most);
					found.push(...page.items.map((each) => `key ${each}`));
					found.push(...page.prefixes.map((each) => `prefix ${each}`));
					if (!page.next) break;
					after = 'prefix' in page.next ? page.next.prefix : page.next.item;
				}
				expect(found.toSorted()).toEqual(naive(keys, prefix, delimiter));
			}
		)
	);
});

describe('as AWS answers', () => {
	const bench = new S3Bench();
	const list = (what: string, parameters: Readonly<Record<string, unknown>>) =>
		bench.ok(bench.as('priya'), `s3:${what}`, { Bucket: 'tiles', ...parameters });
	const keys = (answer: Record<string, unknown>) =>
		((answer['Contents'] ?? []) as { Key: string }[]).map(({ Key }) => Key);

	test('with a delimiter, what is further down is a prefix', () => {
		const answer = list('ListObjectsV2', { Delimiter: '/' });
		expect(keys(answer)).toEqual(['north.txt', 'secret.txt']);
		expect(answer).toMatchObject({ CommonPrefixes: [{ Prefix: 'home/' }], KeyCount: 3 });
	});
	test('page by page with a token', () => {
		const first = list('ListObjectsV2', { MaxKeys: 2 });
		expect(first).toMatchObject({ IsTruncated: true, KeyCount: 2, MaxKeys: 2 });
		const second = list('ListObjectsV2', { ContinuationToken: first['NextContinuationToken'] });
		expect(keys(second)).toEqual(['north.txt', 'secret.txt']);
		expect(second).toMatchObject({ IsTruncated: false });
		expect(second).not.toHaveProperty('NextContinuationToken');
	});
	test('from behind a key', () => {
		expect(keys(list('ListObjectsV2', { StartAfter: 'north.txt' }))).toEqual(['secret.txt']);
		expect(keys(list('ListObjects', { Marker: 'north.txt' }))).toEqual(['secret.txt']);
	});
	test('the older list says where to go on only where there is a delimiter', () => {
		expect(list('ListObjects', { MaxKeys: 1 })).not.toHaveProperty('NextMarker');
		expect(list('ListObjects', { MaxKeys: 1, Delimiter: '/' })).toMatchObject({
			NextMarker: 'home/'
		});
	});
	test('no keys at all are a page of their own', () => {
		expect(list('ListObjectsV2', { MaxKeys: 0 })).toMatchObject({
			IsTruncated: false,
			KeyCount: 0
		});
	});
	test('a token must be one that was given', () => {
		expect(
			bench.refusal(bench.as('priya'), 's3:ListObjectsV2', {
				Bucket: 'tiles',
				ContinuationToken: 'next'
			})
		).toBe('InvalidArgument: The continuation token provided is incorrect');
	});
});
