import type { Table } from '../../base/table';
import type { MfaDevice } from './model/mfa-devices';
import type { Group, Holder, Root, User } from './model/people';
import type { OwnPolicy, PolicyUse } from './model/policies';
import type { CredentialReport, LastAccessedJob } from './model/reports';
import type { IdentityProvider, InstanceProfile, Role } from './model/roles';
import type { PasswordPolicy } from './model/settings';

/** What IAM keeps of an account. */
export interface IamState {
	readonly alias?: string;
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
	/** What AWS's default policy is replaced with. */
	readonly passwordPolicy?: PasswordPolicy;
	/** The latest, if one was ever made. */
	readonly credentialReport?: CredentialReport;
	/** Reports on when services were last used, by the ids of their jobs. */
	readonly lastAccessedJobs?: Table<LastAccessedJob>;
}

declare module '../../account' {
	interface Account {
		readonly iam: IamState;
	}
}
