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
