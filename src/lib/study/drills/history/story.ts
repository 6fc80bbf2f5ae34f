import * as v from 'valibot';
import type { Account } from '../../../account/account';
import type { Caller } from '../../../account/base/call';
import { lookUp } from '../../../account/base/table';
import type { AccountBlueprint } from '../../../account/perform/account-schema';
import { openAccount } from '../../../account/perform/open';
import { perform } from '../../../account/perform/perform';
import { home } from '../cast';
import type { Pieces } from '../../../scenario/map/pieces';
import type { Draw } from '../draw';
import {
	createKey,
	createRole,
	createRoleForAnybody,
	createUser,
	possibleSteps,
	type Step
} from './step';

/** What a call came to: through, or the code with which it was refused. */
export type CameTo = 'through' | string;

/** Something that happened, and what it came to. */
export interface Happened {
	readonly step: Step;
	readonly cameTo: CameTo;
}

/** Where a story stands. */
interface At {
	readonly account: Account;
	readonly minutes: number;
	readonly key?: string;
	readonly session?: string;
}

const began = Date.UTC(2026, 10, 23, 8, 30);
const day = 24 * 60 * 60 * 1000;

const blueprint: AccountBlueprint = {
	id: home,
	name: 'Marlow Maps',
	age: 400 * day,
	root: { email: 'ines@marlowmaps.example', password: 'Ridgeway-1829', accessKeys: [] },
	...{ groups: [], roles: [], policies: [], instanceProfiles: [], events: [] },
	users: [
		{
			...{ name: 'priya', path: '/', groups: [], attached: ['AdministratorAccess'], inline: [] },
			...{ tags: {}, accessKeys: [{ age: day, status: 'Active' }] }
		}
	]
};

/** How an account stands before a story begins. */
export type Start = 'empty' | 'user' | 'role';

const stepsBefore: Readonly<Record<Start, readonly Step[]>> = {
	empty: [],
	user: [createUser, createKey],
	role: [createUser, createKey, createRole]
};

/** Opened once each: an account is never changed. */
const opened = new Map<Start, At>();

function accountAt(start: Start): At {
	const known = opened.get(start);
	if (known) return known;
	const empty: At = { account: openAccount(blueprint, 'history', began), minutes: 0 };
	const at = stepsBefore[start].reduce((at, step) => performed(at, step)?.at ?? at, empty);
	opened.set(start, at);
	return at;
}

function callerOf({ by }: Step, { account, key, session }: At): Caller | undefined {
	if (by === 'admin') {
		const [own] = lookUp(account.iam.users, 'priya')?.accessKeys ?? [];
		return own && { kind: 'accessKey', id: own.id };
	}
	const id = by === 'key' ? key : session;
	return id === undefined ? undefined : { kind: 'accessKey', id };
}

interface After {
	readonly at: At;
	readonly cameTo: CameTo;
	/** AWS’s message, of a refusal. */
	readonly says: string;
}

/** Makes a call; nothing where there is no key yet with which it could be signed, or that it could name. */
function after(at: At, step: Step): After | undefined {
	const known = tried.get(at) ?? new Map<Step, After | undefined>();
	if (!known.has(step)) tried.set(at, known.set(step, performed(at, step)));
	return known.get(step);
}

/** Orders begin alike, so most calls of a search have been made before. Forgotten with the story. */
const tried = new WeakMap<At, Map<Step, After | undefined>>();

function performed(at: At, step: Step): After | undefined {
	const caller = callerOf(step, at);
	if (!caller || (step.namesKey && at.key === undefined)) return undefined;
	const { service, operation, namesKey } = step;
	const parameters = { ...step.parameters, ...(namesKey && { AccessKeyId: at.key }) };
	const time = began + at.minutes * 60_000;
	const { account, answer } = perform(at.account, {
		...{ service, operation, parameters, caller, time, door: 'program' }
	});
	const next = { ...at, account, minutes: at.minutes + 1 };
	if (!answer.ok) return { at: next, cameTo: answer.error.code, says: answer.error.message };
	return { at: { ...next, ...madeBy(step, answer.value) }, cameTo: 'through', says: '' };
}

/** The key that a call made, which answers hold once. */
function madeBy({ makes }: Step, value: unknown): Pick<At, 'key' | 'session'> {
	if (!makes) return {};
	const { AccessKey, Credentials } = v.parse(keys, value);
	const id = (AccessKey ?? Credentials)?.AccessKeyId;
	return id === undefined ? {} : { [makes]: id };
}

const key = v.object({ AccessKeyId: v.string() });
const keys = v.object({ AccessKey: v.optional(key), Credentials: v.optional(key) });

/** Something that happened in an account, event after event. */
export interface Story {
	readonly start: Start;
	readonly before: At;
	readonly events: readonly Happened[];
}

/** A story of which nothing has happened yet. */
export function beginning(start: Start): Story {
	return { start, before: { ...accountAt(start) }, events: [] };
}

/**
 * Lets so many things happen, each such that there is one order for all that happened; fewer where nothing
 * more can. What is signed with a dead key leaves no event.
 */
export function* happen(
	draw: Draw,
	begun: Story,
	count: number,
	withRefusals: boolean
): Pieces<Story> {
	let story = begun;
	let at: At | undefined = story.before;
	while (at && story.events.length < count) {
		const from: At = at;
		at = undefined;
		for (const step of draw.mixed(possibleSteps)) {
			yield;
			const then = after(from, step);
			const isSeen =
				then?.cameTo === 'through' || (withRefusals && then?.cameTo === 'AccessDenied');
			if (!then || !isSeen) continue;
			const longer = plus(story, { step, cameTo: then.cameTo });
			if (!hasOneOrder(longer)) continue;
			story = longer;
			({ at } = then);
			break;
		}
	}
	return story;
}

function plus(story: Story, next: Happened): Story {
	return { ...story, events: [...story.events, next] };
}

function hasOneOrder(story: Story): boolean {
	return ordersThatFit(story).length === 1;
}

/** An order as places in the story: [1, 0] has its second event first. */
export type Order = readonly number[];

/** All orders in which each event comes to what it came to. */
function ordersThatFit({ before, events }: Story): readonly Order[] {
	return fitting(before, events, []);
}

function fitting(at: At, events: Story['events'], before: Order): readonly Order[] {
	if (before.length === events.length) return [before];
	return events.flatMap(({ step, cameTo }, place) => {
		if (before.includes(place)) return [];
		const next = after(at, step);
		return next?.cameTo === cameTo ? fitting(next.at, events, [...before, place]) : [];
	});
}

/** The orders that fit where somebody believes that a role can trust whoever is still to be made. */
export function ordersBelieved(story: Story): readonly Order[] {
	const taken = story.events.map((each) =>
		each.step === createRole ? { ...each, step: createRoleForAnybody } : each
	);
	return ordersThatFit({ ...story, events: taken });
}

/** The first event that comes to something else in an order. */
export interface Otherwise {
	readonly place: number;
	/** Nothing where it could not have been signed, or had nothing to name. */
	readonly cameTo: CameTo | undefined;
	readonly says: string;
}

/** Which event comes to something else in an order, and to what; nothing where all come out as they did. */
export function firstOtherwise({ before, events }: Story, order: Order): Otherwise | undefined {
	let at = before;
	for (const place of order) {
		const happened = events[place];
		if (!happened) throw new Error(`There is no event ${place}`);
		const next = after(at, happened.step);
		if (next?.cameTo !== happened.cameTo)
			return { place, cameTo: next?.cameTo, says: next?.says ?? '' };
		({ at } = next);
	}
	return undefined;
}
