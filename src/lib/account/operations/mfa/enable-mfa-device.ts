import { devicesOf, enrol, noSuchDevice, wrongCodes, withDevice } from '../../mfa';
import { done, fail } from '../../operation';
import { codeNames, consecutiveCodes, serialNumber } from '../../parameters';
import { aboutCredentials } from '../../subjects';
import { lookUp } from '../../table';

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
	parameters: { SerialNumber: serialNumber, ...consecutiveCodes },
	secrets: codeNames,
	apply: ({ account, time }, holder, { SerialNumber: serial, ...codes }) => {
		const device = lookUp(account.mfaDevices, serial);
		if (!device) return noSuchDevice(serial);
		if (device.enabled) return fail('EntityAlreadyExists', 'MFA Device is already in use.');
		if (devicesOf(account, holder).length >= devicesPerHolder) {
			return fail(
				'LimitExceeded',
				`Cannot exceed quota for MFADevicesPerUser: ${devicesPerHolder}`
			);
		}
		const enabled = enrol(device, codes, holder, time);
		return enabled ? done(withDevice(account, enabled)) : wrongCodes;
	}
});
