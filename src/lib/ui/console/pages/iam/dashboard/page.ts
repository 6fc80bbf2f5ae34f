import { page } from '../../../page';
import { iamConsole } from '../iam';
import { accessKeys, accountAliases, accountSummary, mfaDevices } from '../queries';
import { self } from '../self';

export const dashboardPage = page({
	service: iamConsole,
	address: '/',
	also: '/dashboard',
	home: true,
	navigation: { label: 'Dashboard' },
	crumb: () => 'Dashboard',
	reads: (ask, _, who) => ({
		summary: ask(accountSummary()),
		aliases: ask(accountAliases()),
		devices: ask(mfaDevices(self(who))),
		keys: ask(accessKeys(self(who)))
	})
});
