import { describe, expect, test } from 'vitest';
import { readJson, type Json } from './json';
import { Findings } from './json-findings';
import fc from 'fast-check';
import { fixed } from './parse.fixture';

function read(text: string) {
	const findings = new Findings();
	const json = readJson(text, findings);
	return { json, findings: findings.all };
}

/** The value without places, for comparison with what `JSON.parse` gives. */
function plain(json: Json | undefined): unknown {
	switch (json?.type) {
		case undefined:
			return undefined;
		case 'object':
			return Object.fromEntries(json.members.map(({ name, value }) => [name.value, plain(value)]));
		case 'array':
			return json.items.map(plain);
		case 'string':
			return json.text;
		case 'number':
		case 'boolean':
		case 'null':
			return JSON.parse(json.text);
	}
}

type Slip = readonly [name: string, faulty: string, sound: string, findings?: number];

const mendable: readonly Slip[] = [
	['a comma after the last member', '{"a":1,}', '{"a":1}'],
	['a comma after the last item', '{"a":[1,2,]}', '{"a":[1,2]}'],
	['two commas', '{"a":1,,"b":[1,,2]}', '{"a":1,"b":[1,2]}', 2],
	['a comma before the first element', '{,"a":[,1]}', '{"a":[1]}', 2],
	['a missing comma between members', '{"a":1 "b":2}', '{"a":1, "b":2}'],
	['a missing comma between items', '{"a":["x" "y"]}', '{"a":["x", "y"]}'],
	['a missing comma between statements', '{"a":[{"b":1}\n{"b":2}]}', '{"a":[{"b":1},\n{"b":2}]}'],
	['a semicolon for a comma', '{"a":1;"b":2}', '{"a":1,"b":2}'],
	['single quotes', `{'a':'it is "so"'}`, '{"a":"it is \\"so\\""}', 2],
	['curly quotes', '{“a”:„b“}', '{"a":"b"}', 2],
	['a curly quote at the end only', '{"a”: "b”}', '{"a": "b"}', 2],
	['back quotes', '{`a`:1}', '{"a":1}'],
	['a line comment', '{"a":1 // one\n}', '{"a":1 \n}'],
	['a comment with #', '{"a":1 # one\n}', '{"a":1 \n}'],
	['a block comment', '{/* one */"a":1}', '{"a":1}'],
	['a name without quotes', '{a:1,aws:SourceIp: 2}', '{"a":1,"aws:SourceIp": 2}', 2],
	['a value without quotes', '{"a":Allow,"b":s3:Get*}', '{"a":"Allow","b":"s3:Get*"}', 2],
	['a number that JSON does not know', '{"a":012}', '{"a":"012"}'],
	['a missing colon', '{"a" 1,"b" {"c" [2]}}', '{"a": 1,"b": {"c": [2]}}', 3],
	['an equals sign for the colon', '{"a"=1,"b"=>2}', '{"a":1,"b":2}', 2],
	['a missing ] before the next member', '{"a":["x","y","b":1}', '{"a":["x","y"],"b":1}'],
	['a missing ] before a closing brace', '{"a":["x","y"}', '{"a":["x","y"]}'],
	['a missing } before the next statement', '{"a":[{"b":1,{"b":2}]}', '{"a":[{"b":1},{"b":2}]}'],
	['a missing } before the end of the list', '{"a":[{"b":1]}', '{"a":[{"b":1}]}'],
	['all closing brackets', '{"a":[{"b":"c"', '{"a":[{"b":"c"}]}'],
	['closing brackets after a comma', '{"a":["c",', '{"a":["c"]}'],
	['a missing { at the start', '"a":1}', '{"a":1}'],
	['a brace too many', '{"a":[{"b":1}}]}', '{"a":[{"b":1}]}'],
	['a bracket too many', '{"a":[{"b":[1]],"c":2}]}', '{"a":[{"b":[1],"c":2}]}'],
	['Python literals', '{"a":True,"b":None,"c":FALSE}', '{"a":true,"b":null,"c":false}', 3],
	['a missing closing quote', '{"a":"x,\n"b":"y\n}', '{"a":"x",\n"b":"y"\n}', 2],
	['a missing opening quote', '{a":x", "b":1}', '{"a":"x", "b":1}', 2],
	['a tab in a string', '{"a":"x\ty"}', '{"a":"x\\ty"}'],
	['an escaped apostrophe', '{"a":"it\\\'s"}', '{"a":"it\'s"}'],
	['a byte order mark', '\ufeff{"a":1}', '{"a":1}'],
	['a space that does not break', '{"a":\u00a01}', '{"a": 1}']
];

