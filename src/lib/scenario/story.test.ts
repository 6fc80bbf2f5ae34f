import { expect, test } from 'vitest';
import type { Call } from '../account/base/call';
import { sealPassword } from '../account/services/iam/credentials/password';
import { folder } from './folder.fixture';
import type { Entry } from './log';
import { open } from './machine';
import { replay } from './replay';
import { readScenario } from './read';
import { scoreSheet } from './score';
import { tell } from './story';
import { accountNow } from './timeline';

const read = readScenario('99-jun', folder);
if (!read.ok) throw new Error(JSON.stringify(read.error));
const { scenario } = read.value;

const attempt = { seed: 'seed', started: Date.UTC(2026, 10, 23, 8) };
const at = (seconds: number) => attempt.started + seconds * 1000;
const start = accountNow(open(scenario, attempt).context.timeline);

function act(
	seconds: number,
	caller: Call['caller'],
	service: Call['service'],
	operation: string,
	parameters: Call['parameters']
): Entry {
	const call: Call = { service, operation, parameters, caller, time: at(seconds), door: 'console' };
	return { type: 'act', time: at(seconds), calls: [call] };
}

const begin: Entry = { type: 'begin', time: at(0) };
const signIn = act(10, { kind: 'anonymous' }, 'signin', 'ConsoleLogin', {
	as: 'root',
	email: 'ines@marlowmaps.example',
	password: sealPassword('paper-Harbour-41', start)
});
const signedIn = accountNow(replay(scenario, attempt, [begin, signIn]).snapshot.context.timeline);
const session = { kind: 'session', id: signedIn.signin.sessions[0]?.id ?? '' } as const;
const makeJun = act(20, session, 'iam', 'CreateUser', { UserName: 'jun' });
const undo: Entry = { type: 'undo', time: at(30) };

test('calls are told in order, each with who called', () => {
	const moments = tell(scenario, attempt, [begin, signIn, makeJun]);
	expect(moments.map(({ words }) => words)).toEqual([
		'Took the account over',
		'Signed in as root',
		'Created the user jun'
	]);
	expect(moments.map(({ call }) => call?.who)).toEqual([undefined, undefined, 'root']);
});

test('undoing says what was taken back, and takes its points back', () => {
	const moments = tell(scenario, attempt, [begin, signIn, makeJun, undo]);
	expect(moments.at(-1)?.words).toBe('Took back: Created the user jun');
	expect(moments.at(-1)?.met).not.toContain('jun');
	expect(moments.at(-1)?.points).toContainEqual({
		kind: 'objective',
		title: 'There is a user for Jun',
		points: -90
	});
});

test('the points of all moments add up to the score', () => {
	const log: Entry[] = [
		begin,
		{ type: 'hint', time: at(5), objective: 'jun', rung: 'nudge' },
		signIn,
		makeJun,
		undo,
		{ type: 'redo', time: at(40) },
		{ type: 'finish', time: at(50) }
	];
	const points = tell(scenario, attempt, log).flatMap(({ points }) => points);
	const sum = points.reduce((total, each) => total + each.points, 0);
	expect(sum).toBe(scoreSheet(replay(scenario, attempt, log).snapshot).score);
});

test('entries that did not fit are not told', () => {
	expect(tell(scenario, attempt, [begin, undo, { type: 'resume', time: at(9) }])).toHaveLength(1);
});
