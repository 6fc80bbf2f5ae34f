import type { IamState } from '../state';
import type { PolicyUse } from '../model/policies';
import type { User } from '../model/people';
import { drop, lookUp, put, type Table } from '../../../base/table';

/** What of an entity names managed policies. Groups have no boundary. */
type Carrying = Pick<User, 'attached' | 'boundary'>;

const nothing: Carrying = { attached: [] };

export function useOf({ uses }: Pick<IamState, 'uses'>, arn: string): PolicyUse {
	return lookUp(uses, arn) ?? { arn, attached: 0, limits: 0 };
}

/**
 * The counts after an entity was changed, made (`before` is nothing) or deleted (`after` is nothing).
 * AWS shows them with each policy, so they are kept instead of counted among thousands of entities.
 */
export function recount(
	uses: Table<PolicyUse>,
	before: Carrying = nothing,
	after: Carrying = nothing
): Table<PolicyUse> {
	if (before.attached === after.attached && before.boundary === after.boundary) return uses;
	const gone = before.attached.filter((arn) => !after.attached.includes(arn));
	const come = after.attached.filter((arn) => !before.attached.includes(arn));
	let changed = uses;
	for (const arn of gone) changed = moved(changed, arn, { attached: -1, limits: 0 });
	for (const arn of come) changed = moved(changed, arn, { attached: 1, limits: 0 });
	if (before.boundary === after.boundary) return changed;
	if (before.boundary) changed = moved(changed, before.boundary, { attached: 0, limits: -1 });
	if (after.boundary) changed = moved(changed, after.boundary, { attached: 0, limits: 1 });
	return changed;
}

function moved(uses: Table<PolicyUse>, arn: string, by: Omit<PolicyUse, 'arn'>): Table<PolicyUse> {
	const { attached, limits } = useOf({ uses }, arn);
	const now = { arn, attached: attached + by.attached, limits: limits + by.limits };
	return now.attached + now.limits === 0 ? drop(uses, arn) : put(uses, arn, now);
}
