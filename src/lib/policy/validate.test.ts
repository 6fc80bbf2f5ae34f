import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import page from '../../../docs/policy-findings.md?raw';
import type { Finding } from './finding';
import { issues } from './issues';
import { policyKinds } from './kind';
import { validate } from './validate';
import { sampleFacts } from './validate/sample-facts.fixture';
import { findings, policy, statement } from './validate/validate.fixture';

const codesOf = (found: readonly Finding[]) => found.map(({ code }) => code);

test('full access can pass every role and create every service-linked role', () => {
	const administrator = policy({ Effect: 'Allow', Action: '*', Resource: '*' });
	expect(codesOf(findings(administrator).found)).toEqual([
		'PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE',
		'CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE'
	]);
});

test('a plain policy has no findings', () => {
	expect(findings(policy(statement())).found).toEqual([]);
});

test('what the reader found stands among what the checks found, in the order of the text', () => {
	const document = policy(
		statement({ Action: 's3:GetObjct', Effect: 'allow' }),
		statement({ Action: [] })
	);
	expect(codesOf(findings(document).found)).toEqual([
		'INVALID_EFFECT',
		'INVALID_ACTION',
		'EMPTY_ARRAY_ACTION'
	]);
});

test('of one check five hundred findings are kept, and those of other checks beside them', () => {
	const document = policy(
		statement({ Action: Array.from({ length: 600 }, (_, at) => `s3:Nonsense${at}`) }),
		statement({ Action: [] })
	);
	const codes = codesOf(findings(document).found);
	expect(codes.filter((code) => code === 'INVALID_ACTION')).toHaveLength(500);
	expect(codes).toContain('EMPTY_ARRAY_ACTION');
});

test('of a text that is no JSON nothing else is said', () => {
	const text = JSON.stringify(policy(statement({ Action: 's3:GetObjct' }))).slice(0, -1);
	expect(new Set(codesOf(findings(text).found))).toEqual(new Set(['JSON_SYNTAX_ERROR']));
});

describe('whatever the document', () => {
	const word = fc.constantFrom(
		...['*', 's3:GetObject', 's3:Get*', 'iam:PassRole', '${aws:username}', '${', '', 'ec2:*', 'x'],
		...[
			'arn:aws:s3:::maps/*',
			'arn:aws:iam::111122223333:role/x',
			'arn:aws',
			'lambda.amazonaws.com'
		],
		...['AWS', 'Service', 'Federated', 'aws:SourceIp', 'aws:TagKeys', 'StringLike', '10.0.0.1/8'],
		...['ForAllValues:StringEquals', 'Null', 'Bool', '__proto__', 'aws:ResourceTag/', '\ud800']
	);
	const anything = fc.letrec((tie) => ({
		value: fc.oneof(
			{ maxDepth: 3 },
			word,
			fc.constantFrom(null, true, 5),
			fc.array(tie('value'), { maxLength: 3 }),
			fc.dictionary(word, tie('value'), { maxKeys: 3 })
		)
	})).value;
	const statements = fc.array(
		fc.record(
			{
				Sid: anything,
				Effect: fc.oneof(fc.constantFrom('Allow', 'Deny'), anything),
				Principal: anything,
				NotPrincipal: anything,
				Action: fc.oneof(fc.array(word, { maxLength: 4 }), anything),
				NotAction: anything,
				Resource: fc.oneof(fc.array(word, { maxLength: 4 }), anything),
				Condition: fc.oneof(
					fc.dictionary(word, fc.dictionary(word, fc.array(word, { maxLength: 2 })), {
						maxKeys: 2
					}),
					anything
				)
			},
			{ requiredKeys: [] }
		),
		{ maxLength: 3 }
	);
	const document = fc.record(
		{ Version: fc.constantFrom('2012-10-17', '2008-10-17'), Statement: statements },
		{ requiredKeys: ['Statement'] }
	);
	const kind = fc.constantFrom(...policyKinds);

	test('findings are in order, within the text and each there once', () => {
		fc.assert(
			fc.property(document, kind, (document, kind) => {
				const { text, found } = findings(document, { kind });
				const starts = found.map(({ ranges: [{ from }] }) => from);
				expect(starts).toEqual([...starts].sort((a, b) => a - b));
				for (const { from, to } of found.flatMap(({ ranges }) => ranges)) {
					expect(0 <= from && from <= to && to <= text.length).toBe(true);
				}
				const keys = found.map(({ code, ranges: [{ from, to }] }) => `${code} ${from} ${to}`);
				expect(new Set(keys).size).toBe(keys.length);
			}),
			{ numRuns: 200 }
		);
	});

	test('a fix leaves JSON behind, and what it mends is mended', () => {
		fc.assert(
			fc.property(document, kind, (document, kind) => {
				const { text, found } = findings(document, { kind });
				for (const { code, fix } of found) {
					if (!fix) continue;
					const mended = fix.edits.reduceRight(
						(result, { range, text }) =>
							result.slice(0, range.from) + text + result.slice(range.to),
						text
					);
					expect(() => JSON.parse(mended)).not.toThrow();
					const count = (all: readonly Finding[]) =>
						all.filter((each) => each.code === code).length;
					expect(count(findings(mended, { kind }).found)).toBeLessThan(count(found));
				}
			}),
			{ numRuns: 200 }
		);
	});
});

