import { decide, type AttachedPolicy, type Policies } from '../../policy/decide';
import type { PolicyKind } from '../../policy/kind';
import type { Context as ConditionKeys, Principal as Asking } from '../../policy/request';
import { accountIn } from '../../policy/arn';
import type { Account } from '../account';
import type { Asking as Question, Authorised } from '../base/authorised';
import type { InlinePolicy } from '../services/iam/model/policies';
import type { SessionLimits } from '../services/sts/state';
import type { User } from '../services/iam/model/people';
import { roleArn, userArn } from '../services/iam/arn';
import { contextOf, organizationKeys, type Circumstances } from './context';
import type { Identity } from '../identity';
import type { Target } from '../base/operation';
import type { Resource } from '../base/service';
import { outsiderAsking } from './outsider';
import { resourceAt, serviceIn } from './resource-at';
import { policyNamed } from '../services/iam/policies/policies';
import { compiledOf } from '../services/iam/policies/stored-policy';
import { all, lookUp } from '../base/table';
import { accountNumbered, seenFrom } from '../world';

/**
 * AllowUsersToChangePassword of the password policy grants this to every user, without a policy that
 * anybody could attach or detach.
 */
const ownPasswordPolicy = {
	name: 'AllowUsersToChangePassword',
	text: JSON.stringify({
		Version: '2012-10-17',
		Statement: [
			{
				Effect: 'Allow',
				Action: 'iam:ChangePassword',
				Resource: ['arn:aws:iam::*:user/${aws:username}', 'arn:aws:iam::*:user/*/${aws:username}']
			},
			{ Effect: 'Allow', Action: 'iam:GetAccountPasswordPolicy', Resource: '*' }
		]
	})
};

/** What is asked: `service:Name` on a resource. */
export type Asked = Omit<Target, 'action' | 'denied' | 'event' | 'printed'> & {
	readonly action: string;
};

/** What an outsider's own account lets it do: that is for others to settle. */
const everything = {
	name: 'Everything',
	text: '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}'
};

/** Asks the engine whether somebody may do something, with all policies that apply. */
export function authorise(
	account: Account,
	identity: Identity,
	asked: Asked,
	circumstances: Circumstances
): Authorised {
	const question = questionOf(account, identity, asked, circumstances);
	return { ...decide(question.policies, question.request), asked: question };
}

/** Whose account another one is, there its policies are. */
function homeOf(account: Account, identity: Identity): Account {
	return 'proof' in identity ? seenFrom(account, accountIn(identity.arn)) : account;
}

/** The request as AWS would see it, and all policies that have a say. */
function questionOf(
	account: Account,
	identity: Identity,
	asked: Asked,
	circumstances: Circumstances
): Question {
	const { action, arn, context, principal } = asked;
	const home = homeOf(account, identity);
	const resource = resourceAt(account, arn);
	// What is nobody's resource, such as `*`, is asked of the account that its ARN names, or else of this one.
	const owner = resource?.owner ?? accountNumbered(account, accountIn(arn))?.id ?? account.id;
	const owning = accountNumbered(account, owner);
	// Whoever sends what a provider vouches for is not asked after.
	const sender: Identity = principal ? { kind: 'anonymous' } : identity;
	return {
		policies: {
			...policiesFor(home, sender),
			...guardRails(home, sender, owning),
			...policiesAsked(resource, asked)
		},
		request: {
			principal: principal ?? askingAs(home, sender),
			action,
			resource: arn,
			resourceAccount: owner,
			context: {
				...contextOf(home, sender, circumstances),
				...(owner === home.id ? {} : ofAnotherAccount(owner, owning)),
				...keysAsked(resource, asked),
				...context
			}
		}
	};
}

/** Whether an account that is not in the attempt is in an organization, nobody here knows. */
function ofAnotherAccount(owner: string, account: Account | undefined): ConditionKeys {
	return {
		'aws:ResourceAccount': owner,
		'aws:ResourceOrgID': [],
		'aws:ResourceOrgPaths': [],
		...(account?.organization ? organizationKeys('Resource', account.organization) : {})
	};
}

/** The resource's own policies, where they have a say in such an action. */
function policiesAsked(
	resource: Resource | undefined,
	{ action, arn }: Asked
): Pick<Policies, 'resource' | 'blockPublicAccess'> {
	const of = resource?.policiesFor ?? serviceIn(arn);
	return resource?.policies && of === serviceOfAction(action)
		? {
				resource: resource.policies,
				...(resource.blockPublicAccess ? { blockPublicAccess: true } : {})
			}
		: {};
}

/** Keys of the resource's own service are there for that service's actions. */
function keysAsked(resource: Resource | undefined, { action, arn }: Asked): ConditionKeys {
	const keys = resource?.keys ?? {};
	const own = serviceIn(arn);
	if (own === serviceOfAction(action)) return keys;
	return Object.fromEntries(Object.entries(keys).filter(([key]) => !key.startsWith(`${own}:`)));
}

function serviceOfAction(action: string): string {
	return action.slice(0, action.indexOf(':')).toLowerCase();
}

