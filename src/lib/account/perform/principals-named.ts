import type { Account } from '../account';
import { all, keyOf, lookUp } from '../base/table';
import type { Principal, Proof } from '../identity';
import type { Holder } from '../services/iam/model/people';
import { asHolder } from '../services/iam/people/holder';
import { principalFor } from '../services/iam/people/principal';

/**
 * The principals a scenario means by `root`, `user/NAME` or `user/*`, as if signed in with MFA.
 * Empty where there is none.
 */
export function principalsNamed(account: Account, name: string): readonly Principal[] {
	const proofFor = (holder: Holder): Proof => ({
		kind: 'session',
		session: { id: 'asked', holder, mfa: true, started: 0, mustChangePassword: false }
	});
	const holders: readonly Holder[] =
		name === 'root'
			? [{ kind: 'root' }]
			: name === 'user/*'
				? all(account.iam.users).map(asHolder)
				: [{ kind: 'user', key: keyOf(name.replace(/^user\//, '')) }];
	return holders
		.filter((holder) => holder.kind === 'root' || lookUp(account.iam.users, holder.key))
		.map((holder) => principalFor(account, holder, proofFor(holder)));
}
