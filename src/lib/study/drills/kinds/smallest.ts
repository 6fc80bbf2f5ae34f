import { grouped } from '../../../policy/grouped';
import type { Pieces } from '../../../scenario/map/pieces';
import type { Level } from '../../items/item';
import { home, objects, things, users, type Thing } from '../cast';
import { Draw } from '../draw';
import type { DrillOrder, WrittenDrill } from '../drill';
import type { Written } from '../situation';
import type { Ask } from '../smallest/ask';
import { circumstances, type Circumstance } from '../smallest/circumstances';
import { passes } from '../smallest/passes';
import { bucketOf, folderOf, objectsOf, oneOf, type Place } from '../smallest/place';
import { policyText, workedText, type Need, type Task, type Worked } from '../smallest/task';

/** A policy to be written, which lets some requests through and nothing else. */
export function* makeSmallest(order: DrillOrder): Pieces<WrittenDrill> {
	const { kind, level, topic, seed } = order;
	const draw = new Draw(`${kind} ${level} ${topic} ${seed}`);
	yield;
	return { form: 'written', ...order, task: taskOf(draw, level, circumstances[topic] ?? []) };
}

/** A need before it is told. No two are for the same action, so none is part of another. */
interface Wanted {
	readonly thing: Thing;
	readonly action: string;
	readonly place: Place;
	readonly when?: Circumstance;
}

function taskOf(draw: Draw, level: Level, possible: readonly Circumstance[]): Task {
	const { principal, who } = draw.one(users(home));
	const wanted = withCircumstances(draw, wantedAt(draw, level), possible, level);
	const needs = wanted.map(needOf);
	const worked = together(wanted).map(workedOf);
	const task = { principal, who, needs, worked, skeleton, refused: [] };
	const text = workedText(task);
	const near = [...missedBy(draw, wanted), ...draw.mixed(nearTo(wanted))];
	const refused = near.filter(
		(ask, at) =>
			!passes(text, principal, ask) &&
			near.findIndex((each) => JSON.stringify(each) === JSON.stringify(ask)) === at
	);
	return { ...task, refused: refused.slice(0, 4) };
}

const skeleton = policyText([{ Sid: 'First', Effect: 'Allow', Action: [], Resource: [] }]);

/** More actions with the level, then on different things, then of another service. */
function wantedAt(draw: Draw, level: Level): readonly Wanted[] {
	const thing = draw.one(draw.chance(40) ? objects : things);
	const [first = '', second = '', third = ''] = draw.mixed([thing.read, thing.write, thing.remove]);
	const { bucket } = thing;
	const one = oneOf(thing, thing.resource);
	const list: Wanted | undefined =
		bucket === undefined ? undefined : { thing, action: 's3:ListBucket', place: bucketOf(bucket) };
	if (level === 1) return list && draw.chance(30) ? [list] : [{ thing, action: first, place: one }];
	if (level === 2) {
		if (list && bucket !== undefined)
			return [list, { thing, action: first, place: objectsOf(thing, bucket) }];
		return [first, second].map((action) => ({ thing, action, place: one }));
	}
	const [here, there] = draw.mixed([folderOf(thing), oneOf(thing, thing.other)]);
	const two = [
		{ thing, action: first, place: here ?? one },
		{ thing, action: second, place: there ?? one }
	];
	if (level === 3) return two;
	const three = [...two, list ?? { thing, action: third, place: there ?? one }];
	if (level === 4) return three;
	const other = draw.one(things.filter(({ service }) => service !== thing.service));
	return [...three, { thing: other, action: other.read, place: folderOf(other) }];
}

/** One need depends on a circumstance, and two of those that are hardest. */
function withCircumstances(
	draw: Draw,
	wanted: readonly Wanted[],
	possible: readonly Circumstance[],
	level: Level
): readonly Wanted[] {
	const places = draw.mixed(wanted.map((_, at) => at)).slice(0, level < 5 ? 1 : 2);
	const drawn = draw.mixed(possible);
	return wanted.map((each, at) => {
		const when = drawn[places.indexOf(at) % drawn.length];
		return places.includes(at) && when ? { ...each, when } : each;
	});
}

function needOf({ action, place, when }: Wanted): Need {
	const ask = (resource: string): Ask => ({ action, resource, context: when?.given ?? {} });
	const [first, ...others] = place.resources;
	return {
		on: place.on,
		...(when && { only: when.only }),
		asks: [ask(first), ...others.map(ask)],
		isAny: place.isAny
	};
}

/** What can stand in one statement: what is on the same under the same circumstance. */
function together(wanted: readonly Wanted[]): readonly (readonly Wanted[])[] {
	const keyOf = ({ place, when }: Wanted) => `${place.pattern} ${when?.only ?? ''}`;
	return [...grouped(wanted, keyOf).values()];
}

const sids = ['First', 'Second', 'Third', 'Fourth'];

function workedOf(group: readonly Wanted[], at: number): Worked {
	const [first] = group;
	if (!first) throw new Error('There is nothing in it');
	const { place, when } = first;
	const actions = group.map(({ action }) => action);
	const statement: Written = {
		Sid: sids[at] ?? `More${at}`,
		Effect: 'Allow',
		Action: actions.length === 1 ? (actions[0] ?? '') : actions,
		Resource: place.pattern,
		...(when && { Condition: when.condition })
	};
	return {
		statement,
		why: [whyTogether(group, at), whyPlace(first), when?.why ?? ''].filter(Boolean).join(' ')
	};
}

function whyTogether(group: readonly Wanted[], at: number): string {
	if (group.length > 1) return 'Both are on the same, so they stand together.';
	return at === 1
		? 'It stands apart: in one statement, each action would go with each resource and condition.'
		: '';
}

function whyPlace({ action, place }: Wanted): string {
	if (action === 's3:ListBucket')
		return '`s3:ListBucket` is asked for on the bucket: its ARN has no `/*`.';
	return place.isAny
		? 'The `*` stands at the end, after all that the ARNs have in common.'
		: 'It is one thing, so its whole ARN stands there without a `*`.';
}

/** Requests that lack what a need depends on. */
function missedBy(draw: Draw, wanted: readonly Wanted[]): readonly Ask[] {
	return wanted.flatMap(({ action, place, when }) => {
		const [resource] = place.resources;
		return when ? [{ action, resource, context: draw.one(when.missed) }] : [];
	});
}

/** Requests close by: another action, or another thing. */
function nearTo(wanted: readonly Wanted[]): readonly Ask[] {
	return wanted.flatMap(({ thing, action, place, when }): readonly Ask[] => {
		const context = when?.given ?? {};
		const [resource] = place.resources;
		const isOnBucket = action === 's3:ListBucket';
		const actions = isOnBucket ? ['s3:DeleteBucket'] : [thing.read, thing.write, thing.remove];
		const places = isOnBucket
			? ['arn:aws:s3:::marlow-sales']
			: [thing.resource, thing.other, ...(thing.beside === undefined ? [] : [thing.beside])];
		return [
			...actions.map((each) => ({ action: each, resource, context })),
			...places.map((each) => ({ action, resource: each, context }))
		];
	});
}
