import { describe, expect, test } from 'vitest';
import type { Call } from '../account/base/call';
import { sealPassword } from '../account/services/iam/credentials/password';
import './check/everything';
import { checkFrom } from './check/check.fixture';
import { folderWith } from './folder.fixture';
import type { Entry } from './log';
import { advance, open, type Snapshot } from './machine';
import { objectiveStates } from './objectives';
import { readScenario } from './read';
import type { Scenario } from './scenario';
import { scoreSheet } from './score';
import { tidings, together, withoutStaleNote, type Standing, type Tidings } from './tidings';
import { accountNow } from './timeline';

const read = readScenario(
	'99-jun',
	folderWith(
		'mistakes.yaml',
		'No user is made,',
		'A group is made, told: { when: { kind: query, call: iam ListGroups, query: length(Groups), is: 1 }, say: Nobody asked for a group. },'
	)
);
if (!read.ok) throw new Error(JSON.stringify(read.error));
const { scenario } = read.value;

const opened = open(scenario, { seed: 'seed', started: 0 });
const password = sealPassword('paper-Harbour-41', accountNow(opened.context.timeline));
const credentials = { as: 'root', email: 'ines@marlowmaps.example', password };

const act = (
	caller: Call['caller'],
	...wishes: readonly [string, Call['parameters']][]
): Entry => ({
	type: 'act',
	time: 10,
	calls: wishes.map(([operation, parameters]) => ({
		service: operation === 'ConsoleLogin' ? 'signin' : 'iam',
		operation,
		parameters,
		caller,
		time: 10,
		door: 'console'
	}))
});
const signIn = act({ kind: 'anonymous' }, ['ConsoleLogin', credentials]);
const signedIn = [{ type: 'begin', time: 5 } as const, signIn].reduce(advance, opened);
const root = {
	kind: 'session',
	id: accountNow(signedIn.context.timeline).signin.sessions[0]?.id ?? ''
} as const;

const makeUser = (name: string) => act(root, ['CreateUser', { UserName: name }]);
const makeGroup = act(root, ['CreateGroup', { GroupName: 'administrators' }]);
const undo: Entry = { type: 'undo', time: 30 };

function standing(snapshot: Snapshot): Standing {
	return {
		sheet: scoreSheet(snapshot),
		objectives: objectiveStates(snapshot),
		hints: snapshot.context.hints,
		mistaken: snapshot.context.mistaken
	};
}

/** What the last of some entries comes to. */
function told(...log: readonly Entry[]): Tidings | undefined {
	const before = log.slice(0, -1).reduce(advance, signedIn);
	const [last] = log.slice(-1);
	if (!last) throw new Error('Nothing was done');
	return tidings(scenario, last, standing(before), standing(advance(before, last)));
}

const points = (each: Tidings | undefined) => each?.turns.map((turn) => [turn.kind, turn.points]);

test('an objective that is met comes with its points', () => {
	expect(points(told(makeUser('jun')))).toEqual([['met', 90]]);
});

test('after help it comes with what it still gives', () => {
	const nudge: Entry = { type: 'hint', time: 8, objective: 'jun', rung: 'nudge' };
	expect(points(told(nudge, makeUser('jun')))).toEqual([['met', 88]]);
});

test('a point never arrives as a penalty only: what was gained is told first', () => {
	const both = act(
		root,
		['CreateGroup', { GroupName: 'administrators' }],
		['CreateUser', { UserName: 'jun' }]
	);
	expect(points(told(both))).toEqual([
		['met', 90],
		['lost', -5]
	]);
});

test('a deduction that is made good is told, by deed or by undo', () => {
	const remove = act(root, ['DeleteGroup', { GroupName: 'administrators' }]);
	expect(points(told(makeGroup, remove))).toEqual([['madeGood', 5]]);
	expect(points(told(makeGroup, undo))).toEqual([['madeGood', 5]]);
});

