import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkCounterexamples, practisedIn } from './beliefs';
import { readBeliefsFile } from './scenarios';

const belief = {
	id: 'groups-nest',
	belief: 'Groups nest.',
	truth: 'They do not.',
	topic: 'groups'
};

let folder: string;
let file: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'leastwise-beliefs-'));
	file = join(folder, 'groups-nest.yaml');
	cpSync('beliefs/groups-nest.yaml', file);
});
afterEach(() => rmSync(folder, { recursive: true }));

async function checked(beliefs = [belief]) {
	const lines: string[] = [];
	const sound = await checkCounterexamples(folder, beliefs, (line) => lines.push(line));
	return { sound, said: lines.join('\n') };
}

test('a counterexample that comes out as it says is sound', async () => {
	expect(await checked()).toEqual({
		sound: true,
		said: `${folder}: sound (proved by the engine: 1 of 1; resting on a page of AWS’s: 0)`
	});
});

test('a belief without a counterexample is a fault', async () => {
	const { sound, said } = await checked([belief, { ...belief, id: 'roles-nest' }]);
	expect(sound).toBe(false);
	expect(said).toBe(
		`${join(folder, 'roles-nest.yaml')}: the file is missing: every belief has one`
	);
});

test('a counterexample without a belief is a fault', async () => {
	const { sound, said } = await checked([]);
	expect(sound).toBe(false);
	expect(said).toBe(`${file}: beliefs.yaml has no such belief`);
});

test.each([
	['refused: NoSuchEntity', 'refused: LimitExceeded', 'proof.steps[0]: it is refused with NoSuch'],
	['is: 0', 'is: 1', 'proof.steps[1].value.is: found is 0'],
	['right: true', 'right: 1', 'right: write true or leave it out'],
	['because:', 'why:', 'because: this element is missing: add it']
])('where “%s” is “%s” it is refused with file, line and remedy', async (right, wrong, fault) => {
	const text = readFileSync('beliefs/groups-nest.yaml', 'utf8');
	expect(text).toContain(right);
	writeFileSync(file, text.replace(right, wrong));
	const { sound, said } = await checked();
	expect(sound).toBe(false);
	expect(said).toMatch(/groups-nest\.yaml:\d+: /);
	expect(said).toContain(fault);
});

test('a fault is told with the line on which it stands', async () => {
	const text = readFileSync(file, 'utf8');
	writeFileSync(file, text.replace('is: 0', 'is: 1'));
	const line = text.split('\n').findIndex((each) => each.includes('is: 0')) + 1;
	expect((await checked()).said).toContain(`${file}:${line}: `);
});

test('each of our beliefs is refuted', async () => {
	const lines: string[] = [];
	const ours = readBeliefsFile('beliefs.yaml');
	expect(await checkCounterexamples('beliefs', ours, (line) => lines.push(line))).toBe(true);
	expect(lines).toEqual([
		'beliefs: sound (proved by the engine: 105 of 124; resting on a page of AWS’s: 19)'
	]);
});

test('a belief is practised in the scenarios whose mistakes name it', () => {
	expect(practisedIn('scenarios')['revoked-at-once']).toEqual(['12-key-on-the-internet']);
});
