import { arn } from '../../../account.fixture';
import { user, device, codes, type Asked } from '../../../perform/asked.fixture';

/** In the form of one; the engine is asked before anybody looks at it. */
const Credential = {
	id: 'AAEC',
	type: 'public-key',
	response: { clientDataJSON: 'AAEC', attestationObject: 'AAEC' }
};

export const mfaAsked: Asked = [
	['iam:CreateVirtualMFADevice', { VirtualMFADeviceName: 'phone' }, arn('mfa/phone')],
	['iam:DeactivateMFADevice', { ...user, ...device }, 'user jun'],
	['iam:DeleteVirtualMFADevice', device, arn('mfa/phone')],
	['iam:EnableMFADevice', { ...user, ...device, ...codes }, 'user jun'],
	['iam:FinishSecurityKeyRegistration', { ...user, DeviceName: 'blue', Credential }, 'user jun'],
	['iam:GetMFADevice', { ...user, ...device }, 'user jun'],
	['iam:ListMFADevices', user, 'user jun'],
	['iam:ListVirtualMFADevices', {}, '*'],
	['iam:ResyncMFADevice', { ...user, ...device, ...codes }, 'user jun'],
	['iam:ListVirtualMFADevices', { AssignmentStatus: 'Any' }, '*'],
	['iam:StartSecurityKeyRegistration', { ...user, DeviceName: 'blue' }, 'user jun']
];
