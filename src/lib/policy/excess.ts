import { compare, type Comparison, type Witness } from './compare';
import { Comparer } from './compare/comparer';
import { Extents } from './compare/extent';
import { groupsOf, knownActions } from './compare/likely';
import type { PolicyDocument } from './document';
import type { AccessLevel, Facts } from './facts';

/** How much broader policies are than others. */
export interface Excess {
	/** Whether they are at all, also in actions that the facts do not know. */
	readonly comparison: Comparison;
	readonly actions: readonly ExcessAction[];
	/** Known actions (`service:Name`) of which the comparison cannot tell. */
	readonly unknown: readonly string[];
}

export interface ExcessAction {
	/** `service:Name` */
	readonly action: string;
	readonly level: AccessLevel;
	/** `all`: the action is permitted on every resource, where the others do not permit it at all. */
	readonly resources: 'all' | 'some';
	/** A request that is allowed here and not there. */
	readonly witness: Witness;
}

/** The known actions that `a` permits beyond `b`: on some resources, or under some conditions. */
export function excess(
	a: readonly PolicyDocument[],
	b: readonly PolicyDocument[],
	facts: Facts
): Excess {
	const comparer = new Comparer(a, b, facts);
	const [mine, theirs] = [new Extents(a, facts), new Extents(b, facts)];
	const known = knownActions(facts);
	const levels = new Map(known.map(({ action, level }) => [action, level]));
	const inExcess: ExcessAction[] = [];
	const unknown: string[] = [];
	for (const { actions, onlyResource } of groupsOf(known, (some) => comparer.alike(some))) {
		const [first = ''] = actions;
		const found = comparer.compareAction(first, onlyResource);
		if (found.kind === 'unknown') unknown.push(...actions);
		if (found.kind !== 'excess') continue;
		const reach = mine.of(first, onlyResource);
		const onAll = typeof reach === 'object' && reach.resources === 'all';
		const resources = onAll && theirs.of(first, onlyResource) === 'none' ? 'all' : 'some';
		for (const action of actions) {
			const level = levels.get(action) ?? 'Write';
			const witness = comparer.withAction(found.witness, action);
			inExcess.push({ action, level, resources, witness });
		}
	}
	const [first] = inExcess;
	const comparison: Comparison = first
		? { kind: 'excess', witness: first.witness }
		: compare(a, b, { facts });
	return { comparison, actions: inExcess, unknown };
}
