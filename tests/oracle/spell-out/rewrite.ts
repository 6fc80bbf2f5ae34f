import type {
	ConditionJson,
	NamedPolicy,
	Question,
	QuestionPolicies,
	StatementJson,
	Strings
} from '../question';

export function withPolicies(question: Question, changed: Partial<QuestionPolicies>): Question {
	return { ...question, policies: { ...question.policies, ...changed } };
}

export function policy(action: string): NamedPolicy {
	return { name: 'spelled out', document: { Version: '2012-10-17', Statement: allow(action) } };
}

export function allow(action: string): StatementJson {
	return { Effect: 'Allow', Action: action, Resource: '*' };
}

export function list(strings: Strings): readonly string[] {
	return typeof strings === 'string' ? [strings] : strings;
}

export function statementsOf({ document: { Statement } }: NamedPolicy): readonly StatementJson[] {
	return 'Effect' in Statement ? [Statement] : Statement;
}

export function withStatements(
	named: NamedPolicy,
	change: (statement: StatementJson) => StatementJson
): NamedPolicy {
	const { document } = named;
	const { Statement } = document;
	const changed = 'Effect' in Statement ? change(Statement) : Statement.map(change);
	return { ...named, document: { ...document, Statement: changed } };
}

/** Rewrites every statement of every layer. */
export function everywhere(
	question: Question,
	change: (statement: StatementJson, version: string | undefined) => StatementJson
): Question {
	const one = (named: NamedPolicy) =>
		withStatements(named, (statement) => change(statement, named.document.Version));
	const { identity, resource, boundary, session, scp, rcp, endpoint } = question.policies;
	return withPolicies(question, {
		identity: identity.map(one),
		...(resource ? { resource: one(resource) } : {}),
		boundary: boundary.map(one),
		session: session.map(one),
		scp: scp.map((level) => level.map(one)),
		rcp: rcp.map((level) => level.map(one)),
		endpoint: endpoint.map(one)
	});
}

/** Gives other values for a test of a condition, or nothing to leave it out. */
export type ChangeTest = (
	operator: string,
	key: string,
	values: readonly string[]
) => readonly string[] | undefined;

export function everyTest(question: Question, change: ChangeTest): Question {
	return everywhere(question, ({ Condition, ...rest }) => ({
		...rest,
		...(Condition ? { Condition: withTests(Condition, change) } : {})
	}));
}

export function withTests(condition: ConditionJson, change: ChangeTest): ConditionJson {
	return Object.fromEntries(
		Object.entries(condition).map(([operator, keys]) => [
			operator,
			Object.fromEntries(
				Object.entries(keys).flatMap(([key, values]) => {
					const changed = change(operator, key, list(values));
					return changed ? [[key, sameAs(values, changed)]] : [];
				})
			)
		])
	);
}

/** A list of one stays written as it was. */
function sameAs(written: Strings, values: readonly string[]): Strings {
	const [first] = values;
	return typeof written === 'string' && values.length === 1 && first !== undefined ? first : values;
}

/** The question if it is another one now. */
export function ifChanged(question: Question, rewritten: Question): Question | undefined {
	return JSON.stringify(question) === JSON.stringify(rewritten) ? undefined : rewritten;
}
