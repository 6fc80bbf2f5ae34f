import type { Context, ContextValue } from '../request';

/** Values by key in lower case. */
export type Keys = ReadonlyMap<string, ContextValue>;

const known = new WeakMap<Context, Keys>();

/** A context is read once, however many requests come with it. */
export function keysOf(context: Context): Keys {
	const seen = known.get(context);
	if (seen) return seen;
	const keys = new Map(
		Object.entries(context).map(([key, value]) => [key.toLowerCase(), value] as const)
	);
	known.set(context, keys);
	return keys;
}

/** The values of a key, none where it is absent or empty. */
export function valuesOf(keys: Keys, key: string): readonly string[] {
	const value = keys.get(key);
	if (value === undefined) return [];
	return typeof value === 'string' ? [value] : value;
}

/** The value of a single-valued key; a list of several has none. */
export function singleValueOf(keys: Keys, key: string): string | undefined {
	const value = keys.get(key);
	if (value === undefined || typeof value === 'string') return value;
	return value.length === 1 ? value[0] : undefined;
}
