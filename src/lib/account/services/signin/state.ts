import type { Time } from '../../base/time';
import type { Holder } from '../iam/model/people';

/** What signing in keeps of an account. */
export interface SigninState {
	/** Open console sessions, oldest first. */
	readonly sessions: readonly Session[];
}

declare module '../../account' {
	interface Account {
		readonly signin: SigninState;
	}
}

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
