import { expect, test } from 'vitest';
import { providerDeletion, providerKindOf, providerNameIn } from './provider-arns';
import { thumbprintsIn } from './provider-fields';

const one = '990f4193972f2becf12ddeda5237f9c952f20d9e';

test('thumbprints stand one in each line, five at most', () => {
	expect(thumbprintsIn(` ${one}\n\n${one.toUpperCase()}\n`)).toEqual({
		ok: true,
		list: [one, one.toUpperCase()]
	});
	expect(thumbprintsIn('')).toEqual({ ok: true, list: [] });
	expect(thumbprintsIn(Array.from({ length: 6 }, () => one).join('\n'))).toMatchObject({
		error: 'A provider has 5 thumbprints at most.'
	});
	expect(thumbprintsIn('99:0f')).toMatchObject({
		error: '99:0f is no thumbprint. 40 hexadecimal digits, without colons.'
	});
});

test.each([
	['arn:aws:iam::111122223333:saml-provider/Okta', 'saml', 'Okta', 'DeleteSAMLProvider'],
	[
		'arn:aws:iam::111122223333:oidc-provider/id.example/tenant/1',
		'oidc',
		'id.example/tenant/1',
		'DeleteOpenIDConnectProvider'
	]
])('%s says what kind of provider it is', (arn, kind, name, deletion) => {
	expect(providerKindOf(arn)).toBe(kind);
	expect(providerNameIn(arn)).toBe(name);
	expect(providerDeletion(arn).operation).toBe(deletion);
});
