import type { Chain } from './base/chain';
import type { AccountEvent } from './base/event';
import type { MfaDevice } from './services/iam/model/mfa-devices';
import type { Group, Holder, Root, User } from './services/iam/model/people';
import type { OwnPolicy, PolicyUse } from './services/iam/model/policies';
import type { CredentialReport, LastAccessedJob } from './services/iam/model/reports';
import type { IdentityProvider, InstanceProfile, Role } from './services/iam/model/roles';
import type { Session, TemporaryCredentials } from './services/sts/model';
import type { Organization, PasswordPolicy } from './services/iam/model/settings';
import type { Table } from './base/table';
import type { Time } from './base/time';

export type * from './services/iam/model/mfa-devices';
export type * from './services/iam/model/people';
export type * from './services/iam/model/policies';
export type * from './services/iam/model/reports';
export type * from './services/iam/model/roles';
export type * from './services/sts/model';
export type * from './services/iam/model/settings';
export type { Time } from './base/time';

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
	/** How often each managed policy is used, by ARN; kept by `policies/uses.ts`. */
	readonly uses: Table<PolicyUse>;
	/** By serial number: of a virtual device its ARN. */
	readonly mfaDevices: Table<MfaDevice>;
	/** Whose long-term access key it is, by the key's id; kept by `credentials/access-keys.ts`. */
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
	readonly events: Chain<AccountEvent>;
}
