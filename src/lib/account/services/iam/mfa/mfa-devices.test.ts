import { beforeEach, describe, expect, test } from 'vitest';
import { arn, Bench, jun, passwords, priya, root, seal } from '../../../account.fixture';
import { lookUp } from '../../../base/table';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
});
const SerialNumber = arn('mfa/phone');
const UserName = 'priya';
const wrongCodes = 'InvalidAuthenticationCode: Authentication code for device is not valid.';
const step = 30_000;

const create = () => bench.ok(priya, 'CreateVirtualMFADevice', { VirtualMFADeviceName: 'phone' });
const enable = (codes: object) => ({ UserName, SerialNumber, ...codes });

test('a new device shows its seed once', () => {
	const made = create();
	expect(made).toEqual({
		VirtualMFADevice: { SerialNumber, Base32StringSeed: expect.stringMatching(/^[A-Z2-7]{64}$/) }
	});
	expect(bench.ok(priya, 'ListVirtualMFADevices')).toEqual({
		VirtualMFADevices: [{ SerialNumber }],
		IsTruncated: false
	});
});

test('a device that nobody enabled keeps its name taken until it is deleted', () => {
	create();
	expect(bench.refusal(priya, 'CreateVirtualMFADevice', { VirtualMFADeviceName: 'PHONE' })).toBe(
		'EntityAlreadyExists: MFA device already exists.'
	);
	bench.ok(priya, 'DeleteVirtualMFADevice', { SerialNumber });
	create();
});

describe('enrolment', () => {
	beforeEach(() => {
		create();
	});

	test.each([0, 1, -1])('takes two codes in a row from a clock that is %d steps off', (drift) => {
		bench.ok(priya, 'EnableMFADevice', enable(bench.codes(SerialNumber, drift)));
		expect(lookUp(bench.account.iam.mfaDevices, SerialNumber)?.enabled).toMatchObject({ drift });
	});

	test.each([
		['the same code twice', () => [0, 0]],
		['the codes in the wrong order', () => [0, -1]],
		['two codes with one left out between them', () => [-2, 0]],
		['codes that are too old', () => [-9, -8]],
		['codes of a clock that is five minutes ahead', () => [9, 10]]
	] as const)('refuses %s', (_, steps) => {
		const [first, second] = steps();
		const codes = {
			AuthenticationCode1: bench.code(SerialNumber, first),
			AuthenticationCode2: bench.code(SerialNumber, second)
		};
		expect(bench.refusal(priya, 'EnableMFADevice', enable(codes))).toBe(wrongCodes);
	});

	test('refuses the codes of another device', () => {
		bench.ok(priya, 'CreateVirtualMFADevice', { VirtualMFADeviceName: 'tablet' });
		const codes = bench.codes(arn('mfa/tablet'));
		expect(bench.refusal(priya, 'EnableMFADevice', enable(codes))).toBe(wrongCodes);
	});

	test('refuses a device that is in use or does not exist', () => {
		bench.ok(priya, 'EnableMFADevice', enable(bench.codes(SerialNumber)));
		expect(bench.error(priya, 'EnableMFADevice', enable(bench.codes(SerialNumber))).code).toBe(
			'EntityAlreadyExists'
		);
		const other = { ...enable(bench.codes(SerialNumber)), SerialNumber: arn('mfa/none') };
		expect(bench.refusal(priya, 'EnableMFADevice', other)).toBe(
			`NoSuchEntity: MFA Device with serial number ${arn('mfa/none')} does not exist.`
		);
	});

	test('a code that was used to enrol is refused at sign-in', () => {
		bench.ok(priya, 'EnableMFADevice', enable(bench.codes(SerialNumber)));
		expect(bench.signIn(UserName, passwords.priya, bench.code(SerialNumber))).toBe(
			'AuthenticationFailed'
		);
		bench.time += step;
		bench.session(UserName, passwords.priya, bench.code(SerialNumber));
	});
});

test('codes stay used when a device is deactivated and enabled again', () => {
	bench.enrol(priya, 'phone', UserName);
	const enrolled = bench.codes(SerialNumber);
	bench.time += step;
	const signedInWith = bench.code(SerialNumber);
	bench.session(UserName, passwords.priya, signedInWith);

	bench.ok(priya, 'DeactivateMFADevice', { UserName, SerialNumber });
	expect(bench.refusal(priya, 'EnableMFADevice', enable(enrolled))).toBe(wrongCodes);
	expect(bench.refusal(priya, 'EnableMFADevice', enable(bench.codes(SerialNumber)))).toBe(
		wrongCodes
	);

	bench.time += 2 * step;
	bench.ok(priya, 'EnableMFADevice', enable(bench.codes(SerialNumber)));
	expect(bench.signIn(UserName, passwords.priya, signedInWith)).toBe('AuthenticationFailed');
});

test('eight devices are the most for one user, and any of them serves', () => {
	const serials = Array.from({ length: 8 }, (_, index) =>
		bench.enrol(priya, `phone-${index}`, UserName)
	);
	bench.ok(priya, 'CreateVirtualMFADevice', { VirtualMFADeviceName: 'phone' });
	expect(bench.refusal(priya, 'EnableMFADevice', enable(bench.codes(SerialNumber)))).toBe(
		'LimitExceeded: Cannot exceed quota for MFADevicesPerUser: 8'
	);
	bench.time += step;
	for (const serial of serials) bench.session(UserName, passwords.priya, bench.code(serial));
});

