import { userNameOf } from '../credentials/credentials';
import { findDevice, mfaDeviceAnswer } from './devices';
import { done } from '../../../base/applied';
import { serialNumber } from '../parameters';
import { aboutCredentials } from '../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetMFADevice.html */
export const getMfaDevice = aboutCredentials({
	name: 'GetMFADevice',
	level: 'Read',
	simplified:
		'Answers for every kind of device, where AWS answers for security keys only, and tells no certifications.',
	parameters: { SerialNumber: serialNumber },
	apply: ({ account }, holder, { SerialNumber: serial }) => {
		const found = findDevice(account, holder, serial);
		return found.ok
			? done(account, { ...userNameOf(account, holder), ...mfaDeviceAnswer(found.device) })
			: found;
	}
});
