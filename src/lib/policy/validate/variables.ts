import type { Range, StatementDraft, Text, Version } from '../document';
import { finding, type Finding } from '../finding';
import type { Check } from './check';

/**
 * Whether `${…}` is written as AWS reads it, and stands where AWS reads it.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export const variables: Check = function* ({ draft }) {
	for (const statement of draft.statements) {
		for (const text of textsWith(statement)) yield* check(text, draft.version);
		for (const { text, element } of textsWithout(statement)) yield* misplaced(text, element);
	}
};

/** Where variables work. */
function* textsWith({ resource, conditions }: StatementDraft): Iterable<Text> {
	if (resource) yield* resource.patterns;
	for (const { values } of conditions) yield* values;
}

function* textsWithout({
	action,
	principal,
	conditions
}: StatementDraft): Iterable<{ text: Text; element: string }> {
	for (const text of action?.patterns ?? []) yield { text, element: 'an action' };
	for (const text of principal?.names ?? []) yield { text, element: 'a principal' };
	for (const { key } of conditions) yield { text: key, element: 'the name of a condition key' };
}

function* misplaced({ value, range }: Text, element: string): Iterable<Finding> {
	const [first] = parts(value);
	if (first === undefined) return;
	yield finding(
		'VARIABLE_UNSUPPORTED_IN_ELEMENT',
		`"${first.text}" is no variable here: AWS takes it as plain text in ${element}. Variables work in Resource, NotResource and the values of a Condition.`,
		range
	);
}

function* check(text: Text, version: Version): Iterable<Finding> {
	for (const part of parts(text.value)) {
		if (version === '2008-10-17') {
			yield finding(
				'VARIABLE_UNSUPPORTED_IN_VERSION',
				`In this version of the policy language "${part.text}" is plain text. Write "Version": "2012-10-17" to make it a variable.`,
				text.range
			);
			return;
		}
		const fault = faultOf(part);
		if (fault) yield finding(fault.code, fault.message, text.range);
	}
}

/** One `${…}`; `inside` is missing where no brace closes it. */
interface Part {
	/** As written, cut short where it is long. */
	readonly text: string;
	readonly inside?: string;
}

/** A closing brace in the quotes of a default does not count. */
function* parts(value: string): Iterable<Part> {
	for (let at = value.indexOf('${'); at >= 0; at = value.indexOf('${', at)) {
		const end = endOf(value, at + 2);
		const text = shortened(value, { from: at, to: end === undefined ? value.length : end + 1 });
		if (end === undefined) {
			yield { text };
			return;
		}
		yield { text, inside: value.slice(at + 2, end) };
		at = end + 1;
	}
}

/** Where a quote is not closed, the next brace is taken for the end. */
function endOf(value: string, from: number): number | undefined {
	const brace = value.indexOf('}', from);
	if (brace < 0) return undefined;
	const quote = value.slice(from, brace).indexOf("'");
	if (quote < 0) return brace;
	const open = from + quote;
	const close = value.indexOf("'", open + 1);
	const next = close < 0 ? -1 : value.indexOf('}', close + 1);
	return next < 0 ? brace : next;
}

function shortened(value: string, { from, to }: Range): string {
	return to - from > 60 ? `${value.slice(from, from + 55)}…` : value.slice(from, to);
}

function faultOf({ text, inside }: Part) {
	if (inside === undefined) {
		return {
			code: 'MISSING_BRACE_IN_VARIABLE',
			message: `"${text}" has no closing brace, so it is no variable. Write } behind the variable's name.`
		} as const;
	}
	if (inside.trim() === '') {
		return {
			code: 'EMPTY_VARIABLE',
			message: `"${text}" names no key. Write one in the braces, such as \${aws:username}, or leave the braces out.`
		} as const;
	}
	const comma = inside.indexOf(',');
	const key = comma < 0 ? inside : inside.slice(0, comma);
	if (comma >= 0 && !/^'[^']*'$/.test(inside.slice(comma + 1).trim())) {
		return {
			code: 'MISSING_QUOTE_IN_VARIABLE',
			message: `The default in "${text}" needs a single quote before and behind it, as in \${aws:PrincipalTag/team, 'none'}.`
		} as const;
	}
	return /\s/.test(key)
		? ({
				code: 'UNSUPPORTED_SPACE_IN_VARIABLE',
				message: `There is a space in "${text}", so it is no variable. Only a default may have spaces.`
			} as const)
		: undefined;
}
