import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Bench, seal } from '$lib/account/account.fixture';
import { refusedPassword } from '$lib/account/services/iam/credentials/password-policy';
import { misfitOf, passwordHelp } from './password-rules';

const { account: plain } = new Bench();

const policy = fc.option(
	fc.record({
		minimumLength: fc.integer({ min: 6, max: 20 }),
		requireUppercase: fc.boolean(),
		requireLowercase: fc.boolean(),
		requireNumbers: fc.boolean(),
		requireSymbols: fc.boolean(),
		allowUsersToChange: fc.boolean(),
		maxAge: fc.constant(0),
		reusePrevention: fc.constant(0)
	}),
	{ nil: undefined }
);
const text = fc.oneof(
	fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme-ascii' }),
	fc.constant(plain.iam.root.email),
	fc.stringMatching(/^[a-z]{3,8}[A-Z0-9!]{0,9}$/)
);

test('the form holds back exactly the passwords that AWS refuses', () => {
	fc.assert(
		fc.property(policy, text, (passwordPolicy, text) => {
			const account = passwordPolicy ? { ...plain, iam: { ...plain.iam, passwordPolicy } } : plain;
			const refused = refusedPassword(account, seal(text)) !== undefined;
			expect(misfitOf(text, account) !== undefined).toBe(refused);
		}),
		{ numRuns: 100 }
	);
});

const strict = {
	minimumLength: 14,
	requireUppercase: false,
	requireLowercase: false,
	requireNumbers: true,
	requireSymbols: true,
	allowUsersToChange: true,
	maxAge: 0,
	reusePrevention: 0
};

test('what the field says is the policy of the account', () => {
	expect(passwordHelp(plain)).toBe(
		'At least 8 characters, and three of these: upper case, lower case, digits, symbols. Not one that you use elsewhere.'
	);
	expect(passwordHelp({ ...plain, iam: { ...plain.iam, passwordPolicy: strict } })).toBe(
		'At least 14 characters, a digit, and a symbol. Not one that you use elsewhere.'
	);
});

test.each([
	['abc', /at least 8 characters, and three of these/],
	['Abcdefgh', /wants three of these/],
	[plain.iam.root.email, /root’s email address/]
])('%s is told what it lacks', (text, lacks) => {
	expect(misfitOf(text, plain)).toMatch(lacks);
});

test('no more is told than what is lacking', () => {
	expect(
		misfitOf('only-letters-here', { ...plain, iam: { ...plain.iam, passwordPolicy: strict } })
	).toBe('The account’s password policy wants a digit.');
});
