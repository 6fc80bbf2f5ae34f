import type { IdentityProvider } from '../../account';
import { done, type Applied, type Context } from '../../operation';
import { listPage, paging, type Page } from '../../paging';
import { tagKeyList, tagList } from '../../parameters';
import { replaceProvider } from '../../providers';
import { readTags, tagAnswers, withoutTags, type GivenTag } from '../../tags';
import { aboutOidcProvider, aboutSamlProvider } from './subject';

function tag(
	{ account }: Context,
	provider: IdentityProvider,
	given: readonly GivenTag[]
): Applied {
	const read = readTags(given, provider.tags);
	return read.ok ? done(replaceProvider(account, { ...provider, tags: read.tags })) : read;
}

function untag({ account }: Context, provider: IdentityProvider, keys: readonly string[]): Applied {
	const tags = withoutTags(provider.tags, keys);
	return done(replaceProvider(account, { ...provider, tags }));
}

function list({ account }: Context, provider: IdentityProvider, page: Page): Applied {
	return listPage(account, page, 'Tags', tagAnswers(provider.tags), (each) => each);
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagOpenIDConnectProvider.html */
export const tagOpenIdConnectProvider = aboutOidcProvider({
	name: 'TagOpenIDConnectProvider',
	level: 'Tagging',
	parameters: { Tags: tagList },
	apply: (context, provider, { Tags: given }) => tag(context, provider, given)
});

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagOpenIDConnectProvider.html */
export const untagOpenIdConnectProvider = aboutOidcProvider({
	name: 'UntagOpenIDConnectProvider',
	level: 'Tagging',
	parameters: { TagKeys: tagKeyList },
	apply: (context, provider, { TagKeys: keys }) => untag(context, provider, keys)
});

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListOpenIDConnectProviderTags.html */
export const listOpenIdConnectProviderTags = aboutOidcProvider({
	name: 'ListOpenIDConnectProviderTags',
	level: 'List',
	parameters: paging,
	apply: list
});

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagSAMLProvider.html */
export const tagSamlProvider = aboutSamlProvider({
	name: 'TagSAMLProvider',
	level: 'Tagging',
	parameters: { Tags: tagList },
	apply: (context, provider, { Tags: given }) => tag(context, provider, given)
});

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagSAMLProvider.html */
export const untagSamlProvider = aboutSamlProvider({
	name: 'UntagSAMLProvider',
	level: 'Tagging',
	parameters: { TagKeys: tagKeyList },
	apply: (context, provider, { TagKeys: keys }) => untag(context, provider, keys)
});

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListSAMLProviderTags.html */
export const listSamlProviderTags = aboutSamlProvider({
	name: 'ListSAMLProviderTags',
	level: 'List',
	parameters: paging,
	apply: list
});
