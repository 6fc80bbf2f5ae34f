import type { Answer, Service } from '../account/base/call';
import type { Files } from './files';

/** What the shell starts by its name: `aws`, `cat`, `grep`. It knows nothing of the page around it. */
export interface Program {
	readonly name: string;
	/** In a few words, for `help`. */
	readonly about: string;
	run(started: Started): Promise<Ended>;
	/** What could stand where the cursor is, in the last of the words; nothing where it has no idea. */
	complete?(words: readonly string[], around: Around): Promise<readonly Completion[]>;
}

/** What is around a program while it runs. */
export interface Around {
	readonly environment: ReadonlyMap<string, string>;
	readonly files: Files;
	/** An absolute path without a slash at its end, as in `/home/priya`. */
	readonly directory: string;
	readonly account: AccountDoor;
}

export interface Started extends Around {
	/** Without the program's own name, expanded and unquoted. */
	readonly args: readonly string[];
	readonly stdin: string;
	/** Asks whoever sits at the terminal for one line; nothing after Ctrl+C. A secret, such as an MFA code, is not shown. */
	ask(prompt: string, isSecret?: boolean): Promise<string | undefined>;
	/**
	 * Opens the policy editor on a text; what it was saved as, or nothing where it was left. The fault is
	 * why the text could not be saved, where it is opened again for that.
	 */
	edit(path: string, text: string, fault?: string): Promise<string | undefined>;
	/** Ctrl+C: whatever waits or loops looks at it. */
	readonly interrupted: AbortSignal;
	/**
	 * To be awaited between pieces of long work, such as the lines of what is read: lets the page have its
	 * turn. Nothing where it has had one a moment ago.
	 *
	 * @throws {Stopped} after Ctrl+C, at once or in the promise: let it through
	 */
	pause(): Promise<void> | undefined;
}

export interface Ended {
	/** From 0 to 255, as `$?` has it. */
	readonly code: number;
	/** In the order in which it was written. */
	readonly output: readonly Chunk[];
	/** Files as they are afterwards, where some were changed. */
	readonly files?: Files;
}

export interface Chunk {
	readonly to: 'stdout' | 'stderr';
	readonly text: string;
}

export interface Completion {
	/** The whole word as it would then stand, unquoted. */
	readonly word: string;
	/** In a few words, where the word does not say it. */
	readonly about?: string;
}

/** The way into the account: every call is signed with a key, or with none. */
export interface AccountDoor {
	/** Seconds do not pass by themselves in tests: the account's time, in milliseconds since 1970. */
	now(): number;
	/**
	 * What the console's session lends to the terminal, as in CloudShell: the last in the chain of
	 * credentials, where the CLI asks its container (`container-role` in `aws configure list`). Nothing
	 * while nobody is signed in to the console.
	 */
	lent(): Credentials | undefined;
	/**
	 * Resolves once the call is written to the log. Passwords are passed as they were typed: they are
	 * sealed in here, by the operation's schema. A signature that does not fit is an answer too.
	 */
	call(wish: SignedWish): Promise<Answer | NotSigned | NotDone>;
	/**
	 * The same without a trace, for what could be typed next: whoever completes a line is proposed
	 * nothing that the credentials may not see. Pass those that the command would be signed with.
	 */
	look(wish: Omit<SignedWish, 'userAgent'>): Promise<Answer | NotSigned>;
}

export interface SignedWish {
	readonly service: Service;
	/** As AWS names it: `CreateUser`. */
	readonly operation: string;
	readonly parameters: Readonly<Record<string, unknown>>;
	/** Nothing for a call that is not signed. */
	readonly credentials?: Credentials;
	/** As the client names itself in the event history. */
	readonly userAgent: string;
}

export interface Credentials {
	readonly accessKeyId: string;
	readonly secretAccessKey: string;
	readonly sessionToken?: string;
}

/** Turned away before the account was asked: no key, or another key's secret. Nothing of it is logged. */
export interface NotSigned {
	readonly ok: false;
	readonly error: {
		readonly code: 'MissingAuthenticationToken' | 'SignatureDoesNotMatch' | 'ValidationError';
		readonly message: string;
	};
}

/** The call was not made: the log could not be written, or the attempt is over. */
export interface NotDone {
	readonly ok: false;
	readonly notDone: string;
}
