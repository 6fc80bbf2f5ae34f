import { devicesOf, enrol, noSuchDevice, wrongCodes, withDevice } from '../mfa';
import { done, fail } from '../operation';
import { authenticationCode, serialNumber } from '../parameters';
import { aboutCredentials } from '../subjects';
import { lookUp } from '../table';

/** Any mixture of eight devices, for root and for each user. */
const devicesPerHolder = 8;

/**
 * Assigns a virtual MFA device. Without a user name it is the caller's, as the console does for root.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableMFADevice.html
 */
export const enableMfaDevice = aboutCredentials({
	name: 'EnableMFADevice',
	level: 'Write',
	parameters: {
		SerialNumber: serialNumber,
		AuthenticationCode1: authenticationCode,
		AuthenticationCode2: authenticationCode
	},
	secrets: ['AuthenticationCode1', 'AuthenticationCode2'],
	apply: ({ account, time }, holder, parameters) => {
		const { SerialNumber: serial } = parameters;
		const device = lookUp(account.mfaDevices, serial);
		if (!device) return noSuchDevice(serial);
		if (device.enabled) return fail('EntityAlreadyExists', 'MFA Device is already in use.');
		if (devicesOf(account, holder).length >= devicesPerHolder) {
			return fail(
				'LimitExceeded',
				`Cannot exceed quota for MFADevicesPerUser: ${devicesPerHolder}`
			);
		}
		const codes = [parameters.AuthenticationCode1, parameters.AuthenticationCode2] as const;
		const enabled = enrol(device, codes, holder, time);
		return enabled ? done(withDevice(account, enabled)) : wrongCodes;
	}
});
