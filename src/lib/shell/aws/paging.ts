import { base64 } from '@scure/base';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Structure } from '../../account/base/shape';
import type { Command } from './commands';
import { general } from './exit';

/** How an operation answers in pages, as its schemas have it. */
export interface Paging {
	/** Parameters that say where a page begins. */
	readonly inputs: readonly string[];
	/** Where an answer says what the next begins with, in the same order. */
	readonly outputs: readonly ((answer: Answer) => unknown)[];
	readonly limit: string | undefined;
	readonly hasMore: string | undefined;
	/** The lists that are put together, the first of which is counted. */
	readonly lists: readonly string[];
	/** What is the same in every page. */
	readonly same: readonly string[];
}

export type Answer = Record<string, unknown>;

const pairs: readonly (readonly [input: string, output: string])[] = [
	['ContinuationToken', 'NextContinuationToken'],
	['ContinuationToken', 'ContinuationToken'],
	['Marker', 'NextMarker'],
	['Marker', 'Marker'],
	['NextToken', 'NextToken'],
	['nextToken', 'nextToken']
];
const limits = ['MaxItems', 'MaxKeys', 'MaxBuckets', 'MaxResults', 'maxResults', 'Limit'];

/** AWS's clients know no pages of these. */
const unpaged = new Set([
	'GetServiceLastAccessedDetails',
	'GetServiceLastAccessedDetailsWithEntities',
	'ListPoliciesGrantingServiceAccess'
]);

export function pagingOf({ operation, takes, answers }: Command): Paging | undefined {
	if (unpaged.has(operation)) return undefined;
	const limit = limits.find((name) => takes.members.has(name));
	const hasMore = ['IsTruncated', 'Truncated'].find((name) => answers.members.has(name));
	const tokens = tokensOf(takes, answers);
	const lists = [...answers.members].flatMap(([name, { kind }]) => (kind === 'list' ? [name] : []));
	const same = [...answers.members].flatMap(([name, { kind }]) =>
		kind === 'structure' ? [name] : []
	);
	return tokens && lists.length > 0 ? { ...tokens, limit, hasMore, lists, same } : undefined;
}

function tokensOf(
	takes: Structure,
	answers: Structure
): Pick<Paging, 'inputs' | 'outputs'> | undefined {
	if (takes.members.has('KeyMarker')) {
		return {
			inputs: ['KeyMarker', 'VersionIdMarker'],
			outputs: [member('NextKeyMarker'), member('NextVersionIdMarker')]
		};
	}
	const pair = pairs.find(
		([input, output]) => takes.members.has(input) && answers.members.has(output)
	);
	if (!pair) return undefined;
	const [input, output] = pair;
	return {
		inputs: [input],
		outputs: [answers.members.has('Contents') ? orLastKey(output) : member(output)]
	};
}

const member = (name: string) => (answer: Answer) => answer[name];

/** S3 does not say where its older lists go on, when it is behind the last key. */
const orLastKey = (name: string) => (answer: Answer) => {
	const contents = answer['Contents'];
	const last: unknown = Array.isArray(contents) ? contents.at(-1) : undefined;
	const key = typeof last === 'object' && last !== null && 'Key' in last ? last.Key : undefined;
	return answer[name] ?? (name === 'NextMarker' ? key : undefined);
};

export interface Wanted {
	readonly most: number | undefined;
	readonly size: number | undefined;
	readonly from: string | undefined;
}

/** Pages one after another, and the token with which one can go on. */
export interface Pages {
	readonly pages: readonly Answer[];
	readonly next: string | undefined;
}

type Token = Record<string, unknown>;

/**
 * Asks for page after page, cut where enough is there, as botocore's paginator does.
 *
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-pagination.html
 */
