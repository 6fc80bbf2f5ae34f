import type { Left } from '../../base/service';

export const notSimulated: readonly Left[] = [
	['It works on member accounts of an organization; here is one account only.', 'AssumeRoot'],
	[
		'Tokens for services outside AWS are new and in no exam yet.',
		'GetDelegatedAccessToken GetWebIdentityToken'
	]
];

/** Asked within other operations, or by pages that are not simulated. */
export const permissionsOnly: readonly string[] = [
	'GetServiceBearerToken',
	'SetContext',
	'SetSourceIdentity',
	'TagGetWebIdentityToken',
	'TagSession'
];
