import { page } from '../../../page';
import { valueOf, type Ask } from '../../../query';
import { accessManagement, iamConsole } from '../iam';
import { providerKindOf } from '../parts/provider-arns';
import { oidcProvider, oidcProviders, samlProviders } from '../queries';

export const identityProvidersPage = page({
	service: iamConsole,
	address: '/identity-providers',
	navigation: { heading: accessManagement, label: 'Identity providers' },
	crumb: () => 'Identity providers',
	reads: (ask) => ({ oidc: ask(oidcProviders()), saml: ask(samlProviders()) })
});

/** As its list is told it: of an OpenID Connect provider only the ARN. */
export interface ProviderListed {
	readonly Arn: string;
	readonly CreateDate?: string;
}

/** When it was created, read of each OpenID Connect provider that is in sight. */
export function readRow(ask: Ask, { Arn, CreateDate }: ProviderListed) {
	return {
		created:
			providerKindOf(Arn) === 'oidc' ? valueOf(ask(oidcProvider(Arn)))?.CreateDate : CreateDate
	};
}
