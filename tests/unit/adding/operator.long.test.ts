import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Copy } from './copy';

/* What CONTRIBUTING says of adding a condition operator, done to a copy. */

const operators = 'src/lib/policy/condition/operators.ts';
const place = '\tIpAddress: {';

/** Asks about the operator that AWS lacks beside BinaryEquals, wherever one can ask about operators. */
const program = `import { compare } from './src/lib/policy/compare';
import { compile } from './src/lib/policy/compile';
import { decide } from './src/lib/policy/decide';
import { explainMismatch } from './src/lib/policy/explain-in-full';
import { parse } from './src/lib/policy/parse';
import { validate } from './src/lib/policy/validate';
import { sampleFacts as facts } from './src/lib/policy/validate/sample-facts.fixture';
import { optionsAt } from './src/lib/ui/editor/options';

const key = 'aws:PrincipalTag/print';
const text = (Condition: object) =>
	JSON.stringify({
		Version: '2012-10-17',
		Statement: { Effect: 'Allow', Action: 's3:GetObject', Resource: '*', Condition }
	});
const read = (condition: object) => {
	const { document } = parse(text(condition));
	if (!document) throw new Error('It does not parse');
	return document;
};
const others = { BinaryNotEquals: { [key]: 'QQ==' } };

function decided(context: Readonly<Record<string, string>>) {
	const arn = 'arn:aws:iam::111122223333:user/jun';
	const principal = { kind: 'user', account: '111122223333', arn } as const;
	const identity = [{ name: 'own', holder: 'user jun', policy: compile(read(others)) }];
	const request = { principal, action: 's3:GetObject', resource: '*', context };
	const { outcome, gates } = decide({ identity }, request);
	const verdicts = gates.flatMap((gate) => gate.read.map(({ verdict }) => verdict));
	return [
		outcome,
		...verdicts.flatMap((verdict) => (verdict.applies ? [] : [explainMismatch(verdict.because)]))
	];
}
const beyond = (a: object, b: object) => {
	const found = compare([read(a)], [read(b)]);
	return found.kind === 'excess' ? found.witness.context : found.kind;
};
const found = (condition: object) =>
	validate(text(condition), { kind: 'identity', facts })
		.filter(({ ranges: [{ from }] }) => from > text({}).indexOf('Condition'))
		.map(({ code, fix }) => [code, fix?.edits[0]?.text]);
const condition = { path: ['Statement', 'Condition'], role: 'name', from: 0, to: 0, typed: '' } as const;
const place = { ...condition, names: [], actions: [], hasValue: false };

console.log(JSON.stringify({
	decided: [{}, { [key]: 'QQ' }, { [key]: 'Qg==' }].map(decided),
	compared: [
		beyond(others, { ...others, Null: { [key]: 'true' } }),
		beyond({ BinaryEquals: { [key]: 'Qg' } }, others),
		beyond({ BinaryEquals: { [key]: 'QQ' } }, others)
	],
	found: [
		found({ BinaryNotEquals: { [key]: '#' } }),
		found({ BinaryNotEqual: { [key]: 'QQ==' } })
	],
	completed: optionsAt(place, 'identity', facts)
		.map(({ label }) => label)
		.filter((label) => label.startsWith('BinaryNot'))
}));
`;

let copy: Copy;
beforeAll(async () => {
	copy = await Copy.of(
		['src/lib/policy', 'src/lib/ui/editor/options.ts', 'src/lib/ui/editor/place.ts'],
		['src/lib/**/*.ts', '*.ts']
	);
	await copy.add(
		operators,
		place,
		`\tBinaryNotEquals: { compares: 'Binary', negated: true },\n${place}`
	);
	await copy.write('program.ts', program);
});
afterAll(() => rm(copy.folder, { recursive: true, force: true }));

describe('one condition operator more, in one line,', () => {
	test('is read, decided, explained, compared, checked and completed', async () => {
		expect(await copy.printed('program.ts')).toEqual({
			decided: [
				['allowed'],
				[
					'implicitDeny',
					'aws:PrincipalTag/print is QQ in the request, which does not pass BinaryNotEquals QQ==.'
				],
				['allowed']
			],
			compared: [{ 'aws:PrincipalTag/print': 'x' }, 'within', { 'aws:PrincipalTag/print': 'QQ' }],
			found: [
				[
					['TYPE_MISMATCH', null],
					['TYPE_MISMATCH_STRING', null]
				],
				[['INVALID_CONDITION_OPERATOR', '"BinaryNotEquals"']]
			],
			completed: ['BinaryNotEquals', 'BinaryNotEqualsIfExists']
		});
	});

	test('is understood by the compiler', async () => {
		expect(await copy.compiled()).toBe('');
	});
});

test('where it compares as no other does, the compiler says where to write how', async () => {
	await copy.add(operators, "| 'pattern';", "| 'pattern' | 'beginning';");
	await copy.add(
		operators,
		place,
		`\tStringStartsWith: { compares: 'String', as: 'beginning' },\n${place}`
	);
	const said = await copy.compiled();
	expect([...new Set(said.match(/^src\/[^(]+/gm))].toSorted()).toEqual([
		'src/lib/policy/compare/question.ts',
		'src/lib/policy/condition/value-test.ts'
	]);
});
