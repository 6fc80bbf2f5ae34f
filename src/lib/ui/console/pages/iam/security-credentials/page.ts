import { page } from '../../../page';
import { iamConsole } from '../iam';
import { readKeys } from '../parts/read-keys';
import { mfaDevices } from '../queries';

/** One's own. */
export const credentialsPage = page({
	service: iamConsole,
	address: '/security-credentials',
	crumb: () => 'Security credentials',
	reads: (ask) => ({
		devices: ask(mfaDevices()),
		keys: readKeys(ask)
	})
});
