import type { AccountBlueprint } from '../../account/perform/account-schema';
import type { Scenario } from '../scenario';

/**
 * An account without a task. It is played as an attempt of a scenario that asks for nothing, and the
 * account that it begins with is kept beside the log.
 */
export interface Sandbox {
	/** As its owner calls it. */
	readonly name: string;
	/** What it was made from, in words. */
	readonly from: string;
	/** The account.yaml that it begins with, written as JSON. */
	readonly account: string;
}

/** What attempts that are sandboxes have in a scenario's place. No scenario's folder is called so. */
export const sandboxSlug = 'sandbox';

export const longestName = 80;
/** In characters. The largest account that quotas allow takes less. */
export const longestAccount = 32 * 1024 * 1024;

/** What a sandbox is played as. */
export function sandboxScenario(name: string, account: AccountBlueprint): Scenario {
	const { root, users } = account;
	return {
		slug: sandboxSlug,
		fingerprint: sandboxSlug,
		title: name,
		account,
		// Whose account it is may be anybody in it: also who has no password yet, and gets one.
		handover: [
			{ label: 'Root user email', value: root.email },
			{ label: 'Password of root', value: root.password },
			...users.flatMap(({ name: user, password }) => [
				{ label: 'IAM user', value: user },
				...(password === undefined ? [] : [{ label: `Password of ${user}`, value: password }])
			])
		],
		...nothingAsked
	};
}

const free = { nudge: 0, where: 0, how: 0 };

const nothingAsked = {
	number: '',
	part: 'Sandbox',
	minutes: 0,
	line: '',
	story: '',
	teaches: '',
	learn: [],
	misconception: '',
	topics: [],
	domains: [],
	objectives: 0,
	stages: [],
	incidents: [],
	mistakes: [],
	scoring: { hints: free, stars: [1, 1, 1], par: 0, deductions: [], solved: '' },
	ending: '',
	brief: [],
	debrief: []
} as const;
