import * as v from 'valibot';
import { blob, cut, nothing, timestamp } from '../../../base/answers';
import type { CreationOptions } from '../../../base/webauthn/options';
import { tags } from '../tags/answers';
import { userOrRootListed } from '../users/answers';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_MFADevice.html */
const device = {
	/** Left out where it is root. */
	UserName: v.exactOptional(v.string()),
	SerialNumber: v.string(),
	EnableDate: timestamp
};

export const mfaAnswers = {
	CreateVirtualMFADevice: v.object({
		VirtualMFADevice: v.object({
			SerialNumber: v.string(),
			Base32StringSeed: blob,
			/** Drawn by whoever shows it. */
			QRCodePNG: v.exactOptional(blob),
			Tags: v.exactOptional(tags)
		})
	}),
	DeactivateMFADevice: nothing,
	DeleteVirtualMFADevice: nothing,
	EnableMFADevice: nothing,
	FinishSecurityKeyRegistration: v.object({ SerialNumber: v.string() }),
	GetMFADevice: v.object(device),
	ListMFADevices: v.object({ MFADevices: v.array(v.object(device)), ...cut }),
	ListVirtualMFADevices: v.object({
		VirtualMFADevices: v.array(
			v.object({
				SerialNumber: v.string(),
				User: v.exactOptional(userOrRootListed),
				EnableDate: v.exactOptional(timestamp)
			})
		),
		...cut
	}),
	ResyncMFADevice: nothing,
	StartSecurityKeyRegistration: v.object({
		CreationOptions: v.custom<CreationOptions>((value) => typeof value === 'object')
	})
};
