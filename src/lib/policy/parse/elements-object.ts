import type { Text } from '../document';
import { nearest } from '../suggest';
import type { Json, JsonObject, Member } from './json';
import { replacing, type Findings } from './json-findings';
import { quoted } from '../quoted';

/** The elements of an object by their names; where one is twice in the text, the first. */
export type Elements<N extends string> = ReadonlyMap<N, Member>;

/**
 * The elements that an object has. An unknown name is reported; where it is misspelt, it is read
 * as the element that was meant, so that one slip makes one finding.
 */
export function readElements<N extends string>(
	object: JsonObject,
	names: readonly N[],
	elsewhere: ReadonlyMap<string, string>,
	findings: Findings
): Elements<N> {
	const elements = new Map<N, Member>();
	const unknown: Member[] = [];
	for (const member of object.members) {
		const name = names.find((each) => each === member.name.value);
		if (name === undefined) unknown.push(member);
		else if (!elements.has(name)) elements.set(name, member);
	}
	for (const member of unknown) {
		if (findings.full) break;
		const place = elsewhere.get(member.name.value);
		const meant = place === undefined ? nearest(member.name.value, names) : undefined;
		const free = meant !== undefined && !elements.has(meant);
		reportUnknown(member.name, place ?? spelling(meant), free ? meant : undefined, findings);
		if (free) elements.set(meant, member);
	}
	return elements;
}

function spelling(meant: string | undefined): string {
	return meant === undefined
		? 'Remove it, or check its spelling.'
		: `Write ${quoted(meant)}; capital letters count.`;
}

function reportUnknown(
	{ value, range }: Text,
	advice: string,
	meant: string | undefined,
	findings: Findings
): void {
	findings.add(
		'INVALID_POLICY_ELEMENT',
		`${quoted(value)} is no element of a policy here. ${advice}`,
		range,
		meant === undefined
			? undefined
			: replacing(`Replace ${quoted(value)} by ${quoted(meant)}`, range, `"${meant}"`)
	);
}

/** What a value is, for a message. */
export function described(value: Json): string {
	switch (value.type) {
		case 'object':
			return 'an object in braces';
		case 'array':
			return 'a list';
		case 'string':
			return 'a string';
		case 'number':
			return 'a number';
		case 'boolean':
			return 'true or false';
		case 'null':
			return 'null';
	}
}

export function reportType(what: string, expected: string, value: Json, findings: Findings): void {
	const quotable = value.type === 'number' && what !== 'Effect';
	findings.add(
		'DATA_TYPE_MISMATCH',
		`${what} must be ${expected}, but this is ${described(value)}.`,
		value.range,
		quotable && expected.includes('string')
			? replacing('Put it in quotes', value.range, `"${value.text}"`)
			: undefined
	);
}

/** The string that an element must be; nothing where it is absent or of another type. */
export function readText(member: Member | undefined, findings: Findings): Text | undefined {
	const value = member?.value;
	if (member === undefined || value === undefined) return undefined;
	if (value.type === 'string') return { value: value.text, range: value.range };
	reportType(member.name.value, 'a string', value, findings);
	return undefined;
}
