import { dropDevice } from './devices';
import { done, fail } from '../../../base/applied';
import { aboutVirtualMfaDevice } from './subject';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteVirtualMFADevice.html */
export const deleteVirtualMfaDevice = aboutVirtualMfaDevice({
	name: 'DeleteVirtualMFADevice',
	level: 'Write',
	apply: ({ account }, device) =>
		device.enabled
			? fail('DeleteConflict', 'MFA VirtualDevice in use. Must deactivate first.')
			: done(dropDevice(account, device))
});
