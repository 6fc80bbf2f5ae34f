import { managedPolicy } from '../catalog/managed-policies';
import { decide, type AttachedPolicy } from '../policy/decide';
import type { Decision } from '../policy/decision';
import type { Context } from '../policy/request';
import type { Account, Time, User } from './account';
import type { Principal } from './identity';
import { lookUp } from './table';
import { isoTime } from './time';

/** Asks the engine whether a principal may do something, with all policies that apply to it. */
export function authorise(
	account: Account,
	identity: Principal,
	action: string,
	resource: string,
	time: Time
): Decision {
	return decide(
		{ identity: identity.kind === 'user' ? policiesOf(account, identity.user) : [] },
		{
			principal: { kind: identity.kind, account: account.id, arn: identity.arn },
			action,
			resource,
			context: contextOf(account, identity, time)
		}
	);
}

/** A user's own policies and those of its groups. */
function policiesOf(account: Account, user: User): AttachedPolicy[] {
	const own = attached(user.attached, `user ${user.name}`);
	const ofGroups = user.groups.flatMap((key) => {
		const group = lookUp(account.groups, key);
		if (!group) throw new Error(`User ${user.name} is in the group ${key}, which does not exist`);
		return attached(group.attached, `user group ${group.name}`);
	});
	return [...own, ...ofGroups];
}

function attached(arns: readonly string[], holder: string): AttachedPolicy[] {
	return arns.map((arn) => {
		const policy = managedPolicy(arn);
		if (!policy) throw new Error(`${holder} carries ${arn}, which does not exist`);
		return { name: policy.name, holder, policy: policy.compiled };
	});
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
function contextOf(account: Account, identity: Principal, time: Time): Context {
	const { arn, proof } = identity;
	return {
		...(identity.kind === 'user'
			? {
					'aws:username': identity.user.name,
					'aws:userid': identity.user.id,
					'aws:PrincipalType': 'User'
				}
			: { 'aws:userid': account.id, 'aws:PrincipalType': 'Account' }),
		'aws:PrincipalArn': arn,
		'aws:PrincipalAccount': account.id,
		'aws:CurrentTime': isoTime(time),
		'aws:SecureTransport': 'true',
		// The key exists only with temporary credentials, which a console session is.
		...(proof.kind === 'session' ? { 'aws:MultiFactorAuthPresent': String(proof.session.mfa) } : {})
	};
}
