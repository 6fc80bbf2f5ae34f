import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import {
	arn,
	Bench,
	jun,
	marlow,
	passwords,
	priya,
	root,
	seal,
	wanda
} from '../../../account.fixture';
import { put } from '../../../base/table';
import { lookUp } from '../../../base/table';
import type { User } from '../model/people';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
});
const hour = 3_600_000;
const day = 24 * hour;

const header =
	'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,' +
	'access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,' +
	'access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,' +
	'cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated';

function report(): string {
	bench.ok(priya, 'GenerateCredentialReport');
	bench.ok(priya, 'GenerateCredentialReport');
	return bench.ok(priya, 'GetCredentialReport')['Content'] as string;
}

/** The report's rows by user, as a CSV parser reads them. */
function rows(text = report()) {
	const [columns = [], ...lines] = parseCsv(text);
	return new Map(
		lines.map((line) => [
			line[0],
			Object.fromEntries(columns.map((column, index) => [column, line[index]]))
		])
	);
}

/** RFC 4180. */
function parseCsv(text: string): string[][] {
	const lines: string[][] = [[]];
	const fields = /("(?:[^"]|"")*"|[^",\n]*)(,|\n|$)/gy;
	for (let match = fields.exec(text); match; match = fields.exec(text)) {
		const [, value = '', end] = match;
		lines.at(-1)?.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
		if (end === '') break;
		if (end === '\n') lines.push([]);
	}
	return lines;
}

test('a report is started, completed, and then the same for four hours', () => {
	expect(bench.ok(priya, 'GenerateCredentialReport')).toEqual({
		State: 'STARTED',
		Description: 'No report exists. Starting a new report generation task'
	});
	expect(bench.ok(priya, 'GenerateCredentialReport')).toEqual({ State: 'COMPLETE' });
	const first = bench.ok(priya, 'GetCredentialReport');
	expect(first).toMatchObject({
		ReportFormat: 'text/csv',
		GeneratedTime: '2026-11-23T08:30:00Z'
	});

	bench.ok(priya, 'CreateUser', { UserName: 'ana' });
	bench.time += 4 * hour;
	expect(bench.ok(priya, 'GenerateCredentialReport')).toEqual({ State: 'COMPLETE' });
	expect(bench.ok(root, 'GetCredentialReport')).toEqual(first);

	bench.time += 1;
	expect(bench.refusal(priya, 'GetCredentialReport')).toBe('ReportExpired: Unknown');
	expect(bench.ok(priya, 'GenerateCredentialReport')).toMatchObject({ State: 'STARTED' });
	bench.time += 1000;
	expect(bench.ok(priya, 'GetCredentialReport')['Content']).toContain('\nana,');
});

test('a report that nobody asked for is not present, and one just asked for is in progress', () => {
	expect(bench.refusal(priya, 'GetCredentialReport')).toBe('ReportNotPresent: Unknown');
	expect(bench.account.events.at(-1)?.record.errorCode).toBe('CredentialReportNotPresentException');
	bench.ok(priya, 'GenerateCredentialReport');
	expect(bench.refusal(priya, 'GetCredentialReport')).toBe('ReportInProgress: Unknown');
	expect(bench.account.events.at(-1)?.record.errorCode).toBe('CredentialReportNotReadyException');
	bench.time += 1000;
	bench.ok(priya, 'GetCredentialReport');
});

test('the header names 22 columns, and root comes first', () => {
	const lines = report().split('\n');
	expect(lines[0]).toBe(header);
	expect(lines[1]).toBe(
		'<root_account>,arn:aws:iam::111122223333:root,2025-10-19T08:30:00+00:00,' +
			'true,no_information,not_supported,not_supported,false,' +
			'true,2025-10-29T08:30:00+00:00,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A'
	);
	expect(lines.slice(2).map((line) => line.split(',')[0])).toEqual([
		'jun',
		'priya',
		'tomas',
		'wanda'
	]);
});

