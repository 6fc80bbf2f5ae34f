import { changePassword } from './change-password';
import { createAccessKey } from './create-access-key';
import { createLoginProfile } from './create-login-profile';
import { deleteAccessKey } from './delete-access-key';
import { deleteLoginProfile } from './delete-login-profile';
import { getAccessKeyLastUsed } from './get-access-key-last-used';
import { getLoginProfile } from './get-login-profile';
import { listAccessKeys } from './list-access-keys';
import {
	listServerCertificates,
	listServiceSpecificCredentials,
	listSigningCertificates,
	listSSHPublicKeys
} from './list-credentials-of-services';
import { updateAccessKey } from './update-access-key';
import { updateLoginProfile } from './update-login-profile';

export const credentialsOperations = [
	changePassword,
	createAccessKey,
	createLoginProfile,
	deleteAccessKey,
	deleteLoginProfile,
	getAccessKeyLastUsed,
	getLoginProfile,
	listAccessKeys,
	listServerCertificates,
	listServiceSpecificCredentials,
	listSigningCertificates,
	listSSHPublicKeys,
	updateAccessKey,
	updateLoginProfile
] as const;
