import * as v from 'valibot';
import { subject, userTarget } from '../credentials';
import { devicesOf, enrol, withDevice } from '../mfa';
import { done, fail, operation } from '../operation';
import { authenticationCode, serialNumber, userName } from '../parameters';
import { lookUp } from '../table';

/** Any mixture of eight devices, for root and for each user. */
const devicesPerHolder = 8;

/**
 * Assigns a virtual MFA device. Without a user name it is the caller's, as the console does for root.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableMFADevice.html
 */
export const enableMfaDevice = operation({
	service: 'iam',
	name: 'EnableMFADevice',
	level: 'Write',
	parameters: v.object({
		UserName: v.optional(userName),
		SerialNumber: serialNumber,
		AuthenticationCode1: authenticationCode,
		AuthenticationCode2: authenticationCode
	}),
	secrets: ['AuthenticationCode1', 'AuthenticationCode2'],
	access: {
		kind: 'policies',
		resource: ({ account, identity }, { UserName: name }) => userTarget(account, identity, name),
		apply: ({ account, identity, time }, parameters) => {
			const { UserName: name, SerialNumber: serial } = parameters;
			const whose = subject(account, identity, name);
			if (!whose.ok) return whose;
			const device = lookUp(account.mfaDevices, serial);
			if (!device) {
				return fail('NoSuchEntity', `VirtualMFADevice with serial number ${serial} doesn't exist.`);
			}
			if (device.enabled) {
				return fail('EntityAlreadyExists', 'MFA Device is already in use.');
			}
			if (devicesOf(account, whose.holder).length >= devicesPerHolder) {
				return fail(
					'LimitExceeded',
					`Cannot exceed quota for MFADevicesPerUser: ${devicesPerHolder}`
				);
			}
			const codes = [parameters.AuthenticationCode1, parameters.AuthenticationCode2] as const;
			const enabled = enrol(device, codes, whose.holder, time);
			if (!enabled) {
				return fail('InvalidAuthenticationCode', 'Authentication code for device is not valid.');
			}
			return done(withDevice(account, enabled));
		}
	}
});
