import * as v from 'valibot';
import type { Account } from '../../account';
import type { Principal } from '../../identity';
import { done, operation } from '../../operation';

/**
 * Needs no permission, and no policy can deny it.
 *
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export const getCallerIdentity = operation({
	service: 'sts',
	name: 'GetCallerIdentity',
	level: 'Read',
	parameters: v.object({}),
	access: {
		kind: 'anyIdentity',
		apply: ({ account, identity }) =>
			done(account, {
				UserId: userId(account, identity),
				Account: account.id,
				Arn: identity.arn
			})
	}
});

/** As aws:userid has it. */
function userId({ id }: Account, identity: Principal): string {
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
