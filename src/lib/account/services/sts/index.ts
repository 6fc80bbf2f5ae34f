import { part, type ServiceDefinition } from '../../base/service';
import { iamErrors } from '../iam/errors';
import { assumeRole } from './assume-role';
import { decodeAuthorizationMessage } from './decode-authorization-message';
import { stsErrors } from './errors';
import { getAccessKeyInfo } from './get-access-key-info';
import { getCallerIdentity } from './get-caller-identity';
import { getFederationToken } from './get-federation-token';
import { getSessionToken } from './get-session-token';
import { notSimulated, permissionsOnly } from './not-simulated';

/** The Security Token Service. Part of every account: temporary credentials are found here. */
export const sts = {
	name: 'sts',
	areas: {
		securityTokenService: [
			assumeRole,
			decodeAuthorizationMessage,
			getAccessKeyInfo,
			getCallerIdentity,
			getFederationToken,
			getSessionToken
		],
		federation: part(
			'AssumeRoleWithSAML AssumeRoleWithWebIdentity',
			async () => (await import('./federation')).federationOperations
		)
	},
	errors: { ...iamErrors, ...stsErrors },
	notSimulated,
	permissionsOnly
} as const satisfies ServiceDefinition;
