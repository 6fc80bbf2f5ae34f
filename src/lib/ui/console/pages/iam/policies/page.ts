import { page } from '../../../page';
import { accessManagement, iamConsole } from '../iam';
import { policies } from '../queries';

export const policiesPage = page({
	service: iamConsole,
	address: '/policies',
	navigation: { heading: accessManagement, label: 'Policies' },
	crumb: () => 'Policies',
	reads: (ask) => ({ policies: ask(policies()) })
});
