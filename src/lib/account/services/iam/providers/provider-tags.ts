import type { IdentityProvider, OidcProvider, SamlProvider } from '../model/roles';
import type { Tags } from '../model/policies';
import { done, type Applied } from '../../../base/applied';
import type { AnyOperation, Context } from '../../../base/operation';
import { replaceProvider } from './providers';
import { listTags, tag, untag, type Taggable } from '../tags/taggable';
import { aboutOidcProvider, aboutSamlProvider } from './subject';

function retag({ account }: Context, provider: IdentityProvider, tags: Tags): Applied {
	return done(replaceProvider(account, { ...provider, tags }));
}

const oidc: Taggable<OidcProvider> = {
	word: 'OpenIDConnectProvider',
	tagCase: 'caseCounts',
	about: aboutOidcProvider,
	retag
};
const saml: Taggable<SamlProvider> = {
	word: 'SAMLProvider',
	tagCase: 'caseCounts',
	about: aboutSamlProvider,
	retag
};

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags_idps.html */
export const providerTagOperations: readonly AnyOperation[] = [
	tag(oidc),
	untag(oidc),
	listTags(oidc),
	tag(saml),
	untag(saml),
	listTags(saml)
];
