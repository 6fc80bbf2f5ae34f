import type { Account } from '../../account/account';
import { lookUp } from '../../account/base/table';
import { policiesOf } from '../../account/perform/try-as';
import { policyArnOf } from '../../account/services/iam/arn';
import { policyNamed } from '../../account/services/iam/policies/policies';
import type { PolicyDocument } from '../../policy/document';
import type { Carrier } from '../check';

/** Policy documents that a carrier lives by. */
export interface Carried {
	readonly identity: readonly PolicyDocument[];
	/** Of a user or role that has one. */
	readonly boundary?: readonly PolicyDocument[];
}

/** Nothing where there is no such carrier. */
export function carriedBy(account: Account, carrier: Carrier): Carried | undefined {
	if (carrier.kind === 'policy') {
		const own = lookUp(account.iam.policies, carrier.name);
		const policy = own && policyNamed(account, policyArnOf(account, own));
		return policy && { identity: [policy.compiled().document] };
	}
	const policies = policiesOf(account, carrier);
	if (!policies) return undefined;
	const { identity, boundary } = policies;
	const documents = (of: typeof identity) => of.map(({ policy }) => policy.document);
	return {
		identity: documents(identity),
		...(boundary ? { boundary: documents(boundary) } : {})
	};
}
