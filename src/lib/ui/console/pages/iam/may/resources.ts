import type { Account } from '$lib/account/account';
import { all } from '$lib/account/base/table';
import { groupArn, policyArnOf, roleArn, userArn } from '$lib/account/services/iam/arn';
import type { Catalog } from '$lib/catalog/catalog';
import { suggestResources, type Suggestion } from '../../../../playground/suggest';

/** Of so many things of a kind, and objects of a bucket, is chosen; any other can be typed. */
const most = 200;

/** What is in the account and can be asked about. */
function resourcesIn(account: Account): readonly Suggestion[] {
	const { iam, s3 } = account;
	const buckets = [...(s3?.buckets.values() ?? [])].slice(0, most);
	return [
		...all(iam.users).map((user) => ({ label: userArn(account, user), detail: 'user' })),
		...all(iam.groups).map((group) => ({ label: groupArn(account, group), detail: 'group' })),
		...all(iam.roles).map((role) => ({ label: roleArn(account, role), detail: 'role' })),
		...all(iam.policies).map((policy) => ({
			label: policyArnOf(account, policy),
			detail: 'policy'
		})),
		...buckets.map(({ name }) => ({ label: `arn:aws:s3:::${name}`, detail: 'bucket' })),
		...buckets.flatMap(({ name, objects }) =>
			[...objects.values()]
				.slice(0, most)
				.map(({ key }) => ({ label: `arn:aws:s3:::${name}/${key}`, detail: 'object' }))
		)
	];
}

/** What the account has of the kinds that the action is for, and then the forms of their ARNs. */
export function suggestInAccount(
	account: Account,
	catalog: Catalog | undefined,
	action: string,
	typed: string
): readonly Suggestion[] {
	const templates = suggestResources(catalog, action, account.id);
	const kinds = new Set(templates.map(({ detail }) => detail));
	const wanted = typed.trim().toLowerCase();
	const own = resourcesIn(account).filter(
		({ label, detail }) =>
			label !== typed && label.toLowerCase().includes(wanted) && (!catalog || kinds.has(detail))
	);
	return [...own, ...templates.filter(({ label }) => label !== typed)];
}
