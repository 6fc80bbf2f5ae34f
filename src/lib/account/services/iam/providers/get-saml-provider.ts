import { done } from '../../../base/applied';
import { tagAnswers } from '../tags/tags';
import { isoTime } from '../../../base/time';
import { validUntil } from './saml-metadata';
import { aboutSamlProvider } from './subject';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetSAMLProvider.html */
export const getSamlProvider = aboutSamlProvider({
	name: 'GetSAMLProvider',
	level: 'Read',
	simplified: 'ValidUntil is a hundred years on, whatever certificates the metadata holds.',
	apply: ({ account }, provider) =>
		done(account, {
			SAMLProviderUUID: provider.id,
			SAMLMetadataDocument: provider.metadata,
			CreateDate: isoTime(provider.created),
			ValidUntil: isoTime(validUntil(provider.created)),
			Tags: tagAnswers(provider.tags)
		})
});
