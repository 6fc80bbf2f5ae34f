import { keyOf } from '../../account/base/table';
import { nameIn } from '../../policy/arn';
import type { Reading } from '../../policy/decision';
import type { Line } from './lines';
import type { AccountMap } from './map';
import { accessesIn } from './reach';
import type { Thing } from './things';

/** How somebody comes to something, column by column; nothing where the way does not touch a column. */
export interface Way {
	readonly line: string;
	readonly group?: string;
	readonly policy?: string;
	readonly thing?: string;
	/** By a statement that denies. */
	readonly denied: boolean;
}

/** Where lines end that may do all that is asked of services. */
export const everything = 'everything';

export function groupId(key: string): string {
	return `group/${key}`;
}

/** The groups of a line, and what is carried, whether anything is reached by it or not. */
export function waysOfMembership({ groups }: AccountMap, line: Line): readonly Way[] {
	const carried = line.carries.map((policy) => ({ line: line.id, policy, denied: false }));
	const byGroup = line.groups.flatMap((key): Way[] => {
		const way = { line: line.id, group: groupId(key), denied: false };
		const policies = groups.find((group) => group.key === key)?.carries ?? [];
		return [way, ...policies.map((policy) => ({ ...way, policy }))];
	});
	return [...carried, ...byGroup];
}

/** What a line reaches, and by which policy; what a statement denies it, too. */
export function waysOfReach(
	map: AccountMap,
	line: Line,
	things: readonly Thing[],
	inFull: (thing: Thing) => boolean
): readonly Way[] {
	const all = map.reachesAll(line);
	return things.flatMap((thing) =>
		accessesIn(map.reach(line, thing)).flatMap(({ outcome, through }): readonly Way[] => {
			switch (outcome) {
				case 'allowed': {
					if (!all || inFull(thing)) return waysThrough(map, line, thing.id, through, false);
					return thing.kind === 'service' ? waysThrough(map, line, everything, through, false) : [];
				}
				case 'explicitDeny':
					return waysThrough(map, line, thing.id, through, true);
				case 'implicitDeny':
					return [];
			}
		})
	);
}

function waysThrough(
	map: AccountMap,
	line: Line,
	thing: string,
	through: readonly Reading[],
	denied: boolean
): readonly Way[] {
	const ways = through
		.filter(({ layer }) => layer === 'identity')
		.map((reading) => ({ line: line.id, ...carrierOf(map, line, reading), thing, denied }));
	// Root needs no policy, and a resource's own policy lets in directly.
	return ways.length > 0 ? ways : [{ line: line.id, thing, denied }];
}

/** Which policy a statement stands in, and by which group it comes. */
function carrierOf(
	{ groups }: AccountMap,
	line: Line,
	{ policy, holder }: Reading
): Pick<Way, 'group' | 'policy'> {
	const isMeant = (id: string) => nameIn(id) === policy;
	const key = /^user group (.*)$/.exec(holder)?.[1];
	if (key === undefined) {
		const own = line.carries.find(isMeant);
		return own === undefined ? {} : { policy: own };
	}
	const group = groups.find((each) => each.key === keyOf(key));
	const carried = group?.carries.find(isMeant);
	return {
		...(group ? { group: groupId(group.key) } : {}),
		...(carried === undefined ? {} : { policy: carried })
	};
}
