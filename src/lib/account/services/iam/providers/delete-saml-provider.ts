import { done } from '../../../base/applied';
import { dropProvider } from './providers';
import { aboutSamlProvider } from './subject';

/**
 * Roles go on naming it in their trust policies; nobody can assume them by it any more.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteSAMLProvider.html
 */
export const deleteSamlProvider = aboutSamlProvider({
	name: 'DeleteSAMLProvider',
	level: 'Write',
	apply: ({ account }, provider) => done(dropProvider(account, provider))
});
