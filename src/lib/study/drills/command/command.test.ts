import { beforeAll, expect, test } from 'vitest';
import type { AskedDrill } from '../drill';
import { levels, topicsOf } from '../kinds';
import { commandOf, shown, textOf, type Command } from '../kinds/command';
import { makeAsked, toTheEnd } from '../made.fixture';
import { plain } from '../../items/words';
import { admin, person, scene, withPerson } from './scene';
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

test('what prints nothing says so, and a refusal has its exit code', async () => {
	const wanda = person('wanda');
	const line = 'aws iam delete-user --user-name wanda';
	const bare = scene('robin', line, { users: [admin, wanda] });
	expect(plain(shown(await typed(bare)))).toBe('Nothing.');
	const withKey = withPerson(bare, { ...wanda, keys: ['Inactive'] });
	expect(plain(shown(await typed(withKey)))).toMatch(
		/^An error occurred \(DeleteConflict\).*\nExit code 254$/
	);
});

test('without credentials it is told that there are none', () => {
	const anybody = {
		...scene('robin', 'aws iam get-user', { users: [admin] }),
		wallet: { profiles: [] }
	};
	expect(whoTypes(anybody)).toContain('no credentials are set');
	expect(whoTypes(scene('robin', '', { users: [admin] }))).toContain('Robin types it');
});
