import type { Account } from '$lib/account/account';
import { page } from '../../../page';
import { accessReports, iamConsole } from '../iam';

/** The two kinds of policies by which an organization limits its accounts. */
export type RailKind = 'scp' | 'rcp';

/*
 * What an organization sets, this account cannot ask for: the pages show what the simulation holds
 * of it, and leave nothing in the event history.
 */

export const scpsPage = page({
	service: iamConsole,
	address: '/service-control-policies',
	navigation: {
		heading: accessReports,
		label: 'Service control policies',
		isIn: (account) => hasAny(account, 'scp')
	},
	crumb: () => 'Service control policies',
	reads: () => about('scp')
});

export const rcpsPage = page({
	service: iamConsole,
	address: '/resource-control-policies',
	navigation: {
		heading: accessReports,
		label: 'Resource control policies',
		isIn: (account) => hasAny(account, 'rcp')
	},
	crumb: () => 'Resource control policies',
	reads: () => about('rcp')
});

function about(kind: RailKind) {
	return { kind };
}

function hasAny({ organization }: Partial<Account>, kind: RailKind): boolean {
	const levels = kind === 'scp' ? organization?.scps : organization?.rcps;
	return levels?.some((policies) => policies.length > 0) ?? false;
}
