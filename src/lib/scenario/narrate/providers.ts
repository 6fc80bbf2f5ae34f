import type { Said, Words } from './words';

const url = ({ the }: Said) =>
	the('Url') || (the('OpenIDConnectProviderArn').split(':oidc-provider/')[1] ?? '');
const oidc = (said: Said) => `the OIDC provider ${url(said).replace('https://', '')}`;
const saml = ({ the }: Said) =>
	`the SAML provider ${the('Name') || (the('SAMLProviderArn').split('/')[1] ?? '')}`;
const client = (said: Said) => `the client id ${said.the('ClientID')}`;

export const providersWords: Words = {
	'iam:AddClientIDToOpenIDConnectProvider': [
		'add',
		'Added',
		(said) => `${client(said)} to ${oidc(said)}`
	],
	'iam:CreateOpenIDConnectProvider': ['create', 'Created', oidc],
	'iam:CreateSAMLProvider': ['create', 'Created', saml],
	'iam:DeleteOpenIDConnectProvider': ['delete', 'Deleted', oidc],
	'iam:DeleteSAMLProvider': ['delete', 'Deleted', saml],
	'iam:GetOpenIDConnectProvider': ['look at', 'Looked at', oidc],
	'iam:GetSAMLProvider': ['look at', 'Looked at', saml],
	'iam:ListOpenIDConnectProviderTags': ['list', 'Listed', (said) => `the tags of ${oidc(said)}`],
	'iam:ListOpenIDConnectProviders': ['list', 'Listed', () => 'the OIDC providers'],
	'iam:ListSAMLProviderTags': ['list', 'Listed', (said) => `the tags of ${saml(said)}`],
	'iam:ListSAMLProviders': ['list', 'Listed', () => 'the SAML providers'],
	'iam:RemoveClientIDFromOpenIDConnectProvider': [
		'remove',
		'Removed',
		(said) => `${client(said)} from ${oidc(said)}`
	],
	'iam:TagOpenIDConnectProvider': ['tag', 'Tagged', oidc],
	'iam:TagSAMLProvider': ['tag', 'Tagged', saml],
	'iam:UntagOpenIDConnectProvider': ['remove', 'Removed', (said) => `tags from ${oidc(said)}`],
	'iam:UntagSAMLProvider': ['remove', 'Removed', (said) => `tags from ${saml(said)}`],
	'iam:UpdateOpenIDConnectProviderThumbprint': [
		'change',
		'Changed',
		(said) => `the thumbprints of ${oidc(said)}`
	],
	'iam:UpdateSAMLProvider': ['change', 'Changed', saml]
};
