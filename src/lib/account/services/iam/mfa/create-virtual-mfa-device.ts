import * as v from 'valibot';
import { mfaArn } from '../arn';
import { withDevice } from './devices';
import { byArn } from '../../../base/operation';
import { iamOperation } from '../operation';
import { done, fail } from '../../../base/applied';
import { mfaDeviceName, path, tagList } from '../parameters';
import { lookUp } from '../../../base/table';
import { makingWithTags, readTags, tagsEchoed } from '../tags/tags';

/**
 * The seed is in this answer and never shown again. Inside, it is base32 text as it is; the picture
 * (QRCodePNG) is left to whoever shows it, see `mfa/otpauth.ts`. A device that nobody enables keeps its
 * name taken until it is deleted.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateVirtualMFADevice.html
 */
export const createVirtualMfaDevice = iamOperation({
	name: 'CreateVirtualMFADevice',
	level: 'Write',
	parameters: v.object({
		Path: path,
		VirtualMFADeviceName: mfaDeviceName,
		Tags: v.optional(tagList)
	}),
	access: {
		kind: 'policies',
		resource: ({ account }, { VirtualMFADeviceName: name, Path: path, Tags: tags }) =>
			makingWithTags(byArn(mfaArn(account, path, name)), 'iam:TagMFADevice', tags),
		apply: ({ account, mint, time }, { VirtualMFADeviceName: name, Path: path, Tags: given }) => {
			const serial = mfaArn(account, path, name);
			if (lookUp(account.iam.mfaDevices, serial)) {
				return fail('EntityAlreadyExists', 'MFA device already exists.');
			}
			const read = readTags(given, 'caseCounts');
			if (!read.ok) return read;
			const { tags } = read;
			const seed = mint.mfaSeed();
			const device = { kind: 'virtual', serial, seed, created: time, tags } as const;
			return done(withDevice(account, device), {
				VirtualMFADevice: { SerialNumber: serial, Base32StringSeed: seed, ...tagsEchoed(given) }
			});
		}
	}
});
