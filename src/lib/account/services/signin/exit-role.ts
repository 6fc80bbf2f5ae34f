import * as v from 'valibot';
import { identify } from '../../perform/identity';
import { fail, operation } from '../../base/operation';
import { userIdentity } from '../../perform/record';
import { drop } from '../../base/table';
import { switchRecord, withSession } from './switch-role';

/**
 * Switches back: the user is the user again. It works as well when the role's session is over or the
 * role is gone.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_switch-role-console.html
 */
export const exitRole = operation({
	service: 'signin',
	name: 'ExitRole',
	level: 'Write',
	parameters: v.object({}),
	access: {
		kind: 'anyIdentity',
		apply: ({ account, identity: { proof, arn }, time }) => {
			if (proof.kind !== 'session' || proof.session.switchedTo === undefined) return notSwitched;
			const { switchedTo, ...session } = proof.session;
			const caller = { kind: 'accessKey', id: switchedTo } as const;
			const left = identify(account, { caller, service: 'signin', time });
			const temporary = drop(account.sts.temporary, switchedTo);
			return {
				ok: true,
				// Nobody else knows them.
				account: { ...withSession(account, session), sts: { ...account.sts, temporary } },
				value: {},
				event: switchRecord('ExitRole', {
					...(left.ok ? { userIdentity: userIdentity(account, left.identity) } : {}),
					additionalEventData: { SwitchTo: arn }
				})
			};
		}
	}
});

const notSwitched = fail('InvalidInput', 'No role has been switched to.');
