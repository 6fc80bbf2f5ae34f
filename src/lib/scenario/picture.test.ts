import { describe, expect, test } from 'vitest';
import '../account/perform/everything';
import { accountBlueprint } from '../account/perform/blueprint';
import { openAccount } from '../account/perform/open';
import { parse } from 'valibot';
import { factsIn, pictureOf, type Figure } from './picture';

const time = Date.UTC(2026, 4, 4);

function drawn(blueprint: Record<string, unknown>): Figure {
	const whole = {
		id: '111122223333',
		name: 'Marlow Maps',
		age: '400d',
		root: { email: 'ines@marlowmaps.example', password: 'paper-Harbour-41' },
		...blueprint
	};
	return pictureOf(openAccount(parse(accountBlueprint, whole), 'seed', time), time);
}

/** A picture as lines, indented by what they are in. */
function lines({ kind, name, facts, within, more }: Figure, depth = 0): readonly string[] {
	const words = facts.map((fact) => fact.words).join('; ');
	const line = `${'  '.repeat(depth)}${kind === 'root' ? '' : `${kind} `}${name}: ${words}`;
	return [
		line.trimEnd(),
		...within.flatMap((each) => lines(each, depth + 1)),
		...(more > 0 ? [`${'  '.repeat(depth + 1)}and ${more} more`] : [])
	];
}

test('of a new account there is root with its password', () => {
	expect(lines(drawn({}))).toEqual([
		'account Marlow Maps: 111122223333',
		'  root: password, no MFA; no access key'
	]);
});

test('members stand in their group, with how they sign in and what they hold themselves', () => {
	const users = [
		{ name: 'robin', groups: ['administrators'], password: 'slow-River-73', mfa: { age: '9d' } },
		{
			name: 'upload',
			attached: ['ReadOnlyAccess'],
			boundary: 'PowerUserAccess',
			accessKeys: [{ age: '9d' }]
		}
	];
	const picture = drawn({
		groups: [{ name: 'administrators', attached: ['AdministratorAccess'] }],
		users,
		root: {
			email: 'ines@marlowmaps.example',
			password: 'paper-Harbour-41',
			accessKeys: [{ age: '9d' }]
		}
	});
	expect(lines(picture)).toEqual([
		'account Marlow Maps: 111122223333',
		'  root: password, no MFA; access key',
		'  group administrators: AdministratorAccess',
		'    user robin: administrator; password and MFA',
		'  user upload: access key; ReadOnlyAccess; at most PowerUserAccess'
	]);
});

test('who is an administrator is asked of the engine: a boundary makes one of nobody', () => {
	const wanda = { name: 'wanda', attached: ['AdministratorAccess'] };
	const words = (user: object) => lines(drawn({ users: [user] })).at(-1);
	expect(words(wanda)).toBe('  user wanda: administrator; AdministratorAccess');
	expect(words({ ...wanda, boundary: 'ReadOnlyAccess' })).toBe(
		'  user wanda: AdministratorAccess; at most ReadOnlyAccess'
	);
});

test('of many the first are drawn, and the rest is counted', () => {
	const users = [...'abcdefghijk'].map((name) => ({ name }));
	expect(lines(drawn({ users })).slice(-2)).toEqual(['  user h:', '  and 3 more']);
});

describe('two pictures', () => {
	test('differ by the facts that are new', () => {
		const before = drawn({});
		const after = drawn({ users: [{ name: 'jun' }] });
		const known = factsIn(before);
		expect([...factsIn(after)].filter((each) => !known.has(each))).toEqual(['user/jun']);
	});
});
