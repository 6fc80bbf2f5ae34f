import type { Password } from '../credentials/password';
import type { Table } from '../../../base/table';
import type { Time } from '../../../base/time';
import type { InlinePolicy, Tags } from './policies';

/** What root and users have in common. */
export interface Credentials {
	readonly accessKeys: readonly AccessKey[];
	/** Serial numbers of the MFA devices assigned, oldest first, at most eight; kept by `mfa/devices.ts`. */
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

export interface LoginProfile {
	readonly password: Password;
	readonly created: Time;
	/** When this password was set, if it is not the first. */
	readonly changed?: Time;
	readonly resetRequired: boolean;
	/** The passwords before this one, newest first, at most 24. */
	readonly former?: readonly Password[];
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

/** Who holds credentials: root, or a user by its key in the users table. */
export type Holder = { readonly kind: 'root' } | { readonly kind: 'user'; readonly key: string };
