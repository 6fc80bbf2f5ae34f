import type { Authorised } from './authorised';
import type { Json } from './json';

/**
 * One entry of the event history: the record as CloudTrail writes it, and beside it the engine's
 * decision, so that every refusal can be explained later.
 *
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
export interface AccountEvent {
	readonly record: CloudTrailRecord;
	readonly decision?: Authorised;
	/** It happened before the account was opened, and was not performed. */
	readonly past?: true;
}

export interface CloudTrailRecord {
	readonly eventVersion: '1.11';
	readonly userIdentity: UserIdentity;
	/** ISO 8601, whole seconds. */
	readonly eventTime: string;
	/** For instance `iam.amazonaws.com`. */
	readonly eventSource: string;
	readonly eventName: string;
	readonly awsRegion: 'us-east-1';
	readonly sourceIPAddress: string;
	readonly userAgent: string;
	readonly errorCode?: string;
	readonly errorMessage?: string;
	/** What the call was about, where CloudTrail says so. */
	readonly resources?: readonly {
		readonly accountId: string;
		readonly type: string;
		readonly ARN: string;
	}[];
	readonly requestParameters: Json;
	readonly responseElements: Json;
	readonly additionalEventData?: Json;
	readonly eventID: string;
	readonly readOnly: boolean;
	readonly eventType: 'AwsApiCall' | 'AwsConsoleSignIn';
	readonly managementEvent: true;
	readonly recipientAccountId: string;
	/** The same in the histories of all accounts that the call has to do with. */
	readonly sharedEventID?: string;
	readonly eventCategory: 'Management';
}

export interface UserIdentity {
	readonly type:
		| 'Root'
		| 'IAMUser'
		| 'AssumedRole'
		| 'FederatedUser'
		| 'AWSAccount'
		| 'AWSService'
		| 'WebIdentityUser'
		| 'SAMLUser';
	readonly principalId?: string;
	readonly arn?: string;
	readonly accountId?: string;
	/** The service that called. */
	readonly invokedBy?: string;
	readonly accessKeyId?: string;
	readonly userName?: string;
	/** Who vouched for a caller that has no identity in the account. */
	readonly identityProvider?: string;
	readonly sessionContext?: {
		readonly sessionIssuer?: SessionIssuer;
		readonly webIdFederationData?: {
			readonly federatedProvider: string;
			readonly attributes: Readonly<Record<string, string>>;
		};
		readonly sourceIdentity?: string;
		readonly attributes: {
			readonly creationDate: string;
			readonly mfaAuthenticated: 'true' | 'false';
		};
	};
}

/** Who a session was made from. */
interface SessionIssuer {
	readonly type: 'Role' | 'IAMUser';
	readonly principalId: string;
	readonly arn: string;
	readonly accountId: string;
	readonly userName: string;
}
