import { findDevice, withDevice } from './devices';
import { resynchronise, wrongCodes } from './codes';
import { done } from '../../../base/applied';
import { codeNames, consecutiveCodes, serialNumber } from '../parameters';
import { aboutCredentials } from '../subjects';

/**
 * Finds out anew how far the device's clock is off.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ResyncMFADevice.html
 */
export const resyncMfaDevice = aboutCredentials({
	name: 'ResyncMFADevice',
	level: 'Write',
	parameters: { SerialNumber: serialNumber, ...consecutiveCodes },
	secrets: codeNames,
	apply: ({ account, time }, holder, { SerialNumber: serial, ...codes }) => {
		const found = findDevice(account, holder, serial);
		if (!found.ok) return found;
		const mended = resynchronise(found.device, codes, time);
		return mended ? done(withDevice(account, mended)) : wrongCodes;
	}
});
