import * as v from 'valibot';
import type { Written } from './shape';

/*
 * What answers are made of. A service's answers are schemas, one for each operation, with the members
 * in the order of AWS's models. While a call is performed only their types count; whoever writes an
 * answer down, or asks what is in one, reads the schemas themselves.
 */

/** A moment: `2026-11-23T08:30:00Z`. */
export const timestamp = v.pipe(
	v.string(),
	v.isoTimestamp(),
	v.metadata({ kind: 'timestamp' } satisfies Written)
);

/** What AWS's models call a blob: text here, base64 on the wire. */
export const blob = v.pipe(v.string(), v.metadata({ kind: 'blob' } satisfies Written));

/** The last members of an answer that comes in pages. */
export const cut = { IsTruncated: v.boolean(), Marker: v.exactOptional(v.string()) };

/** Of an operation that by AWS's models has no output. */
export const nothing: v.GenericSchema<Nothing> = v.strictObject({});

/** Of one whose output is there and holds nothing. */
export const empty: v.GenericSchema<Nothing> = v.strictObject({});

export type Nothing = Readonly<Record<string, never>>;

/** By the operation's name. */
export type Answers = Readonly<Record<string, v.GenericSchema>>;

/** What a schema lets through, unchangeable as all in the account is. */
export type Answering<Schema extends v.GenericSchema> = Unchangeable<v.InferOutput<Schema>>;

type Unchangeable<T> = T extends readonly (infer Item)[]
	? readonly Unchangeable<Item>[]
	: T extends object
		? { readonly [Name in keyof T]: Unchangeable<T[Name]> }
		: T;
