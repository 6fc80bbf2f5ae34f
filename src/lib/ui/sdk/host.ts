/** All that leads out of the engine: texts, numbers and bytes, never an object of the browser's. */
export interface Host {
	/** An HTTP request as JSON (`SentRequest`); its answer as JSON (`GotResponse`). */
	request(request: string): Promise<string>;
	/** The credentials of a profile, as JSON (`Lent`); the chosen one's where none is named. */
	credentials(profile: string): Promise<string>;
	/** One `Said`, as JSON. */
	say(said: string): void;
	/** Resolves after so many milliseconds. */
	wait(milliseconds: number): Promise<void>;
	random(length: number): ArrayBuffer;
	encode(text: string): ArrayBuffer;
	/** Bytes that are no UTF-8 become U+FFFD, as in `TextDecoder`. */
	decode(bytes: ArrayBuffer): string;
	/** The parts of an address, as JSON (`UrlParts`), or nothing where it is none. */
	url(address: string, base: string): string;
}

export interface SentRequest {
	readonly method: string;
	/** With the port, where it has one: `iam.amazonaws.com` */
	readonly host: string;
	readonly target: string;
	readonly headers: Readonly<Record<string, string>>;
	/** In base64. */
	readonly body: string;
	/** Of the program, where it is known. */
	readonly line?: number;
}

export interface GotResponse {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	/** In base64. */
	readonly body: string;
}

export type Lent = {
	/** The profile's, where it has one. */
	readonly region?: string;
} & (
	| {
			readonly accessKeyId: string;
			readonly secretAccessKey: string;
			readonly sessionToken?: string;
	  }
	/** Why there are none, in words for the learner. */
	| { readonly none: string }
);

export interface UrlParts {
	readonly href: string;
	readonly protocol: string;
	readonly username: string;
	readonly password: string;
	readonly hostname: string;
	readonly port: string;
	readonly pathname: string;
	readonly search: string;
	readonly hash: string;
}

/** What a program says: what it prints, and how it ended. */
export type Said = Printed | Ended;

export type Printed =
	| { readonly kind: 'text'; readonly level: 'log' | 'warn' | 'error'; readonly text: string }
	| {
			readonly kind: 'table';
			readonly columns: readonly string[];
			/** As many cells as there are columns. */
			readonly rows: readonly (readonly string[])[];
	  };

export type Ended =
	| { readonly kind: 'finished' }
	/** It awaits what will never come: nothing is under way any more. */
	| { readonly kind: 'stuck' }
	| Threw
	/** It did not pause for too long, or asked for too much. */
	| { readonly kind: 'stopped'; readonly why: Limit };

export interface Threw {
	readonly kind: 'threw';
	/** As the class is called: `NoSuchEntityException`. */
	readonly name: string;
	readonly message: string;
	readonly line?: number;
	/** Nobody awaited or caught it: a command that was sent, or another promise. */
	readonly untaken?: 'call' | 'promise';
	/** Of an error of the service's: its HTTP status and the request's id. */
	readonly metadata?: { readonly httpStatusCode?: number; readonly requestId?: string };
}

export type Limit = 'time' | 'calls' | 'output' | 'memory';
