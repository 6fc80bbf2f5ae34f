import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meetsDefaultPolicy, sealPassword } from '$lib/account/services/iam/credentials/password';
import { generatePassword } from './secret-password';

const account = {
	id: '111122223333',
	seed: 'seed',
	name: 'Marlow Maps',
	iam: { root: { email: 'a@b.c' } }
};

test('a generated password meets the policy, whatever chance says', () => {
	fc.assert(
		fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
			const text = generatePassword(0, (below) => Number(numbers.next().value) % below);
			const sealed = sealPassword(text, account);
			expect(sealed.classes).toHaveLength(4);
			expect(meetsDefaultPolicy(sealed)).toBe(true);
		}),
		{ numRuns: 20 }
	);
});

test('a generated password is as long as the account wants it', () => {
	expect(generatePassword(24)).toHaveLength(24);
	expect(generatePassword(8)).toHaveLength(16);
});
