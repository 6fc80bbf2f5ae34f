import { memberIds, only, unfold, type Line } from '$lib/scenario/map/lines';
import type { AccountMap } from '$lib/scenario/map/map';
import type { Thing } from '$lib/scenario/map/things';
import {
	everything,
	groupId,
	waysOfMembership,
	waysOfReach,
	type Way
} from '$lib/scenario/map/ways';
import { nameIn } from '$lib/policy/arn';
import type { Glyph } from './glyphs';
import { lineLabel, lineNote, policyNote } from './words';

/** What somebody looks at. */
export interface Look {
	/** A line, one of its members, a group, a policy or a thing. */
	readonly chosen?: string | undefined;
	/** Lines of which each member is shown. */
	readonly unfolded: ReadonlySet<string>;
	/** Lines that are to be seen: those that reach the chosen thing. */
	readonly wanted?: ReadonlySet<string>;
	/** How many lines, and how many of each other column, are shown at most. */
	readonly room: number;
	/** The account before, if what is new is to stand out. */
	readonly before?: AccountMap | undefined;
}

export interface Drawn {
	readonly id: string;
	readonly glyph: Glyph;
	readonly label: string;
	readonly note: string;
	readonly state: 'plain' | 'on' | 'chosen';
	/** By a statement that denies, on the chosen way. */
	readonly denied: boolean;
}

export interface Column {
	readonly title: string;
	/** Of all that there are, shown or not. */
	readonly count: number;
	readonly nodes: readonly Drawn[];
	/** How many there is no room for. */
	readonly hidden: number;
}

export interface Wire {
	readonly from: string;
	readonly to: string;
	readonly look: 'plain' | 'on' | 'denied';
	readonly isNew: boolean;
}

export interface Picture {
	readonly columns: readonly Column[];
	readonly wires: readonly Wire[];
}

/** What stands in the four columns, and how it hangs together. */
export function draw(map: AccountMap, look: Look): Picture {
	const { chosen, room } = look;
	const lines = linesShown(map, look);
	const memberships = lines.shown.flatMap((line) => waysOfMembership(map, line));
	const candidates = first(
		map.things,
		({ id, kind }) => id === chosen || kind === 'service' || kind === 'self',
		room
	);
	const isChosen = (thing: Thing) => thing.id === chosen;
	const reached = lines.shown.flatMap((line) => waysOfReach(map, line, candidates.shown, isChosen));
	const ways = [...memberships, ...reached];
	const on = ways.filter((way) => passes(way, chosen));
	const isOn = (id: string) => on.some((way) => passes(way, id));
	const isLinked = (id: string) => ways.some((way) => passes(way, id));

	const groups = first(
		map.groups,
		({ key }) => groupId(key) === chosen || isLinked(groupId(key)),
		room
	);
	const policies = first([...map.policies], ([id]) => id === chosen || isLinked(id), room);
	const things = thingsShown(map, lines.shown, candidates.shown, isLinked, chosen);
	const node = (id: string, glyph: Glyph, label: string, note = ''): Drawn => ({
		id,
		glyph,
		label,
		note,
		state: id === chosen ? 'chosen' : isOn(id) ? 'on' : 'plain',
		denied: on.some((way) => way.denied && way.thing === id)
	});
	const columns: readonly Column[] = [
		{
			title: 'Who',
			count: map.lines.reduce((sum, { members }) => sum + members.length, 0),
			hidden: lines.hidden,
			nodes: lines.shown.map((line) =>
				node(line.id, glyphOf(line), lineLabel(map, line), noteOf(line))
			)
		},
		{
			title: 'User groups',
			count: map.groups.length,
			hidden: groups.hidden,
			nodes: groups.shown.map(({ key, name, members }) =>
				node(groupId(key), 'group', name, `${members}`)
			)
		},
		{
			title: 'Policies',
			count: map.policies.size,
			hidden: policies.hidden,
			nodes: policies.shown.map(([id, name]) => node(id, 'policy', name, policyNote(map, id)))
		},
		{
			title: 'What',
			count: map.things.length,
			hidden: candidates.hidden,
			nodes: [
				...(isLinked(everything) ? [node(everything, 'everything', 'everything')] : []),
				...things.map(({ id, kind, name, note }) =>
					node(id, kind === 'role' ? 'role' : 'thing', name, kind === 'service' ? '' : note)
				)
			]
		}
	];
	const seen = new Set(columns.flatMap(({ nodes }) => nodes.map(({ id }) => id)));
	return { columns, wires: wiresOf(map, look, ways, new Set(on), seen) };
}

/** Root and outsiders, and of users and roles the largest lines, in their order. */
function linesShown(map: AccountMap, { chosen, unfolded, wanted, room }: Look) {
	const split = map.lines.flatMap((line): readonly Line[] => {
		if (unfolded.has(line.id)) return unfold(line);
		const isApart = chosen !== line.id && chosen !== undefined && map.lineOf(chosen) === line;
		return isApart ? apart(line, chosen) : [line];
	});
	const isWanted = (line: Line) =>
		line.kind === 'root' ||
		line.id === chosen ||
		wanted?.has(line.id) === true ||
		(chosen !== undefined && waysOfMembership(map, line).some((way) => passes(way, chosen)));
	const bySize = split.toSorted((a, b) => b.members.length - a.members.length);
	const { shown, hidden } = first(bySize, isWanted, room);
	const kept = new Set(shown);
	return { shown: split.filter((line) => kept.has(line)), hidden };
}

