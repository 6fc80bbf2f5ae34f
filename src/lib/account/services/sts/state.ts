import type { Table } from '../../base/table';
import type { Time } from '../../base/time';
import type { Holder } from '../iam/model/people';
import type { InlinePolicy, Tags } from '../iam/model/policies';

/** What STS keeps of an account. */
export interface StsState {
	/** By the id of their access key, ASIA… */
	readonly temporary: Table<TemporaryCredentials>;
}

declare module '../../account' {
	interface Account {
		readonly sts: StsState;
	}
}

/** Handed out by STS. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp.html */
export interface TemporaryCredentials {
	/** ASIA… */
	readonly id: string;
	readonly secret: string;
	readonly token: string;
	readonly issued: Time;
	readonly expires: Time;
	/** When an MFA code was given for them, or for those they were asked with. */
	readonly mfa?: Time;
	readonly bearer: Bearer;
}

/** Whom temporary credentials stand for. */
export type Bearer =
	/** From GetSessionToken: root, or a user as long as it has this unique id. */
	| { readonly kind: 'holder'; readonly holder: Holder; readonly userId?: string }
	| RoleSession
	/** From GetFederationToken, by a user. */
	| ({
			readonly kind: 'federatedUser';
			readonly name: string;
			readonly user: string;
			readonly userId: string;
	  } & SessionLimits);

export interface RoleSession extends SessionLimits {
	readonly kind: 'role';
	/** Key of the roles table; the session ends when the role of this unique id is gone. */
	readonly role: string;
	readonly roleId: string;
	readonly name: string;
	readonly sourceIdentity?: string;
	/** Keys of the tags that go on to the next role of a chain. */
	readonly transitive: readonly string[];
	/** ARN of the OIDC or SAML provider that vouched for the caller. */
	readonly provider?: string;
}

/** What was passed when a session was asked for. */
export interface SessionLimits {
	readonly policies: readonly InlinePolicy[];
	readonly policyArns: readonly string[];
	readonly tags: Tags;
}