describe('passwords', () => {
	test('whoever has none gets N/A', () => {
		expect(rows().get('wanda')).toMatchObject({
			arn: arn('user/maps/wanda'),
			password_enabled: 'false',
			password_last_used: 'N/A',
			password_last_changed: 'N/A',
			password_next_rotation: 'N/A'
		});
	});
	test('one that was never used has no information', () => {
		expect(rows().get('jun')).toMatchObject({
			password_enabled: 'true',
			password_last_used: 'no_information',
			password_last_changed: '2025-10-19T08:30:00+00:00',
			password_next_rotation: 'N/A'
		});
	});
	test('use, change and next rotation are told', () => {
		bench.ok(priya, 'UpdateAccountPasswordPolicy', { MaxPasswordAge: 90, HardExpiry: true });
		bench.ok(jun, 'ChangePassword', {
			OldPassword: seal(passwords.jun),
			NewPassword: seal('Sheep-Track-1')
		});
		bench.time += day;
		bench.session('jun', 'Sheep-Track-1');
		expect(rows().get('jun')).toMatchObject({
			password_last_used: '2026-11-24T08:30:00+00:00',
			password_last_changed: '2026-11-23T08:30:00+00:00',
			password_next_rotation: '2027-02-21T08:30:00+00:00'
		});
		bench.time += day;
		expect(rows().get('<root_account>')).toMatchObject({ password_next_rotation: 'not_supported' });
	});
});

test('an MFA device makes mfa_active true', () => {
	bench.enrol(priya, 'phone', 'jun');
	bench.enrol(root, 'root-phone');
	const found = rows();
	expect([...found].map(([user, row]) => [user, row['mfa_active']])).toEqual([
		['<root_account>', 'true'],
		['jun', 'true'],
		['priya', 'false'],
		['tomas', 'false'],
		['wanda', 'false']
	]);
});

test('an inactive key keeps its dates, a second one has columns of its own', () => {
	const AccessKeyId = wanda.kind === 'accessKey' ? wanda.id : '';
	bench.ok(wanda, 'sts:GetCallerIdentity');
	bench.ok(priya, 'CreateAccessKey', { UserName: 'wanda' });
	bench.ok(priya, 'UpdateAccessKey', { UserName: 'wanda', AccessKeyId, Status: 'Inactive' });
	expect(rows().get('wanda')).toMatchObject({
		access_key_1_active: 'false',
		access_key_1_last_rotated: '2026-11-18T08:30:00+00:00',
		access_key_1_last_used_date: '2026-11-23T08:30:00+00:00',
		access_key_1_last_used_region: 'us-east-1',
		access_key_1_last_used_service: 'sts',
		access_key_2_active: 'true',
		access_key_2_last_rotated: '2026-11-23T08:30:00+00:00',
		access_key_2_last_used_date: 'N/A',
		access_key_2_last_used_region: 'N/A',
		access_key_2_last_used_service: 'N/A'
	});
});

test('a use of S3 names no Region', () => {
	const {
		iam: { users }
	} = marlow;
	const user = lookUp(users, 'jun') as User;
	const accessKeys = user.accessKeys.map((key) => ({
		...key,
		lastUsed: { at: bench.time, service: 's3', region: 'eu-central-1' }
	}));
	bench = new Bench({
		...marlow,
		iam: { ...marlow.iam, users: put(users, 'jun', { ...user, accessKeys }) }
	});
	expect(rows().get('jun')).toMatchObject({
		access_key_1_last_used_region: 'N/A',
		access_key_1_last_used_service: 's3'
	});
});

test('a parser reads back one row of 22 columns for each user and for root, whatever they are called', () => {
	const letters = fc.constantFrom(...'aB3+=,.@_-');
	const name = fc.string({ unit: letters, minLength: 1, maxLength: 12 });
	const path = fc
		.string({ unit: fc.constantFrom(...'a",/\''), minLength: 1, maxLength: 5 })
		.map((text) => `/${text}/`);
	fc.assert(
		fc.property(fc.array(fc.record({ UserName: name, Path: path }), { maxLength: 5 }), (made) => {
			bench = new Bench();
			for (const each of made) bench.call(priya, 'CreateUser', each);
			const lines = parseCsv(report());
			expect(lines.map((line) => line.length)).toEqual(
				Array.from({ length: bench.account.iam.users.length + 2 }, () => 22)
			);
			expect(lines.slice(2).map(([user]) => user)).toEqual(
				bench.account.iam.users.map(([, user]) => user.name)
			);
		}),
		{ numRuns: 50 }
	);
});
