import * as v from 'valibot';
import type { IdentityProvider } from '../model/roles';
import type { Json } from '../../../base/json';
import { done } from '../../../base/applied';
import { operation } from '../../../base/operation';
import { all } from '../../../base/table';
import { isoTime } from '../../../base/time';
import { validUntil } from './saml-metadata';

const listing = (
	kind: IdentityProvider['kind'],
	{ name, member }: { name: string; member: string },
	show: (provider: IdentityProvider) => Json
) =>
	operation({
		service: 'iam',
		name,
		level: 'List',
		parameters: v.object({}),
		access: {
			kind: 'policies',
			resource: ({ account }) => ({
				arn: '*',
				printed: `arn:aws:iam::${account.id}:${kind}-provider/*`
			}),
			apply: ({ account }) =>
				done(account, {
					[member]: all(account.iam.providers)
						.filter((provider) => provider.kind === kind)
						.map(show)
				})
		}
	});

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListOpenIDConnectProviders.html */
export const listOpenIdConnectProviders = listing(
	'oidc',
	{ name: 'ListOpenIDConnectProviders', member: 'OpenIDConnectProviderList' },
	({ arn }) => ({ Arn: arn })
);

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListSAMLProviders.html */
export const listSamlProviders = listing(
	'saml',
	{ name: 'ListSAMLProviders', member: 'SAMLProviderList' },
	({ arn, created }) => ({
		Arn: arn,
		ValidUntil: isoTime(validUntil(created)),
		CreateDate: isoTime(created)
	})
);
