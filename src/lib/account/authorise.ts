import { decide, type AttachedPolicy, type Policies } from '../policy/decide';
import type { Decision } from '../policy/decision';
import type { Context } from '../policy/request';
import type { Account, Time, User } from './account';
import type { Principal } from './identity';
import { policyNamed } from './policies';
import { compiledOf } from './stored-policy';
import { all, lookUp } from './table';
import { isoTime } from './time';

/** Asks the engine whether a principal may do something, with all policies that apply to it. */
export function authorise(
	account: Account,
	identity: Principal,
	action: string,
	resource: string,
	time: Time
): Decision {
	return decide(policiesFor(account, identity), {
		principal: { kind: identity.kind, account: account.id, arn: identity.arn },
		action,
		resource,
		context: contextOf(account, identity, time)
	});
}

/** Those of a user and its groups, and the user's boundary; nothing can be attached to root. */
function policiesFor(account: Account, identity: Principal): Policies {
	if (identity.kind === 'root') return { identity: [] };
	const { user } = identity;
	const holder = `user ${user.name}`;
	const ofGroups = user.groups.flatMap((key) => {
		const group = lookUp(account.groups, key);
		if (!group) throw new Error(`User ${user.name} is in the group ${key}, which does not exist`);
		return carried(account, group, `user group ${group.name}`);
	});
	return {
		identity: [...carried(account, user, holder), ...ofGroups],
		...(user.boundary === undefined ? {} : { boundary: [managed(account, user.boundary, holder)] })
	};
}

function carried(
	account: Account,
	{ attached, inline }: Pick<User, 'attached' | 'inline'>,
	holder: string
): AttachedPolicy[] {
	return [
		...attached.map((arn) => managed(account, arn, holder)),
		...all(inline).map((policy) => ({ name: policy.name, holder, policy: compiledOf(policy) }))
	];
}

function managed(account: Account, arn: string, holder: string): AttachedPolicy {
	const policy = policyNamed(account, arn);
	if (!policy) throw new Error(`${holder} carries ${arn}, which does not exist`);
	return { name: policy.name, holder, policy: policy.compiled() };
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
