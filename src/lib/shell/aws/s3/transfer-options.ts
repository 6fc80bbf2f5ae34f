import type { Argument } from '../input/argument-parser';
import type { Answer } from '../paging';
import { valueOf } from '../input/values';
import type { Session } from '../session';
import { usage } from '../exit';
import { flag, option } from './client';

/** Options of what moves objects about; what is not simulated of them is refused by name. */
export const rules: readonly Argument[] = [
	flag('dryrun'),
	flag('quiet'),
	{ ...option('include'), name: 'filters', repeats: true },
	{ ...option('exclude'), name: 'filters', repeats: true },
	flag('only-show-errors'),
	{ ...option('page-size'), isInteger: true }
];

export const transferOptions: readonly Argument[] = [
	...rules,
	{
		...option('acl'),
		choices: [
			'private',
			'public-read',
			'public-read-write',
			'authenticated-read',
			'aws-exec-read',
			'bucket-owner-read',
			'bucket-owner-full-control',
			'log-delivery-write'
		]
	},
	flag('follow-symlinks'),
	flag('no-follow-symlinks'),
	flag('no-guess-mime-type'),
	{ ...option('sse'), takes: 'one-or-none', bare: 'AES256', choices: ['AES256', 'aws:kms'] },
	option('sse-kms-key-id'),
	option('storage-class'),
	option('content-type'),
	flag('no-progress'),
	option('metadata'),
	{ ...option('metadata-directive'), choices: ['COPY', 'REPLACE'] },
	{ ...option('copy-props'), choices: ['none', 'metadata-directive', 'default'] },
	option('source-region'),
	option('expected-size')
];

/** Parameters of PutObject and CopyObject that the options stand for. */
export function parametersFrom(session: Session, values: ReadonlyMap<string, unknown>): Answer {
	const names: readonly (readonly [option: string, parameter: string])[] = [
		['acl', 'ACL'],
		['sse', 'ServerSideEncryption'],
		['sse-kms-key-id', 'SSEKMSKeyId'],
		['storage-class', 'StorageClass'],
		['content-type', 'ContentType']
	];
	const given = names.flatMap(([from, to]) => {
		const value = values.get(from);
		return value === undefined ? [] : [[to, value] as const];
	});
	const metadata = values.get('metadata');
	if (metadata === undefined) return Object.fromEntries(given);
	const shape = { kind: 'map', of: { kind: 'text' } } as const;
	const read = valueOf('--metadata', String(metadata), shape, session.disk);
	return { ...Object.fromEntries(given), Metadata: read };
}

/** Whether a name below the root is wanted: of the patterns that fit, the last decides. */
export function filterFrom(values: ReadonlyMap<string, unknown>): (name: string) => boolean {
	const given = values.get('filters');
	const patterns = (Array.isArray(given) ? (given as readonly [string, string][]) : []).map(
		([kind, pattern]) => ({ wanted: kind === '--include', matches: matcher(pattern) })
	);
	return (name) =>
		patterns.reduce((wanted, each) => (each.matches(name) ? each.wanted : wanted), true);
}

/** `*` stands for anything, slashes too; `?` for one character, `[a-z]` for one of these. */
function matcher(pattern: string): (name: string) => boolean {
	const source = pattern.replace(/\[(!?)([^\]]+)\]|[\s\S]/g, (each, not?: string, set?: string) => {
		if (set !== undefined) return `[${not === '!' ? '^' : ''}${set.replace(/[\\^[]/g, '\\$&')}]`;
		if (each === '*') return '.*';
		if (each === '?') return '.';
		return each.replace(/[\\^$.|+()[\]{}]/g, '\\$&');
	});
	try {
		const expression = new RegExp(`^${source.replace(/(?:\.\*)+/g, '.*')}$`, 's');
		return (name) => expression.test(name);
	} catch {
		throw usage(`Bad pattern: ${pattern}`);
	}
}

/** What a file is, by the end of its name, as Python guesses it. */
export function typeOf(name: string): string | undefined {
	return types[/\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
}

const types: Readonly<Record<string, string>> = {
	css: 'text/css',
	csv: 'text/csv',
	gif: 'image/gif',
	htm: 'text/html',
	html: 'text/html',
	jpeg: 'image/jpeg',
	jpg: 'image/jpeg',
	js: 'text/javascript',
	json: 'application/json',
	md: 'text/markdown',
	pdf: 'application/pdf',
	png: 'image/png',
	svg: 'image/svg+xml',
	tar: 'application/x-tar',
	txt: 'text/plain',
	xml: 'text/xml',
	zip: 'application/zip'
};
