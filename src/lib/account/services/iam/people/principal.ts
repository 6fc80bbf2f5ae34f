import type { Account } from '../../../account';
import type { Principal, Proof } from '../../../identity';
import { rootArn, userArn } from '../arn';
import type { Holder } from '../model/people';
import { userOf } from '../users/users';
import { asHolder, rootHolder } from './holder';

/** Root or the user, with what was shown for it. */
export function principalFor(
	account: Account,
	holder: Holder,
	proof: Proof
): Extract<Principal, { kind: 'root' | 'user' }> {
	if (holder.kind === 'root') return { kind: 'root', arn: rootArn(account), proof };
	const user = userOf(account, holder.key);
	return { kind: 'user', user, arn: userArn(account, user), proof };
}

/** As aws:userid has it. */
export function userId({ id }: Pick<Account, 'id'>, identity: Principal): string {
	switch (identity.kind) {
		case 'root':
			return id;
		case 'user':
			return identity.user.id;
		case 'role':
			return `${identity.role.id}:${identity.session.name}`;
		case 'federatedUser':
			return `${id}:${identity.session.name}`;
	}
}

/** Whose own credentials a caller can mean by leaving the name out; role sessions have none. */
export function holderOf(identity: Principal): Holder | undefined {
	switch (identity.kind) {
		case 'root':
			return rootHolder;
		case 'user':
			return asHolder(identity.user);
		case 'role':
		case 'federatedUser':
			return undefined;
	}
}
