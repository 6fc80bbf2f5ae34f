import { findDevice, resynchronise, withDevice, wrongCodes } from '../mfa';
import { done } from '../operation';
import { authenticationCode, serialNumber } from '../parameters';
import { aboutCredentials } from '../subjects';

/**
 * Finds out anew how far the device's clock is off.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ResyncMFADevice.html
 */
export const resyncMfaDevice = aboutCredentials({
	name: 'ResyncMFADevice',
	level: 'Write',
	parameters: {
		SerialNumber: serialNumber,
		AuthenticationCode1: authenticationCode,
		AuthenticationCode2: authenticationCode
	},
	secrets: ['AuthenticationCode1', 'AuthenticationCode2'],
	apply: ({ account, time }, holder, parameters) => {
		const found = findDevice(account, holder, parameters.SerialNumber);
		if (!found.ok) return found;
		const codes = [parameters.AuthenticationCode1, parameters.AuthenticationCode2] as const;
		const mended = resynchronise(found.device, codes, time);
		return mended ? done(withDevice(account, mended)) : wrongCodes;
	}
});