/** One of a line alone, before the others. */
function apart(line: Line, member: string): readonly Line[] {
	const name = member.slice(member.indexOf('/') + 1);
	const others = line.members.filter((each) => each !== name);
	const rest = { ...line, members: others };
	return [only(line, name), ...(others.length > 0 ? [rest] : [])];
}

/** As many as there is room for: those that are wanted before others, all in their order. */
function first<T>(list: readonly T[], isWanted: (each: T) => boolean, room: number) {
	if (list.length <= room) return { shown: list, hidden: 0 };
	const wanted = list.filter(isWanted);
	const others = list.filter((each) => !wanted.includes(each));
	const kept = new Set([...wanted, ...others].slice(0, room));
	return { shown: list.filter((each) => kept.has(each)), hidden: list.length - kept.size };
}

/** Buckets always; the rest where somebody reaches it; a folder where that differs from its bucket. */
function thingsShown(
	map: AccountMap,
	lines: readonly Line[],
	things: readonly Thing[],
	isLinked: (id: string) => boolean,
	chosen: string | undefined
): readonly Thing[] {
	return things.filter((thing) => {
		if (thing.id === chosen) return true;
		const { within } = thing;
		if (within === undefined) return thing.kind === 'bucket' || isLinked(thing.id);
		const bucket = things.find(({ id }) => id === within);
		return !bucket || lines.some((line) => differs(map, line, thing, bucket));
	});
}

function differs(map: AccountMap, line: Line, folder: Thing, bucket: Thing): boolean {
	const whole = new Map(
		map.reach(line, bucket).answers.map(({ probe, decision }) => [probe.words, decision.outcome])
	);
	return map
		.reach(line, folder)
		.answers.some(({ probe, decision }) => whole.get(probe.words) !== decision.outcome);
}

function passes({ line, group, policy, thing }: Way, id: string | undefined): boolean {
	return id !== undefined && [line, group, policy, thing].includes(id);
}

function wiresOf(
	map: AccountMap,
	{ chosen, before }: Look,
	ways: readonly Way[],
	on: ReadonlySet<Way>,
	seen: ReadonlySet<string>
): readonly Wire[] {
	const wires = new Map<string, Wire>();
	for (const way of ways) {
		// What is denied is drawn for what is chosen only: it would look like reach.
		if (way.denied && !(chosen !== undefined && on.has(way))) continue;
		const stops = [way.line, way.group, way.policy, way.thing].flatMap((stop) => stop ?? []);
		for (const [at, to] of stops.entries()) {
			const from = stops[at - 1];
			if (from === undefined || !seen.has(from) || !seen.has(to)) continue;
			const denied = way.denied && to === way.thing;
			const key = `${from}\n${to}\n${denied}`;
			const look = denied ? 'denied' : on.has(way) ? 'on' : 'plain';
			const known = wires.get(key);
			if (known && (known.look !== 'plain' || look === 'plain')) continue;
			const isNew = before !== undefined && !wasThere(map, before, from, to);
			wires.set(key, { from, to, look, isNew });
		}
	}
	// What is chosen lies on top.
	return [...wires.values()].sort(
		(a, b) => Number(a.look !== 'plain') - Number(b.look !== 'plain')
	);
}

/** Whether somebody was in a group, or a policy was carried, before. What is reached is told in words. */
function wasThere(map: AccountMap, before: AccountMap, from: string, to: string): boolean {
	const group = before.groups.find(({ key }) => groupId(key) === from);
	if (from.startsWith('group/')) return group?.carries.includes(to) ?? false;
	const line = map.lineOf(from);
	if (!line) return true;
	const [member] = memberIds(line);
	const old = before.lineOf(from) ?? (member === undefined ? undefined : before.lineOf(member));
	if (to.startsWith('group/')) return old?.groups.some((key) => groupId(key) === to) ?? false;
	return map.policies.has(to) ? (old?.carries.includes(to) ?? false) : true;
}

function glyphOf({ kind, members }: Line): Glyph {
	switch (kind) {
		case 'root':
			return 'root';
		case 'users':
			return members.length > 1 ? 'users' : 'user';
		case 'roles':
			return 'role';
		case 'outsider':
			return 'outsider';
	}
}

/** A fold says how many it is in its label, a user is known by its sign. */
function noteOf(line: Line): string {
	return line.kind === 'roles' || line.kind === 'outsider' ? lineNote(line) : '';
}

/** The name of whatever has an id, for headings. */
export function nameOf(map: AccountMap, id: string): string {
	return (
		map.groups.find(({ key }) => groupId(key) === id)?.name ??
		map.things.find((thing) => thing.id === id)?.name ??
		map.policies.get(id) ??
		nameIn(id)
	);
}
