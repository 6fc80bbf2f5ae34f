import type { Json } from '../account/base/json';
import type { Shape } from '../account/base/shape';

/** A structure or a map. */
export type Named = Readonly<Record<string, Json>>;

/** Array.isArray does not know read-only arrays. */
export function isList(value: Json): value is readonly Json[] {
	return Array.isArray(value);
}

export function isNamed(value: Json): value is Named {
	return typeof value === 'object' && value !== null && !isList(value);
}

/** The shape of a member, where it has one. */
export function memberOf(shape: Shape | undefined, name: string): Shape | undefined {
	switch (shape?.kind) {
		case 'structure':
			return shape.members.get(name);
		case 'map':
			return shape.of;
		case 'list':
		case 'text':
		case 'number':
		case 'boolean':
		case 'password':
		case 'timestamp':
		case 'blob':
		case 'stream':
		case undefined:
			return undefined;
	}
}
