import { only, type Line } from '$lib/scenario/map/lines';
import type { AccountMap, MapGroup } from '$lib/scenario/map/map';
import type { Thing } from '$lib/scenario/map/things';
import { groupId } from '$lib/scenario/map/ways';

/** What an id stands for. */
export type Chosen =
	/** Of a member of a fold: the member alone, and its fold. */
	| { readonly kind: 'line'; readonly line: Line; readonly fold: Line }
	| { readonly kind: 'thing'; readonly thing: Thing }
	| { readonly kind: 'group'; readonly group: MapGroup }
	| { readonly kind: 'policy'; readonly id: string; readonly name: string };

export function chosenIn(map: AccountMap, id: string): Chosen | undefined {
	const fold = map.lineOf(id);
	if (fold) {
		const line = id === fold.id ? fold : only(fold, id.slice(id.indexOf('/') + 1));
		return { kind: 'line', line, fold };
	}
	const thing = map.things.find((each) => each.id === id);
	if (thing) return { kind: 'thing', thing };
	const group = map.groups.find(({ key }) => groupId(key) === id);
	if (group) return { kind: 'group', group };
	const name = map.policies.get(id);
	return name === undefined ? undefined : { kind: 'policy', id, name };
}

/** What has a text in its name, the first few. */
export function found(
	map: AccountMap,
	text: string,
	most: number
): readonly { readonly id: string; readonly name: string; readonly what: string }[] {
	const wanted = text.trim().toLowerCase();
	if (wanted === '') return [];
	const hits: { id: string; name: string; what: string }[] = [];
	for (const hit of everyName(map)) {
		if (hits.length === most) break;
		if (hit.name.toLowerCase().includes(wanted)) hits.push(hit);
	}
	return hits;
}

function* everyName(map: AccountMap) {
	for (const { kind, id, members } of map.lines) {
		for (const name of members) {
			switch (kind) {
				case 'users':
					yield { id: `user/${name}`, name, what: 'user' };
					break;
				case 'roles':
					yield { id: `role/${name}`, name, what: 'role' };
					break;
				case 'root':
				case 'outsider':
					yield { id, name, what: kind === 'root' ? 'root user' : 'outside' };
			}
		}
	}
	for (const { key, name } of map.groups) yield { id: groupId(key), name, what: 'user group' };
	for (const [id, name] of map.policies) yield { id, name, what: 'policy' };
	for (const { id, name, note, kind } of map.things) {
		if (kind !== 'role') yield { id, name, what: note };
		else yield { id, name: `into ${name}`, what: 'what may be done with the role' };
	}
}
