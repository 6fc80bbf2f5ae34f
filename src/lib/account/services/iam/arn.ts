import type { Account } from '../../account';
import type { Group, User } from './model/people';
import type { InstanceProfile, Role } from './model/roles';
import type { MfaDevice } from './model/mfa-devices';
import type { OwnPolicy } from './model/policies';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
export function rootArn({ id }: Pick<Account, 'id'>): string {
	return `arn:aws:iam::${id}:root`;
}

export function userArn(
	{ id }: Pick<Account, 'id'>,
	{ path, name }: Pick<User, 'path' | 'name'>
): string {
	return `arn:aws:iam::${id}:user${path}${name}`;
}

export function groupArn(
	{ id }: Pick<Account, 'id'>,
	{ path, name }: Pick<Group, 'path' | 'name'>
): string {
	return `arn:aws:iam::${id}:group${path}${name}`;
}

export function roleArn(
	{ id }: Pick<Account, 'id'>,
	{ path, name }: Pick<Role, 'path' | 'name'>
): string {
	return `arn:aws:iam::${id}:role${path}${name}`;
}

/** A role session's ARN has no path. */
export function assumedRoleArn(
	{ id }: Pick<Account, 'id'>,
	{ name }: Pick<Role, 'name'>,
	session: string
): string {
	return `arn:aws:sts::${id}:assumed-role/${name}/${session}`;
}

export function federatedUserArn({ id }: Pick<Account, 'id'>, name: string): string {
	return `arn:aws:sts::${id}:federated-user/${name}`;
}

export function instanceProfileArn(
	{ id }: Pick<Account, 'id'>,
	{ path, name }: Pick<InstanceProfile, 'path' | 'name'>
): string {
	return `arn:aws:iam::${id}:instance-profile${path}${name}`;
}

export function policyArnOf(
	{ id }: Pick<Account, 'id'>,
	{ path, name }: Pick<OwnPolicy, 'path' | 'name'>
): string {
	return `arn:aws:iam::${id}:policy${path}${name}`;
}

/** Of a security key: the form is known from examples only. Root's keys are root-account's. */
export function securityKeyArn(
	{ id }: Pick<Account, 'id'>,
	user: Pick<User, 'name'> | undefined,
	name: string,
	suffix: string
): string {
	const holder = user ? `user/${user.name}` : 'root-account';
	return `arn:aws:iam::${id}:u2f/${holder}/${name}-${suffix}`;
}

/** What a serial number tells of its device. */
export function deviceKindOf(serial: string): MfaDevice['kind'] {
	if (serial.includes(':mfa/')) return 'virtual';
	return serial.includes(':u2f/') ? 'securityKey' : 'hardware';
}

/** The name that a device was given: `phone` of `…:mfa/phone`, `blue` of `…:u2f/user/jun/blue-SUFFIX`. */
export function deviceNameIn(serial: string): string {
	const name = serial.slice(serial.lastIndexOf('/') + 1);
	return serial.includes(':u2f/') ? name.replace(/-[A-Z2-7]{26}$/, '') : name;
}

export function mfaArn({ id }: Pick<Account, 'id'>, path: string, name: string): string {
	return `arn:aws:iam::${id}:mfa${path}${name}`;
}
