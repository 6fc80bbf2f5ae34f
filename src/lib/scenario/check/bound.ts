import type { Account } from '../../account/account';
import { compare, compareAction, type Comparison } from '../../policy/compare';
import type { PolicyDocument } from '../../policy/document';
import { parse } from '../../policy/parse';
import type { Bound } from '../check';
import { carriedBy, type Carried } from './carried';
import type { Excess } from './late';

type Documents = readonly PolicyDocument[];

/**
 * Requests by which a bound is exceeded: one for each of the check's actions that exceeds it, or where
 * none of them does, one for whatever does. A comparison without an answer counts as exceeded: nothing
 * is taken for kept that is not proved.
 *
 * Only what identity policies allow is compared; a permissions boundary that lies within is enough.
 */
export function excessOver(check: Bound, account: Account): readonly Excess[] {
	const carried = carriedBy(account, check.of);
	if (!carried) return [];
	const latest = answered.get(check);
	if (latest && isSame(latest.carried, carried)) return latest.excess;
	const excess = excessOf(check, carried);
	answered.set(check, { carried, excess });
	return excess;
}

/** Every check is asked again after every act, and most acts leave these policies alone. */
const answered = new WeakMap<
	Bound,
	{ readonly carried: Carried; readonly excess: readonly Excess[] }
>();

/** Documents that are read once stay the same objects. */
function isSame(one: Carried, other: Carried): boolean {
	return (
		isSameList(one.identity, other.identity) && isSameList(one.boundary ?? [], other.boundary ?? [])
	);
}

function isSameList(one: Documents, other: Documents): boolean {
	return one.length === other.length && one.every((each, at) => each === other[at]);
}

function excessOf({ within, actions }: Bound, { identity, boundary }: Carried): readonly Excess[] {
	const reference = within.map(documentOf);
	if (boundary && excessIn(compare(boundary, reference)).length === 0) return [];
	const anything = excessIn(compare(identity, reference));
	if (anything.length === 0) return [];
	const named = actions.flatMap((action) =>
		excessIn(compareAction(identity, reference, action), action)
	);
	return named.length > 0 ? named : anything;
}

function excessIn(comparison: Comparison, action = '*'): readonly Excess[] {
	switch (comparison.kind) {
		case 'within':
			return [];
		case 'excess': {
			const { witness } = comparison;
			return [{ action: witness.action, resource: witness.resource }];
		}
		case 'unknown':
			return [{ action, resource: '*' }];
	}
}

function documentOf(text: string): PolicyDocument {
	const { document, findings } = parse(text, 'identity');
	if (!document) throw new Error(`A bound does not parse: ${findings[0]?.message}`);
	return document;
}
