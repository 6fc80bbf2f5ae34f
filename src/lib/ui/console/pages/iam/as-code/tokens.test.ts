import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokensOf } from './tokens';

const languages = ['cli', 'terraform', 'cloudformation'] as const;
const pieces = [
	...`'"\\\\$\{}[]()=:#-\n \t.,`,
	'--name',
	"'{",
	'"a"',
	'Effect',
	'null',
	'é',
	'\\n'
];

test.each(languages)('nothing of %s is lost for its colours', (language) => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...pieces)), (all) => {
			const code = all.join('');
			expect(
				tokensOf(code, language)
					.map(({ text }) => text)
					.join('')
			).toBe(code);
		})
	);
});

const kindsOf = (code: string, language: (typeof languages)[number]) =>
	tokensOf(code, language)
		.filter(({ kind }) => kind !== 'space' && kind !== 'punctuation')
		.map(({ kind, text }) => `${kind} ${text}`);

test('names, texts, effects and comments are told apart', () => {
	expect(kindsOf(`# a\naws iam x --name 'it'\\''s'`, 'cli')).toEqual([
		'comment # a',
		'name --name',
		`value 'it'`,
		`value 's'`
	]);
	expect(kindsOf(`--policy-document '{"Effect":"Deny"}'`, 'cli')).toEqual([
		'name --policy-document',
		'name "Effect"',
		'deny "Deny"'
	]);
	expect(kindsOf('Effect = "Allow"\n"a:b" = true', 'terraform')).toEqual([
		'name Effect',
		'allow "Allow"',
		'name "a:b"',
		'value true'
	]);
	expect(kindsOf('Effect: Deny\nType: AWS::IAM::User\n"a b": "c: d"', 'cloudformation')).toEqual([
		'name Effect',
		'deny Deny',
		'name Type',
		'value AWS::IAM::User',
		'name "a b"',
		'value "c: d"'
	]);
});