export async function allPages(
	paging: Paging,
	parameters: Answer,
	{ most, size, from }: Wanted,
	ask: (parameters: Answer) => Promise<Answer>
): Promise<Pages> {
	const [primary = ''] = paging.lists;
	const asked = { ...parameters };
	const start = from === undefined ? undefined : readToken(from, paging.inputs);
	let token: Token = start?.token ?? {};
	if (start) inject(asked, start.token);
	if (size !== undefined && paging.limit !== undefined) asked[paging.limit] = size;
	const pages: Answer[] = [];
	let seen = 0;
	let skipped = start?.skip ?? 0;
	let previous: string | undefined;
	for (;;) {
		const page = await ask(asked);
		if (start && pages.length === 0) skipTo(page, paging, start.skip);
		else skipped = 0;
		const items = listIn(page, primary);
		const over = most === undefined ? 0 : seen + items.length - most;
		pages.push(page);
		if (over > 0) {
			const kept = items.length - over;
			page[primary] = items.slice(0, kept);
			const named = Object.fromEntries(paging.inputs.map((name) => [name, token[name] ?? null]));
			return { pages, next: written({ ...named, boto_truncate_amount: kept + skipped }) };
		}
		seen += items.length;
		token = nextToken(paging, page);
		if (Object.values(token).every((each) => each === null)) return { pages, next: undefined };
		if (most !== undefined && seen === most) return { pages, next: written(token) };
		const told = JSON.stringify(token);
		if (told === previous) {
			throw general(`Error during pagination: The same next token was received twice: ${told}`);
		}
		previous = told;
		inject(asked, token);
	}
}

function listIn(page: Answer, name: string): readonly unknown[] {
	const list = page[name];
	return Array.isArray(list) ? list : [];
}

function inject(asked: Answer, token: Token) {
	for (const [name, value] of Object.entries(token)) {
		if (value !== null && value !== 'None') asked[name] = value;
		else Reflect.deleteProperty(asked, name);
	}
}

/** Of the page that a token is for, the first so many were shown; of the other lists, all. */
function skipTo(page: Answer, { lists }: Paging, skip: number) {
	for (const [index, name] of lists.entries()) {
		if (index === 0) page[name] = listIn(page, name).slice(skip);
		else page[name] = Array.isArray(page[name]) ? [] : null;
	}
}

function nextToken({ hasMore, inputs, outputs }: Paging, page: Answer): Token {
	if (hasMore !== undefined && page[hasMore] !== true) return {};
	return Object.fromEntries(
		inputs.map((name, index) => {
			const value = outputs[index]?.(page);
			return [name, value === undefined || value === '' ? null : value];
		})
	);
}

/** JSON as Python writes it, in base64. */
function written(token: Token): string {
	const members = Object.entries(token).map(
		([name, value]) => `${JSON.stringify(name)}: ${ascii(JSON.stringify(value))}`
	);
	return base64.encode(utf8ToBytes(`{${members.join(', ')}}`));
}

function ascii(text: string): string {
	return text.replace(
		/[^\0-\x7f]/g,
		(each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
}

function readToken(text: string, inputs: readonly string[]): { token: Token; skip: number } {
	try {
		const bytes = base64.decode(text);
		const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
		if (typeof read === 'object' && read !== null) {
			const { boto_truncate_amount: skip = 0, ...token } = read as Token;
			return { token, skip: Number(skip) };
		}
	} catch {
		// It is none of ours, then, but perhaps of the old kind.
	}
	return oldToken(text, inputs);
}

/** `marker___3` */
function oldToken(text: string, inputs: readonly string[]): { token: Token; skip: number } {
	const split = text.split('___');
	const last = split.at(-1) ?? '';
	const isCut = split.length === inputs.length + 1;
	const isNumbered = isCut && /^[+-]?\d+$/.test(last);
	const parts = isNumbered ? split.slice(0, -1) : isCut ? [text] : split;
	const skip = isNumbered ? Number(last) : 0;
	if (parts.length > inputs.length) throw general(`Bad starting token: ${text}`);
	const token = Object.fromEntries(
		inputs.map((name, index) => [name, parts[index] === 'None' ? null : (parts[index] ?? null)])
	);
	return { token, skip };
}

/** All pages as one answer. */
export function merged({ lists, same }: Paging, { pages, next }: Pages): Answer {
	const whole: Answer = {};
	for (const page of pages) {
		for (const name of lists) {
			if (!Array.isArray(page[name])) continue;
			whole[name] = [...listIn(whole, name), ...listIn(page, name)];
		}
	}
	for (const name of same) whole[name] = pages[0]?.[name] ?? null;
	return next === undefined ? whole : { ...whole, NextToken: next };
}
