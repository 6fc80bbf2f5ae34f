import { page, type Crumb } from '../../../page';
import { groupPage } from '../group/page';
import { groupsPage } from '../groups/page';
import { iamConsole } from '../iam';
import { rolePage } from '../role/page';
import { rolesPage } from '../roles/page';
import { userPage } from '../user/page';
import { usersPage } from '../users/page';
import { subjectIn } from './subject';

/**
 * Whether somebody may do something, without signing in as them: `who` is `user/jun`, `group/editors`,
 * `role/Publisher` or `root`. It is Leastwise that asks, so nothing is read and no event is left.
 */
export const mayPage = page({
	service: iamConsole,
	address: '/may/:who/:action?/:resource?',
	above: ({ who }) => wayTo(who),
	crumb: () => 'May they …?',
	reads: () => ({})
});

/** To the page of whoever is meant by `user/jun` and the like. */
export function wayTo(who: string): readonly Crumb[] {
	const subject = subjectIn(who);
	switch (subject?.kind) {
		case 'user':
			return [
				{ label: 'Users', to: usersPage.to() },
				{ label: subject.name, to: userPage.to({ name: subject.name }) }
			];
		case 'group':
			return [
				{ label: 'User groups', to: groupsPage.to() },
				{ label: subject.name, to: groupPage.to({ name: subject.name }) }
			];
		case 'role':
			return [
				{ label: 'Roles', to: rolesPage.to() },
				{ label: subject.name, to: rolePage.to({ name: subject.name }) }
			];
		case 'root':
		case undefined:
			return [];
	}
}
