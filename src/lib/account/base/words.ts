/* How calls are told. Services that are loaded later bring their own words along. */

/** What the sentences are about, read from the call's parameters. */
export interface Said {
	/** The parameter as given, empty where it was not. */
	readonly the: (parameter: string) => string;
	/** The user named, or whoever calls. */
	readonly whose: string;
	readonly key: string;
	readonly policy: string;
	readonly device: string;
	readonly signIn: string;
	readonly call: string;
}

/** What one does and what one did, and to what. */
export type Phrase = readonly [infinitive: string, past: string, object: (said: Said) => string];

/** By `service:Operation`. */
export type Words = Readonly<Record<string, Phrase>>;
