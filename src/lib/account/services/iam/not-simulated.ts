import type { Left } from '../../base/service';

export const notSimulated: readonly Left[] = [
	[
		'Server certificates belong in AWS Certificate Manager today.',
		'DeleteServerCertificate GetServerCertificate ListServerCertificateTags TagServerCertificate UntagServerCertificate UpdateServerCertificate UploadServerCertificate'
	],
	[
		'Signing certificates serve an old way of calling that new accounts do not use.',
		'DeleteSigningCertificate UpdateSigningCertificate UploadSigningCertificate'
	],
	[
		'SSH keys and service-specific credentials serve single services, such as Git repositories, that are not simulated.',
		'CreateServiceSpecificCredential DeleteSSHPublicKey DeleteServiceSpecificCredential GetSSHPublicKey ResetServiceSpecificCredential UpdateSSHPublicKey UpdateServiceSpecificCredential UploadSSHPublicKey'
	],
	[
		'CloudFront key pairs of root have been replaced by key groups.',
		'DeleteCloudFrontPublicKey GetCloudFrontPublicKey ListCloudFrontPublicKeys UpdateCloudFrontPublicKey UploadCloudFrontPublicKey'
	],
	[
		'Delegation requests and role templates are new and in no exam yet.',
		'AcceptDelegationRequest AssociateDelegationRequest CreateDelegationRequest GetAccountProperties GetDelegationRequest GetHumanReadableSummary GetRoleTemplateVersion ListDelegationRequests PutAccountProperties RejectDelegationRequest SendDelegationToken'
	],
	[
		'It belongs to the management account of an organization; here is one account only.',
		'DisableOrganizationsRootCredentialsManagement DisableOrganizationsRootSessions EnableOrganizationsRootCredentialsManagement EnableOrganizationsRootSessions GenerateOrganizationsAccessReport GetOrganizationsAccessReport ListOrganizationsFeatures'
	],
	[
		'Tokens for services outside AWS are new and in no exam yet.',
		'DisableOutboundWebIdentityFederation EnableOutboundWebIdentityFederation GetOutboundWebIdentityFederationInfo'
	],
	[
		'There is one Region here, so there are no regional endpoints to choose.',
		'ListSTSRegionalEndpointsStatus SetSTSRegionalEndpointStatus SetSecurityTokenServicePreferences'
	]
];

/** Asked within other operations, or by pages that are not simulated. */
export const permissionsOnly: readonly string[] = [
	'GetAccountEmailAddress',
	'GetAccountName',
	'PassRole',
	'UpdateAccountEmailAddress',
	'UpdateAccountName'
];
