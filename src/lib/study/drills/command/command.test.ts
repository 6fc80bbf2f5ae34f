import { beforeAll, expect, test } from 'vitest';
import type { AskedDrill } from '../drill';
import { levels, topicsOf } from '../kinds';
import { commandOf, shown, textOf, type Command } from '../kinds/command';
import { makeAsked, toTheEnd } from '../made.fixture';
import { plain } from '../../items/words';
import { admin, allow, person, policy, scene, type Person } from './scene';
import { factsOf, whoTypes } from './told';
import { typed } from './typed';

const orders = topicsOf('command').flatMap((topic) =>
	levels.map((level) => ({ kind: 'command', topic, level, seed: 'all' }) as const)
);
const made: { readonly drill: AskedDrill; readonly command: Command }[] = [];

beforeAll(async () => {
	for (const order of orders) {
		made.push({ drill: await makeAsked(order), command: await toTheEnd(commandOf(order)) });
	}
}, 120_000);

test('every topic has a command at every level, with three or four answers of which no two are alike', () => {
	for (const { drill } of made) {
		const texts =
			'options' in drill.item ? drill.item.options.map(({ text = [] }) => plain(text)) : [];
		expect(new Set(texts).size, drill.item.id).toBe(texts.length);
		expect(texts.length, drill.item.id).toBeGreaterThan(2);
	}
	const four = made.filter(
		({ drill }) => 'options' in drill.item && drill.item.options.length === 4
	);
	expect(four.length / made.length).toBeGreaterThan(0.9);
});

test('a wrong answer is what the terminal prints in the account that somebody has in mind', async () => {
	for (const { command } of made) {
		for (const { scene: meant, printed } of command.wrong) {
			expect(await typed(meant)).toEqual(printed);
			expect(textOf(printed)).not.toBe(textOf(command.printed));
		}
	}
});

test('everybody and everything that an answer names is told, or stands in the line', () => {
	for (const { command } of made) {
		const { scene: told } = command.asked;
		const facts = factsOf(told).join(' ');
		for (const { name } of [...told.users, ...told.groups, ...told.roles, ...told.buckets]) {
			expect(facts).toContain(`\`${name}\``);
		}
	}
});

test('most have an answer that is right under a belief', () => {
	const believed = made.filter(({ command }) =>
		command.wrong.some(({ belief }) => belief !== undefined)
	);
	expect(believed.length / made.length).toBeGreaterThan(0.6);
});

const wanda = person('wanda');
const withKey = person('wanda', { keys: ['Inactive'] });
const withCopied = person('wanda', { inline: [policy('notes', allow('s3:GetObject'))] });

test.for([
	['what is done says nothing', wanda, 'aws iam delete-user --user-name wanda', 'Nothing.'],
	[
		'a user who still has a key stays',
		withKey,
		'aws iam delete-user --user-name wanda',
		'An error occurred (DeleteConflict) when calling the DeleteUser operation: Cannot delete entity, must delete access keys first.\nExit code 254'
	],
	[
		'who is not there is named',
		wanda,
		'aws iam get-user --user-name tomas',
		'An error occurred (NoSuchEntity) when calling the GetUser operation: The user with name tomas cannot be found.\nExit code 254'
	],
	[
		'an inline policy is not among the attached ones',
		withCopied,
		"aws iam list-attached-user-policies --user-name wanda --query 'AttachedPolicies[].PolicyName'",
		'[]'
	],
	[
		'it is among those of its own list',
		withCopied,
		'aws iam list-user-policies --user-name wanda --query PolicyNames --output text',
		'notes'
	],
	[
		'what an expression does not find is null',
		wanda,
		'aws iam get-user --user-name wanda --query User.Tags',
		'null'
	]
] as const)('the key is what AWS prints: %s', async ([, user, line, printed]) => {
	expect(plain(shown(await typed(scene('robin', line, { users: [admin, user] }))))).toBe(printed);
});

test('of access keys it is told which work', () => {
	const told = (...keys: Person['keys']) =>
		factsOf(scene('robin', '', { users: [person('wanda', { keys })] })).join(' ');
	expect(told('Inactive')).toContain('has an inactive access key');
	expect(told('Active', 'Inactive')).toContain('has two access keys, one of them inactive');
	expect(told('Inactive', 'Inactive')).toContain('has two access keys, both inactive');
});

test('without credentials it is told that there are none', () => {
	const anybody = {
		...scene('robin', 'aws iam get-user', { users: [admin] }),
		wallet: { profiles: [] }
	};
	expect(whoTypes(anybody)).toContain('no credentials are set');
	expect(whoTypes(scene('robin', '', { users: [admin] }))).toContain('Robin types it');
});
