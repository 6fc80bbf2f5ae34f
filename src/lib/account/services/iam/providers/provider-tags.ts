import type { IdentityProvider, OidcProvider, SamlProvider } from '../model/roles';
import type { Tags } from '../model/policies';
import type { Nothing } from '../../../base/answers';
import { done, type Applied } from '../../../base/applied';
import { only, type Context } from '../../../base/operation';
import type { policyArn } from '../parameters';
import { replaceProvider } from './providers';
import { listTags, tag, untag, type Taggable } from '../tagging/taggable';
import { aboutOidcProvider, aboutSamlProvider } from './subject';

function retag({ account }: Context, provider: IdentityProvider, tags: Tags): Applied<Nothing> {
	return done(replaceProvider(account, { ...provider, tags }));
}

const oidc: Taggable<OidcProvider, { OpenIDConnectProviderArn: typeof policyArn }> = {
	word: 'OpenIDConnectProvider',
	tagCase: 'caseCounts',
	about: aboutOidcProvider,
	retag
};
const saml: Taggable<SamlProvider, { SAMLProviderArn: typeof policyArn }> = {
	word: 'SAMLProvider',
	tagCase: 'caseCounts',
	about: aboutSamlProvider,
	retag
};

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags_idps.html */
export const providerTagOperations = [
	only('TagOpenIDConnectProvider', tag(oidc)),
	only('UntagOpenIDConnectProvider', untag(oidc)),
	only('ListOpenIDConnectProviderTags', listTags(oidc)),
	only('TagSAMLProvider', tag(saml)),
	only('UntagSAMLProvider', untag(saml)),
	only('ListSAMLProviderTags', listTags(saml))
] as const;
