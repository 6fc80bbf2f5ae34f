import type { Account } from '../account';
import type { Time } from '../base/time';
import { roleArn, rootArn, userArn } from '../services/iam/arn';
import { defaultSourceIp, defaultUserAgent } from './context';
import type { ApiError, Call, ErrorCode, Json } from '../base/call';
import { cut } from '../base/cut';
import type { CloudTrailRecord, UserIdentity } from '../base/event';
import type { Identity, Proof } from './identity';
import { mintFor } from '../base/mint';
import type { AnyOperation, Applied } from '../base/operation';
import { isoTime } from '../base/time';
import { shownIn } from './shown';

/** Answers hold these once; the event history never does. */
const secretAnswers = ['SecretAccessKey', 'SessionToken', 'Base32StringSeed', 'QRCodePNG'];

/** Writes the event history's record of one call. */
export function recordOf(
	account: Account,
	operation: AnyOperation,
	call: Call,
	identity: Identity,
	applied: Applied
): CloudTrailRecord {
	const { service, name, stepOf, secrets = [] } = operation;
	const handsOut = operation.handsOutCredentials === true;
	const reads = operation.level === 'Read' || operation.level === 'List';
	const readOnly = reads || handsOut;
	const id = mintFor(account.seed, account.serial).uuid('event');
	return {
		...recordFrame(account, { service, name: stepOf ?? name, readOnly, time: call.time, id }),
		userIdentity: userIdentity(account, identity),
		...whereabouts(call, identity),
		...(applied.ok ? {} : failure(applied.error)),
		requestParameters: shownIn('requestParameters', call.parameters as Json, secrets),
		responseElements:
			applied.ok && (!reads || handsOut)
				? shownIn('responseElements', applied.value, secretAnswers)
				: null,
		...applied.event
	};
}

/** A service calls from inside AWS: in place of an address stands its name. */
function whereabouts(call: Call, identity: Identity) {
	return identity.kind === 'service'
		? { sourceIPAddress: identity.name, userAgent: identity.name }
		: {
				sourceIPAddress: call.sourceIp ?? defaultSourceIp,
				userAgent: call.userAgent ?? agents[call.door]
			};
}

const agents: Readonly<Record<Call['door'], string>> = {
	console: 'Leastwise console',
	endpoint: 'Leastwise endpoint',
	program: defaultUserAgent
};

/** CloudTrail names errors as the SDKs do: most get a suffix. */
const suffixed: ReadonlySet<ErrorCode> = new Set([
	'DeleteConflict',
	'EntityAlreadyExists',
	'InvalidAuthenticationCode',
	'InvalidInput',
	'InvalidUserType',
	'LimitExceeded',
	'MalformedPolicyDocument',
	'InvalidIdentityToken',
	'NoSuchEntity',
	'PackedPolicyTooLarge',
	'PasswordPolicyViolation',
	'PolicyNotAttachable',
	'UnmodifiableEntity'
]);

const renamed: Partial<Record<ErrorCode, string>> = {
	ReportExpired: 'CredentialReportExpiredException',
	ReportInProgress: 'CredentialReportNotReadyException',
	ReportNotPresent: 'CredentialReportNotPresentException'
};

/** CloudTrail cuts longer messages. */
const longestMessage = 1024;

function failure({ code, message }: ApiError) {
	const errorMessage = cut(message, longestMessage);
	// A sign-in that failed has a message, but no code.
	if (code === 'AuthenticationFailed') return { errorMessage };
	const name = renamed[code] ?? (suffixed.has(code) ? `${code}Exception` : code);
	return { errorCode: name, errorMessage };
}

/** What every record says, whatever the call. */
export function recordFrame(
	{ id: accountId }: Account,
	what: { service: string; name: string; readOnly: boolean; time: Time; id: string }
) {
	return {
		eventVersion: '1.11',
		eventTime: isoTime(what.time),
		eventSource: `${what.service}.amazonaws.com`,
		eventName: what.name,
		awsRegion: 'us-east-1',
		sourceIPAddress: defaultSourceIp,
		requestParameters: null,
		responseElements: null,
		eventID: what.id,
		readOnly: what.readOnly,
		eventType: 'AwsApiCall',
		managementEvent: true,
		recipientAccountId: accountId,
		eventCategory: 'Management'
	} as const;
}

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