describe('a policy that is far too long', () => {
	const many = <T>(count: number, make: (at: number) => T) =>
		Array.from({ length: count }, (_, at) => make(at));

	test.each([
		['5,000 statements', policy(...many(5_000, (at) => statement({ Sid: `s${at}` })))],
		[
			'10,000 unknown actions',
			policy(statement({ Action: many(10_000, (at) => `ec2:Dscribe${at}`) }))
		],
		[
			'10,000 patterns of actions',
			policy(statement({ Action: many(10_000, (at) => `ec2:*a${at}*`) }))
		],
		[
			'10,000 patterns of ARNs',
			policy(statement({ Resource: many(10_000, (at) => `arn:aws:ec2:*:*:*${at}*`) }))
		],
		['a pattern of stars', policy(statement({ Resource: `arn:aws:s3:::${'*a'.repeat(400_000)}` }))],
		[
			'a text of variables',
			policy(statement({ Resource: `arn:aws:s3:::${'${a}'.repeat(200_000)}` }))
		],
		[
			'a text of open braces',
			policy(statement({ Resource: `arn:aws:s3:::${'${'.repeat(400_000)}` }))
		]
	])('is judged to the end: %s', (_, document) => {
		const text = JSON.stringify(document);
		for (const kind of ['identity', 'resource', 'rcp'] as const) {
			validate(text, { kind, facts: sampleFacts });
		}
	});
});

describe('the page about findings', () => {
	const tests = Object.values(
		import.meta.glob<string>(['./parse.test.ts', './validate/*.test.ts'], {
			query: '?raw',
			import: 'default',
			eager: true
		})
	).join('\n');
	const rows = page
		.split('\n')
		.filter((line) => /^\| [A-Z_]+ +\|/.test(line))
		.map((line) => line.split('|').map((cell) => cell.trim()));
	const told = new Map(
		rows.map(([, code = '', type, covered, why]) => [code, { type, covered, why }])
	);

	test('has a row for every code and for none besides', () => {
		expect([...told.keys()].sort()).toEqual(Object.keys(issues).sort());
		expect(rows).toHaveLength(told.size);
	});

	test.each(Object.entries(issues))('tells of %s what is so', (code, type) => {
		const row = told.get(code);
		expect(row?.type).toBe(type);
		expect(row?.why).not.toBe('');
		expect(row?.covered).toBe(tests.includes(`'${code}'`) ? 'yes' : 'no');
	});
});
