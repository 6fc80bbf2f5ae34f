import { findDevice, unassigned, withDevice } from '../../mfa';
import { done } from '../../operation';
import { serialNumber } from '../../parameters';
import { aboutCredentials } from '../../subjects';

/**
 * Takes a device from its holder. It exists on, unassigned; open sessions stay as they are.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeactivateMFADevice.html
 */
export const deactivateMfaDevice = aboutCredentials({
	name: 'DeactivateMFADevice',
	level: 'Write',
	parameters: { SerialNumber: serialNumber },
	apply: ({ account }, holder, { SerialNumber: serial }) => {
		const found = findDevice(account, holder, serial);
		if (!found.ok) return found;
		return done(withDevice(account, unassigned(found.device)));
	}
});
