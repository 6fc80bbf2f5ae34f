import * as v from 'valibot';
import { dropDevice, noSuchDevice } from '../../mfa';
import { byArn, done, fail, operation } from '../../operation';
import { serialNumber } from '../../parameters';
import { lookUp } from '../../table';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteVirtualMFADevice.html */
export const deleteVirtualMfaDevice = operation({
	service: 'iam',
	name: 'DeleteVirtualMFADevice',
	level: 'Write',
	parameters: v.object({ SerialNumber: serialNumber }),
	access: {
		kind: 'policies',
		resource: (_, { SerialNumber: serial }) => byArn(serial),
		apply: ({ account }, { SerialNumber: serial }) => {
			const device = lookUp(account.mfaDevices, serial);
			if (device?.kind !== 'virtual') return noSuchDevice(serial);
			if (device.enabled) {
				return fail('DeleteConflict', 'MFA VirtualDevice in use. Must deactivate first.');
			}
			return done(dropDevice(account, device));
		}
	}
});
