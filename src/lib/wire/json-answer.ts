import type { Json } from '../account/base/json';
import type { Shape } from '../account/base/shape';
import { isList, isNamed, memberOf, type Named } from './json';

/** An answer as AWS has it in JSON: members from A to Z, moments as seconds since 1970. */
export function jsonOf(value: Named, shape?: Shape): Named {
	return Object.fromEntries(
		Object.entries(value)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([name, each]) => [name, written(each, memberOf(shape, name))])
	);
}

function written(value: Json, shape?: Shape): Json {
	if (isList(value)) {
		const of = shape?.kind === 'list' ? shape.of : undefined;
		return value.map((each) => written(each, of));
	}
	if (isNamed(value)) return jsonOf(value, shape);
	if (typeof value !== 'string' || shape?.kind !== 'timestamp') return value;
	const time = Date.parse(value);
	return Number.isNaN(time) ? value : time / 1000;
}
