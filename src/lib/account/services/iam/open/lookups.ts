import type { Holder } from '../model/people';
import type { PolicyUse } from '../model/policies';
import type { IamState } from '../state';
import { asHolder, rootHolder } from '../people/holder';
import { all, tableOf, type Table } from '../../../base/table';

/** With its look-ups made: how often policies are used, and whose keys are whose. */
export function withLookUps(state: IamState): IamState {
	return { ...state, uses: usesIn(state), keyHolders: keyHoldersIn(state) };
}

function usesIn({ users, groups, roles }: IamState): Table<PolicyUse> {
	const carrying: readonly Carrying[] = [...all(users), ...all(groups), ...all(roles)];
	const arns = (of: (each: Carrying) => readonly string[]) => countOf(carrying.flatMap(of));
	const attached = arns((each) => each.attached);
	const limits = arns(({ boundary }) => (boundary === undefined ? [] : [boundary]));
	return tableOf(
		[...new Set([...attached.keys(), ...limits.keys()])].map((arn) => [
			arn,
			{ arn, attached: attached.get(arn) ?? 0, limits: limits.get(arn) ?? 0 }
		])
	);
}

interface Carrying {
	readonly attached: readonly string[];
	readonly boundary?: string;
}

function countOf(values: readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return counts;
}

function keyHoldersIn({ root, users }: IamState): Table<Holder> {
	const holders = [
		...root.accessKeys.map(({ id }) => [id, rootHolder] as const),
		...all(users).flatMap((user) => user.accessKeys.map(({ id }) => [id, asHolder(user)] as const))
	];
	return tableOf<Holder>(holders);
}
