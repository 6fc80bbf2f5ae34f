import { parseArnPattern } from '../pattern/arn-pattern';
import { parseDate } from './date';
import type { OperatorName } from '../document';
import { isWithin, parseCidr } from './ip';
import { parseNumber } from './number';
import type { Keys } from './context';
import { compilePattern, valueOf } from '../pattern/pattern';
import { readTokens } from '../pattern/tokens';

/** Whether one value of a request fits one value of a policy. */
export type ValueTest = (actual: string, keys: Keys) => boolean;

interface OperatorRule {
	/** Prepares a value of the policy; a value of the wrong type fits nothing. */
	readonly compile: (value: string, variables: boolean) => ValueTest;
	/** Holds where no value fits, also where the key is absent. */
	readonly negated?: true;
}

/**
 * Every operator that compares values (all but `Null`, which asks whether the key is there).
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
const operators = {
	StringEquals: { compile: equal },
	StringNotEquals: { compile: equal, negated: true },
	StringEqualsIgnoreCase: { compile: equalIgnoringCase },
	StringNotEqualsIgnoreCase: { compile: equalIgnoringCase, negated: true },
	StringLike: { compile: like },
	StringNotLike: { compile: like, negated: true },
	NumericEquals: { compile: numeric((actual, value) => actual === value) },
	NumericNotEquals: { compile: numeric((actual, value) => actual === value), negated: true },
	NumericLessThan: { compile: numeric((actual, value) => actual < value) },
	NumericLessThanEquals: { compile: numeric((actual, value) => actual <= value) },
	NumericGreaterThan: { compile: numeric((actual, value) => actual > value) },
	NumericGreaterThanEquals: { compile: numeric((actual, value) => actual >= value) },
	DateEquals: { compile: date((actual, value) => actual === value) },
	DateNotEquals: { compile: date((actual, value) => actual === value), negated: true },
	DateLessThan: { compile: date((actual, value) => actual < value) },
	DateLessThanEquals: { compile: date((actual, value) => actual <= value) },
	DateGreaterThan: { compile: date((actual, value) => actual > value) },
	DateGreaterThanEquals: { compile: date((actual, value) => actual >= value) },
	Bool: { compile: bool },
	BinaryEquals: { compile: sameBytes },
	IpAddress: { compile: inBlock },
	NotIpAddress: { compile: inBlock, negated: true },
	ArnEquals: { compile: arnLike },
	ArnNotEquals: { compile: arnLike, negated: true },
	ArnLike: { compile: arnLike },
	ArnNotLike: { compile: arnLike, negated: true }
} satisfies Record<Exclude<OperatorName, 'Null'>, OperatorRule>;

export function ruleOf(name: Exclude<OperatorName, 'Null'>): OperatorRule {
	return operators[name];
}

/** Whether the operator holds where no value fits, as `StringNotLike` does. */
export function isNegated(name: OperatorName): boolean {
	return name !== 'Null' && ruleOf(name).negated === true;
}

const never: ValueTest = () => false;

/** A value in which only policy variables mean something; nothing where one has no value. */
function compileText(value: string, variables: boolean): (keys: Keys) => string | undefined {
	const tokens = readTokens(value, { wildcards: false, variables });
	if (tokens.every((token) => token.kind === 'text')) {
		const text = tokens.map((token) => token.text).join('');
		return () => text;
	}
	return (keys) => {
		let text = '';
		for (const token of tokens) {
			const part = token.kind === 'variable' ? valueOf(token, keys) : textOf(token);
			if (part === undefined) return undefined;
			text += part;
		}
		return text;
	};
}

function textOf(token: { readonly kind: string; readonly text?: string }): string {
	return token.text ?? '';
}

function equal(value: string, variables: boolean): ValueTest {
	const expected = compileText(value, variables);
	return (actual, keys) => actual === expected(keys);
}

function equalIgnoringCase(value: string, variables: boolean): ValueTest {
	const expected = compileText(value, variables);
	return (actual, keys) => actual.toLowerCase() === expected(keys)?.toLowerCase();
}

function like(value: string, variables: boolean): ValueTest {
	const pattern = compilePattern(readTokens(value, { wildcards: true, variables }));
	return (actual, keys) => pattern.matches(actual, keys);
}

function arnLike(value: string, variables: boolean): ValueTest {
	const pattern = parseArnPattern(value, variables);
	return (actual, keys) => pattern(actual, keys);
}

type Comparison = (actual: number, value: number) => boolean;

function numeric(holds: Comparison) {
	return typed(parseNumber, holds);
}

function date(holds: Comparison) {
	return typed(parseDate, holds);
}

function typed(parse: (text: string) => number | undefined, holds: Comparison) {
	return (text: string): ValueTest => {
		const value = parse(text);
		if (value === undefined) return never;
		return (actual) => {
			const read = parse(actual);
			return read !== undefined && holds(read, value);
		};
	};
}

function bool(value: string): ValueTest {
	const expected = value.toLowerCase();
	if (expected !== 'true' && expected !== 'false') return never;
	return (actual) => actual.toLowerCase() === expected;
}

/** Base64 may end in `=` signs or leave them out. */
function sameBytes(value: string): ValueTest {
	const bare = (text: string) => text.replace(/={1,2}$/, '');
	const expected = bare(value);
	return (actual) => bare(actual) === expected;
}

function inBlock(value: string): ValueTest {
	const block = parseCidr(value);
	if (!block) return never;
	return (actual) => {
		const address = parseCidr(actual);
		return address !== undefined && isWithin(address, block);
	};
}
