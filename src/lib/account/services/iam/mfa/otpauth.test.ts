import { expect, test } from 'vitest';
import { arn } from '../../../account.fixture';
import { otpauthUri } from './otpauth';

const device = { serial: arn('mfa/root-phone'), seed: 'JBSWY3DPEHPK3PXP' };

test.each([
	['the account number', {}, 'root-phone@111122223333'],
	['the alias, if there is one', { alias: 'marlow-maps' }, 'root-phone@marlow-maps']
])('names device and account: %s', (_, alias, label) => {
	expect(otpauthUri({ id: '111122223333', iam: alias }, device)).toBe(
		`otpauth://totp/Amazon%20Web%20Services:${label}` +
			'?secret=JBSWY3DPEHPK3PXP&issuer=Amazon%20Web%20Services'
	);
});

test('a device’s path is left out, and its signs are encoded', () => {
	const serial = arn('mfa/maps/jun@home+1');
	expect(otpauthUri({ id: '111122223333', iam: {} }, { ...device, serial })).toContain(
		':jun%40home%2B1@111122223333?'
	);
});
