import type { Time } from './time';

/* The small pieces that every part of an account.yaml is written from: what `forms.ts` reads. */

/** What every service needs while an account is written down. */
export interface Writing {
	/** The moment from which ages are counted back. */
	readonly time: Time;
	/** Notes what has no place in the file, in a sentence. Saying it again changes nothing. */
	readonly leaveOut: (what: string) => void;
	/** Only where it is not the account's own. */
	readonly ageUnlessAccounts: (created: Time) => { age?: string };
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const longest = 36_500;

/** As an author would write it: in whole days from two days on, in whole hours from two hours on. */
export function ageAt(time: Time, past: Time): string {
	const age = Math.max(0, time - past);
	if (age >= 2 * day) return `${Math.min(longest, Math.floor(age / day))}d`;
	if (age >= 2 * hour) return `${Math.floor(age / hour)}h`;
	return `${Math.floor(age / minute)}m`;
}

/** A policy as YAML where that says all that its text does; else as the text. */
export function documentFile(text: string): string | Record<string, unknown> {
	try {
		const value: unknown = JSON.parse(text);
		const isPlain = typeof value === 'object' && value !== null && !Array.isArray(value);
		// A key that stands twice, or an escape, is in the text only.
		const isWhole = JSON.stringify(value) === withoutSpace(text);
		return isPlain && isWhole ? { ...value } : text;
	} catch (error) {
		if (error instanceof SyntaxError) return text;
		throw error;
	}
}

/** JSON without the white space between its words. */
function withoutSpace(json: string): string {
	return json.replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1');
}

/** What is not empty, so that a file says only what there is to say. */
export function unlessEmpty<const Key extends string, T extends object>(
	key: Key,
	value: T
): Partial<Record<Key, T>> {
	return (Array.isArray(value) ? value.length : Object.keys(value).length) === 0
		? {}
		: ({ [key]: value } as Record<Key, T>);
}
