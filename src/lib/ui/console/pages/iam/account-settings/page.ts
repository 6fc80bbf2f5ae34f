import { page } from '../../../page';
import { accessManagement, iamConsole } from '../iam';
import { passwordPolicy } from '../queries';

export const accountSettingsPage = page({
	service: iamConsole,
	address: '/account-settings',
	also: '/account_settings',
	navigation: { heading: accessManagement, label: 'Account settings' },
	crumb: () => 'Account settings',
	reads: (ask) => ({ policy: ask(passwordPolicy()) })
});
