import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Bench, passwords, priya, seal } from '../../../account.fixture';
import { prove, publicCost, samePassword, typedCost } from './password';
import { refusedPassword } from './password-policy';
import { sealNew, sealTyped } from './typed-password';

const own = 'My-Own-Secret-7';
const bench = () => new Bench();
/** As cheap as can be: what is tested is who is recognised. */
const cheap = 16;

describe('what is typed to sign in', () => {
	const { account } = bench();

	test('is a digest and its cost, and nothing of its shape', () => {
		expect(sealTyped(own, account)).toEqual({
			digest: expect.stringMatching(/^[0-9a-f]{64}$/),
			cost: typedCost
		});
		expect(typedCost).toBeGreaterThanOrEqual(16 * publicCost);
	});

	test('is sealed cheaply where anybody can read it in the scenario', () => {
		expect(sealTyped(passwords.jun, account)).toEqual({ digest: seal(passwords.jun).digest });
	});

	test('is recognised at whatever cost the account keeps it', () => {
		for (const cost of [publicCost, typedCost]) {
			const password = { ...seal(own), ...prove(own, account, cost) };
			const kept = { ...account, iam: { ...account.iam, root: { ...account.iam.root, password } } };
			expect(samePassword(sealTyped(own, kept, cheap), password)).toBe(true);
		}
	});
});

test('attempts of before, sealed with their shape, replay the same', () => {
	expect(bench().signIn('jun', passwords.jun)).toMatchObject({ kind: 'session' });
});

test('a password of one’s own is set and signs in; a wrong one does not', () => {
	const play = bench();
	play.ok(priya, 'UpdateLoginProfile', {
		UserName: 'jun',
		Password: sealNew(own, play.account),
		PasswordResetRequired: false
	});
	const login = (text: string) =>
		play.call({ kind: 'anonymous' }, 'signin:ConsoleLogin', {
			as: 'user',
			account: play.account.id,
			userName: 'jun',
			password: sealTyped(text, play.account)
		}).ok;
	expect([login(`${own}!`), login(passwords.jun), login(own)]).toEqual([false, false, true]);
});

test('a password from the scenario that comes back is still one used before', () => {
	const play = bench();
	play.ok(priya, 'UpdateAccountPasswordPolicy', { PasswordReusePrevention: 2 });
	play.ok(priya, 'UpdateLoginProfile', {
		UserName: 'jun',
		Password: sealNew(own, play.account)
	});
	const again = sealNew(passwords.jun, play.account);
	expect(play.refusal(priya, 'UpdateLoginProfile', { UserName: 'jun', Password: again })).toContain(
		'reuse'
	);
});

test('a cost that would take for ever is no cost', () => {
	const password = { ...sealTyped(own, bench().account, cheap), cost: 2 ** 24 };
	const parameters = { as: 'root', email: 'ines@marlowmaps.example', password };
	expect(bench().error({ kind: 'anonymous' }, 'signin:ConsoleLogin', parameters).code).toBe(
		'ValidationError'
	);
});

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

test('what is kept of a new password’s shape is judged as the whole, and tells no more', () => {
	const { account: plain } = bench();
	const text = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme-ascii' });
	fc.assert(
		fc.property(policy, text, (policy, text) => {
			const account = policy ? { ...plain, iam: { ...plain.iam, passwordPolicy: policy } } : plain;
			const little = sealNew(text, account, cheap);
			const judged = (password: typeof little) => refusedPassword(account, password)?.error.message;
			expect(judged(little)).toBe(judged(seal(text)));

			const least = policy?.minimumLength ?? 8;
			expect([1, least]).toContain(little.length);
			expect(little.classes.length).toBeLessThanOrEqual(policy ? 4 : 3);
			expect(sealNew(`${text}${text.repeat(3)}`.padEnd(40, text), account, cheap).length).toBe(
				least
			);
		}),
		{ numRuns: 60 }
	);
});
