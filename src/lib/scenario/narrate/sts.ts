import type { Said, Words } from './words';

const role = ({ the }: Said) => `the role ${the('RoleArn').split('/').at(-1)}`;
const session = (said: Said) => `${role(said)} as ${said.the('RoleSessionName')}`;

export const stsWords: Words = {
	'sts:AssumeRole': ['assume', 'Assumed', session],
	'sts:AssumeRoleWithSAML': [
		'assume',
		'Assumed',
		(said) => `${role(said)} by a SAML provider’s word`
	],
	'sts:AssumeRoleWithWebIdentity': [
		'assume',
		'Assumed',
		(said) => `${session(said)}, by an identity provider’s word`
	],
	'sts:DecodeAuthorizationMessage': ['decode', 'Decoded', () => 'why a request was refused'],
	'sts:GetAccessKeyInfo': ['ask', 'Asked', () => 'whose an access key is'],
	'sts:GetCallerIdentity': ['ask who one is', 'Asked who one is', () => ''],
	'sts:GetFederationToken': [
		'open',
		'Opened',
		({ the }) => `a session for the federated user ${the('Name')}`
	],
	'sts:GetSessionToken': [
		'ask for temporary credentials',
		'Asked for temporary credentials',
		({ the }) => (the('SerialNumber') ? 'with MFA' : '')
	]
};
