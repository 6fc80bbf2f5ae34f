import { things } from '../cast';
import { listOf, type Written } from '../situation';
import { policyText, type Task } from './task';

/** For tests: the worked policy with one thing wrong, each of which makes it allow something else. */
export function mutantsOf({ worked, needs }: Task): readonly string[] {
	const all = worked.map(({ statement }) => statement);
	return all
		.flatMap((statement, at) => {
			const others = all.toSpliced(at, 1);
			const changed = [
				...moreOf(statement, others),
				...widerThan(statement),
				...lessOf(statement, needs)
			].map((each) => all.with(at, each));
			return [...changed, ...(others.length > 0 ? [others] : [])];
		})
		.map(policyText);
}

function moreOf(statement: Written, others: readonly Written[]): readonly Written[] {
	const has = listOf(statement.Action);
	const thing = things.find(({ read, write, remove }) =>
		[read, write, remove].some((each) => has.includes(each))
	);
	const more = thing ? [thing.read, thing.write, thing.remove] : ['s3:DeleteBucket'];
	// What another statement allows on the same may be allowed here as well.
	const allowed = others
		.filter(({ Resource }) => Resource === statement.Resource)
		.flatMap(({ Action }) => listOf(Action));
	return [
		...more.filter((each) => ![...has, ...allowed].includes(each)).map((each) => [...has, each]),
		has.map((each) => each.replace(/:.*/, ':*')),
		['*']
	].map((Action) => ({ ...statement, Action }));
}

function widerThan(statement: Written): readonly Written[] {
	const { Condition, ...without } = statement;
	const [resource = ''] = listOf(statement.Resource);
	const shorter = resource.replace(/\*$/, '').slice(0, -2);
	return [
		{ ...statement, Resource: '*' },
		{ ...statement, Resource: `${shorter}*` },
		...(Condition ? [without] : [])
	];
}

function lessOf(statement: Written, needs: Task['needs']): readonly Written[] {
	const has = listOf(statement.Action);
	const need = needs.find(({ asks: [{ action }] }) => has.includes(action));
	return [
		...(has.length > 1 ? has.map((each) => ({ ...statement, Action: each })) : []),
		...(need?.isAny === true ? [{ ...statement, Resource: need.asks[0].resource }] : []),
		{
			...statement,
			Condition: { ...statement.Condition, Null: { 'aws:MultiFactorAuthAge': 'false' } }
		}
	];
}
