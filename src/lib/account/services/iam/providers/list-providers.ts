import * as v from 'valibot';
import type { Account } from '../../../account';
import type { IdentityProvider } from '../model/roles';
import { done } from '../../../base/applied';
import type { Context } from '../../../base/operation';
import { iamOperation } from '../operation';
import { all } from '../../../base/table';
import { isoTime } from '../../../base/time';
import { validUntil } from './saml-metadata';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListOpenIDConnectProviders.html */
export const listOpenIdConnectProviders = iamOperation({
	name: 'ListOpenIDConnectProviders',
	level: 'List',
	parameters: v.object({}),
	access: {
		kind: 'policies',
		resource: (context) => everyProvider(context, 'oidc'),
		apply: ({ account }) =>
			done(account, {
				OpenIDConnectProviderList: providersOf(account, 'oidc').map(({ arn }) => ({ Arn: arn }))
			})
	}
});

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListSAMLProviders.html */
export const listSamlProviders = iamOperation({
	name: 'ListSAMLProviders',
	level: 'List',
	parameters: v.object({}),
	access: {
		kind: 'policies',
		resource: (context) => everyProvider(context, 'saml'),
		apply: ({ account }) =>
			done(account, {
				SAMLProviderList: providersOf(account, 'saml').map(({ arn, created }) => ({
					Arn: arn,
					ValidUntil: isoTime(validUntil(created)),
					CreateDate: isoTime(created)
				}))
			})
	}
});

function everyProvider({ account }: Context, kind: IdentityProvider['kind']) {
	return { arn: '*', printed: `arn:aws:iam::${account.id}:${kind}-provider/*` };
}

function providersOf(account: Account, kind: IdentityProvider['kind']) {
	return all(account.iam.providers).filter((provider) => provider.kind === kind);
}
