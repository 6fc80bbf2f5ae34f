import * as v from 'valibot';
import { mfaArn } from '../../arn';
import { withDevice } from '../../mfa';
import { byArn, done, fail, operation } from '../../operation';
import { mfaDeviceName, path } from '../../parameters';
import { emptyTable, lookUp } from '../../table';

/**
 * The seed is in this answer and never shown again. Inside, it is base32 text as it is; the picture
 * (QRCodePNG) is left to whoever shows it, see `otpauth.ts`. A device that nobody enables keeps its
 * name taken until it is deleted.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateVirtualMFADevice.html
 */
export const createVirtualMfaDevice = operation({
	service: 'iam',
	name: 'CreateVirtualMFADevice',
	level: 'Write',
	parameters: v.object({ VirtualMFADeviceName: mfaDeviceName, Path: path }),
	access: {
		kind: 'policies',
		resource: ({ account }, { VirtualMFADeviceName: name, Path: path }) =>
			byArn(mfaArn(account, path, name)),
		apply: ({ account, mint, time }, { VirtualMFADeviceName: name, Path: path }) => {
			const serial = mfaArn(account, path, name);
			if (lookUp(account.mfaDevices, serial)) {
				return fail(
					'EntityAlreadyExists',
					'MFADevice entity at the same path and name already exists.'
				);
			}
			const seed = mint.mfaSeed();
			const device = { kind: 'virtual', serial, seed, created: time, tags: emptyTable } as const;
			return done(withDevice(account, device), {
				VirtualMFADevice: { SerialNumber: serial, Base32StringSeed: seed }
			});
		}
	}
});
