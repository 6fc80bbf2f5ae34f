import { page } from '../../../page';
import { carriers } from '../carriers';
import { iamConsole } from '../iam';
import { instanceProfilesOf, roleNamed, tagsOfRole } from '../queries';
import { rolesPage } from '../roles/page';

export const rolePage = page({
	service: iamConsole,
	address: '/roles/:name/:tab(permissions|trust-relationships|tags|last-accessed|revoke-sessions)',
	above: () => [{ label: 'Roles', to: rolesPage.to() }],
	crumb: ({ name }) => name,
	reads: (ask, { name }) => ({
		role: ask(roleNamed(name)),
		policies: ask(carriers.role.attached(name)),
		inline: ask(carriers.role.inline(name)),
		profiles: ask(instanceProfilesOf(name)),
		tags: ask(tagsOfRole(name))
	})
});
