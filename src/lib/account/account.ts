import type { AccountEvent } from './event';
import type { Password } from './password';
import type { Table } from './table';

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
	readonly root: Root;
	readonly users: Table<User>;
	readonly groups: Table<Group>;
	/** Managed policies of the account's own, by name. */
	readonly policies: Table<OwnPolicy>;
	/** By serial number, which is the device's ARN. */
	readonly mfaDevices: Table<MfaDevice>;
	/** Open console sessions, oldest first. */
	readonly sessions: readonly Session[];
	/** Everything that was done or refused, oldest first. */
	readonly events: readonly AccountEvent[];
}

/** What root and users have in common. */
export interface Credentials {
	readonly accessKeys: readonly AccessKey[];
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
	/** The console password, if any. */
	readonly login?: LoginProfile;
}

export interface LoginProfile {
	readonly password: Password;
	readonly created: Time;
	readonly resetRequired: boolean;
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

/** A policy that stands in one user or group and goes with it. */
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
	/** Numbers go up and are not used again. */
	readonly nextVersion: number;
}

export interface PolicyVersion {
	/** `v1` and so on. */
	readonly id: string;
	readonly text: string;
	readonly created: Time;
}

/** A virtual MFA device: an authenticator app that holds the seed. */
export interface MfaDevice {
	/** `arn:aws:iam::ACCOUNT:mfa/NAME` */
	readonly serial: string;
	/** Base32, 64 characters. */
	readonly seed: string;
	readonly created: Time;
	/** The latest step whose code was accepted, by whomever: no code is accepted twice. */
	readonly usedStep?: number;
	readonly enabled?: Enablement;
}

export interface Enablement {
	readonly holder: Holder;
	readonly at: Time;
	/** How many 30-second steps the device's clock is ahead of ours. */
	readonly drift: number;
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
}
