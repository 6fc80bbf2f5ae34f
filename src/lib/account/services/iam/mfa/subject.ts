import { noSuchDevice } from './devices';
import { byArn } from '../../../base/operation';
import { serialNumber } from '../parameters';
import { about } from '../operation';
import { lookUp } from '../../../base/table';

/** The virtual device of a SerialNumber: other devices are nothing without their holder. */
export const aboutVirtualMfaDevice = about({
	named: { SerialNumber: serialNumber },
	target: ({ account }, { SerialNumber: serial }) => {
		const device = lookUp(account.iam.mfaDevices, serial);
		// Names differ regardless of case, ARNs do not: the policies see the device's own.
		return byArn(device?.serial ?? serial);
	},
	find: ({ account }, { SerialNumber: serial }) => {
		const device = lookUp(account.iam.mfaDevices, serial);
		return device?.kind === 'virtual' ? { ok: true, subject: device } : noSuchDevice(serial);
	}
});
