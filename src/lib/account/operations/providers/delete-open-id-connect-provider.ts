import { done } from '../../operation';
import { dropProvider } from '../../sessions/providers';
import { lookUp } from '../../table';
import { aboutOidcProviderToDelete } from './subject';

/**
 * Deleting one that is not there succeeds without effect. Roles go on naming it in their trust
 * policies; nobody can assume them by it any more.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteOpenIDConnectProvider.html
 */
export const deleteOpenIdConnectProvider = aboutOidcProviderToDelete({
	name: 'DeleteOpenIDConnectProvider',
	level: 'Write',
	apply: ({ account }, arn) => {
		const provider = lookUp(account.providers, arn);
		return done(provider ? dropProvider(account, provider) : account);
	}
});
