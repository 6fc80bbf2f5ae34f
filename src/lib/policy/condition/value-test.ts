import { parseArnPattern } from '../pattern/arn-pattern';
import { compilePattern, valueOf } from '../pattern/pattern';
import { readTokens } from '../pattern/tokens';
import type { Keys } from './context';
import { parseDate } from './date';
import { isWithin, parseCidr } from './ip';
import { parseNumber } from './number';
import type { By, Comparison, TextComparison } from './operators';

/** Whether one value of a request fits one value of a policy. */
export type ValueTest = (actual: string, keys: Keys) => boolean;

/** Prepares a value of a policy; one of the wrong type fits nothing. */
export function valueTest(comparison: Comparison, value: string, variables: boolean): ValueTest {
	switch (comparison.compares) {
		case 'String':
			return text(comparison.as, value, variables);
		case 'Numeric':
			return typed(parseNumber, comparison.by, value);
		case 'Date':
			return typed(parseDate, comparison.by, value);
		case 'Bool':
			return bool(value);
		case 'Binary':
			return sameBytes(value);
		case 'IPAddress':
			return inBlock(value);
		case 'ARN':
			return parseArnPattern(value, variables);
	}
}

const never: ValueTest = () => false;

function text(as: TextComparison, value: string, variables: boolean): ValueTest {
	switch (as) {
		case 'text': {
			const expected = compileText(value, variables);
			return (actual, keys) => actual === expected(keys);
		}
		case 'textInAnyCase': {
			const expected = compileText(value, variables);
			return (actual, keys) => actual.toLowerCase() === expected(keys)?.toLowerCase();
		}
		case 'pattern': {
			const pattern = compilePattern(readTokens(value, { wildcards: true, variables }));
			return (actual, keys) => pattern.matches(actual, keys);
		}
	}
}

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

const comparisons: Readonly<Record<By, (actual: number, value: number) => boolean>> = {
	'=': (actual, value) => actual === value,
	'<': (actual, value) => actual < value,
	'<=': (actual, value) => actual <= value,
	'>': (actual, value) => actual > value,
	'>=': (actual, value) => actual >= value
};

function typed(parse: (text: string) => number | undefined, by: By, text: string): ValueTest {
	const value = parse(text);
	if (value === undefined) return never;
	const holds = comparisons[by];
	return (actual) => {
		const read = parse(actual);
		return read !== undefined && holds(read, value);
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
