import { loadScenario, loadSolution } from 'virtual:scenario-loaders';
import { outlines } from 'virtual:scenarios';
import type { AccountFile } from '$lib/account/perform/account-file';
import { quotas } from '$lib/account/services/iam/quotas';
import { loadFacts } from '../load-facts';

/** What a sandbox can begin with. */
export interface Template {
	readonly id: string;
	readonly title: string;
	readonly line: string;
	/** What a sandbox that began so is told to be from. */
	readonly from: string;
	readonly holds: string;
	readonly load: () => Promise<AccountFile>;
}

export const templates: readonly Template[] = [
	{
		id: 'empty',
		title: 'An empty account',
		from: 'an empty account',
		line: 'Root with a password, and nothing else. As AWS hands it over.',
		holds: '1 identity',
		load: async () => (await import('virtual:account/empty')).account
	},
	{
		id: 'messy-company',
		title: 'A messy company',
		from: 'a messy company',
		line: 'Eleven years of quick fixes: shared logins, old keys, a policy that lets people raise themselves.',
		holds: '9 users, 7 groups, 3 roles, 5 buckets',
		load: async () => (await import('virtual:account/messy-company')).account
	},
	{
		id: 'quota-sized',
		title: 'As large as AWS allows',
		from: 'an account as large as AWS allows',
		line: 'As much of everything as the default quotas let in. For seeing what stays clear at that size.',
		holds: `${grouped(quotas.users)} users, ${grouped(quotas.roles)} roles, ${grouped(quotas.policies)} policies`,
		load: async () => (await import('$lib/scenario/sandbox/quota-sized')).quotaSized()
	}
];

/** The account as one way to solve a scenario leaves it. */
export function afterScenario(slug: string): Template {
	const outline = outlines.find((each) => each.slug === slug);
	return {
		id: slug,
		title: `Marlow Maps after scenario ${outline?.number ?? ''}`,
		from: `a way to solve scenario ${outline?.number ?? ''}`,
		line: 'One way to solve it, worked to the end.',
		holds: '',
		async load() {
			const [scenario, { loadAttempt }] = await Promise.all([
				loadScenario(slug),
				import('$lib/scenario/loading')
			]);
			const [solution] = await Promise.all([
				loadSolution(slug),
				loadAttempt(scenario, [], loadFacts)
			]);
			const { accountAfter } = await import('$lib/scenario/sandbox/after-scenario');
			return accountAfter(scenario, solution);
		}
	};
}

function grouped(count: number): string {
	return count.toLocaleString('en');
}
