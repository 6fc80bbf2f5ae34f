import { arnSegments } from '../../../src/lib/policy/pattern/arn-pattern';
import { parseDate } from '../../../src/lib/policy/condition/date';
import { parseCidr } from '../../../src/lib/policy/condition/ip';
import { parseNumber } from '../../../src/lib/policy/condition/number';
import { readQuestion } from '../../../src/lib/policy/question';
import type { Question, Strings } from '../question';
import { everyTest, everywhere, ifChanged, list, withTests } from './rewrite';

/** A variable without a value becomes a text that nothing has. */
export function variablesWithoutValue(question: Question): Question | undefined {
	const read = readQuestion(question);
	if (!read.ok) return undefined;
	const present = new Set(Object.keys(read.value.request.context).map((key) => key.toLowerCase()));
	const text = (value: string) =>
		value.replace(/\$\{(aws:[\w:/]+)\}/g, (variable, key: string) =>
			present.has(key.toLowerCase()) ? variable : 'without-a-value'
		);
	const texts = (values: Strings) => list(values).map(text);
	const inConditions = everyTest(question, (_, __, values) => texts(values));
	const rewritten = everywhere(inConditions, (statement) => ({
		...statement,
		...(statement.Resource ? { Resource: texts(statement.Resource) } : {}),
		...(statement.NotResource ? { NotResource: texts(statement.NotResource) } : {})
	}));
	return JSON.stringify(rewritten).includes('without-a-value') ? rewritten : undefined;
}

export function asterisksAsText(question: Question): Question | undefined {
	const rewritten = everyTest(question, (operator, _, values) =>
		/String(Not)?Equals/.test(operator)
			? values.map((value) => value.replaceAll('${*}', '*'))
			: values
	);
	return ifChanged(question, rewritten);
}

export function variablesAsText(question: Question): Question | undefined {
	const text = (values: Strings) => list(values).map((value) => value.replaceAll('${', '$ {'));
	const rewritten = everywhere(question, (statement, version) => {
		if (version === '2012-10-17') return statement;
		const { Resource, NotResource, Condition } = statement;
		return {
			...statement,
			...(Resource ? { Resource: text(Resource) } : {}),
			...(NotResource ? { NotResource: text(NotResource) } : {}),
			...(Condition ? { Condition: withTests(Condition, (_, __, values) => text(values)) } : {})
		};
	});
	return ifChanged(question, rewritten);
}

/**
 * Values of another type become a text that fits nothing. Under negated operators they go, and with
 * the last of them the whole test, as it holds.
 */
export function withoutForeignValues(question: Question): Question | undefined {
	const actual = actualIn(question);
	const rewritten = everyTest(question, (operator, key, values) => {
		const isForeign = foreignTo(operator);
		const present = actual(key);
		const meetsForeign = present.length > 0 && present.every(isForeign);
		if (!operator.includes('Not')) {
			return values.map((value) => (meetsForeign || isForeign(value) ? 'fits nothing' : value));
		}
		if (meetsForeign) return undefined;
		const fitting = values.filter((value) => !isForeign(value));
		return fitting.length > 0 || present.length === 0 ? fitting : undefined;
	});
	return ifChanged(question, rewritten);
}

/** Whether a value is not of the type that an operator compares. */
function foreignTo(operator: string): (value: string) => boolean {
	if (operator.includes('Numeric')) return (value) => parseNumber(value) === undefined;
	if (operator.includes('Date')) return (value) => parseDate(value) === undefined;
	if (operator.includes('IpAddress')) return (value) => parseCidr(value) === undefined;
	if (operator.includes('Arn')) return (value) => arnSegments(value).length !== 6;
	return () => false;
}

export function withoutEmptyKeys(question: Question): Question | undefined {
	const { context } = question.request;
	const full = Object.entries(context).filter(([, value]) => value.length > 0 || value === '');
	if (full.length === Object.keys(context).length) return undefined;
	return { ...question, request: { ...question.request, context: Object.fromEntries(full) } };
}

/** Each date in the form that the request has: seconds where it has seconds, else in full. */
export function datesInFull(question: Question): Question | undefined {
	const actual = actualIn(question);
	const rewritten = everyTest(question, (operator, key, values) => {
		if (!/(^|:)Date/.test(operator)) return values;
		const inSeconds = actual(key).some((value) => /^\d{5,}$/.test(value));
		return values.map((value) => {
			const time = parseDate(value);
			if (time === undefined) return value;
			return inSeconds ? String(time / 1000) : new Date(time).toISOString();
		});
	});
	return ifChanged(question, rewritten);
}

/** Finds the values that the request has for a key. */
function actualIn(question: Question): (key: string) => readonly string[] {
	const read = readQuestion(question);
	const { context } = read.ok ? read.value.request : question.request;
	const values = new Map(
		Object.entries(context).map(([key, value]) => [key.toLowerCase(), list(value)])
	);
	return (key) => values.get(key.toLowerCase()) ?? [];
}

const inShort: ReadonlyMap<string, readonly string[]> = new Map([
	['0.0.0.0/0', ['0.0.0.0/1', '128.0.0.0/1']],
	['2001:0db8:0:0::7', ['2001:db8::7']]
]);

/** Under `NotIpAddress`, blocks of the other family go, and with the last of them the whole test. */
export function addressesInShort(question: Question): Question | undefined {
	const actual = actualIn(question);
	const rewritten = everyTest(question, (operator, key, values) => {
		if (!operator.includes('IpAddress')) return values;
		const short = values.flatMap((value) => inShort.get(value) ?? [value]);
		if (!operator.includes('Not')) return short;
		const families = actual(key).map(isIpv6);
		const same = short.filter((value) => families.includes(isIpv6(value)));
		return same.length > 0 || families.length === 0 ? same : undefined;
	});
	return ifChanged(question, rewritten);
}

function isIpv6(address: string): boolean {
	return address.includes(':');
}
