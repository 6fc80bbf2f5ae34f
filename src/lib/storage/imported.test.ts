import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeAt } from '../account/services/iam/mfa/totp';
import { sealPassword } from '../account/services/iam/credentials/password';
import { folderWithIncidents } from '../scenario/incident.fixture';
import type { Entry } from '../scenario/log';
import { advance, open } from '../scenario/machine';
import { replayAnyway } from '../scenario/replay';
import { readScenario } from '../scenario/read';
import { scoreSheet } from '../scenario/score';
import { accountNow } from '../scenario/timeline';
import { exportBackup, readBackup } from './backup';
import { damageOf } from './damage';
import { memoryStore } from './memory';
import type { Saved } from './store';

const read = readScenario('99-jun', folderWithIncidents);
if (!read.ok) throw new Error(JSON.stringify(read.error));
const { scenario } = read.value;

const started = Date.UTC(2026, 10, 23, 8);
const start = { seed: 'seed', started };
const at = (seconds: number) => started + seconds * 1000;

const begin: Entry = { type: 'begin', time: at(0) };
const opened = advance(open(scenario, start), begin);
const signIn = act(10, { kind: 'anonymous' }, 'signin', 'ConsoleLogin', {
	as: 'root',
	email: 'ines@marlowmaps.example',
	password: sealPassword('paper-Harbour-41', accountNow(opened.context.timeline))
});
const session = accountNow(advance(opened, signIn).context.timeline).signin.sessions[0]?.id ?? '';

function act(
	seconds: number,
	caller: Extract<Entry, { type: 'act' }>['calls'][number]['caller'],
	service: 'signin' | 'iam' | 'sts' | 'cloudtrail',
	operation: string,
	parameters: Record<string, unknown> = {}
): Entry {
	const time = at(seconds);
	return {
		type: 'act',
		time,
		calls: [{ service, operation, parameters, caller, time, door: 'console' }]
	};
}

const root = { kind: 'session', id: session } as const;
const trust = JSON.stringify({
	Version: '2012-10-17',
	Statement: { Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: 'sts:AssumeRole' }
});

