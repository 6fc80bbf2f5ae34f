import type { Account } from '../../../account';
import type { IdentityProvider, OidcProvider } from '../model/roles';
import { drop, lookUp, put } from '../../../base/table';

export function replaceProvider(account: Account, provider: IdentityProvider): Account {
	return {
		...account,
		iam: { ...account.iam, providers: put(account.iam.providers, provider.arn, provider) }
	};
}

export function dropProvider(account: Account, { arn }: IdentityProvider): Account {
	return { ...account, iam: { ...account.iam, providers: drop(account.iam.providers, arn) } };
}

/** An OIDC provider's ARN ends in its URL without `https://`. */
export function oidcProviderArn({ id }: Pick<Account, 'id'>, url: string): string {
	return `arn:aws:iam::${id}:oidc-provider/${url}`;
}

export function samlProviderArn({ id }: Pick<Account, 'id'>, name: string): string {
	return `arn:aws:iam::${id}:saml-provider/${name}`;
}

/** The provider whose tokens name this issuer. */
export function issuing(account: Account, issuer: string): OidcProvider | undefined {
	const provider = lookUp(account.iam.providers, oidcProviderArn(account, withoutScheme(issuer)));
	return provider?.kind === 'oidc' && provider.url === withoutScheme(issuer) ? provider : undefined;
}

/** A slash at its end makes another URL. */
export function withoutScheme(url: string): string {
	return url.replace(/^https:\/\//, '');
}
