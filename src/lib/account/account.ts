import type { AccountEvent } from './event';
import type { Password } from './password';
import type { Table } from './table';
import type { Credential } from './webauthn/credential';

/** Milliseconds since 1970. Time always comes with the call. */
export type Time = number;

/** The simulated AWS account: plain data, never changed in place. Only `perform` makes a new one. */
export interface Account {
	/** Twelve digits. */
	readonly id: string;
	/** The name the owner gave the account. */
	readonly name: string;
	readonly alias?: string;
	readonly created: Time;
	/** Ids, keys and secrets come from here, see `mint.ts`. */
	readonly seed: string;
	/** How many calls have been performed: makes each call's ids its own. */
	readonly serial: number;
	/** The organization it is a member of, with the guard rails that reach it. */
	readonly organization?: Organization;
	readonly root: Root;
	readonly users: Table<User>;
	readonly groups: Table<Group>;
	readonly roles: Table<Role>;
	readonly instanceProfiles: Table<InstanceProfile>;
	/** Managed policies of the account's own, by name. */
	readonly policies: Table<OwnPolicy>;
	/** How often each managed policy is used, by ARN; kept by `uses.ts`. */
	readonly uses: Table<PolicyUse>;
	/** By serial number: of a virtual device its ARN. */
	readonly mfaDevices: Table<MfaDevice>;
	/** Whose long-term access key it is, by the key's id; kept by `access-keys.ts`. */
	readonly keyHolders: Table<Holder>;
	/** By ARN. */
	readonly providers: Table<IdentityProvider>;
	/** By the id of their access key, ASIA… */
	readonly temporary: Table<TemporaryCredentials>;
	/** What AWS's default policy is replaced with. */
	readonly passwordPolicy?: PasswordPolicy;
	/** The latest, if one was ever made. */
	readonly credentialReport?: CredentialReport;
	/** Reports on when services were last used, by the ids of their jobs. */
	readonly lastAccessedJobs?: Table<LastAccessedJob>;
	/** Open console sessions, oldest first. */
	readonly sessions: readonly Session[];
	/** Everything that was done or refused, oldest first. */
	readonly events: readonly AccountEvent[];
}

/** What root and users have in common. */
export interface Credentials {
	readonly accessKeys: readonly AccessKey[];
	/** Serial numbers of the MFA devices assigned, oldest first, at most eight; kept by `mfa.ts`. */
	readonly mfaDevices: readonly string[];
	readonly passwordLastUsed?: Time;
}

export interface Root extends Credentials {
	readonly email: string;
	readonly password: Password;
}

export interface User extends Credentials {
	readonly name: string;
	readonly path: string;
	/** AIDA… */
	readonly id: string;
	readonly created: Time;
	/** Keys of the groups table. */
	readonly groups: readonly string[];
	/** ARNs of managed policies. */
	readonly attached: readonly string[];
	/** By name. */
	readonly inline: Table<InlinePolicy>;
	/** ARN of the managed policy that limits the user. */
	readonly boundary?: string;
	readonly tags: Tags;
	/** The console password, if any. */
	readonly login?: LoginProfile;
}

/** Keys differ regardless of case, as names do. */
export type Tags = Table<Tag>;

export interface Tag {
	readonly key: string;
	readonly value: string;
}

