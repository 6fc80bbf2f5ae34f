import type { CodeDevice } from '../model/mfa-devices';
import type { Time } from '../../../base/time';
import {
	inUse,
	noSuchDevice,
	showsCodes,
	signedInWithoutMfa,
	tooManyDevices,
	withDevice
} from './devices';
import { enrol, wrongCodes } from './codes';
import { done } from '../../../base/applied';
import { codeNames, consecutiveCodes, serialNumber } from '../parameters';
import { aboutCredentials } from '../subjects';
import { emptyTable, lookUp } from '../../../base/table';
import { isTokenSerial } from './token';

/**
 * Assigns a virtual MFA device or a hardware token. Without a user name it is the caller's, as the
 * console does for root.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableMFADevice.html
 */
export const enableMfaDevice = aboutCredentials({
	name: 'EnableMFADevice',
	level: 'Write',
	simplified:
		'Every number of four letters and eight digits is a hardware token that AWS knows; security keys are registered in the console, with the operations for that.',
	parameters: { SerialNumber: serialNumber, ...consecutiveCodes },
	secrets: codeNames,
	apply: (context, holder, { SerialNumber: serial, ...codes }) => {
		const { account, time } = context;
		const refused = signedInWithoutMfa(context, holder);
		if (refused) return refused;

		const known = lookUp(account.iam.mfaDevices, serial);
		if (known?.enabled) return inUse;
		const device = known && showsCodes(known) ? known : tokenNumbered(serial, time);
		if (!device) return noSuchDevice(serial);

		const tooMany = tooManyDevices(account, holder);
		if (tooMany) return tooMany;
		const enabled = enrol(device, codes, holder, time);
		return enabled ? done(withDevice(account, enabled)) : wrongCodes;
	}
});

/** A token that nobody in this account has used so far. */
function tokenNumbered(serial: string, created: Time): CodeDevice | undefined {
	if (!isTokenSerial(serial)) return undefined;
	return { kind: 'hardware', serial: serial.toUpperCase(), created, tags: emptyTable };
}
