import * as v from 'valibot';
import type { SamlProvider } from '../model/roles';
import { byArn } from '../../../base/operation';
import { iamOperation } from '../operation';
import { done, fail } from '../../../base/applied';
import { bounded } from '../../../base/parameters';
import { tagList } from '../parameters';
import { replaceProvider, samlProviderArn } from './providers';
import { quotas } from '../quotas';
import { lookUp } from '../../../base/table';
import { makingWithTags, readTags, tagsEchoed } from '../tags/tags';
import { refusedMetadata, samlMetadata } from './saml-metadata';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateSAMLProvider.html */
export const createSamlProvider = iamOperation({
	name: 'CreateSAMLProvider',
	level: 'Write',
	simplified:
		'Of the metadata only the entity is looked for; the certificates in it and the encryption of assertions are not simulated.',
	parameters: v.object({
		SAMLMetadataDocument: samlMetadata,
		Name: bounded(1, 128, '[\\w._-]+'),
		Tags: v.optional(tagList)
	}),
	access: {
		kind: 'policies',
		resource: ({ account }, { Name: name, Tags: tags }) =>
			makingWithTags(byArn(samlProviderArn(account, name)), 'iam:TagSAMLProvider', tags),
		apply: (
			{ account, mint, time },
			{ SAMLMetadataDocument: metadata, Name: name, Tags: given }
		) => {
			const refused = refusedMetadata(metadata);
			if (refused) return refused;
			const read = readTags(given, 'caseCounts');
			if (!read.ok) return read;
			const arn = samlProviderArn(account, name);
			if (lookUp(account.iam.providers, arn)) {
				return fail('EntityAlreadyExists', `Provider with name ${name} already exists.`);
			}
			const others = account.iam.providers.filter(([, { kind }]) => kind === 'saml').length;
			if (others >= quotas.samlProviders) return tooMany;
			const id = mint.uniqueId('SAML');
			const provider: SamlProvider = {
				kind: 'saml',
				arn,
				name,
				id,
				metadata,
				created: time,
				tags: read.tags
			};
			return done(replaceProvider(account, provider), {
				SAMLProviderArn: arn,
				...tagsEchoed(given)
			});
		}
	}
});

const tooMany = fail(
	'LimitExceeded',
	`Cannot exceed quota for SAMLProvidersPerAccount: ${quotas.samlProviders}`
);
