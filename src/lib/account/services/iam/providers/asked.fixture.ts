import { arn } from '../../../account.fixture';
import type { Asked } from '../../../perform/asked.fixture';
import { metadata } from './providers.fixture';

const web = arn('oidc-provider/id.marlowmaps.example');
const oidc = { OpenIDConnectProviderArn: web };
const okta = arn('saml-provider/Okta');
const saml = { SAMLProviderArn: okta };
const client = { ...oidc, ClientID: 'maps' };
const url = { Url: 'https://id.marlowmaps.example' };
const tags = { Tags: [{ Key: 'Team', Value: 'maps' }] };
const keys = { TagKeys: ['Team'] };
const document = { SAMLMetadataDocument: metadata };

export const providersAsked: Asked = [
	['iam:AddClientIDToOpenIDConnectProvider', client, web],
	['iam:CreateOpenIDConnectProvider', url, web],
	['iam:CreateSAMLProvider', { Name: 'Okta', ...document }, okta],
	['iam:DeleteOpenIDConnectProvider', oidc, web],
	['iam:DeleteSAMLProvider', saml, okta],
	['iam:GetOpenIDConnectProvider', oidc, web],
	['iam:GetSAMLProvider', saml, okta],
	['iam:ListOpenIDConnectProviderTags', oidc, web],
	['iam:ListOpenIDConnectProviders', {}, arn('oidc-provider/*')],
	['iam:ListSAMLProviderTags', saml, okta],
	['iam:ListSAMLProviders', {}, arn('saml-provider/*')],
	['iam:RemoveClientIDFromOpenIDConnectProvider', client, web],
	['iam:TagOpenIDConnectProvider', { ...oidc, ...tags }, web],
	['iam:TagSAMLProvider', { ...saml, ...tags }, okta],
	['iam:UntagOpenIDConnectProvider', { ...oidc, ...keys }, web],
	['iam:UntagSAMLProvider', { ...saml, ...keys }, okta],
	['iam:UpdateOpenIDConnectProviderThumbprint', { ...oidc, ThumbprintList: [] }, web],
	['iam:UpdateSAMLProvider', { ...saml, ...document }, okta]
];
