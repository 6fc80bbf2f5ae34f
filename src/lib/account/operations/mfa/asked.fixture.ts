import { arn } from '../../account.fixture';
import { user, device, codes, type Asked } from '../asked.fixture';

export const mfaAsked: Asked = [
	['iam:CreateVirtualMFADevice', { VirtualMFADeviceName: 'phone' }, arn('mfa/phone')],
	['iam:DeactivateMFADevice', { ...user, ...device }, 'user jun'],
	['iam:DeleteVirtualMFADevice', device, arn('mfa/phone')],
	['iam:EnableMFADevice', { ...user, ...device, ...codes }, 'user jun'],
	['iam:GetMFADevice', { ...user, ...device }, 'user jun'],
	['iam:ListMFADevices', user, 'user jun'],
	['iam:ListVirtualMFADevices', {}, '*'],
	['iam:ResyncMFADevice', { ...user, ...device, ...codes }, 'user jun'],
	['iam:ListVirtualMFADevices', { AssignmentStatus: 'Any' }, '*']
];
