import type { Session } from '../session';
import type { Answer } from '../paging';
import { flag, listedIn, option, placeIn, readS3, s3Client } from './client';
import { humanSize } from './size';

/** `aws s3 ls`: buckets, or what lies in one. */
export async function list(session: Session, words: readonly string[]): Promise<number> {
	const values = readS3(
		[
			{ flag: 'paths', name: 'paths', takes: 'one-or-none' },
			flag('recursive'),
			{ ...option('page-size'), isInteger: true },
			flag('human-readable'),
			flag('summarize'),
			{ ...option('request-payer'), takes: 'one-or-none' }
		],
		words
	);
	const { bucket, key } = placeIn(String(values.get('paths') ?? 's3://'));
	const client = s3Client(session);
	if (bucket === '') {
		const { Buckets: buckets } = await client.call('ListBuckets', {});
		for (const each of Array.isArray(buckets) ? (buckets as Answer[]) : []) {
			session.print(`${moment(String(each['CreationDate']))} ${String(each['Name'])}\n`);
		}
		if (values.has('summarize')) summarize(session, [], false);
		return 0;
	}
	const isDeep = values.has('recursive');
	const isHuman = values.has('human-readable');
	const size = values.get('page-size');
	const pages = await client.pages(
		{ Bucket: bucket, Prefix: key, ...(isDeep ? {} : { Delimiter: '/' }) },
		typeof size === 'number' ? size : undefined
	);
	const sizes: number[] = [];
	let isEmpty = true;
	for (const page of pages) {
		const prefixes = Array.isArray(page['CommonPrefixes'])
			? (page['CommonPrefixes'] as Answer[])
			: [];
		for (const { Prefix: prefix } of prefixes) {
			session.print(`${'PRE'.padStart(30)} ${String(prefix).split('/').at(-2) ?? ''}/\n`);
		}
		for (const each of listedIn(page)) {
			sizes.push(each.size);
			const name = isDeep ? each.key : each.key.slice(each.key.lastIndexOf('/') + 1);
			const told = isHuman ? humanSize(each.size) : String(each.size);
			session.print(`${moment(each.modified)} ${told.padStart(10)} ${name}\n`);
		}
		if (prefixes.length > 0 || listedIn(page).length > 0) isEmpty = false;
	}
	if (values.has('summarize')) summarize(session, sizes, isHuman);
	return key !== '' && isEmpty ? 1 : 0;
}

function summarize(session: Session, sizes: readonly number[], isHuman: boolean) {
	const sum = sizes.reduce((all, each) => all + each, 0);
	session.print(`\nTotal Objects: ${sizes.length}\n`);
	session.print(`${'Total Size: '.padStart(15)}${isHuman ? humanSize(sum) : String(sum)}\n`);
}

/** `2026-11-23 08:30:00`. The CLI has the time of its own clock's place; here it is UTC. */
function moment(iso: string): string {
	return iso.slice(0, 19).replace('T', ' ');
}
