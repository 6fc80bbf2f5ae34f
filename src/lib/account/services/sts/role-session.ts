import type { Account } from '../../account';
import type { Role } from '../iam/model/roles';
import type { TemporaryCredentials } from './state';
import { assumedRoleArn, roleArn } from '../iam/arn';
import { roleWithArn, type Asking } from './assuming';
import type { StsAnswer } from './operation';
import type { Identity } from '../../identity';
import { fail, type Applied } from '../../base/applied';
import type { Context } from '../../base/operation';
import { missingPolicy, packedAnswer, type Limits } from './session-limits';
import { keyOf } from '../../base/table';
import { credentialsAnswer, issueCredentials } from './temporary';

/** Without a wish, a session lasts an hour. */
const hour = 3600;

/** Opens the session, which the trust policy has allowed, and answers with its credentials. */
export function openRoleSession<More extends Readonly<Record<string, string>>>(
	context: Context<Identity>,
	asking: Asking,
	limits: Limits,
	seconds: number | undefined = hour,
	/** What the answer says besides. */
	more: More
): Applied<StsAnswer<'AssumeRole'> & More> {
	const role = assumedRole(context.account, asking);
	if (seconds > hour && isChained(context.identity)) return longerThanChained;
	if (seconds > role.maxSessionDuration) return longerThanRole;
	const missing = missingPolicy(context.account, limits);
	if (missing) return missing;

	const { name, sourceIdentity } = asking;
	const { account, credentials } = issueRoleSession(context, role, asking, seconds, limits);
	return {
		ok: true,
		account,
		value: {
			Credentials: credentialsAnswer(credentials),
			AssumedRoleUser: {
				AssumedRoleId: `${role.id}:${name}`,
				Arn: assumedRoleArn(account, role, name)
			},
			...packedAnswer(limits),
			...more,
			...(sourceIdentity === undefined ? {} : { SourceIdentity: sourceIdentity })
		},
		event: {
			resources: [{ accountId: account.id, type: 'AWS::IAM::Role', ARN: roleArn(account, role) }]
		}
	};
}

/** The role that was asked for: what does not exist trusts nobody, so here it does. */
export function assumedRole(account: Account, { roleArn: arn }: Asking): Role {
	const role = roleWithArn(account, arn);
	if (!role) throw new Error(`${arn} is assumed, but there is no such role`);
	return role;
}

export function issueRoleSession(
	context: Context<Identity>,
	role: Role,
	{ name, sourceIdentity, provider, mfa, tags }: Asking,
	seconds: number,
	{ policies, policyArns }: Limits = { policies: [], policyArns: [] }
): { readonly account: Account; readonly credentials: TemporaryCredentials } {
	return issueCredentials(context, {
		seconds,
		...(mfa === undefined ? {} : { mfa }),
		bearer: {
			kind: 'role',
			role: keyOf(role.name),
			roleId: role.id,
			name,
			...(sourceIdentity === undefined ? {} : { sourceIdentity }),
			...(provider === undefined ? {} : { provider }),
			...tags,
			policies,
			policyArns
		}
	});
}

/** A role session assumes the next role. */
function isChained(identity: Identity): boolean {
	switch (identity.kind) {
		case 'role':
			return true;
		case 'outsider':
			return identity.arn.includes(':assumed-role/');
		case 'root':
		case 'user':
		case 'federatedUser':
		case 'service':
		case 'anonymous':
		case 'observer':
			return false;
	}
}

const longerThanRole = fail(
	'ValidationError',
	'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.'
);
const longerThanChained = fail(
	'ValidationError',
	'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.'
);