/** An attempt with an entry of every kind and calls of every service. */
const whole: Saved = {
	attempt: { id: 'whole', scenario: '99-jun', fingerprint: scenario.fingerprint, ...start },
	log: [
		begin,
		signIn,
		act(20, root, 'iam', 'CreateUser', { UserName: 'jun', Tags: [{ Key: 'a', Value: 'b' }] }),
		act(22, root, 'iam', 'CreateLoginProfile', {
			UserName: 'jun',
			Password: sealPassword('Contour-Line-7', accountNow(opened.context.timeline))
		}),
		act(24, root, 'iam', 'CreateAccessKey', { UserName: 'jun' }),
		act(26, root, 'iam', 'CreateRole', { RoleName: 'Editor', AssumeRolePolicyDocument: trust }),
		act(28, root, 'iam', 'CreateVirtualMFADevice', { VirtualMFADeviceName: 'phone' }),
		act(30, root, 'cloudtrail', 'LookupEvents', { MaxResults: 5 }),
		act(31, { kind: 'accessKey', id: 'AKIAIOSFODNN7EXAMPLE' }, 'sts', 'GetCallerIdentity'),
		act(32, { kind: 'service', name: 'ec2.amazonaws.com' }, 'sts', 'AssumeRole', {
			RoleArn: 'arn:aws:iam::111122223333:role/Editor',
			RoleSessionName: 'x'
		}),
		act(33, { kind: 'outsider', arn: 'arn:aws:iam::444455556666:user/eve' }, 'iam', 'ListUsers'),
		{ type: 'hint', time: at(34), objective: 'jun', rung: 'nudge' },
		{ type: 'undo', time: at(35) },
		{ type: 'redo', time: at(36) },
		{ type: 'pause', time: at(37) },
		{ type: 'resume', time: at(38) },
		{ type: 'skip', time: at(3638), skipped: 3_600_000 },
		{ type: 'incident', time: at(3639), id: 'copy', came: ['ok'] }
	],
	authenticator: {
		accounts: [
			{ issuer: 'AWS', label: 'root', secret: 'JBSWY3DPEHPK3PXP' },
			{ issuer: 'AWS', label: 'jun', secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' }
		],
		clockOffset: -90_000
	},
	outcome: { phase: 'playing', score: 90, stars: 2, objectivesMet: 1, updated: at(3639) }
};

/** What opening an attempt, its score sheet and its authenticator comes to. */
function openAll({ attempt, log, authenticator }: Saved) {
	const snapshot = replayAnyway(scenario, attempt, log);
	scoreSheet(snapshot);
	accountNow(snapshot.context.timeline);
	const accounts = authenticator?.accounts ?? [];
	accounts.forEach(({ secret }) => codeAt(secret, 0));
	expect(new Set(accounts.map(({ secret }) => secret)).size).toBe(accounts.length);
}

async function exported(saved: Saved) {
	return exportBackup({ ...memoryStore(), everything: async () => [saved] }, started);
}

/** Every place in a value, from the root down. */
function places(value: unknown, path: readonly PropertyKey[] = []): (readonly PropertyKey[])[] {
	if (typeof value !== 'object' || value === null) return [path];
	return [path, ...Object.entries(value).flatMap(([key, part]) => places(part, [...path, key]))];
}

type Change = { kind: 'put'; value: unknown } | { kind: 'drop' } | { kind: 'from'; at: number };

function changed(value: unknown, [key, ...rest]: readonly PropertyKey[], to: Change): unknown {
	if (key === undefined) return to.kind === 'put' ? to.value : value;
	const copy = structuredClone(value) as Record<PropertyKey, unknown>;
	if (rest.length > 0) copy[key] = changed(copy[key], rest, to);
	else if (to.kind === 'put') copy[key] = to.value;
	else if (to.kind === 'drop' && Array.isArray(copy)) copy.splice(Number(key), 1);
	else if (to.kind === 'drop') Reflect.deleteProperty(copy, key);
	else {
		// What stands elsewhere in the same attempt: right in kind, wrong in place.
		const other = everywhere[to.at % everywhere.length] ?? [];
		copy[key] = other.reduce<unknown>(
			(part, name) => (part as Record<PropertyKey, unknown>)[name],
			structuredClone(whole)
		);
	}
	return copy;
}

const everywhere = places(whole);
const odd = fc.constantFrom<unknown>(
	...['', 'x', '!!!', 'JBSWY3DPEHPK3PXP', '2026-01-01', 'root', 'jun', 'arn:aws:iam::1:user/x'],
	...[0, -1, 0.5, 1e308, 2 ** 53, -(2 ** 53 - 1), 253402300799999, 99_999_999],
	...[null, true, [], {}, [null], { kind: 'observer' }, '\u0000', '\ud800', 'a'.repeat(5000)]
);
const change: fc.Arbitrary<Change> = fc.oneof(
	fc.record({ kind: fc.constant('put' as const), value: odd }),
	fc.record({ kind: fc.constant('drop' as const) }),
	fc.record({ kind: fc.constant('from' as const), at: fc.nat() })
);

test('the attempt that the law changes is a whole one', async () => {
	expect(readBackup(await exported(whole))).toMatchObject({ ok: true });
	openAll(whole);
});

test('an import that is accepted can always be opened, whatever was changed in it', async () => {
	let accepted = 0;
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.tuple(fc.constantFrom(...everywhere), change), { minLength: 1, maxLength: 2 }),
			async (changes) => {
				const saved = changes.reduce<unknown>((value, [path, to]) => {
					try {
						return changed(value, path, to);
					} catch {
						return value; // the place is gone by the first change
					}
				}, whole) as Saved;
				const result = readBackup(await exported(saved));
				if (!result.ok) {
					expect(damageOf(saved)).toBeDefined();
					return;
				}
				accepted += 1;
				for (const each of result.backup.attempts) openAll(each);
			}
		),
		{ numRuns: 400 }
	);
	expect(accepted).toBeGreaterThan(40);
});
