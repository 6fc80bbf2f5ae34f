import * as v from 'valibot';
import { fail } from '../../base/applied';
import { signinOperation } from './operation';
import { userIdentity } from '../cloudtrail/user-identity';
import { drop, lookUp } from '../../base/table';
import { switchRecord } from './switch-role';
import { withSession } from './sessions';
import type { Account } from '../../account';
import type { Time } from '../../base/time';
import type { Principal } from '../../identity';
import { bearerOf } from '../sts/bearer';
import { accountOfKey, withAccount } from '../../world';

/**
 * Switches back: the user is the user again. It works as well when the role's session is over or the
 * role is gone.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_switch-role-console.html
 */
export const exitRole = signinOperation({
	name: 'ExitRole',
	level: 'Write',
	parameters: v.object({}),
	access: {
		kind: 'anyIdentity',
		apply: ({ account, identity: { proof, arn }, time }) => {
			if (proof.kind !== 'session' || proof.session.switchedTo === undefined) return notSwitched;
			const { switchedTo, ...session } = proof.session;
			// Nothing is left of credentials that ended long ago.
			const owner = accountOfKey(account, switchedTo) ?? account;
			const left = roleLeft(owner, switchedTo, time);
			const temporary = drop(owner.sts.temporary, switchedTo);
			const own = withSession(account, session);
			return {
				ok: true,
				// Nobody else knows them.
				account: withAccount(own, {
					...(owner === account ? own : owner),
					sts: { ...owner.sts, temporary }
				}),
				value: {},
				event: switchRecord('ExitRole', {
					...(left ? { userIdentity: userIdentity(owner, left) } : {}),
					additionalEventData: { SwitchTo: arn }
				})
			};
		}
	}
});

const notSwitched = fail('InvalidInput', 'No role has been switched to.');

/** Nothing where the role's session is over, or the role gone. */
function roleLeft(account: Account, key: string, time: Time): Principal | undefined {
	const credentials = lookUp(account.sts.temporary, key);
	return credentials && time < credentials.expires ? bearerOf(account, credentials) : undefined;
}
