import { loadLongDocuments } from '../../../catalog/managed-policies';
import { part, type ServiceDefinition } from '../../base/service';
import { loadCurve } from '../../base/webauthn/curve';
import { accountOperations } from './account-settings';
import { credentialsOperations } from './credentials';
import { iamErrors } from './errors';
import { groupsOperations } from './groups';
import { instanceProfilesOperations } from './instance-profiles';
import { mfaOperations } from './mfa';
import { notSimulated, permissionsOnly } from './not-simulated';
import { policiesOperations } from './policies';
import { getAccountAuthorizationDetails } from './reports/get-account-authorization-details';
import { resourceAt } from './resource-at';
import { rolesOperations } from './roles';
import { tagsOperations } from './tagging';
import { usersOperations } from './users';

/** Identity and Access Management. Part of every account: who calls is found here. */
export const iam = {
	name: 'iam',
	areas: {
		users: usersOperations,
		groups: groupsOperations,
		roles: rolesOperations,
		instanceProfiles: instanceProfilesOperations,
		policies: policiesOperations,
		tags: tagsOperations,
		credentials: credentialsOperations,
		mfaDevices: mfaOperations,
		accountSettings: accountOperations,
		identityProviders: part(
			'AddClientIDToOpenIDConnectProvider CreateOpenIDConnectProvider CreateSAMLProvider DeleteOpenIDConnectProvider DeleteSAMLProvider GetOpenIDConnectProvider GetSAMLProvider ListOpenIDConnectProviderTags ListOpenIDConnectProviders ListSAMLProviderTags ListSAMLProviders RemoveClientIDFromOpenIDConnectProvider TagOpenIDConnectProvider TagSAMLProvider UntagOpenIDConnectProvider UntagSAMLProvider UpdateOpenIDConnectProviderThumbprint UpdateSAMLProvider',
			async () => (await import('./providers')).providersOperations
		),
		authorizationDetails: [getAccountAuthorizationDetails],
		reports: part(
			'GenerateCredentialReport GenerateServiceLastAccessedDetails GetCredentialReport GetServiceLastAccessedDetails GetServiceLastAccessedDetailsWithEntities',
			async () => (await import('./reports')).reportsOperations
		),
		simulation: part(
			'GetContextKeysForCustomPolicy GetContextKeysForPrincipalPolicy ListPoliciesGrantingServiceAccess SimulateCustomPolicy SimulatePrincipalPolicy',
			async () => (await import('./simulation')).simulationOperations
		)
	},
	errors: iamErrors,
	load: (isNamed) =>
		Promise.all([
			loadLongDocuments(isNamed),
			// A security key's answer, when it is assigned and at each sign-in.
			isNamed('clientDataJSON') && loadCurve()
		]),
	resourceAt,
	notSimulated,
	permissionsOnly
} as const satisfies ServiceDefinition;