describe('a deduction that grows with what is allowed', () => {
	const within = {
		Version: '2012-10-17',
		Statement: [{ Effect: 'Allow', Action: 'iam:Get*', Resource: '*' }]
	};
	const actions = ['iam:CreateUser', 'iam:DeleteUser', 'iam:CreateGroup', 'iam:ListUsers'];
	const growing: Scenario = {
		...scenario,
		scoring: {
			...scenario.scoring,
			deductions: [
				{
					id: 'beyond',
					title: 'More is allowed than the work needs',
					reason: 'It shows when a password is stolen.',
					points: 10,
					each: 2,
					when: checkFrom({ kind: 'not', of: { kind: 'bound', of: 'user/dana', within, actions } })
				}
			]
		}
	};
	const start = [
		{ type: 'begin', time: 5 } as const,
		signIn,
		makeUser('dana'),
		allow('iam:Get*')
	].reduce(advance, open(growing, { seed: 'seed', started: 0 }));
	const toldAfter = (...allowed: readonly string[]) => {
		const [last = '', ...earlier] = allowed.toReversed();
		const before = earlier.toReversed().map(allow).reduce(advance, start);
		const entry = allow(last);
		return tidings(growing, entry, standing(before), standing(advance(before, entry)))?.turns ?? [];
	};

	function allow(action: string): Entry {
		const document = {
			Version: '2012-10-17',
			Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }]
		};
		return act(root, [
			'PutUserPolicy',
			{ UserName: 'dana', PolicyName: 'own', PolicyDocument: JSON.stringify(document) }
		]);
	}

	test('is told with what it takes off, and not with what it may take off', () => {
		expect(toldAfter('iam:CreateUser')).toMatchObject([{ kind: 'lost', points: -2 }]);
	});

	test('is told again when it grows, and when it shrinks', () => {
		expect(toldAfter('iam:CreateUser', 'iam:*')).toMatchObject([{ kind: 'lost', points: -6 }]);
		expect(toldAfter('iam:*', 'iam:CreateUser')).toMatchObject([
			{ kind: 'madeGood', points: 6, wholly: false }
		]);
	});

	test('is made good when nothing of it is left', () => {
		expect(toldAfter('iam:CreateUser', 'iam:Get*')).toMatchObject([
			{ kind: 'madeGood', points: 2, wholly: true }
		]);
	});
});

test('an objective that is lost again is told with what that costs', () => {
	expect(told(makeUser('jun'), undo)).toMatchObject({
		taken: 'back',
		turns: [{ kind: 'openAgain', points: -90 }]
	});
});

test('a note is told when it begins to hold, and not again', () => {
	const unmake = act(root, ['DeleteUser', { UserName: 'dana' }]);
	expect(told(makeUser('dana'), unmake)).toEqual({
		turns: [],
		note: 'There is a user, but not for Jun.'
	});
	const look = act(root, ['ListUsers', {}]);
	expect(told(makeUser('dana'), unmake, look)).toBeUndefined();
});

test('a note that was told stays while it holds, and no longer', () => {
	const unmake = act(root, ['DeleteUser', { UserName: 'dana' }]);
	const log = [makeUser('dana'), unmake];
	const noted = told(...log);
	const after = log.reduce(advance, signedIn);
	expect(withoutStaleNote(noted, standing(after))).toBe(noted);
	const met = advance(after, makeUser('jun'));
	expect(withoutStaleNote(noted, standing(met))).toEqual({ turns: [] });
});

describe('a typical mistake', () => {
	const remove = act(root, ['DeleteGroup', { GroupName: 'helpers' }]);
	const make = act(root, ['CreateGroup', { GroupName: 'helpers' }]);

	test('is told when it is seen, in place of a note', () => {
		const both = act(
			root,
			['CreateGroup', { GroupName: 'helpers' }],
			['CreateUser', { UserName: 'dana' }],
			['DeleteUser', { UserName: 'dana' }]
		);
		expect(told(both)?.mistakes?.map(({ title }) => title)).toEqual(['A group is made']);
		expect(told(both)).not.toHaveProperty('note');
	});

	test('is told once, also when it is made again', () => {
		expect(told(make, remove)).not.toHaveProperty('mistakes');
		expect(told(make, remove, make)).not.toHaveProperty('mistakes');
		expect(told(make, undo, make)).not.toHaveProperty('mistakes');
	});

	test('costs nothing', () => {
		const without = { ...scenario, mistakes: [] };
		const scores = [scenario, without].map((each) => {
			const signed = [{ type: 'begin', time: 5 } as const, signIn].reduce(
				advance,
				open(each, { seed: 'seed', started: 0 })
			);
			return scoreSheet([make, makeUser('jun')].reduce(advance, signed)).score;
		});
		expect(scores[0]).toBe(scores[1]);
	});

	test('stays told beside what is read after it', () => {
		const seen = told(make);
		expect(together(seen, told(makeUser('jun')))?.mistakes).toEqual(seen?.mistakes);
	});
});

test('skipped time is told', () => {
	expect(told({ type: 'skip', time: 40, skipped: 17 })).toEqual({ turns: [], skipped: 17 });
});

test('looking around adds to what was told', () => {
	const gained = told(makeUser('jun'));
	expect(together(gained, undefined)).toBe(gained);
	expect(points(together(gained, told(makeGroup)))).toEqual([
		['met', 90],
		['lost', -5]
	]);
});
