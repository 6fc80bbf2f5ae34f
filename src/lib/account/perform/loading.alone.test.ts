import { beforeEach, expect, test, vi } from 'vitest';

// Nothing is loaded yet.
beforeEach(() => {
	vi.resetModules();
});

const simulate = { service: 'iam', operation: 'SimulateCustomPolicy' } as const;
const federate = { service: 'sts', operation: 'AssumeRoleWithSAML' } as const;

test('a call of what is not loaded is a mistake of ours, and never answered otherwise', async () => {
	const { isReady, loadFor, operationOf } = await import('./registry');
	expect(isReady({ service: 'iam', operation: 'CreateUser' })).toBe(true);
	expect(isReady(simulate)).toBe(false);
	expect(() => operationOf(simulate)).toThrow(
		'iam:SimulateCustomPolicy is called before it is loaded'
	);

	await loadFor([simulate]);
	expect(operationOf(simulate)?.name).toBe('SimulateCustomPolicy');
	// No more than is wanted.
	expect(isReady(federate)).toBe(false);
});

test('the document of a long policy is loaded when an account or a call names it', async () => {
	const { managedPolicy } = await import('../../catalog/managed-policies');
	const { loadFor } = await import('./registry');
	const readOnly = managedPolicy('arn:aws:iam::aws:policy/ReadOnlyAccess');
	await loadFor([
		{ service: 'iam', operation: 'AttachUserPolicy', parameters: { PolicyArn: 'ours' } }
	]);
	expect(() => readOnly?.text).toThrow('ReadOnlyAccess is read before it is loaded');
	expect(readOnly?.version).toMatch(/^v/);

	await loadFor([], { iam: { users: [{ name: 'ines', attached: ['ReadOnlyAccess'] }] } });
	expect(readOnly?.text).toContain('s3:Get*');
});

test('what checks a security key is loaded when a call brings what a key said', async () => {
	const { curve } = await import('../base/webauthn/curve');
	const { loadFor } = await import('./registry');
	const login = { service: 'signin', operation: 'ConsoleLogin' } as const;
	await loadFor([{ ...login, parameters: { password: 'clear' } }]);
	expect(curve).toThrow('P-256 is used before it is loaded');

	const response = { clientDataJSON: '', authenticatorData: '', signature: '' };
	await loadFor([{ ...login, parameters: { assertion: { id: '', response } } }]);
	expect(curve().utils).toBeDefined();
});

test('who has time for all of it gets every operation', async () => {
	const { everyService, operations } = await import('./everything');
	const { isReady, serviceNames } = await import('./registry');
	expect(everyService.map(({ name }) => name)).toEqual(serviceNames);
	expect(isReady(simulate) && isReady(federate)).toBe(true);
	expect(operations.get('iam:SimulateCustomPolicy')?.name).toBe('SimulateCustomPolicy');
	expect(operations.get('sts:AssumeRoleWithSAML')?.service).toBe('sts');
});

test('what is left out on purpose is known from the start', async () => {
	const { whyLeft } = await import('./registry');
	for (const operation of ['UpdateSigningCertificate', 'UploadSigningCertificate']) {
		expect(whyLeft({ service: 'iam', operation })).toContain('Signing certificates');
	}
});
