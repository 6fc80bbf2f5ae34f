import type { Account } from '../../account/account';
import { lookUp } from '../../account/base/table';
import type { Outcome, Reading } from '../../policy/decision';
import { memberIds, type Line } from './lines';
import type { AccountMap } from './map';
import type { Pieces } from './pieces';
import type { Answer } from './reach';
import type { Thing } from './things';

/** What some may do with a thing now and could not before, or the other way round. */
export interface Change {
	/** Those whom it concerns, who are alike before and after. */
	readonly line: Line;
	readonly thing: Thing;
	readonly gained: readonly string[];
	readonly lost: readonly string[];
	/** One request that is answered otherwise. */
	readonly witness: Witness;
}

export interface Witness {
	readonly action: string;
	readonly arn: string;
	/** Nothing where there was nobody to ask, or nothing to ask about. */
	readonly was: Outcome | undefined;
	readonly is: Outcome | undefined;
	/** The statements that allow it now, or allowed it before. */
	readonly through: readonly Reading[];
}

/** Some who are alike in both accounts; nothing where they are in one only. */
interface Pair {
	readonly before: Line | undefined;
	readonly after: Line | undefined;
}

/**
 * How the reach of everybody differs between two accounts, asked of the engine in both. What is the
 * very same in both is not asked about. It stops after every line: with thousands of them that is long.
 */
export function* changesBetween(before: AccountMap, after: AccountMap): Pieces<readonly Change[]> {
	const things = thingPairs(before, after);
	const othersThings = things.filter(({ same }) => !same);
	const changes: Change[] = [];
	for (const pair of linePairs(before, after)) {
		const asked = isSame(before.account, after.account, pair) ? othersThings : things;
		for (const { was, is } of asked) {
			const change = changeOf(before, after, pair, was, is);
			if (change) changes.push(change);
		}
		yield;
	}
	return changes;
}

function changeOf(
	before: AccountMap,
	after: AccountMap,
	pair: Pair,
	was: Thing | undefined,
	is: Thing | undefined
): Change | undefined {
	const line = pair.after ?? pair.before;
	const thing = is ?? was;
	if (!line || !thing) return undefined;
	const old = answersBy(pair.before && was && before.reach(pair.before, was).answers);
	const now = answersBy(pair.after && is && after.reach(pair.after, is).answers);
	const words = new Set([...old.keys(), ...now.keys()]);
	const gained = [...words].filter((word) => allows(now.get(word)) && !allows(old.get(word)));
	const lost = [...words].filter((word) => allows(old.get(word)) && !allows(now.get(word)));
	const [first] = [...gained, ...lost];
	if (first === undefined) return undefined;
	return { line, thing, gained, lost, witness: witnessOf(old.get(first), now.get(first)) };
}

function answersBy(answers: readonly Answer[] = []): ReadonlyMap<string, Answer> {
	return new Map(answers.map((answer) => [answer.probe.words, answer]));
}

function allows(answer: Answer | undefined): boolean {
	return answer?.decision.outcome === 'allowed';
}

function witnessOf(old: Answer | undefined, now: Answer | undefined): Witness {
	const allowing = allows(now) ? now : old;
	if (!allowing) throw new Error('A change without an answer');
	const { probe, arn, decision } = allowing;
	return {
		action: probe.action,
		arn,
		was: old?.decision.outcome,
		is: now?.decision.outcome,
		through: decision.by
	};
}

/** Everybody, with those together who stand together before and after. */
function linePairs(before: AccountMap, after: AccountMap): readonly Pair[] {
	const pairs = new Map<string, { pair: Pair; members: string[] }>();
	const add = (pair: Pair, member: string) => {
		const key = `${pair.before?.id}\n${pair.after?.id}`;
		const known = pairs.get(key);
		if (known) known.members.push(member);
		else pairs.set(key, { pair, members: [member] });
	};
	for (const line of after.lines) {
		for (const member of memberIds(line)) {
			add({ before: before.lineOf(member), after: line }, member);
		}
	}
	for (const line of before.lines) {
		for (const member of memberIds(line)) {
			if (!after.lineOf(member)) add({ before: line, after: undefined }, member);
		}
	}
	return [...pairs.values()].map(({ pair, members }) => ({
		before: pair.before && among(pair.before, members),
		after: pair.after && among(pair.after, members)
	}));
}

/** A line with some of its members only. */
function among(line: Line, members: readonly string[]): Line {
	if (members.length === line.members.length) return line;
	const names = members.map((id) => id.slice(id.indexOf('/') + 1));
	return { ...line, id: members[0] ?? line.id, members: names };
}

function thingPairs(before: AccountMap, after: AccountMap) {
	const old = new Map(before.things.map((thing) => [thing.id, thing]));
	const now = new Map(after.things.map((thing) => [thing.id, thing]));
	return [...new Set([...now.keys(), ...old.keys()])].map((id) => {
		const was = old.get(id);
		const is = now.get(id);
		const same = was && is && isSameThing(before.account, after.account, is);
		return { was, is, same: same === true };
	});
}

/** Accounts share what did not change. */
function isSameThing(before: Account, after: Account, { kind, id, within = id }: Thing): boolean {
	const name = within.slice(within.indexOf('/') + 1);
	switch (kind) {
		case 'service':
		case 'self':
			return true;
		case 'role':
			return lookUp(before.iam.roles, name) === lookUp(after.iam.roles, name);
		case 'bucket':
		case 'folder':
			return (
				before.s3?.publicAccessBlock === after.s3?.publicAccessBlock &&
				before.s3?.buckets.get(name) === after.s3?.buckets.get(name)
			);
	}
}

/** Whether nothing changed about who they are and what they carry. */
function isSame(before: Account, after: Account, pair: Pair): boolean {
	if (!pair.before || !pair.after) return false;
	if (before.organization !== after.organization) return false;
	if (before.iam.passwordPolicy !== after.iam.passwordPolicy) return false;
	const { members, kind, groups, carries, boundary } = pair.after;
	const carried = [...carries, ...groups.flatMap((key) => carriesOf(after, key))];
	return (
		members.every((name) => entity(before, kind, name) === entity(after, kind, name)) &&
		groups.every((key) => lookUp(before.iam.groups, key) === lookUp(after.iam.groups, key)) &&
		[...carried, ...(boundary === undefined ? [] : [boundary])].every(
			(arn) => ownPolicy(before, arn) === ownPolicy(after, arn)
		)
	);
}

function entity({ iam }: Account, kind: Line['kind'], name: string): unknown {
	switch (kind) {
		case 'users':
			return lookUp(iam.users, name);
		case 'roles':
			return lookUp(iam.roles, name);
		case 'root':
		case 'outsider':
			return undefined;
	}
}

function carriesOf({ iam }: Account, key: string): readonly string[] {
	return lookUp(iam.groups, key)?.attached ?? [];
}

/** Nothing of AWS's policies and inline ones, which change with their holder. */
function ownPolicy({ iam }: Account, arn: string): unknown {
	return lookUp(iam.policies, arn.slice(arn.lastIndexOf('/') + 1));
}
