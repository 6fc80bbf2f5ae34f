import { done } from '../../../base/applied';
import { replaceProvider } from './providers';
import { thumbprints } from './create-open-id-connect-provider';
import { keptThumbprints, refusedThumbprints } from './oidc-lists';
import { aboutOidcProvider } from './subject';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateOpenIDConnectProviderThumbprint.html */
export const updateOpenIdConnectProviderThumbprint = aboutOidcProvider({
	name: 'UpdateOpenIDConnectProviderThumbprint',
	level: 'Write',
	parameters: { ThumbprintList: thumbprints },
	apply: ({ account }, provider, { ThumbprintList: given }) =>
		refusedThumbprints(given) ??
		done(replaceProvider(account, { ...provider, thumbprints: keptThumbprints(given) }))
});
