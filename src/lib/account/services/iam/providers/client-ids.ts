import { done } from '../../../base/applied';
import { replaceProvider } from './providers';
import { clientId } from './create-open-id-connect-provider';
import { refusedClientIds, unique } from './oidc-lists';
import { aboutOidcProvider } from './subject';

/**
 * Adding one that is there already succeeds without effect.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddClientIDToOpenIDConnectProvider.html
 */
export const addClientId = aboutOidcProvider({
	name: 'AddClientIDToOpenIDConnectProvider',
	level: 'Write',
	parameters: { ClientID: clientId },
	apply: ({ account }, provider, { ClientID: id }) => {
		const clientIds = unique([...provider.clientIds, id]);
		const refused = refusedClientIds(clientIds);
		return refused ?? done(replaceProvider(account, { ...provider, clientIds }));
	}
});

/**
 * Removing one that is not there succeeds as well.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveClientIDFromOpenIDConnectProvider.html
 */
export const removeClientId = aboutOidcProvider({
	name: 'RemoveClientIDFromOpenIDConnectProvider',
	level: 'Write',
	parameters: { ClientID: clientId },
	apply: ({ account }, provider, { ClientID: id }) => {
		const clientIds = provider.clientIds.filter((each) => each !== id);
		return done(replaceProvider(account, { ...provider, clientIds }));
	}
});
