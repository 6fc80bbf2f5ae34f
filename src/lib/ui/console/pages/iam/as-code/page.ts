import { nameIn } from '$lib/policy/arn';
import { page } from '../../../page';
import { iamConsole } from '../iam';
import { wayTo } from '../may/page';
import { policiesPage } from '../policies/page';
import { policyPage } from '../policy/page';

/**
 * What makes a thing anew, as commands and in two languages: `what` is `policy/ARN`, `user/jun`,
 * `group/editors` or `role/Publisher`. AWS’s console has no such page. What it reads it asks with its
 * component.
 */
export const asCodePage = page({
	service: iamConsole,
	address: '/as-code/:what/:language(cli|terraform|cloudformation)',
	above: ({ what }) => {
		const [, arn] = /^policy\/(.+)$/.exec(what) ?? [];
		return arn === undefined
			? wayTo(what)
			: [
					{ label: 'Policies', to: policiesPage.to() },
					{ label: nameIn(arn), to: policyPage.to({ arn }) }
				];
	},
	crumb: () => 'As code',
	reads: () => ({})
});
