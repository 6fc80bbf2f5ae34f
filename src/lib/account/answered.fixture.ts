import * as v from 'valibot';
import type { Answers } from './base/answers';
import type { Call } from './base/call';
import type { Json } from './base/json';
import { shapeOf, type Shape } from './base/shape';
import { answers } from './services/answers';

/** Throws where an answer is not what its operation's schema says, to the letter: no member too many. */
export function checkAnswer(
	{ service, operation }: Pick<Call, 'service' | 'operation'>,
	value: Json
) {
	const schema = (answers[service] as Answers)[operation];
	if (!schema) throw new Error(`${service}:${operation} has no answer`);
	const { issues = [] } = v.safeParse(schema, value);
	const faults = [
		...issues.map((issue) => `${v.getDotPath(issue) ?? 'all'}: ${issue.message}`),
		...unknown(value, shapeOf(schema), '')
	];
	if (faults.length > 0) throw new Error(`${service}:${operation} answers ${faults.join('; ')}`);
}

function unknown(value: Json, shape: Shape, place: string): readonly string[] {
	if (typeof value !== 'object' || value === null) return [];
	if (Array.isArray(value)) {
		return shape.kind === 'list' ? value.flatMap((each) => unknown(each, shape.of, place)) : [];
	}
	if (shape.kind !== 'structure') return [];
	return Object.entries(value).flatMap(([name, each]) => {
		const of = shape.members.get(name);
		return of ? unknown(each, of, `${place}${name}.`) : [`${place}${name}, which it does not have`];
	});
}
