import type { Href } from '../../../address';
import { oidcProviderPage } from '../oidc-provider/page';
import { samlProviderPage } from '../saml-provider/page';
import { providerKindOf } from './provider-arns';

/** The page about a provider of either kind. */
export function toProvider(arn: string): Href {
	return providerKindOf(arn) === 'saml'
		? samlProviderPage.to({ arn })
		: oidcProviderPage.to({ arn });
}
