import * as v from 'valibot';
import type { OidcProvider } from '../model/roles';
import { byArn } from '../../../base/operation';
import { iamOperation } from '../operation';
import { done, fail, type Failed } from '../../../base/applied';
import { tagList } from '../parameters';
import { textOf } from '../../../base/parameters';
import { oidcProviderArn, replaceProvider, withoutScheme } from './providers';
import { quotas } from '../quotas';
import { lookUp } from '../../../base/table';
import { makingWithTags, readTags, tagsEchoed } from '../tags/tags';
import { keptThumbprints, refusedClientIds, refusedThumbprints, unique } from './oidc-lists';

export const clientId = textOf(1, 255);
export const thumbprints = v.array(textOf(40, 40));

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html */
export const createOpenIdConnectProvider = iamOperation({
	name: 'CreateOpenIDConnectProvider',
	level: 'Write',
	simplified:
		'Nothing is fetched from the URL: without a thumbprint AWS reads one from the provider’s certificate, here there is none.',
	parameters: v.object({
		// In the order in which AWS tells what is wrong with them.
		ClientIDList: v.optional(v.array(clientId), []),
		ThumbprintList: v.optional(thumbprints, []),
		Url: textOf(1, 255),
		Tags: v.optional(tagList)
	}),
	access: {
		kind: 'policies',
		resource: ({ account }, { Url: url, Tags: tags }) =>
			makingWithTags(
				byArn(oidcProviderArn(account, withoutScheme(url))),
				'iam:TagOpenIDConnectProvider',
				tags
			),
		apply: (
			{ account, time },
			{ Url: url, ClientIDList: clientIds, ThumbprintList: thumbprints, Tags: given }
		) => {
			const refused =
				refusedUrl(url) ?? refusedClientIds(clientIds) ?? refusedThumbprints(thumbprints);
			if (refused) return refused;
			const read = readTags(given, 'caseCounts');
			if (!read.ok) return read;
			const arn = oidcProviderArn(account, withoutScheme(url));
			if (lookUp(account.iam.providers, arn)) {
				return fail('EntityAlreadyExists', `Provider with url ${url} already exists.`);
			}
			const others = account.iam.providers.filter(([, { kind }]) => kind === 'oidc').length;
			if (others >= quotas.oidcProviders) return tooMany;
			const provider: OidcProvider = {
				kind: 'oidc',
				arn,
				url: withoutScheme(url),
				clientIds: unique(clientIds),
				thumbprints: keptThumbprints(thumbprints),
				created: time,
				tags: read.tags
			};
			return done(replaceProvider(account, provider), {
				OpenIDConnectProviderArn: arn,
				...tagsEchoed(given)
			});
		}
	}
});

/** A host and perhaps a path, by https; no port, no query, nobody's name before an @. */
function refusedUrl(url: string): Failed | undefined {
	if (!url.includes('://')) return noUrl;
	if (!url.startsWith('https://')) return notHttps;
	const [host = ''] = withoutScheme(url).split('/');
	if (host === '') return noUrl;
	const plain = /^[A-Za-z0-9.-]+$/.test(host) && !/[?#\s]/.test(url);
	return plain ? undefined : fail('InvalidInput', 'Invalid Open ID Connect Provider URL.');
}

const noUrl = fail('ValidationError', 'Invalid Open ID Connect Provider URL');
const notHttps = fail(
	'InvalidInput',
	'Invalid Open ID Connect Provider URL. The URL must begin with https://.'
);
const tooMany = fail(
	'LimitExceeded',
	`Cannot exceed quota for OpenIdConnectProvidersPerAccount: ${quotas.oidcProviders}`
);
