import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { operatorNames } from './condition/operators';
import type { PolicyDocument } from './document';
import { formatPolicy, statementToJson, toJson } from './format';
import { parse } from './parse';

/** A document without its places, which layout changes. */
function meaning(document: PolicyDocument | undefined): unknown {
	return JSON.parse(
		JSON.stringify(document, (name, value: unknown) =>
			/^(?:range|nameRange|conditionRange)$/i.test(name) ? undefined : value
		) ?? 'null'
	);
}

const text = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 8 }),
	fc.constantFrom('__proto__', '${aws:username}', '"', '\\', '\ud800', '7')
);

const some = <T>(one: fc.Arbitrary<T>) => fc.oneof(one, fc.array(one, { maxLength: 3 }));

const element = <T>(only: string, allBut: string, value: fc.Arbitrary<T>) =>
	fc.tuple(fc.constantFrom(only, allBut), value).map((pair) => Object.fromEntries([pair]));

const operator = fc
	.tuple(
		fc.constantFrom('', 'ForAllValues:', 'ForAnyValue:'),
		fc.constantFrom(...operatorNames.filter((name) => name !== 'Null')),
		fc.constantFrom('', 'IfExists')
	)
	.map((parts) => parts.join(''));

const condition = fc.dictionary(
	fc.oneof(operator, fc.constant('Null')),
	fc.dictionary(
		text,
		some(fc.oneof(text, fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true })))
	)
);

const principal = fc.oneof(
	fc.constant('*'),
	fc.record(
		{ AWS: some(text), Service: some(text), Federated: some(text), CanonicalUser: some(text) },
		{ requiredKeys: [] }
	)
);

const statement = fc
	.tuple(
		fc.record(
			{ Effect: fc.constantFrom('Allow', 'Deny'), Sid: text, Condition: condition },
			{ requiredKeys: ['Effect'] }
		),
		element('Principal', 'NotPrincipal', principal),
		element('Action', 'NotAction', some(fc.constantFrom('*', 's3:Get*', 'iam:PassRole'))),
		element('Resource', 'NotResource', some(text.map((rest) => `arn:${rest}`)))
	)
	.map((parts) => parts.reduce<object>((whole, part) => ({ ...whole, ...part }), {}));

/** Resource policies, for they may have every element. */
const policy = fc
	.record(
		{
			Version: fc.constantFrom('2012-10-17', '2008-10-17'),
			Id: text,
			Statement: fc.oneof(statement, fc.array(statement, { minLength: 1, maxLength: 3 }))
		},
		{ requiredKeys: ['Statement'] }
	)
	.map((value) => JSON.stringify(value));

describe('a formatted policy', () => {
	test('is laid out by two spaces, in its own order, its numbers and escapes as written', () => {
		const written =
			'{"Statement":{"Action":["a:b","a:c"],"Sid":"\\u0041","Effect":"Deny","Condition":{"Bool":{"x:y":[]},"NumericEquals":{"x:z":1.50e1}}}}';
		expect(formatPolicy(written)).toBe(
			`{
  "Statement": {
    "Action": [
      "a:b",
      "a:c"
    ],
    "Sid": "\\u0041",
    "Effect": "Deny",
    "Condition": {
      "Bool": {
        "x:y": []
      },
      "NumericEquals": {
        "x:z": 1.50e1
      }
    }
  }
}`
		);
	});

	test('is not there where the syntax is faulty', () => {
		expect(formatPolicy('{"Statement":[],}')).toBeUndefined();
		expect(formatPolicy('')).toBeUndefined();
	});

	test('is there where only the policy is faulty', () => {
		expect(formatPolicy('{"Actions":1}')).toBe('{\n  "Actions": 1\n}');
	});

	test('says the same', () => {
		fc.assert(
			fc.property(policy, (written) => {
				const formatted = formatPolicy(written) ?? '';
				expect(JSON.parse(formatted)).toEqual(JSON.parse(written));
				expect(meaning(parse(formatted, 'resource').document)).toEqual(
					meaning(parse(written, 'resource').document)
				);
				expect(formatPolicy(formatted)).toBe(formatted);
			})
		);
	});
});

describe('a document as JSON', () => {
	const written = JSON.stringify({
		Statement: {
			Resource: ['*'],
			NotAction: ['s3:*', 'iam:*'],
			NotPrincipal: { Service: ['a.amazonaws.com'], AWS: ['1', '2'] },
			Effect: 'Deny',
			Condition: { Bool: { 'a:b': [true], 'a:c': 'x' }, Null: { 'a:d': ['true', 'false'] } },
			Sid: 'Tiles'
		},
		Id: 'maps',
		Version: '2012-10-17'
	});

	test("has AWS's order, a list of statements, and single values without brackets", () => {
		const { document } = parse(written, 'resource');
		expect(document && toJson(document)).toBe(
			JSON.stringify(
				{
					Version: '2012-10-17',
					Id: 'maps',
					Statement: [
						{
							Sid: 'Tiles',
							Effect: 'Deny',
							NotPrincipal: { Service: 'a.amazonaws.com', AWS: ['1', '2'] },
							NotAction: ['s3:*', 'iam:*'],
							Resource: '*',
							Condition: { Bool: { 'a:b': true, 'a:c': 'x' }, Null: { 'a:d': ['true', 'false'] } }
						}
					]
				},
				undefined,
				2
			)
		);
	});

	test('one statement is written as in its document', () => {
		const statement = parse('{"Statement":[{"Resource":["*"],"Action":"s3:*","Effect":"Allow"}]}')
			.document?.statements[0];
		expect(statement && statementToJson(statement)).toBe(
			'{\n  "Effect": "Allow",\n  "Action": "s3:*",\n  "Resource": "*"\n}'
		);
	});

	test('is read back as the same document', () => {
		fc.assert(
			fc.property(policy, (text) => {
				const { document } = parse(text, 'resource');
				if (document === undefined) throw new Error(`not read: ${text}`);
				expect(meaning(parse(toJson(document), 'resource').document)).toEqual(meaning(document));
			})
		);
	});
});
