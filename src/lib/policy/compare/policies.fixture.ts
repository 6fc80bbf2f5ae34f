import type { PolicyDocument } from '../document';
import { parse } from '../parse';

/** A statement as JSON, for tests. */
export type StatementJson = Readonly<Record<string, unknown>>;
export type ConditionJson = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export function allow(
	action: string | readonly string[],
	resource: string | readonly string[] = '*',
	condition?: ConditionJson
): StatementJson {
	return {
		Effect: 'Allow',
		Action: action,
		Resource: resource,
		...(condition && { Condition: condition })
	};
}

export function deny(
	action: string | readonly string[],
	resource: string | readonly string[] = '*',
	condition?: ConditionJson
): StatementJson {
	return { ...allow(action, resource, condition), Effect: 'Deny' };
}

export function policy(...statements: readonly StatementJson[]): PolicyDocument {
	return versioned('2012-10-17', ...statements);
}

export function versioned(
	version: string,
	...statements: readonly StatementJson[]
): PolicyDocument {
	return read(JSON.stringify({ Version: version, Statement: statements }));
}

function read(text: string): PolicyDocument {
	const { document, findings } = parse(text);
	if (!document) throw new Error(`fixture: ${findings[0]?.message} in ${text.slice(0, 200)}`);
	return document;
}

/**
 * One key for each pigeon, whose value is its hole, and a policy that allows whatever puts two in
 * one: as there is a pigeon too many it allows all of it, which no simple search can prove.
 */
export function pigeonsAndHoles(count: number) {
	const holes = Array.from({ length: count }, (_, at) => `${at}`);
	const pigeons = [...holes, `${count}`].map((name) => `k:${name}`);
	const pairs = pigeons.flatMap((one, at) => pigeons.slice(0, at).map((other) => [one, other]));
	return {
		pigeons: policy(
			allow('s3:*', '*', { StringEquals: Object.fromEntries(pigeons.map((key) => [key, holes])) })
		),
		together: policy(
			...holes.flatMap((hole) =>
				pairs.map((pair) =>
					allow('s3:*', '*', { StringEquals: Object.fromEntries(pair.map((key) => [key, hole])) })
				)
			)
		)
	};
}
