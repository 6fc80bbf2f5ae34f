import { arnSegments } from '../pattern/arn-pattern';
import type { Text } from '../document';
import { finding, type Finding, type Fix } from '../finding';
import { quoted } from '../quoted';
import { isWild } from '../pattern/wildcards';
import { couldBeRegion } from './regions';

/** A field with a wildcard or a variable, of which nothing can be said. */
export function isOpen(field: string): boolean {
	return isWild(field) || field.includes('${');
}

const partitions = new Set(
	'aws aws-cn aws-us-gov aws-iso aws-iso-b aws-iso-e aws-iso-f aws-eusc'.split(' ')
);

export function isPartition(text: string): boolean {
	return partitions.has(text);
}

export function* checkPartition(partition: string, { value, range }: Text): Iterable<Finding> {
	if (isOpen(partition) || isPartition(partition)) return;
	yield finding(
		'INVALID_PARTITION',
		`${quoted(partition)} is no partition, so ${quoted(value)} matches nothing. Most accounts are in the partition aws.`,
		range
	);
}

/** Some ARNs have a word where others have the account, such as aws for what is AWS's own, or nothing. */
export function couldBeAccount(text: string): boolean {
	return isOpen(text) || /^(?:|\d{12}|aws|offering|cloudfront)$/.test(text);
}

export function* checkAccount(account: string, { value, range }: Text): Iterable<Finding> {
	if (couldBeAccount(account)) return;
	yield finding(
		'INVALID_ARN_ACCOUNT',
		`${quoted(account)} is no account, so ${quoted(value)} matches nothing. An account is 12 digits without dashes.`,
		range,
		/^\d{4}-\d{4}-\d{4}$/.test(account)
			? withField('account', account.replaceAll('-', ''), { value, range })
			: undefined
	);
}

export function* checkRegion(region: string, { value, range }: Text): Iterable<Finding> {
	if (region === '' || isOpen(region) || couldBeRegion(region)) return;
	yield finding(
		'INVALID_ARN_REGION',
		`${quoted(region)} is no Region, so ${quoted(value)} matches nothing. Write a Region's code, such as eu-central-1.`,
		range
	);
}

const places = { region: 3, account: 4 };

/** Puts something else in the place of a field; nothing leaves the field empty. */
export function withField(field: keyof typeof places, text: string, { value, range }: Text): Fix {
	const arn = arnSegments(value).with(places[field], text).join(':');
	return { title: `Replace it by ${quoted(arn)}`, edits: [{ range, text: JSON.stringify(arn) }] };
}
