import { later } from './component.svelte';
import { shown } from './listed';
import { page } from './page';
import { accessManagement, iamConsole } from './pages/iam/iam';
import { accountAliases } from './pages/iam/queries';

/** A page that the console does not have. */
export const aliasesPage = page({
	service: iamConsole,
	address: '/account-aliases',
	navigation: { heading: accessManagement, label: 'Account aliases' },
	crumb: () => 'Account aliases',
	reads: (ask) => ({ aliases: ask(accountAliases()) })
});

/** Its line in the list of pages. */
export const aliases = shown(
	aliasesPage,
	later(() => import('./Aliases.fixture.svelte'))
);
