import * as v from 'valibot';
import { done, fail } from '../../../base/applied';
import { replaceProvider } from './providers';
import { refusedMetadata, samlMetadata } from './saml-metadata';
import { aboutSamlProvider } from './subject';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateSAMLProvider.html */
export const updateSamlProvider = aboutSamlProvider({
	name: 'UpdateSAMLProvider',
	level: 'Write',
	simplified: 'Private keys and the encryption of assertions are not simulated.',
	parameters: { SAMLMetadataDocument: v.optional(samlMetadata) },
	apply: ({ account }, provider, { SAMLMetadataDocument: metadata }) => {
		if (metadata === undefined) return fail('InvalidInput', 'No updates are defined');
		return (
			refusedMetadata(metadata) ??
			done(replaceProvider(account, { ...provider, metadata }), { SAMLProviderArn: provider.arn })
		);
	}
});
