import type { Json } from '../account/base/json';

/** A structure or a map. */
export type Named = Readonly<Record<string, Json>>;

/** Array.isArray does not know read-only arrays. */
export function isList(value: Json): value is readonly Json[] {
	return Array.isArray(value);
}

export function isNamed(value: Json): value is Named {
	return typeof value === 'object' && value !== null && !isList(value);
}
