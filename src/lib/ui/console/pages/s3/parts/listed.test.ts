import { expect, test } from 'vitest';
import { linesOf, sizeWords, typeWords, versionLinesOf } from './listed';

const common = { IsTruncated: false, Name: 'maps', Prefix: '', MaxKeys: 1000 };
const told = (Key: string, VersionId: string, IsLatest: boolean, minute: number) => ({
	Key,
	VersionId,
	IsLatest,
	LastModified: `2026-03-04T09:0${minute}:00Z`,
	Owner: { ID: 'marlow' }
});
const version = { ETag: '"e"', Size: 3, StorageClass: 'STANDARD' };

test('folders come first, and a folder’s own empty object is not in it', () => {
	const [first, ...rest] = linesOf(
		{
			...common,
			KeyCount: 3,
			Contents: ['2026/', '2026/a.txt'].map((Key) => ({
				...version,
				Key,
				LastModified: '2026-03-04T09:00:00Z'
			})),
			CommonPrefixes: [{ Prefix: '2026/maps/' }]
		},
		'2026/'
	);
	expect(first).toEqual({ kind: 'folder', key: '2026/maps/' });
	expect(rest.map(({ key }) => key)).toEqual(['2026/a.txt']);
});

test('versions of a key stand together, the current one first, be it a delete marker', () => {
	const lines = versionLinesOf({
		...common,
		KeyMarker: '',
		VersionIdMarker: '',
		Versions: [
			{ ...version, ...told('a', 'a2', false, 2) },
			{ ...version, ...told('a', 'a1', false, 1) },
			{ ...version, ...told('b', 'b1', true, 1) }
		],
		DeleteMarkers: [told('a', 'a3', true, 2)]
	});
	expect(lines.map((line) => line.kind !== 'folder' && line.version)).toEqual([
		'a3',
		'a2',
		'a1',
		'b1'
	]);
	expect(lines.map(typeWords)).toEqual(['Delete marker', '–', '–', '–']);
});

test.each([
	[0, '0 B'],
	[1023, '1023 B'],
	[1024, '1.0 KB'],
	[256 * 1024, '256.0 KB'],
	[1024 * 1024, '1.0 MB']
])('%d bytes are %s', (bytes, said) => {
	expect(sizeWords(bytes)).toBe(said);
});
