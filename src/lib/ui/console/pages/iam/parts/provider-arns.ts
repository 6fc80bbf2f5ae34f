import { iam, type Wish } from '$lib/ui/wish';

export type ProviderKind = 'oidc' | 'saml';

/** AWS's words for them. */
export const providerTypes: Readonly<Record<ProviderKind, string>> = {
	oidc: 'OpenID Connect',
	saml: 'SAML'
};

export function providerKindOf(arn: string): ProviderKind {
	return arn.includes(':saml-provider/') ? 'saml' : 'oidc';
}

/** Of a SAML provider its name, of an OpenID Connect provider its URL without `https://`. */
export function providerNameIn(arn: string): string {
	return arn.replace(/^.*:(?:oidc|saml)-provider\//, '');
}

export function providerDeletion(arn: string): Wish {
	switch (providerKindOf(arn)) {
		case 'oidc':
			return iam('DeleteOpenIDConnectProvider', { OpenIDConnectProviderArn: arn });
		case 'saml':
			return iam('DeleteSAMLProvider', { SAMLProviderArn: arn });
	}
}
