import type { Account } from '../../account';
import { lookUp } from '../../base/table';
import type { Principal } from '../../identity';
import { assumedRoleArn, federatedUserArn } from '../iam/arn';
import { principalFor } from '../iam/people/principal';
import type { TemporaryCredentials } from './state';

/** Whom temporary credentials stand for, unless it is gone. */
export function bearerOf(
	account: Account,
	credentials: TemporaryCredentials
): Principal | undefined {
	const { bearer } = credentials;
	const proof = { kind: 'temporary', credentials } as const;
	switch (bearer.kind) {
		case 'holder': {
			const { holder, userId } = bearer;
			const isGone = holder.kind === 'user' && lookUp(account.iam.users, holder.key)?.id !== userId;
			return isGone ? undefined : principalFor(account, holder, proof);
		}
		case 'role': {
			const role = lookUp(account.iam.roles, bearer.role);
			if (role?.id !== bearer.roleId) return undefined;
			const arn = assumedRoleArn(account, role, bearer.name);
			return { kind: 'role', role, session: bearer, arn, proof };
		}
		case 'federatedUser': {
			const user = lookUp(account.iam.users, bearer.user);
			if (user?.id !== bearer.userId) return undefined;
			const arn = federatedUserArn(account, bearer.name);
			return { kind: 'federatedUser', session: bearer, user, arn, proof };
		}
	}
}
