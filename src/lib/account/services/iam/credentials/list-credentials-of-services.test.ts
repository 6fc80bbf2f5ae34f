import { expect, test } from 'vitest';
import { Bench, jun, priya } from '../../../account.fixture';

test.each([
	['ListSSHPublicKeys', { SSHPublicKeys: [], IsTruncated: false }],
	['ListSigningCertificates', { Certificates: [], IsTruncated: false }],
	['ListServiceSpecificCredentials', { ServiceSpecificCredentials: [] }]
])('%s finds none, of oneself or of a user who exists', (operation, none) => {
	const bench = new Bench();
	expect(bench.ok(priya, operation)).toEqual(none);
	expect(bench.ok(priya, operation, { UserName: 'jun' })).toEqual(none);
	expect(bench.refusal(priya, operation, { UserName: 'ana' })).toBe(
		'NoSuchEntity: The user with name ana cannot be found.'
	);
	expect(bench.error(jun, operation, { UserName: 'priya' }).code).toBe('AccessDenied');
});

test('ListServerCertificates finds none in the account', () => {
	const bench = new Bench();
	const none = { ServerCertificateMetadataList: [], IsTruncated: false };
	expect(bench.ok(priya, 'ListServerCertificates', { PathPrefix: '/maps/' })).toEqual(none);
	expect(bench.error(jun, 'ListServerCertificates').code).toBe('AccessDenied');
});