export interface LoginProfile {
	readonly password: Password;
	readonly created: Time;
	/** When this password was set, if it is not the first. */
	readonly changed?: Time;
	readonly resetRequired: boolean;
	/** The passwords before this one, newest first, at most 24. */
	readonly former?: readonly Password[];
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_PasswordPolicy.html */
export interface PasswordPolicy {
	readonly minimumLength: number;
	readonly requireSymbols: boolean;
	readonly requireNumbers: boolean;
	readonly requireUppercase: boolean;
	readonly requireLowercase: boolean;
	readonly allowUsersToChange: boolean;
	/** Days until a password expires; 0: it never does. */
	readonly maxAge: number;
	/** How many passwords back none may be used again; 0: any may. */
	readonly reusePrevention: number;
	/** Only an administrator can replace an expired password. */
	readonly hardExpiry: boolean;
}

export interface CredentialReport {
	readonly generated: Time;
	/** Somebody has been told that it is. */
	readonly complete: boolean;
	/** CSV. */
	readonly text: string;
}

/** What a report on last use was asked about, as it was then. */
export interface LastAccessedJob {
	readonly id: string;
	readonly type: 'SERVICE_LEVEL' | 'ACTION_LEVEL';
	readonly created: Time;
	/** Who alone may read it, as in aws:userid. */
	readonly owner: string;
	/** Prefixes of those that the policies allow. */
	readonly services: readonly string[];
	/** Unique ids of the users and roles whose use counts. */
	readonly entities: readonly string[];
	/** How long the event history was. */
	readonly events: number;
}

export interface AccessKey {
	/** AKIA… */
	readonly id: string;
	readonly secret: string;
	readonly status: 'Active' | 'Inactive';
	readonly created: Time;
	readonly lastUsed?: { readonly at: Time; readonly service: string; readonly region: string };
}

export interface Group {
	readonly name: string;
	readonly path: string;
	/** AGPA… */
	readonly id: string;
	readonly created: Time;
	readonly attached: readonly string[];
	readonly inline: Table<InlinePolicy>;
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_Role.html */
export interface Role {
	readonly name: string;
	readonly path: string;
	/** AROA… */
	readonly id: string;
	readonly created: Time;
	readonly description?: string;
	/** Seconds. */
	readonly maxSessionDuration: number;
	/** Users and roles of this account stand in it by their unique ids. */
	readonly trust: TrustPolicy;
	readonly attached: readonly string[];
	readonly inline: Table<InlinePolicy>;
	readonly boundary?: string;
	readonly tags: Tags;
	readonly lastUsed?: { readonly at: Time; readonly region: string };
	/** The service that a service-linked role belongs to: `access-analyzer.amazonaws.com`. */
	readonly linkedTo?: string;
}

export interface TrustPolicy {
	readonly text: string;
}

export interface InstanceProfile {
	readonly name: string;
	readonly path: string;
	/** AIPA… */
	readonly id: string;
	readonly created: Time;
	/** Key of the roles table; a profile holds one role at most. */
	readonly role?: string;
	readonly tags: Tags;
}

/** Vouches for people and programs that have no identity in the account. */
export type IdentityProvider = OidcProvider | SamlProvider;

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetOpenIDConnectProvider.html */
export interface OidcProvider extends Provider {
	readonly kind: 'oidc';
	/** Without `https://`, as the ARN and the condition keys have it. */
	readonly url: string;
	/** The audiences that its tokens may be for, at most 100. */
	readonly clientIds: readonly string[];
	/** 40 hexadecimal digits each, at most five. */
	readonly thumbprints: readonly string[];
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetSAMLProvider.html */
export interface SamlProvider extends Provider {
	readonly kind: 'saml';
	readonly name: string;
	/** SAML… */
	readonly id: string;
	/** An XML document. */
	readonly metadata: string;
}

interface Provider {
	readonly arn: string;
	readonly created: Time;
	readonly tags: Tags;
}

/** A policy that stands in one user, group or role and goes with it. */
export interface InlinePolicy {
	readonly name: string;
	readonly text: string;
}

/** A managed policy that the account's administrators wrote. */
export interface OwnPolicy {
	readonly name: string;
	readonly path: string;
	/** ANPA… */
	readonly id: string;
	readonly description?: string;
	readonly created: Time;
	readonly updated: Time;
	/** The oldest first, at most five. */
	readonly versions: readonly PolicyVersion[];
	readonly defaultVersion: string;
	readonly tags: Tags;
	/** Numbers go up and are not used again. */
	readonly nextVersion: number;
}

export interface PolicyVersion {
	/** `v1` and so on. */
	readonly id: string;
	readonly text: string;
	readonly created: Time;
}

export interface PolicyUse {
	readonly arn: string;
	/** Users, groups and roles that carry the policy. */
	readonly attached: number;
	/** Users and roles that it limits as a permissions boundary. */
	readonly limits: number;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html */
export type MfaDevice = CodeDevice | SecurityKey;

/** Shows six digits that change every 30 seconds. */
export type CodeDevice = VirtualDevice | HardwareToken;

/** An authenticator app that holds the seed. */
export interface VirtualDevice extends Device, Clocked {
	readonly kind: 'virtual';
	/** Base32, 64 characters. */
	readonly seed: string;
}

/** A fob made for AWS, which knows its seed by the number on its back; see `token.ts`. */
export interface HardwareToken extends Device, Clocked {
	readonly kind: 'hardware';
}

/** A FIDO security key or a passkey. It is made by assigning it and gone when that ends. */
export interface SecurityKey extends Device {
	readonly kind: 'securityKey';
	/** The site that it was registered at: it signs for no other. */
	readonly rpId: string;
	readonly credential: Credential;
	readonly enabled: Enablement;
}

interface Device {
	/**
	 * `arn:aws:iam::ACCOUNT:mfa/NAME`, `arn:aws:iam::ACCOUNT:u2f/user/USER/NAME-SUFFIX`, or the number
	 * on the back of a token.
	 */
	readonly serial: string;
	readonly created: Time;
	readonly tags: Tags;
}

/** What is known of a device's clock and codes. */
interface Clocked {
	/** The latest step whose code was accepted, by whomever: no code is accepted twice. */
	readonly usedStep?: number;
	/** How many 30-second steps the device's clock is ahead of ours. */
	readonly enabled?: Enablement & { readonly drift: number };
}

export interface Enablement {
	readonly holder: Holder;
	readonly at: Time;
}

/** Who holds credentials: root, or a user by its key in the users table. */
export type Holder = { readonly kind: 'root' } | { readonly kind: 'user'; readonly key: string };

/** A console session, begun by signing in. */
export interface Session {
	readonly id: string;
	readonly holder: Holder;
	readonly mfa: boolean;
	readonly started: Time;
	/** The password was set by someone else; nothing but a new one is possible. */
	readonly mustChangePassword: boolean;
	/** The role taken on in the console, by the id of its temporary credentials. */
	readonly switchedTo?: string;
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

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_introduction.html */
export interface Organization {
	/** `o-` and ten letters and digits. */
	readonly id: string;
	/** `o-…/r-…/ou-…/` as in aws:PrincipalOrgPaths. */
	readonly path: string;
	/** SCPs and RCPs do not reach the management account. */
	readonly isManagementAccount: boolean;
	/** For each level from the organization's root down to the account. */
	readonly scps: readonly (readonly InlinePolicy[])[];
	readonly rcps: readonly (readonly InlinePolicy[])[];
}
