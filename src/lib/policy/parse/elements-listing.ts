import type { Listing, ListingKind, Text } from '../document';
import { reportType } from './elements-object';
import type { Member } from './json';
import { replacing, type Findings } from './json-findings';
import { quoted } from '../quoted';

/** What `Action` and `Resource` and their opposites have in common: a string or a list of them. */
function readListing(
	{ name, value }: Member,
	kind: ListingKind,
	empty: 'EMPTY_ARRAY_ACTION' | 'EMPTY_ARRAY_RESOURCE',
	findings: Findings
): Listing | undefined {
	if (value === undefined) return undefined;
	const items = value.type === 'array' ? value.items : [value];
	if (items.length === 0) {
		findings.add(
			empty,
			`${name.value} is an empty list, which matches nothing. Fill it, or remove the statement.`,
			value.range
		);
	}
	const patterns = items.flatMap((item) => {
		if (item.type === 'string') return [{ value: item.text, range: item.range }];
		const what = value.type === 'array' ? `An entry of ${name.value}` : name.value;
		reportType(
			what,
			value.type === 'array' ? 'a string' : 'a string or a list of strings',
			item,
			findings
		);
		return [];
	});
	return { kind, patterns, nameRange: name.range, range: value.range };
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html */
export function readActions(
	element: Member,
	kind: ListingKind,
	findings: Findings
): Listing | undefined {
	const listing = readListing(element, kind, 'EMPTY_ARRAY_ACTION', findings);
	for (const action of listing?.patterns ?? []) checkAction(action, findings);
	return listing;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html */
export function readResources(
	element: Member,
	kind: ListingKind,
	findings: Findings
): Listing | undefined {
	const listing = readListing(element, kind, 'EMPTY_ARRAY_RESOURCE', findings);
	for (const resource of listing?.patterns ?? []) checkResource(resource, findings);
	return listing;
}

/** IAM asks for exactly one colon, or for the lone `*`; which services there are is checked later. */
function checkAction({ value, range }: Text, findings: Findings): void {
	const [service, name, more] = value.split(':', 3);
	if (value === '*' || (service && name && more === undefined)) return;
	findings.add(
		'INVALID_ACTION',
		more === undefined
			? `An action is * or a service, a colon and a name, such as s3:GetObject. ${quoted(value)} is neither.`
			: `An action has one colon, between service and name: s3:GetObject. ${quoted(value)} has more.`,
		range
	);
}

/** IAM: "Resource … must be in ARN format or *". */
function checkResource({ value, range }: Text, findings: Findings): void {
	if (value === '*' || value.startsWith('arn:')) return;
	const meant = resourceMeant(value.trim());
	findings.add(
		'INVALID_ARN_PREFIX',
		`A resource is * or an ARN, which starts with arn: as in arn:aws:s3:::bucket/key. ${quoted(value)} is neither.`,
		range,
		meant === undefined
			? undefined
			: replacing(`Write ${quoted(meant)}`, range, JSON.stringify(meant))
	);
}

function resourceMeant(trimmed: string): string | undefined {
	if (trimmed === '*') return trimmed;
	if (trimmed.startsWith('aws:')) return `arn:${trimmed}`;
	if (trimmed.slice(0, 4).toLowerCase() === 'arn:') return `arn:${trimmed.slice(4)}`;
	return undefined;
}