/** A caller as the engine knows it. */
function askingAs(account: Account, identity: Identity): Asking {
	switch (identity.kind) {
		case 'root':
			return { kind: 'root', account: account.id, arn: identity.arn };
		case 'user':
			return { kind: 'user', account: account.id, arn: identity.arn, id: identity.user.id };
		case 'role': {
			const { role, arn } = identity;
			return {
				kind: 'role',
				account: account.id,
				arn,
				name: role.name,
				roleArn: roleArn(account, role),
				id: role.id
			};
		}
		case 'federatedUser':
			return {
				kind: 'federatedUser',
				account: account.id,
				arn: identity.arn,
				user: { arn: userArn(account, identity.user), id: identity.user.id }
			};
		case 'service':
			return { kind: 'service', name: identity.name };
		case 'outsider':
			return outsiderAsking(identity);
		case 'anonymous':
		case 'observer':
			return { kind: 'anonymous' };
	}
}

/** Those of the identity, its boundary, and what was passed with its session; nothing for root. */
export function policiesFor(account: Account, identity: Identity): Policies {
	switch (identity.kind) {
		case 'user':
			return policiesOfUser(account, identity.user);
		case 'role': {
			const { role, session } = identity;
			const holder = `role ${role.name}`;
			return {
				identity: carried(account, role, holder),
				...boundaryOf(account, role, holder),
				...sessionPolicies(account, session, holder)
			};
		}
		case 'federatedUser':
			return {
				...policiesOfUser(account, identity.user),
				...sessionPolicies(account, identity.session, `federated user ${identity.session.name}`)
			};
		case 'outsider':
			return { identity: [written(everything, 'another account')] };
		case 'root':
		case 'service':
		case 'anonymous':
		case 'observer':
			return { identity: [] };
	}
}

function policiesOfUser(account: Account, user: User): Policies {
	const holder = `user ${user.name}`;
	const ofGroups = user.groups.flatMap((key) => {
		const group = lookUp(account.iam.groups, key);
		if (!group) throw new Error(`User ${user.name} is in the group ${key}, which does not exist`);
		return carried(account, group, `user group ${group.name}`);
	});
	return {
		identity: [...carried(account, user, holder), ...ofGroups, ...ownPassword(account)],
		...boundaryOf(account, user, holder)
	};
}

function ownPassword({ iam: { passwordPolicy } }: Account): AttachedPolicy[] {
	return passwordPolicy?.allowUsersToChange
		? [written(ownPasswordPolicy, 'every user of the account')]
		: [];
}

function boundaryOf(
	account: Account,
	{ boundary }: Pick<User, 'boundary'>,
	holder: string
): Pick<Policies, 'boundary'> {
	return boundary === undefined ? {} : { boundary: [managed(account, boundary, holder)] };
}

function sessionPolicies(
	account: Account,
	{ policies, policyArns }: SessionLimits,
	holder: string
): Pick<Policies, 'session'> {
	return {
		session: [
			...policies.map((policy) => written(policy, holder)),
			...policyArns.map((arn) =>
				policyNamed(account, arn) ? managed(account, arn, holder) : written(deleted, holder)
			)
		]
	};
}

/** In place of a session policy that was deleted since: it grants nothing, but limits still. */
const deleted = {
	name: 'Deleted policy',
	text: '{"Version":"2012-10-17","Statement":{"Effect":"Deny","NotAction":"*","Resource":"*"}}'
};

/** What the organization lets its member accounts do (SCPs) and have done to them (RCPs). */
function guardRails(
	account: Account,
	{ kind }: Identity,
	owning: Account | undefined
): Pick<Policies, 'scp' | 'rcp'> {
	// SCPs are those of the caller's account, RCPs those of the account that owns the resource.
	return {
		...(kind === 'outsider' ? {} : railsOf(account, 'scp')),
		...railsOf(owning, 'rcp')
	};
}

function railsOf(account: Account | undefined, of: 'scp' | 'rcp'): Pick<Policies, 'scp' | 'rcp'> {
	const { organization } = account ?? {};
	if (!organization || organization.isManagementAccount) return {};
	const levels = organization[`${of}s`].map((level) =>
		level.map((policy) => written(policy, 'organization', of))
	);
	return { [of]: levels };
}

function carried(
	account: Account,
	{ attached, inline }: Pick<User, 'attached' | 'inline'>,
	holder: string
): AttachedPolicy[] {
	return [
		...attached.map((arn) => managed(account, arn, holder)),
		...all(inline).map((policy) => written(policy, holder))
	];
}

function written(policy: InlinePolicy, holder: string, kind?: PolicyKind): AttachedPolicy {
	return { name: policy.name, holder, policy: compiledOf(policy, kind) };
}

function managed(account: Account, arn: string, holder: string): AttachedPolicy {
	const policy = policyNamed(account, arn);
	if (!policy) throw new Error(`${holder} carries ${arn}, which does not exist`);
	return { name: policy.name, holder, policy: policy.compiled() };
}
