import type { Account } from '../../account/account';
import { all } from '../../account/base/table';
import { justIn, principalsNamed } from '../../account/perform/principals-named';
import type { PrincipalName } from '../../account/principal-name';
import { arnOfId } from '../../account/services/iam/policies/named-principals';
import { compiledOf } from '../../account/services/iam/policies/stored-policy';
import { accountIn } from '../../policy/arn';
import type { PolicyDocument, PrincipalName as Named } from '../../policy/document';

export type Outsider = Extract<PrincipalName, { readonly kind: 'outsider' | 'service' | 'nobody' }>;

/**
 * Those outside the account whom the policies of its resources name: whom to ask about. Whether they
 * are let in, the engine says.
 */
export function outsidersOf(account: Account): readonly Outsider[] {
	const found = new Map<string, Outsider>();
	for (const { statements } of documentsOf(resourcePolicies(account))) {
		for (const { principal, effect } of statements) {
			if (effect !== 'Allow' || principal?.kind !== 'only') continue;
			for (const name of principal.names) {
				const outsider = outsiderIn(account, name);
				if (outsider) found.set(JSON.stringify(outsider), outsider);
			}
		}
	}
	return [...found.values()];
}

type Stored = readonly [policy: { readonly text: string }, kind: 'trust' | 'resource'];

/** Trust policies and bucket policies. */
function* resourcePolicies({ iam, s3 }: Account): Generator<Stored> {
	for (const { trust } of all(iam.roles)) yield [trust, 'trust'];
	for (const { policy } of s3?.buckets.values() ?? []) if (policy) yield [policy, 'resource'];
}

/** Many a role has the same trust policy: each is read once. */
function* documentsOf(policies: Iterable<Stored>): Generator<PolicyDocument> {
	const seen = new Set<string>();
	for (const [policy, kind] of policies) {
		if (seen.has(policy.text)) continue;
		seen.add(policy.text);
		yield compiledOf(policy, kind).document;
	}
}

/** Identity providers vouch for many: nobody in particular can be asked about. */
function outsiderIn(account: Account, { type, value }: Named): Outsider | undefined {
	switch (type) {
		case 'Service':
			return { kind: 'service', name: value };
		case 'AWS': {
			if (value === '*') return { kind: 'nobody' };
			const arn = /^\d{12}$/.test(value)
				? `arn:aws:iam::${value}:root`
				: (arnOfId(account, value) ?? value);
			const other = accountIn(arn);
			if (other === undefined || other === account.id) return undefined;
			const outsider = { kind: 'outsider', arn } as const;
			// An account of the attempt may not have whom a policy names.
			const isThere = principalsNamed(account, outsider, justIn(account.created)).length > 0;
			return isThere ? outsider : undefined;
		}
		case 'Federated':
		case 'CanonicalUser':
			return undefined;
	}
}
