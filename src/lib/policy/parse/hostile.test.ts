import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson, type Json } from './json';
import { Findings } from './json-findings';
import { policyKinds } from '../kind';
import { parse } from '../parse';
import { policyOf, statementFor } from './parse.fixture';
import type { Range } from '../document';

const policies = [
	...policyKinds.map((kind) => policyOf(statementFor(kind), statementFor(kind))),
	policyOf(
		statementFor('resource', {
			Principal: { AWS: ['111122223333'], Service: 's3.amazonaws.com' },
			Condition: {
				'ForAnyValue:StringLikeIfExists': { 'aws:TagKeys': ['a', 'b'] },
				Bool: { 'aws:SecureTransport': true },
				Null: { 'aws:SourceVpc': [] }
			}
		})
	)
];

const snippets = [
	...'{}[]:,"\'`“”;=\\/#*',
	'"__proto__":',
	'"Statement":',
	'"Condition":{',
	'//',
	'/*',
	'\ud800',
	'\udc00',
	'\u0000',
	'\ufeff',
	'\\u12',
	'null',
	'1e9',
	'\n'
];

/** Policies in which pieces were put in, left out and doubled. */
const mutated = fc
	.tuple(
		fc.constantFrom(...policies),
		fc.array(
			fc.record({
				at: fc.nat(),
				gone: fc.nat({ max: 8 }),
				put: fc.oneof(fc.constantFrom('', ...snippets), fc.string({ unit: 'binary', maxLength: 3 }))
			}),
			{ maxLength: 12 }
		)
	)
	.map(([policy, changes]) =>
		changes.reduce((text, { at, gone, put }) => {
			const from = at % (text.length + 1);
			return text.slice(0, from) + put + text.slice(from + gone);
		}, policy)
	);

const anyText = fc.oneof(
	mutated,
	fc.array(fc.constantFrom(...snippets, ' ', 'a', 'Allow')).map((parts) => parts.join('')),
	fc.string({ unit: 'binary' }),
	fc.json()
);

function expectWithin(inner: Range, outer: Range): void {
	if (outer.from <= inner.from && inner.from <= inner.to && inner.to <= outer.to) return;
	expect.fail(`${JSON.stringify(inner)} is not within ${JSON.stringify(outer)}`);
}

/** Each part lies in its whole, and after the part before it. */
function expectNested(json: Json | undefined, around: Range): void {
	if (json === undefined) return;
	expectWithin(json.range, around);
	let end = json.range.from;
	const follows = (range: Range) => {
		expectWithin(range, { from: end, to: json.range.to });
		end = range.to;
	};
	if (json.type === 'array') {
		for (const item of json.items) {
			follows(item.range);
			expectNested(item, json.range);
		}
	}
	if (json.type === 'object') {
		for (const { name, value, range } of json.members) {
			follows(range);
			expectWithin(name.range, range);
			expectNested(value, { from: name.range.to, to: range.to });
		}
	}
}

describe('whatever the text', () => {
	test('places lie in the text and nest, in the tree as in the findings', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const whole = { from: 0, to: text.length };
				const findings = new Findings();
				expectNested(readJson(text, findings), whole);
				for (const { ranges, fix } of findings.all) {
					for (const range of ranges) expectWithin(range, whole);
					for (const { range } of fix?.edits ?? []) expectWithin(range, whole);
				}
			}),
			{ numRuns: 500 }
		);
	});

	test('there is a document exactly where no error was found', () => {
		fc.assert(
			fc.property(anyText, fc.constantFrom(...policyKinds), (text, kind) => {
				const { document, findings } = parse(text, kind);
				const errors = findings.filter(({ type }) => type === 'ERROR');
				expect(document === undefined).toBe(errors.length > 0);
			}),
			{ numRuns: 500 }
		);
	});

	test('a text without syntax errors is JSON, and the other way round', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const findings = new Findings();
				const json = readJson(text, findings);
				if (json?.type !== 'object') return;
				const twice = findings.all.some(({ message }) => message.startsWith('This name'));
				expect(isJson(text) && !twice).toBe(!findings.hasErrors);
			}),
			{ numRuns: 500 }
		);
	});

	test('findings stand in the order of the text', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const places = parse(text).findings.map(({ ranges: [{ from }] }) => from);
				expect(places).toEqual(places.toSorted((a, b) => a - b));
			})
		);
	});
});

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

const length = 200_000;

/** Where the cost grew faster than the text, these would not end. */
const long = (piece: string, start = '') =>
	(start + piece.repeat(Math.ceil(length / piece.length))).slice(0, length);

describe('hundreds of thousands of characters', () => {
	test.each<[string, string]>([
		...[...'{[}]:,"\'“;=#/\\ a1\n\t\ud800'].map((piece): [string, string] => [
			`of ${JSON.stringify(piece)}`,
			long(piece)
		]),
		['of open objects', long('{"a":')],
		['of open lists with members', long('{"a":[{"b":1},')],
		['of comments', long('/**/')],
		['of comments that do not end', long('/*/')],
		['of words', long('a ', '{')],
		['of open strings', long('"\n')],
		['of curly quotes', long('“  ', '{"')],
		['of wrong escapes', long('\\x', '["')],
		['of a string', long('x', '{"Statement":"')],
		['of one name', long('"a":1,', '{')],
		['of empty statements', long('{},', '{"Statement":[')],
		['of hollow statements', long('{"Sid":"","Effect":"Deny","Action":[]},', '{"Statement":[')],
		['of wrong actions', long('"s3",', '{"Statement":{"Action":[')],
		['of wrong resources', long('"s3",', '{"Statement":{"Resource":[')],
		['of misspelt operators', long('"stringEqual":{},', '{"Statement":{"Condition":{')],
		['of wrong principals', long('"aws":[],', '{"Statement":{"Principal":{')],
		['of wrong values', long('null,', '{"Statement":{"Condition":{"Bool":{"a:b":[')]
	])('%s are read to the end', (_, text) => {
		const { findings } = parse(text);
		expect(findings.length).toBeGreaterThan(0);
		expect(findings.length).toBeLessThanOrEqual(300);
		for (const { message } of findings) expect(message.length).toBeLessThan(400);
	});

	test('of different misspelt names are read to the end', () => {
		const names = Array.from({ length: 20_000 }, (_, at) => `"Acton${at}":1`);
		expect(parse(`{${names.join(',')}}`).findings.length).toBeLessThanOrEqual(300);
		expect(parse(`{"Statement":{${names.join(',')}}}`).findings.length).toBeLessThanOrEqual(300);
	});

	test('more hints than are kept do not hide that the policy can be read', () => {
		const hollow = statementFor('identity', { Sid: '' });
		const { document, findings } = parse(policyOf(...Array<object>(300).fill(hollow)));
		expect(document?.statements).toHaveLength(300);
		expect(findings).toHaveLength(100);
	});
});
