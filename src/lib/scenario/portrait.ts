import type { Account } from '../account/account';
import { authorise } from '../account/access/authorise';
import { principalsNamed } from '../account/access/identity';
import { devicesOf } from '../account/mfa/devices';
import { all, keyOf } from '../account/table';

/** One fact about an account, at two moments. */
export interface Change {
	readonly what: string;
	readonly before: string;
	readonly after: string;
}

/** What a look at the account shows, at the start and at the end. */
export function compareAccounts(before: Account, after: Account, time: number): readonly Change[] {
	return facts.map(([what, tell]) => ({
		what,
		before: tell(before, time),
		after: tell(after, time)
	}));
}

const facts: readonly (readonly [
	what: string,
	tell: (account: Account, time: number) => string
])[] = [
	['Root’s MFA', (account) => count(devicesOf(account, { kind: 'root' }).length, 'device')],
	['Root’s access keys', ({ root }) => keys(root.accessKeys)],
	['Administrators besides root', (account, time) => list(administrators(account, time))],
	['Users', ({ users }) => list(all(users).map(({ name }) => name))],
	['Users with MFA', (account) => list(withMfa(account))],
	['User groups', ({ groups }) => list(all(groups).map(({ name }) => name))],
	['Account alias', ({ alias }) => alias ?? 'none']
];

/** Whoever may hand out any permission may do anything: asked of the engine, not read from policies. */
function administrators(account: Account, time: number): readonly string[] {
	return principalsNamed(account, 'user/*').flatMap((principal) => {
		if (principal.kind !== 'user') return [];
		const asked = { action: 'iam:AttachUserPolicy', arn: principal.arn };
		const decision = authorise(account, principal, asked, { time });
		return decision.outcome === 'allowed' ? [principal.user.name] : [];
	});
}

function withMfa(account: Account): readonly string[] {
	return all(account.users)
		.map(({ name }) => name)
		.filter((name) => devicesOf(account, { kind: 'user', key: keyOf(name) }).length > 0);
}

function keys(accessKeys: Account['root']['accessKeys']): string {
	const inactive = accessKeys.filter(({ status }) => status === 'Inactive').length;
	const total = count(accessKeys.length, 'key');
	return inactive > 0 ? `${total}, ${inactive} inactive` : total;
}

function count(n: number, one: string): string {
	return n === 0 ? 'none' : `${n} ${one}${n === 1 ? '' : 's'}`;
}

function list(names: readonly string[]): string {
	return names.join(', ') || 'none';
}
