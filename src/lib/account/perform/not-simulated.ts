import type { Service } from '../base/call';

/** Operations that AWS has and Leastwise answers with a refusal, with why, family by family. */
const families: readonly (readonly [why: string, service: Service, names: string])[] = [
	[
		'Server certificates belong in AWS Certificate Manager today.',
		'iam',
		'DeleteServerCertificate GetServerCertificate ListServerCertificateTags TagServerCertificate UntagServerCertificate UpdateServerCertificate UploadServerCertificate'
	],
	[
		'Signing certificates serve an old way of calling that new accounts do not use.',
		'iam',
		'DeleteSigningCertificate UpdateSigningCertificate UploadSigningCertificate'
	],
	[
		'SSH keys and service-specific credentials serve single services, such as Git repositories, that are not simulated.',
		'iam',
		'CreateServiceSpecificCredential DeleteSSHPublicKey DeleteServiceSpecificCredential GetSSHPublicKey ResetServiceSpecificCredential UpdateSSHPublicKey UpdateServiceSpecificCredential UploadSSHPublicKey'
	],
	[
		'CloudFront key pairs of root have been replaced by key groups.',
		'iam',
		'DeleteCloudFrontPublicKey GetCloudFrontPublicKey ListCloudFrontPublicKeys UpdateCloudFrontPublicKey UploadCloudFrontPublicKey'
	],
	[
		'Delegation requests and role templates are new and in no exam yet.',
		'iam',
		'AcceptDelegationRequest AssociateDelegationRequest CreateDelegationRequest GetAccountProperties GetDelegationRequest GetHumanReadableSummary GetRoleTemplateVersion ListDelegationRequests PutAccountProperties RejectDelegationRequest SendDelegationToken'
	],
	[
		'It belongs to the management account of an organization; here is one account only.',
		'iam',
		'DisableOrganizationsRootCredentialsManagement DisableOrganizationsRootSessions EnableOrganizationsRootCredentialsManagement EnableOrganizationsRootSessions GenerateOrganizationsAccessReport GetOrganizationsAccessReport ListOrganizationsFeatures'
	],
	[
		'Tokens for services outside AWS are new and in no exam yet.',
		'iam',
		'DisableOutboundWebIdentityFederation EnableOutboundWebIdentityFederation GetOutboundWebIdentityFederationInfo'
	],
	[
		'There is one Region here, so there are no regional endpoints to choose.',
		'iam',
		'ListSTSRegionalEndpointsStatus SetSTSRegionalEndpointStatus SetSecurityTokenServicePreferences'
	],
	[
		'It works on member accounts of an organization; here is one account only.',
		'sts',
		'AssumeRoot'
	],
	[
		'Tokens for services outside AWS are new and in no exam yet.',
		'sts',
		'GetDelegatedAccessToken GetWebIdentityToken'
	]
];

/** Why an operation is not simulated, by `service:Operation`. */
export const notSimulated: ReadonlyMap<string, string> = new Map(
	families.flatMap(([why, service, names]) =>
		names.split(' ').map((name) => [`${service}:${name}`, why] as const)
	)
);

/** Actions that policies name and nobody can call: they are asked within other operations. */
export const permissionsOnly: ReadonlySet<string> = new Set([
	'iam:GetAccountEmailAddress',
	'iam:GetAccountName',
	'iam:PassRole',
	'iam:UpdateAccountEmailAddress',
	'iam:UpdateAccountName',
	'sts:GetServiceBearerToken',
	'sts:SetContext',
	'sts:SetSourceIdentity',
	'sts:TagGetWebIdentityToken',
	'sts:TagSession'
]);
