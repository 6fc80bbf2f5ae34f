import type { Account } from '../../../account';
import { ageAt, type Writing } from '../../../base/file';
import { all, keyOf, lookUp } from '../../../base/table';
import { mfaArn } from '../arn';
import type { CodeDevice, MfaDevice } from '../model/mfa-devices';
import type { Credentials, User } from '../model/people';
import { rootDevice } from '../open/devices';

interface Holding {
	readonly who: 'root' | User;
	readonly of: Credentials;
}

/** A file has one device for each, called after whoever has it, and one token for all. */
export function mfaFile(account: Account, writing: Writing, { who, of }: Holding) {
	const { leaveOut, time } = writing;
	const devices = of.mfaDevices.flatMap((serial) => lookUp(account.iam.mfaDevices, serial) ?? []);
	const whose = who === 'root' ? 'root' : `the user ${who.name}`;
	if (devices.some(({ kind }) => kind === 'securityKey'))
		leaveOut(
			`Passkeys and security keys of ${whose}: they sign for the account they were made in.`
		);
	const showing = devices.filter((device) => device.kind !== 'securityKey');
	const [device, ...more] = showing.filter((each) => canStay(account, each, who));
	if (showing.some((each) => !canStay(account, each, who)))
		leaveOut(`An MFA device of ${whose}: only one hardware token, and one ${rootDevice}, can be.`);
	if (more.length > 0) leaveOut(`MFA devices of ${whose} beyond the first.`);
	if (!device) return {};
	if (device.tags.length > 0) leaveOut('Tags of MFA devices.');
	leaveOutName(account, writing, { device, who });
	const { kind } = device;
	return {
		mfa: {
			age: ageAt(time, device.enabled?.at ?? device.created),
			...(kind === 'hardware' ? { kind } : {})
		}
	};
}

function canStay({ iam }: Account, device: CodeDevice, who: Holding['who']): boolean {
	switch (device.kind) {
		case 'hardware':
			return all(iam.mfaDevices).find(isWornToken)?.serial === device.serial;
		case 'virtual':
			return who === 'root' || keyOf(who.name) !== rootDevice;
	}
}

function isWornToken(device: MfaDevice): boolean {
	return device.kind === 'hardware' && device.enabled !== undefined;
}

interface Named {
	readonly device: CodeDevice;
	readonly who: Holding['who'];
}

function leaveOutName({ id }: Account, { leaveOut }: Writing, { device, who }: Named) {
	switch (device.kind) {
		case 'hardware':
			leaveOut('The number on the back of the hardware token: there is another token.');
			return;
		case 'virtual':
			if (device.serial !== mfaArn({ id }, '/', who === 'root' ? rootDevice : who.name))
				leaveOut('Names and paths of virtual MFA devices: each is called after whoever has it.');
			return;
	}
}

/** Devices that nobody has. */
export function leaveOutUnassigned({ iam }: Account, { leaveOut }: Writing) {
	if (all(iam.mfaDevices).some(({ enabled }) => !enabled))
		leaveOut('Virtual MFA devices that are assigned to nobody.');
}
