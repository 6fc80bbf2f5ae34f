import { assumeRole } from './assume-role';
import { assumeRoleWithSaml } from './assume-role-with-saml';
import { assumeRoleWithWebIdentity } from './assume-role-with-web-identity';
import { decodeAuthorizationMessage } from './decode-authorization-message';
import { getAccessKeyInfo } from './get-access-key-info';
import { getCallerIdentity } from './get-caller-identity';
import { getFederationToken } from './get-federation-token';
import { getSessionToken } from './get-session-token';

export const stsOperations = [
	assumeRole,
	assumeRoleWithSaml,
	assumeRoleWithWebIdentity,
	decodeAuthorizationMessage,
	getAccessKeyInfo,
	getCallerIdentity,
	getFederationToken,
	getSessionToken
] as const;
