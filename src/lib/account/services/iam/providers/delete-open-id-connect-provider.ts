import { done } from '../../../base/applied';
import { dropProvider } from './providers';
import { aboutOidcProviderToDelete } from './subject';

/**
 * Roles go on naming it in their trust policies; nobody can assume them by it any more.
 *
 * The reference says that deleting one that is not there succeeds; AWS was recorded refusing it, in
 * words of its own, and so it is here.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteOpenIDConnectProvider.html
 */
export const deleteOpenIdConnectProvider = aboutOidcProviderToDelete({
	name: 'DeleteOpenIDConnectProvider',
	level: 'Write',
	apply: ({ account }, provider) => done(dropProvider(account, provider))
});