test('devices are listed for their holder, root’s for root', () => {
	bench.enrol(priya, 'phone', UserName);
	const rootPhone = bench.enrol(root, 'root-phone');
	const EnableDate = '2026-11-23T08:30:00Z';
	expect(bench.ok(priya, 'ListMFADevices')).toEqual({
		MFADevices: [{ UserName, SerialNumber, EnableDate }],
		IsTruncated: false
	});
	expect(bench.ok(root, 'ListMFADevices')['MFADevices']).toEqual([
		{ SerialNumber: rootPhone, EnableDate }
	]);
	expect(bench.ok(priya, 'ListMFADevices', { UserName: 'jun' })['MFADevices']).toEqual([]);
	expect(bench.ok(priya, 'GetMFADevice', { SerialNumber })).toEqual({
		UserName,
		SerialNumber,
		EnableDate
	});
});

test('ListVirtualMFADevices tells assigned from unassigned', () => {
	bench.enrol(root, 'root-phone');
	create();
	const serials = (AssignmentStatus: string) =>
		bench.ok(priya, 'ListVirtualMFADevices', { AssignmentStatus })['VirtualMFADevices'];
	expect(serials('Unassigned')).toEqual([{ SerialNumber }]);
	expect(serials('Assigned')).toMatchObject([
		{ SerialNumber: arn('mfa/root-phone'), User: { Arn: arn('root'), UserId: '111122223333' } }
	]);
	expect(serials('Any')).toHaveLength(2);
});

test('a device is deactivated, then deleted, and not the other way round', () => {
	bench.enrol(priya, 'phone', UserName);
	expect(bench.refusal(priya, 'DeleteVirtualMFADevice', { SerialNumber })).toBe(
		'DeleteConflict: MFA VirtualDevice in use. Must deactivate first.'
	);
	bench.ok(priya, 'DeactivateMFADevice', { UserName, SerialNumber });
	bench.session(UserName, passwords.priya);
	bench.ok(priya, 'DeleteVirtualMFADevice', { SerialNumber });
	expect(bench.error(priya, 'DeleteVirtualMFADevice', { SerialNumber }).code).toBe('NoSuchEntity');
});

test('deactivating a device leaves open sessions as they are', () => {
	bench.enrol(priya, 'phone', UserName);
	bench.time += step;
	const session = bench.session(UserName, passwords.priya, bench.code(SerialNumber));
	bench.ok(session, 'DeactivateMFADevice', { UserName, SerialNumber });
	bench.ok(session, 'ListUsers');
});

test.each(['DeactivateMFADevice', 'ResyncMFADevice', 'GetMFADevice'])(
	'%s wants a device of that user',
	(operation) => {
		bench.enrol(priya, 'phone', UserName);
		const other = { ...enable(bench.codes(SerialNumber)), UserName: 'jun' };
		expect(bench.refusal(priya, operation, other)).toBe(
			'NoSuchEntity: MFA Device invalid for user.'
		);
	}
);

test('a user without permission cannot take an administrator’s device away', () => {
	bench.enrol(priya, 'phone', UserName);
	expect(bench.refusal(jun, 'DeactivateMFADevice', { UserName, SerialNumber })).toBe(
		`AccessDenied: User: ${arn('user/jun')} is not authorized to perform: iam:DeactivateMFADevice ` +
			'on resource: user priya because no identity-based policy allows the iam:DeactivateMFADevice action'
	);
});

describe('a device whose clock is half an hour behind', () => {
	const behind = -60;
	beforeEach(() => {
		bench.enrol(priya, 'phone', UserName);
		bench.enrol(root, 'root-phone');
		bench.time += 3_600_000;
	});
	const rootPhone = arn('mfa/root-phone');
	const atSignIn = (codes: object, password: string = passwords.root) => ({
		email: 'ines@marlowmaps.example',
		password: seal(password),
		...codes
	});

	test('opens nothing until it is resynchronised', () => {
		expect(bench.signIn(UserName, passwords.priya, bench.code(SerialNumber, behind))).toBe(
			'AuthenticationFailed'
		);
		bench.ok(root, 'ResyncMFADevice', enable(bench.codes(SerialNumber, behind)));
		bench.time += step;
		bench.session(UserName, passwords.priya, bench.code(SerialNumber, behind));
	});

	test('is not resynchronised by codes that do not follow each other or were used', () => {
		const skipped = {
			AuthenticationCode1: bench.code(SerialNumber, behind - 3),
			AuthenticationCode2: bench.code(SerialNumber, behind)
		};
		expect(bench.refusal(priya, 'ResyncMFADevice', enable(skipped))).toBe(wrongCodes);
		bench.ok(priya, 'ResyncMFADevice', enable(bench.codes(SerialNumber, behind)));
		expect(bench.refusal(priya, 'ResyncMFADevice', enable(bench.codes(SerialNumber, behind)))).toBe(
			wrongCodes
		);
	});

	test('is mended for root on the sign-in page, with password and two codes', () => {
		const anonymous = { kind: 'anonymous' } as const;
		const resync = 'signin:ResyncMfaAtSignIn';
		const codes = bench.codes(rootPhone, behind);
		expect(bench.error(anonymous, resync, atSignIn(codes, 'wrong')).code).toBe(
			'AuthenticationFailed'
		);
		expect(bench.error(anonymous, resync, atSignIn(bench.codes(rootPhone, 400))).code).toBe(
			'AuthenticationFailed'
		);
		expect(bench.signIn('root', passwords.root, bench.code(rootPhone, behind + 1))).toBe(
			'AuthenticationFailed'
		);
		bench.ok(anonymous, resync, atSignIn(codes));
		expect(bench.signIn('root', passwords.root, bench.code(rootPhone, behind))).toBe(
			'AuthenticationFailed'
		);
		bench.session('root', passwords.root, bench.code(rootPhone, behind + 1));
	});
});
