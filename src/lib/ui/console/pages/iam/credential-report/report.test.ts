import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { Bench, jun, priya } from '$lib/account/account.fixture';
import { loadFor } from '$lib/account/perform/registry';
import { readCsv } from './csv';
import { fileName, readReport, remarksOn, type Holder } from './report';

await loadFor([{ service: 'iam', operation: 'GetCredentialReport' }]);

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
});
const day = 86_400_000;

function report() {
	bench.ok(priya, 'GenerateCredentialReport');
	bench.ok(priya, 'GenerateCredentialReport');
	const answer = bench.ok(priya, 'GetCredentialReport');
	const made = String(answer['GeneratedTime']);
	const holders = readReport(String(answer['Content']));
	const named = (user: string) => holders.find((each) => each.user === user) as Holder;
	return { holders, remarks: (user: string) => remarksOn(named(user), made), named };
}

test('a CSV file is read field by field', () => {
	expect(readCsv('a,b\n"x, ""y""\nz",\n')).toEqual([['a', 'b'], ['x, "y"\nz', ''], ['']]);
	const value = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ' '), minLength: 1 });
	fc.assert(
		fc.property(fc.array(fc.array(value, { minLength: 1 }), { minLength: 1 }), (lines) => {
			const written = lines.map((line) =>
				line.map((field) => `"${field.replaceAll('"', '""')}"`).join(',')
			);
			expect(readCsv(written.join('\n'))).toEqual(lines);
		})
	);
});

test('root stands first, then every user', () => {
	const { holders } = report();
	expect(holders.map(({ user }) => user)).toEqual([
		'<root_account>',
		'jun',
		'priya',
		'tomas',
		'wanda'
	]);
	expect(holders[0]).toMatchObject({
		isRoot: true,
		password: { enabled: true, changed: undefined, rotation: undefined },
		keys: [{ number: 1, active: true, used: undefined }]
	});
});

describe('what deserves attention', () => {
	test('of root: its key, and that it signs in without MFA', () => {
		expect(report().remarks('<root_account>')).toEqual([
			'Root has an active access key: nothing should use one',
			'Root signs in without MFA',
			'Access key 1 is 390 days old',
			'Access key 1 was never used'
		]);
	});
	test('nothing of a user who has a password and MFA, and used the one', () => {
		bench.enrol(priya, 'phone', 'jun');
		const before = report().named('jun');
		expect(before.mfa).toBe(true);
		const used = { ...before, keys: [], password: { ...before.password, used: '2026-11-01' } };
		expect(remarksOn(used, '2026-11-23T08:30:00Z')).toEqual([]);
		expect(remarksOn({ ...used, mfa: false }, '2026-11-23T08:30:00Z')).toEqual([
			'Signs in without MFA: the password alone is enough'
		]);
	});
	test('a password that has expired', () => {
		bench.ok(priya, 'UpdateAccountPasswordPolicy', { MaxPasswordAge: 30 });
		expect(report().remarks('jun')).toContain('The password has expired');
		bench.ok(priya, 'UpdateAccountPasswordPolicy', { MaxPasswordAge: 1000 });
		bench.time += day;
		expect(report().remarks('jun')).not.toContain('The password has expired');
	});
	test('a key of more than 90 days, and one that nothing ever used', () => {
		bench.ok(jun, 'sts:GetCallerIdentity');
		const { AccessKey } = bench.ok(priya, 'CreateAccessKey', { UserName: 'tomas' }) as {
			AccessKey: { AccessKeyId: string };
		};
		bench.time += 90 * day;
		expect(report().remarks('tomas').join()).toContain('was never used');
		expect(report().remarks('tomas').join()).not.toContain('90 days old');
		bench.time += day;
		expect(report().remarks('tomas').join()).toContain('is 91 days old');
		bench.ok(priya, 'UpdateAccessKey', { UserName: 'tomas', ...inactive(AccessKey.AccessKeyId) });
		bench.time += day;
		expect(report().remarks('tomas').join()).not.toContain('is 92 days old');
	});
});

const inactive = (AccessKeyId: string) => ({ AccessKeyId, Status: 'Inactive' });

test('the file is named by the day', () => {
	expect(fileName(Date.UTC(2026, 10, 23, 8, 30))).toBe('status_reports_2026-11-23.csv');
});
