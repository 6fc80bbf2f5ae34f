import type { Account } from '../../account';
import type { UserIdentity } from '../../base/event';
import { isoTime, type Time } from '../../base/time';
import type { Identity, Proof } from '../../identity';
import { roleArn, rootArn, userArn } from '../iam/arn';

/** Who called, as CloudTrail tells it. https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html */
export function userIdentity(account: Account, identity: Identity): UserIdentity {
	switch (identity.kind) {
		case 'root':
			return {
				type: 'Root',
				principalId: account.id,
				arn: rootArn(account),
				accountId: account.id,
				...evidence(identity.proof)
			};
		case 'user':
			return {
				type: 'IAMUser',
				principalId: identity.user.id,
				arn: identity.arn,
				accountId: account.id,
				userName: identity.user.name,
				...evidence(identity.proof)
			};
		case 'role': {
			const { role, session, arn, proof } = identity;
			return {
				type: 'AssumedRole',
				principalId: `${role.id}:${session.name}`,
				arn,
				accountId: account.id,
				...evidence(proof, {
					sessionIssuer: {
						type: 'Role',
						principalId: role.id,
						arn: roleArn(account, role),
						accountId: account.id,
						userName: role.name
					},
					...(session.provider?.includes(':oidc-provider/')
						? { webIdFederationData: { federatedProvider: session.provider, attributes: {} } }
						: {}),
					...(session.sourceIdentity === undefined
						? {}
						: { sourceIdentity: session.sourceIdentity })
				})
			};
		}
		case 'federatedUser': {
			const { user, session, arn, proof } = identity;
			return {
				type: 'FederatedUser',
				principalId: `${account.id}:${session.name}`,
				arn,
				accountId: account.id,
				...evidence(proof, {
					sessionIssuer: {
						type: 'IAMUser',
						principalId: user.id,
						arn: userArn(account, user),
						accountId: account.id,
						userName: user.name
					}
				})
			};
		}
		case 'service':
			return { type: 'AWSService', invokedBy: identity.name };
		case 'outsider':
			return { type: 'AWSAccount', principalId: identity.account, accountId: identity.account };
		case 'anonymous':
		case 'observer':
			return { type: 'IAMUser', accountId: account.id };
	}
}

function evidence(
	proof: Proof,
	session: Omit<NonNullable<UserIdentity['sessionContext']>, 'attributes'> = {}
): Partial<UserIdentity> {
	switch (proof.kind) {
		case 'accessKey':
			return { accessKeyId: proof.key.id };
		case 'session': {
			const { started, mfa } = proof.session;
			return { sessionContext: { ...session, attributes: attributes(started, mfa) } };
		}
		case 'temporary': {
			const { id, issued, mfa } = proof.credentials;
			return {
				accessKeyId: id,
				sessionContext: { ...session, attributes: attributes(issued, mfa !== undefined) }
			};
		}
	}
}

function attributes(creation: Time, mfa: boolean) {
	return {
		creationDate: isoTime(creation),
		mfaAuthenticated: mfa ? ('true' as const) : ('false' as const)
	};
}
