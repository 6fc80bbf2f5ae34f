import { dropDevice, findDevice, showsCodes, signedInWithoutMfa, withDevice } from './devices';
import { unassigned } from './codes';
import { done } from '../../../base/applied';
import { serialNumber } from '../parameters';
import { aboutCredentials } from '../subjects';

/**
 * Takes a device from its holder. A virtual device exists on, unassigned; a security key is gone. Open
 * sessions stay as they are.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeactivateMFADevice.html
 */
export const deactivateMfaDevice = aboutCredentials({
	name: 'DeactivateMFADevice',
	level: 'Write',
	parameters: { SerialNumber: serialNumber },
	apply: (context, holder, { SerialNumber: serial }) => {
		const { account } = context;
		const found = findDevice(account, holder, serial);
		if (!found.ok) return found;
		const refused = signedInWithoutMfa(context, holder);
		if (refused) return refused;
		const { device } = found;
		return done(
			showsCodes(device) ? withDevice(account, unassigned(device)) : dropDevice(account, device)
		);
	}
});