describe('slips that are mended', () => {
	const slips = mendable.map(([name, faulty, sound, count = 1]) => ({
		name,
		faulty,
		sound,
		count
	}));
	test.each(slips)('$name: $faulty', ({ faulty, sound, count }) => {
		const { json, findings } = read(faulty);
		expect(findings.map(({ code }) => code)).toEqual(Array(count).fill('JSON_SYNTAX_ERROR'));
		expect(fixed(faulty, findings)).toBe(sound);
		expect(plain(json)).toEqual(JSON.parse(sound));
	});
});

describe('slips that only their author can mend', () => {
	test.each<[string, string, string, unknown]>([
		['nothing at all', ' \n', '', undefined],
		['prose', 'Allow Priya everything', 'Allow Priya everything', undefined],
		['text after the end', '{"a":1} and so on', 'and so on', { a: 1 }],
		['a second policy', '{"a":1}{"b":2}', '{"b":2}', { a: 1 }],
		['a bracket at the start', ']{"a":1}', ']{"a":1}', undefined],
		['a missing value', '{"a":,"b":1}', '"a":', { a: undefined, b: 1 }],
		['a name alone', '{"a","b":1}', '"a"', { a: undefined, b: 1 }],
		['a value without name', '{"b":1,:2}', ':', { b: 1 }],
		['a colon in a list', '["a":1]', ':', ['a', 1]],
		['an unknown escape', '{"a":"s3:\\*"}', '\\*', { a: 's3:*' }],
		['an escape cut short', '{"a":"\\u00"}', '\\u', { a: 'u00' }],
		['a name that comes twice', '{"a":1,"a":2}', '"a"', { a: 2 }]
	])('%s: %j', (_, text, part, value) => {
		const { json, findings } = read(text);
		expect(findings).toMatchObject([{ code: 'JSON_SYNTAX_ERROR' }]);
		expect(findings[0]?.fix).toBeUndefined();
		const [{ from, to }] = findings[0]?.ranges ?? [{ from: -1, to: -1 }];
		expect(text.slice(from, to)).toBe(part);
		expect(plain(json)).toEqual(value);
	});

	test('a name that comes twice shows both places', () => {
		const { findings } = read('{"a":1,"b":{"a":3},"a":2}');
		expect(findings.map(({ ranges }) => ranges)).toEqual([
			[
				{ from: 19, to: 22 },
				{ from: 1, to: 4 }
			]
		]);
	});

	test('an open bracket is shown with the end of the text', () => {
		const { findings } = read('{"a":[1');
		expect(findings[0]?.ranges).toEqual([
			{ from: 6, to: 7 },
			{ from: 5, to: 6 }
		]);
	});
});

describe('what is JSON', () => {
	test('is read as JSON.parse reads it, without a finding', () => {
		fc.assert(
			fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (text, indent) => {
				const value: unknown = JSON.parse(text);
				const { json, findings } = read(JSON.stringify(value, null, indent));
				if (json?.type !== 'object' && json?.type !== 'array') return;
				expect(findings).toEqual([]);
				expect(plain(json)).toEqual(value);
			})
		);
	});

	test('curly quotes may stand in a string', () => {
		expect(read('{"a":"“b”: c”, d"}')).toMatchObject({ json: { type: 'object' }, findings: [] });
	});

	test('a name such as __proto__ is a name like any other', () => {
		const { json, findings } = read('{"__proto__":{"a":1},"constructor":2}');
		expect(findings).toEqual([]);
		expect(json).toMatchObject({
			members: [{ name: { value: '__proto__' } }, { name: { value: 'constructor' } }]
		});
		expect(Object.hasOwn(Object.prototype, 'a')).toBe(false);
	});

	test('64 brackets deep is read, deeper is one finding', () => {
		const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
		expect(read(nested(64)).findings).toEqual([]);
		expect(read(nested(65)).findings).toHaveLength(1);
		expect(read(nested(100_000)).findings).toHaveLength(1);
	});

	test('a million characters are read, one more are not', () => {
		const text = `{"a":"${'x'.repeat(999_992)}"}`;
		expect(text).toHaveLength(1_000_000);
		expect(read(text).findings).toEqual([]);
		expect(read(`${text} `)).toMatchObject({ json: undefined, findings: [{}] });
	});
});
