import type { Account } from '../../account';
import type { TemporaryCredentials } from './state';
import { assumedRoleArn, roleArn } from '../iam/arn';
import { roleWithArn, type Asking, type Located } from './assuming';
import type { StsAnswer } from './operation';
import type { Identity } from '../../identity';
import { fail, type Applied } from '../../base/applied';
import type { Context } from '../../base/operation';
import { missingPolicy, packedAnswer, type Limits } from './session-limits';
import { keyOf } from '../../base/table';
import { credentialsAnswer, issueCredentials } from './temporary';
import { withAccount } from '../../world';

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
	const located = assumedRole(context.account, asking);
	const { role, owner } = located;
	if (seconds > hour && isChained(context.identity)) return longerThanChained;
	if (seconds > role.maxSessionDuration) return longerThanRole;
	const missing = missingPolicy(owner, limits);
	if (missing) return missing;

	const { name, sourceIdentity } = asking;
	const { account, credentials } = issueRoleSession(context, located, asking, seconds, limits);
	return {
		ok: true,
		account,
		value: {
			Credentials: credentialsAnswer(credentials),
			AssumedRoleUser: {
				AssumedRoleId: `${role.id}:${name}`,
				Arn: assumedRoleArn(owner, role, name)
			},
			...packedAnswer(limits),
			...more,
			...(sourceIdentity === undefined ? {} : { SourceIdentity: sourceIdentity })
		},
		event: {
			resources: [{ accountId: owner.id, type: 'AWS::IAM::Role', ARN: roleArn(owner, role) }]
		}
	};
}

/** The role that was asked for: what does not exist trusts nobody, so here it does. */
export function assumedRole(account: Account, { roleArn: arn }: Asking): Located {
	const located = roleWithArn(account, arn);
	if (!located) throw new Error(`${arn} is assumed, but there is no such role`);
	return located;
}

/** The session is of the role's account, whoever has asked for it. */
export function issueRoleSession(
	context: Context<Identity>,
	{ role, owner }: Located,
	{ name, sourceIdentity, provider, mfa, tags }: Asking,
	seconds: number,
	{ policies, policyArns }: Limits = { policies: [], policyArns: [] }
): { readonly account: Account; readonly credentials: TemporaryCredentials } {
	const issued = issueCredentials(
		{ ...context, account: owner },
		{
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
		}
	);
	return { ...issued, account: withAccount(context.account, issued.account) };
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
