import type { AnswerOf } from '$lib/account/services/operations';

/** A line in the list of objects. */
export type Line =
	| { readonly kind: 'folder'; readonly key: string }
	| {
			readonly kind: 'object';
			readonly key: string;
			readonly modified: string;
			readonly size: number;
			/** Where versions are shown. */
			readonly version?: string;
			readonly isLatest: boolean;
	  }
	| {
			readonly kind: 'marker';
			readonly key: string;
			readonly modified: string;
			readonly version: string;
			readonly isLatest: boolean;
	  };

/** Folders first, as in AWS's console. The folder itself, which may be an object without content, is none. */
export function linesOf(
	{ Contents = [], CommonPrefixes = [] }: AnswerOf<'s3:ListObjectsV2'>,
	prefix: string
): readonly Line[] {
	return [
		...CommonPrefixes.map(({ Prefix: key }) => ({ kind: 'folder' as const, key })),
		...Contents.filter(({ Key }) => Key !== prefix).map(({ Key, LastModified, Size }) => ({
			kind: 'object' as const,
			key: Key,
			modified: LastModified,
			size: Size,
			isLatest: true
		}))
	];
}

/** The versions of a key one after the other, the latest first. */
export function versionLinesOf({
	Versions = [],
	DeleteMarkers = [],
	CommonPrefixes = []
}: AnswerOf<'s3:ListObjectVersions'>): readonly Line[] {
	const versions = [
		...Versions.map((each) => ({ ...told(each), kind: 'object' as const, size: each.Size })),
		...DeleteMarkers.map((each) => ({ ...told(each), kind: 'marker' as const }))
	];
	return [
		...CommonPrefixes.map(({ Prefix: key }) => ({ kind: 'folder' as const, key })),
		...versions.toSorted(
			(a, b) =>
				Number(a.key > b.key) - Number(a.key < b.key) ||
				Number(b.isLatest) - Number(a.isLatest) ||
				Date.parse(b.modified) - Date.parse(a.modified)
		)
	];
}

interface Told {
	readonly Key: string;
	readonly VersionId: string;
	readonly IsLatest: boolean;
	readonly LastModified: string;
}

function told({ Key: key, VersionId: version, IsLatest: isLatest, LastModified: modified }: Told) {
	return { key, version, isLatest, modified };
}

/** `312 B`, `14.2 KB`: in steps of 1024, as AWS's console has them. */
export function sizeWords(bytes: number): string {
	if (bytes < 1024) return `${bytes} B`;
	const kilobytes = bytes / 1024;
	return kilobytes < 1024 ? `${kilobytes.toFixed(1)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}

/** As AWS's console says it: by the end of the name. */
export function typeWords(line: Line): string {
	switch (line.kind) {
		case 'folder':
			return 'Folder';
		case 'marker':
			return 'Delete marker';
		case 'object':
			return /\.([^./]+)$/.exec(line.key)?.[1] ?? '–';
	}
}
