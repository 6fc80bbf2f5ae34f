import type { Writing } from '../../../base/file';

const uniqueId = /^A(?:IDA|ROA)[A-Z2-7]{17}$/;

/** Whoever nobody allows: a statement whose principals are all gone must not speak to everybody. */
const nobody = { Effect: 'Deny', Principal: '*' };

/**
 * A policy of a resource without users and roles that are deleted. AWS keeps their unique ids, which
 * match nobody any more; a policy that is saved anew must not name them.
 */
export function withoutOrphans(text: string, what: string, { leaveOut }: Writing): string {
	if (!/A(?:IDA|ROA)[A-Z2-7]{17}/.test(text)) return text;
	const policy = JSON.parse(text) as { Statement: Statement | readonly Statement[] };
	const given = Array.isArray(policy.Statement) ? policy.Statement : [policy.Statement];
	const statements = (given as readonly Statement[]).flatMap((statement) => living(statement));
	leaveOut(`Users and roles that were deleted, from ${what}: they can do nothing any more.`);
	const [first] = given as readonly Statement[];
	const { Resource, Action } = first ?? {};
	const none = { ...nobody, Action, ...(Resource === undefined ? {} : { Resource }) };
	const left = statements.length > 0 ? statements : [none];
	return JSON.stringify({ ...policy, Statement: left }, null, 2);
}

interface Statement {
	readonly Principal?: '*' | Readonly<Record<string, string | readonly string[]>>;
	readonly NotPrincipal?: unknown;
	readonly Action?: unknown;
	readonly Resource?: unknown;
}

function living(statement: Statement): readonly Statement[] {
	const { Principal } = statement;
	if (typeof Principal !== 'object') return [statement];
	const kept = Object.entries(Principal).flatMap(([type, named]) => {
		const names = (typeof named === 'string' ? [named] : named).filter(
			(name) => !uniqueId.test(name)
		);
		return names.length === 0 ? [] : [[type, names] as const];
	});
	return kept.length === 0 ? [] : [{ ...statement, Principal: Object.fromEntries(kept) }];
}
