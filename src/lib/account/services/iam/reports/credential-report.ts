import type { AccessKey, Credentials, Root, User } from '../model/people';
import type { Account } from '../../../account';
import type { CredentialReport } from '../model/reports';
import type { Time } from '../../../base/time';
import { rootArn, userArn } from '../arn';
import { passwordExpiry, passwordSet } from '../credentials/password-policy';
import { all } from '../../../base/table';
import { isoTime } from '../../../base/time';

/*
 * The credential report: a CSV file with a row for root and for each user, the same for everybody
 * who may ask.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
 */

const identity = ['user', 'arn', 'user_creation_time'];
const password = [
	'password_enabled',
	'password_last_used',
	'password_last_changed',
	'password_next_rotation'
];
const accessKey = (n: 1 | 2) =>
	['active', 'last_rotated', 'last_used_date', 'last_used_region', 'last_used_service'].map(
		(what) => `access_key_${n}_${what}`
	);
const certificate = (n: 1 | 2) => [`cert_${n}_active`, `cert_${n}_last_rotated`];

/**
 * AWS's guide has one more, `additional_credentials_info`, for keys beyond two. Nobody here can have
 * any, and files of accounts where nobody has do without it.
 */
const columns = [
	...identity,
	...password,
	'mfa_active',
	...accessKey(1),
	...accessKey(2),
	...certificate(1),
	...certificate(2)
];

const second = 1000;
const hour = 3_600_000;

/** Within four hours no new one is made. */
export function isFresh({ generated }: CredentialReport, time: Time): boolean {
	return time - generated <= 4 * hour;
}

/** A report takes a moment to make, unless somebody has seen it complete. */
export function isComplete({ generated, complete }: CredentialReport, time: Time): boolean {
	return complete || time - generated >= second;
}

const notApplicable = 'N/A';

/** Lines end in LF, the last one in nothing. */
export function credentialReport(account: Account): string {
	const rows = [rowOfRoot(account), ...all(account.iam.users).map((user) => rowOf(account, user))];
	return [columns, ...rows].map((row) => row.map(field).join(',')).join('\n');
}

function rowOfRoot(account: Account): readonly string[] {
	const {
		created,
		iam: { root }
	} = account;
	return [
		'<root_account>',
		rootArn(account),
		moment(created),
		'true',
		lastUse(root),
		// When root's password was changed AWS does not tell, and the password policy is none of root's.
		'not_supported',
		'not_supported',
		...devicesAndKeys(root)
	];
}

function rowOf(account: Account, user: User): readonly string[] {
	return [
		user.name,
		userArn(account, user),
		moment(user.created),
		...passwordOf(account, user),
		...devicesAndKeys(user)
	];
}

function passwordOf(account: Account, user: User): readonly string[] {
	const { login } = user;
	if (!login) return ['false', notApplicable, notApplicable, notApplicable];
	const expiry = passwordExpiry(account, login);
	return [
		'true',
		lastUse(user),
		moment(passwordSet(login)),
		expiry === undefined ? notApplicable : moment(expiry)
	];
}

function devicesAndKeys({ mfaDevices, accessKeys: [first, second] }: Root | User) {
	return [
		String(mfaDevices.length > 0),
		...keyFields(first),
		...keyFields(second),
		...noCertificate,
		...noCertificate
	];
}

/** An inactive key keeps its dates. */
function keyFields(key: AccessKey | undefined): readonly string[] {
	const { lastUsed } = key ?? {};
	return [
		String(key?.status === 'Active'),
		key ? moment(key.created) : notApplicable,
		lastUsed ? moment(lastUsed.at) : notApplicable,
		// S3 belongs to no Region.
		lastUsed && lastUsed.service !== 's3' ? lastUsed.region : notApplicable,
		lastUsed?.service ?? notApplicable
	];
}

const noCertificate = ['false', notApplicable];

function lastUse({ passwordLastUsed: time }: Credentials): string {
	return time === undefined ? 'no_information' : moment(time);
}

/** As reports write times: `2026-11-23T08:30:00+00:00`. */
function moment(time: Time): string {
	return isoTime(time).replace('Z', '+00:00');
}

/** Names and paths may have commas, paths quotation marks too. */
function field(value: string): string {
	return /[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
