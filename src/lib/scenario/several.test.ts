import { describe, expect, test } from 'vitest';
import { openCatalog } from '../../../bin/catalog';
import { folder } from './folder.fixture';
import { loadAttempt } from './loading';
import { advance, type Snapshot } from './machine';
import { callerName } from './narrate/caller-name';
import { prove } from './prove';
import { pressline } from './pressline.fixture';
import { readScenario } from './read';
import { playScript, scriptAttempt } from './script';
import { replay } from './replay';
import { tell } from './story';
import { accountNow, canUndo } from './timeline';

const sourceOf = (files = pressline) => {
	const read = readScenario('99-pressline', files);
	if (!read.ok) throw new Error(JSON.stringify(read.error, null, 1));
	return read.value;
};
const catalog = openCatalog();
await loadAttempt(sourceOf().scenario, [], (prefixes) => catalog.load(prefixes));

const faultsOf = (file: string, from: string, to: string) => {
	const text = pressline[file] ?? '';
	if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
	const read = readScenario('99-pressline', { ...pressline, [file]: text.replace(from, to) });
	return read.ok ? [] : read.error;
};

describe('a scenario of two accounts', () => {
	test('is proved as any is', () => {
		expect(prove(sourceOf())).toEqual([]);
	});
	test('is not, where one side’s word is enough for an objective', () => {
		const fooled = sourceOf({
			...pressline,
			'scenario.yaml': (pressline['scenario.yaml'] ?? '').replace(
				"kind: access, account: pressline, principal: role/Press, action: 's3:GetObject', resource: 'arn:aws:s3:::marlow-plates/north.txt', allowed: true",
				'kind: query, account: pressline, call: iam ListRolePolicies, with: { RoleName: Press }, query: length(PolicyNames), is: 1'
			)
		});
		expect(prove(fooled)).toContain(
			'mistakes.yaml: “Only Pressline allows it” meets the objective plates, which must stay open'
		);
	});
	test('has another fingerprint when its other account changes', () => {
		const name = 'accounts/pressline.yaml';
		const changed = { ...pressline, [name]: `${pressline[name]}# A word more.\n` };
		expect(sourceOf(changed).scenario.fingerprint).not.toBe(sourceOf().scenario.fingerprint);
		expect(sourceOf(folder).scenario).not.toHaveProperty('beside');
	});
});

test.each([
	[
		'scenario.yaml',
		'account: pressline, principal: role/Press',
		'account: presline, principal: role/Press',
		'stages[0].objectives[0].check.of[0].account',
		'there is no account presline; there are: pressline'
	],
	[
		'solution.yaml',
		'account: pressline, as: role/Press, call: s3',
		'account: other, as: role/Press, call: s3',
		'steps[8].account',
		'there is no account other; there are: pressline'
	],
	[
		'accounts/pressline.yaml',
		"id: '444455556666'",
		"id: '111122223333'",
		'id',
		'another account of this scenario has this number: write one of its own'
	],
	[
		'accounts/pressline.yaml',
		'alias: pressline',
		'alias: marlow-maps',
		'alias',
		'another account of this scenario has marlow-maps'
	],
	[
		'accounts/pressline.yaml',
		'owner@pressline.example',
		'Ines@marlowmaps.example',
		'root.email',
		'another account of this scenario has ines@marlowmaps.example'
	],
	[
		'accounts/pressline.yaml',
		'name: Pressline',
		'nam: Pressline',
		'name',
		'this element is missing: add it'
	]
])('%s with %s as %s is refused, with its place', (file, from, to, path, message) => {
	expect(faultsOf(file, from, to)).toContainEqual({ file, path, message });
});

describe('an attempt in two accounts', () => {
	const { scenario, solution } = sourceOf();
	const { log, snapshot } = playScript(scenario, solution);
	const textOf = ({ context }: Snapshot) => JSON.stringify(accountNow(context.timeline));
	const world = accountNow(snapshot.context.timeline);

	test('comes out the same when its log is replayed', () => {
		const again = replay(scenario, scriptAttempt, JSON.parse(JSON.stringify(log)));
		expect(again.drift).toBeUndefined();
		expect(textOf(again.snapshot) === textOf(snapshot)).toBe(true);
	});
	test('is undone step by step, whichever account was changed, and done again', () => {
		const { snapshot } = playScript({ ...scenario, incidents: [] }, solution);
		const entry = (type: 'undo' | 'redo') => ({ type, time: snapshot.context.clock.latest });
		let now = snapshot;
		while (canUndo(now.context.timeline)) now = advance(now, entry('undo'));
		expect(textOf(now) === JSON.stringify(now.context.timeline.start)).toBe(true);
		while (now.context.timeline.undone.length > 0) now = advance(now, entry('redo'));
		expect(textOf(now) === textOf(snapshot)).toBe(true);
	});
	test('needs nothing in its log that one account’s would not have', () => {
		const calls = log.flatMap((entry) => (entry.type === 'act' ? entry.calls : []));
		expect(calls.filter((call) => 'account' in call)).toEqual([]);
	});
	test('is told with the account of whoever is of the other', () => {
		const told = tell(scenario, scriptAttempt, log).flatMap(({ call }) => call?.who ?? []);
		expect(told).toContain('priya');
		expect(told).toContain('paula of Pressline');
		expect(told).toContain('run as Press of Pressline');
		expect(told).toContain('run as Delivery');
	});
	test('names nobody whose session nobody knows', () => {
		const caller = { kind: 'session', id: 'none' } as const;
		expect(callerName(world, { caller, service: 'iam' })).toBeUndefined();
	});
});
