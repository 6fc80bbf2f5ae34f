import { page } from '../../../page';
import { iamConsole } from '../iam';
import { readKeys } from '../parts/read-keys';
import { mfaDevices } from '../queries';
import { self } from '../self';

/** One's own. */
export const credentialsPage = page({
	service: iamConsole,
	address: '/security-credentials',
	crumb: () => 'Security credentials',
	reads: (ask, _, who) => ({
		devices: ask(mfaDevices(self(who))),
		keys: readKeys(ask, self(who))
	})
});
