import { principalKeys as keysOfAsking } from '../../policy/own-keys';
import type { Context as ConditionKeys } from '../../policy/request';
import type { Account } from '../account';
import type { Bearer } from '../services/sts/state';
import type { Organization } from '../organization';
import type { Tags } from '../services/iam/model/policies';
import type { Time } from '../base/time';
import { roleArn } from '../services/iam/arn';
import type { Call } from '../base/call';
import type { Identity, Principal, Proof } from '../identity';
import { outsiderAsking } from './outsider';
import { tagKeys } from '../services/iam/tags/tags';
import { put } from '../base/table';
import { isoTime } from '../base/time';

/** When and from where something is asked. */
export type Circumstances = Pick<Call, 'time' | 'sourceIp' | 'userAgent'>;

/** A made-up caller's address, from the block that is reserved for documentation. */
export const defaultSourceIp = '203.0.113.24';
export const defaultUserAgent = 'Leastwise program';

/**
 * The condition keys that AWS gives to every request, whatever is asked.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export function contextOf(
	account: Account,
	identity: Identity,
	{ time, sourceIp = defaultSourceIp, userAgent = defaultUserAgent }: Circumstances
): ConditionKeys {
	const { organization } = account;
	return {
		'aws:CurrentTime': isoTime(time),
		'aws:EpochTime': String(Math.floor(time / 1000)),
		'aws:SecureTransport': 'true',
		'aws:RequestedRegion': 'us-east-1',
		// A service calls from inside AWS, without a public address.
		...(identity.kind === 'service' ? {} : { 'aws:SourceIp': sourceIp }),
		'aws:UserAgent': identity.kind === 'service' ? identity.name : userAgent,
		'aws:ViaAWSService': 'false',
		'aws:ResourceAccount': account.id,
		...(organization ? organizationKeys('Resource', organization) : {}),
		...callerKeys(account, identity, time)
	};
}

export function organizationKeys(whose: 'Principal' | 'Resource', { id, path }: Organization) {
	return { [`aws:${whose}OrgID`]: id, [`aws:${whose}OrgPaths`]: [path] };
}

function callerKeys(account: Account, identity: Identity, time: Time): ConditionKeys {
	switch (identity.kind) {
		case 'root':
		case 'user':
		case 'role':
		case 'federatedUser':
			return {
				...principalKeys(account, identity),
				...proofKeys(identity.proof, time),
				'aws:PrincipalAccount': account.id,
				'aws:PrincipalIsAWSService': 'false',
				...(account.organization ? organizationKeys('Principal', account.organization) : {})
			};
		case 'service':
			return {
				...keysOfAsking({ kind: 'service', name: identity.name }),
				...sourceKeys(identity.sourceArn)
			};
		case 'outsider':
			return keysOfAsking(outsiderAsking(identity));
		case 'anonymous':
		case 'observer':
			return keysOfAsking({ kind: 'anonymous' });
	}
}

/** For which resource a service calls: what a policy asks against the confused deputy. */
function sourceKeys(arn: string | undefined): ConditionKeys {
	if (arn === undefined) return {};
	const account = arn.split(':')[4];
	return { 'aws:SourceArn': arn, ...(account ? { 'aws:SourceAccount': account } : {}) };
}

function principalKeys(account: Account, identity: Principal): ConditionKeys {
	switch (identity.kind) {
		case 'root':
			return {
				'aws:userid': account.id,
				'aws:PrincipalType': 'Account',
				'aws:PrincipalArn': identity.arn
			};
		case 'user':
			return {
				'aws:username': identity.user.name,
				'aws:userid': identity.user.id,
				'aws:PrincipalType': 'User',
				'aws:PrincipalArn': identity.arn,
				...tagKeys('aws:PrincipalTag', identity.user.tags)
			};
		case 'role': {
			const { role, session } = identity;
			return {
				'aws:userid': `${role.id}:${session.name}`,
				'aws:PrincipalType': 'AssumedRole',
				'aws:PrincipalArn': roleArn(account, role),
				...tagKeys('aws:PrincipalTag', withSessionTags(role.tags, session.tags)),
				...(session.sourceIdentity ? { 'aws:SourceIdentity': session.sourceIdentity } : {}),
				// SAML sessions do not have it.
				...(session.provider && !session.provider.includes(':saml-provider/')
					? { 'aws:FederatedProvider': session.provider }
					: {})
			};
		}
		case 'federatedUser':
			return {
				'aws:userid': `${account.id}:${identity.session.name}`,
				'aws:PrincipalType': 'FederatedUser',
				'aws:PrincipalArn': identity.arn,
				...tagKeys('aws:PrincipalTag', withSessionTags(identity.user.tags, identity.session.tags))
			};
	}
}

/** A session tag takes the place of the entity's tag of the same key, whatever the case. */
function withSessionTags(own: Tags, session: Tags) {
	return session.reduce((tags, [key, tag]) => put(tags, key, tag), own);
}

/** These keys exist only with temporary credentials, which a console session is too. */
function proofKeys(proof: Proof, time: Time): ConditionKeys {
	switch (proof.kind) {
		case 'accessKey':
			return {};
		case 'session': {
			const { mfa, started } = proof.session;
			return temporaryKeys(started, mfa ? started : undefined, time);
		}
		case 'temporary': {
			const { issued, mfa, bearer } = proof.credentials;
			return isFederated(bearer)
				? { 'aws:TokenIssueTime': isoTime(issued) }
				: temporaryKeys(issued, mfa, time);
		}
	}
}

/** Of federated identities AWS does not say whether they used MFA: it is their provider's affair. */
function isFederated(bearer: Bearer): boolean {
	switch (bearer.kind) {
		case 'holder':
			return false;
		case 'role':
			return bearer.provider !== undefined;
		case 'federatedUser':
			return true;
	}
}

function temporaryKeys(issued: Time, mfa: Time | undefined, time: Time): ConditionKeys {
	return {
		'aws:TokenIssueTime': isoTime(issued),
		'aws:MultiFactorAuthPresent': String(mfa !== undefined),
		...(mfa === undefined
			? {}
			: { 'aws:MultiFactorAuthAge': String(Math.floor((time - mfa) / 1000)) })
	};
}
