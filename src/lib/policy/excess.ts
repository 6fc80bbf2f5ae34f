import { compare, type Comparison, type Witness } from './compare';
import { Comparer } from './compare/comparer';
import { Extents } from './compare/extent';
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
	const known = levelsOf(facts);
	const actions: ExcessAction[] = [];
	const unknown: string[] = [];
	for (const [first = '', ...others] of comparer.alike([...known.keys()])) {
		const found = comparer.compareAction(first);
		if (found.kind === 'unknown') unknown.push(first, ...others);
		if (found.kind !== 'excess') continue;
		const reach = mine.of(first);
		const onAll = typeof reach === 'object' && reach.resources === 'all';
		const resources = onAll && theirs.of(first) === 'none' ? 'all' : 'some';
		for (const action of [first, ...others]) {
			const level = known.get(action) ?? 'Write';
			const witness = action === first ? found.witness : comparer.withAction(found.witness, action);
			actions.push({ action, level, resources, witness });
		}
	}
	const [first] = actions;
	const comparison: Comparison = first
		? { kind: 'excess', witness: first.witness }
		: compare(a, b, { actions: [...known.keys()], facts });
	return { comparison, actions, unknown };
}

function levelsOf(facts: Facts): ReadonlyMap<string, AccessLevel> {
	const services = facts.prefixes.flatMap((prefix) => facts.service(prefix) ?? []);
	return new Map(
		services.flatMap(({ prefix, actions }) =>
			actions.map(({ name, level }) => [`${prefix}:${name}`, level] as const)
		)
	);
}
