import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { blueprint, start } from '$lib/account/account.fixture';
import { accountBlueprint } from '$lib/account/perform/blueprint';
import { openAccount } from '$lib/account/perform/open';
import { look } from '$lib/account/perform/perform';
import { managedPolicies } from '$lib/catalog/managed-policies';
import type { Answer } from '$lib/account/base/call';
import type { AnswerOf, OperationName } from '$lib/account/services/operations';
import { iam, type Wish } from '$lib/ui/wish';
import { LookedUp, Notes, take } from './asking';
import {
	entitiesFor,
	groupNamed,
	groups,
	loginProfile,
	policies,
	users
} from './pages/iam/queries';
import { valueOf, type Ask } from './query';

const many = Array.from({ length: 250 }, (_, at) => `user-${at + 1}`);
const crowd = v.parse(accountBlueprint, {
	id: blueprint.id,
	name: blueprint.name,
	age: '400d',
	root: {
		email: 'ines@marlowmaps.example',
		password: 'Ridgeway-1829',
		accessKeys: [{ age: '390d' }]
	},
	groups: [
		{ name: 'everyone' },
		...many.slice(1).map((_, at) => ({ name: `group-${at + 1}`, attached: ['ReadOnlyAccess'] }))
	],
	users: many.map((name) => ({ name, groups: ['everyone'], attached: ['ReadOnlyAccess'] }))
});
const account = openAccount(crowd, 'a seed', start);
const key = account.iam.root.accessKeys[0]?.id ?? '';

function asked<T>(reads: (ask: Ask) => T) {
	const looked: Wish[] = [];
	const lookedUp = new LookedUp(<Name extends OperationName>(wish: Wish<Name>) => {
		looked.push(wish);
		const { service, operation, parameters } = wish;
		const caller = { kind: 'accessKey', id: key } as const;
		return look(account, { service, operation, parameters, caller, time: start, door: 'console' })
			.answer as Answer<AnswerOf<Name>>;
	});
	const { answers, calls } = take(reads, () => lookedUp);
	return { answers, looked, calls: [...calls.values()] };
}

describe('no list stops at what AWS answers at once', () => {
	const byHundreds = iam('ListUsers', { MaxItems: 100 });
	test.each([
		['users', (ask: Ask) => valueOf(ask(users()))?.Users.length, 250, 1000],
		['users by hundreds', (ask: Ask) => valueOf(ask(byHundreds))?.Users.length, 250, 100],
		['user groups', (ask: Ask) => valueOf(ask(groups()))?.Groups.length, 250, 1000],
		[
			'members of a group',
			(ask: Ask) => valueOf(ask(groupNamed('everyone')))?.Users.length,
			250,
			100
		],
		[
			'policies',
			(ask: Ask) => valueOf(ask(policies()))?.Policies.length,
			managedPolicies.length,
			1000
		]
	])('all %s are told', (_, reads, length, atOnce) => {
		const { answers, calls, looked } = asked(reads);
		expect(answers).toBe(length);
		expect(calls).toHaveLength(Math.ceil(length / atOnce));
		expect(looked).toEqual(calls);
	});

	test('and all that a policy is attached to, of both kinds', () => {
		const { answers } = asked((ask) =>
			valueOf(ask(entitiesFor('arn:aws:iam::aws:policy/ReadOnlyAccess', 'PermissionsPolicy')))
		);
		expect(answers?.PolicyUsers).toHaveLength(250);
		expect(answers?.PolicyGroups).toHaveLength(249);
	});

	test('each once, in the order of the answers', () => {
		const { answers } = asked((ask) => valueOf(ask(users()))?.Users ?? []);
		expect(new Set(answers.map(({ UserName }) => UserName)).size).toBe(250);
	});
});

test('what is asked twice is looked up once, and is one call', () => {
	const { looked, calls } = asked((ask) => [
		ask(loginProfile('user-1')),
		ask(loginProfile('user-1'))
	]);
	expect(looked).toHaveLength(1);
	expect(calls).toHaveLength(1);
});

test('a refused call is one of the calls, with what was refused', () => {
	const { answers, calls } = asked((ask) => ask(loginProfile('user-1')));
	expect(answers).toMatchObject({
		ok: false,
		refused: { error: { code: 'NoSuchEntity' }, action: 'iam:GetLoginProfile' }
	});
	expect(calls.map(({ operation }) => operation)).toEqual(['GetLoginProfile']);
});

describe('calls are written down', () => {
	const call = (operation: 'ListUsers' | 'ListGroups') => iam(operation);
	const calls = (...names: Parameters<typeof call>[0][]) =>
		new Map(names.map((name) => [name, call(name)]));

	test('once for each time that a page is opened', () => {
		const notes = new Notes();
		notes.add(calls('ListUsers'));
		expect(notes.takeOut()).toEqual([call('ListUsers')]);
		notes.add(calls('ListUsers', 'ListGroups'));
		expect(notes.takeOut()).toEqual([call('ListGroups')]);
		notes.begin();
		notes.add(calls('ListUsers'));
		expect(notes.takeOut()).toEqual([call('ListUsers')]);
	});

	test('together, in the order in which they were asked', () => {
		const notes = new Notes();
		expect(notes.add(calls('ListUsers'))).toBe(true);
		expect(notes.add(calls('ListUsers'))).toBe(false);
		expect(notes.add(calls('ListGroups'))).toBe(false);
		expect(notes.takeOut()).toEqual([call('ListUsers'), call('ListGroups')]);
	});
});
