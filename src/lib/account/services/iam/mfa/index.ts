import { createVirtualMfaDevice } from './create-virtual-mfa-device';
import { deactivateMfaDevice } from './deactivate-mfa-device';
import { deleteVirtualMfaDevice } from './delete-virtual-mfa-device';
import { enableMfaDevice } from './enable-mfa-device';
import { getMfaDevice } from './get-mfa-device';
import { listMfaDevices } from './list-mfa-devices';
import { listVirtualMfaDevices } from './list-virtual-mfa-devices';
import {
	finishSecurityKeyRegistration,
	startSecurityKeyRegistration
} from './register-security-key';
import { resyncMfaDevice } from './resync-mfa-device';

export const mfaOperations = [
	createVirtualMfaDevice,
	deactivateMfaDevice,
	deleteVirtualMfaDevice,
	enableMfaDevice,
	finishSecurityKeyRegistration,
	getMfaDevice,
	listMfaDevices,
	listVirtualMfaDevices,
	resyncMfaDevice,
	startSecurityKeyRegistration
] as const;
