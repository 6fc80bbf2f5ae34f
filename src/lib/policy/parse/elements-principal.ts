import type {
	ListingKind,
	PrincipalElement,
	PrincipalName,
	PrincipalType,
	Range,
	Text
} from '../document';
import { nearest } from '../suggest';
import { reportType } from './elements-object';
import type { Json, Member } from './json';
import { replacing, type Findings } from './json-findings';
import { quoted } from '../quoted';

const principalTypes = ['AWS', 'Service', 'Federated', 'CanonicalUser'] as const;

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
export function readPrincipal(
	{ name, value }: Member,
	kind: ListingKind,
	findings: Findings
): PrincipalElement | undefined {
	if (value === undefined) return undefined;
	const element = { kind, nameRange: name.range, range: value.range };

	if (value.type === 'string' && value.text === '*') {
		return { ...element, names: [{ type: 'AWS', value: '*', range: value.range }], bare: true };
	}
	if (value.type !== 'object') {
		reportFormat(value, findings);
		return { ...element, names: [], bare: false };
	}
	if (value.members.length === 0) {
		findings.add(
			'EMPTY_OBJECT_PRINCIPAL',
			`${name.value} names nobody. Name who is meant, for instance { "AWS": "111122223333" }.`,
			value.range
		);
	}
	return {
		...element,
		names: value.members.flatMap((each) => readNames(each, findings)),
		bare: false
	};
}

/** The names under one key of the map. */
function readNames({ name, value }: Member, findings: Findings): PrincipalName[] {
	if (findings.full) return [];
	const known = principalTypes.find((each) => each === name.value);
	if (known === undefined) reportKey(name, findings);
	if (value === undefined) return [];

	const type = known ?? nearest(name.value, principalTypes);
	const items = value.type === 'array' ? value.items : [value];
	if (items.length === 0) reportEmpty(name, value.range, findings);
	return items.flatMap((item) => {
		if (item.type === 'string') return type ? [{ type, value: item.text, range: item.range }] : [];
		reportType(`A principal under ${quoted(name.value)}`, 'a string', item, findings);
		return [];
	});
}

function reportFormat(value: Json, findings: Findings): void {
	const type = value.type === 'string' ? typeOf(value.text) : undefined;
	findings.add(
		'INVALID_PRINCIPAL_FORMAT',
		'A principal is "*" or a map in braces that says of which type it is, such as { "AWS": "111122223333" } or { "Service": "ec2.amazonaws.com" }.',
		value.range,
		value.type === 'string' && type
			? replacing(
					`Write it under ${quoted(type)}`,
					value.range,
					`{ "${type}": ${JSON.stringify(value.text)} }`
				)
			: undefined
	);
}

/** The type of a principal that is recognised by its form alone. */
function typeOf(name: string): PrincipalType | undefined {
	if (
		/^[0-9]{12}$/.test(name) ||
		/^arn:[a-z-]+:(?:iam|sts)::[0-9]{12}:(?:root|user|role|assumed-role)\b/.test(name)
	)
		return 'AWS';
	if (/^[a-z0-9.-]{1,100}\.amazonaws\.com$/.test(name)) return 'Service';
	return undefined;
}

function reportKey(name: Text, findings: Findings): void {
	const meant = nearest(name.value, principalTypes);
	findings.add(
		'INVALID_PRINCIPAL_KEY',
		`${quoted(name.value)} is no type of principal. ${
			meant ? `Write ${quoted(meant)}.` : 'Write "AWS", "Service", "Federated" or "CanonicalUser".'
		}`,
		name.range,
		meant &&
			replacing(`Replace ${quoted(name.value)} by ${quoted(meant)}`, name.range, `"${meant}"`)
	);
}

function reportEmpty(name: Text, range: Range, findings: Findings): void {
	findings.add(
		'EMPTY_ARRAY_PRINCIPAL',
		`The list under ${quoted(name.value)} names nobody. Name who is meant, or remove it.`,
		range
	);
}
