import { page } from '../../../page';
import { iamConsole } from '../iam';
import { accessKeys, accountAliases, accountSummary, mfaDevices } from '../queries';

export const dashboardPage = page({
	service: iamConsole,
	address: '/',
	also: '/dashboard',
	home: true,
	navigation: { label: 'Dashboard' },
	crumb: () => 'Dashboard',
	reads: (ask) => ({
		summary: ask(accountSummary()),
		aliases: ask(accountAliases()),
		devices: ask(mfaDevices()),
		keys: ask(accessKeys())
	})
});
