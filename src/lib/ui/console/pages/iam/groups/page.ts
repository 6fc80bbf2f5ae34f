import { page } from '../../../page';
import type { Ask } from '../../../query';
import { accessManagement, iamConsole } from '../iam';
import { carriers } from '../carriers';
import { groupNamed, groups, type GroupAnswer } from '../queries';

export const groupsPage = page({
	service: iamConsole,
	address: '/groups',
	navigation: { heading: accessManagement, label: 'User groups' },
	crumb: () => 'User groups',
	reads: (ask) => ({ groups: ask(groups()) })
});

/** What its list shows of a group, read for each that is in sight. */
export function readRow(ask: Ask, { GroupName: name }: GroupAnswer) {
	return {
		group: ask(groupNamed(name)),
		policies: ask(carriers.group.attached(name)),
		inline: ask(carriers.group.inline(name))
	};
}
