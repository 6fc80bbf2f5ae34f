import { readFolder } from '../../bin/scenarios';
import { sealPassword } from '../../src/lib/account/services/iam/credentials/password';
import type { Call } from '../../src/lib/account/base/call';
import type { Entry } from '../../src/lib/scenario/log';
import { advance, open } from '../../src/lib/scenario/machine';
import { accountNow } from '../../src/lib/scenario/timeline';

const { scenario } = readFolder('scenarios', '01-lock-down-root');
export const attempt = { seed: 'long', started: Date.UTC(2026, 10, 23, 8) };

/** What somebody does all day: looks around, makes something, tags it, takes it away. */
const round: readonly (readonly [operation: string, parameters: Call['parameters']])[] = [
	['ListUsers', {}],
	['CreateGroup', { GroupName: 'Editors' }],
	['GetGroup', { GroupName: 'Editors' }],
	['TagUser', { UserName: 'tomas', Tags: [{ Key: 'team', Value: 'maps' }] }],
	['ListGroups', {}],
	['UntagUser', { UserName: 'tomas', TagKeys: ['team'] }],
	['GetAccountSummary', {}],
	['DeleteGroup', { GroupName: 'Editors' }]
];

/** The log of an attempt with so many actions, a second apart: a session lasts twelve hours. */
export function longLog(acts: number): readonly Entry[] {
	const { root } = scenario.account;
	const begin: Entry = { type: 'begin', time: attempt.started };
	const password = sealPassword(root.password, {
		...scenario.account,
		seed: attempt.seed,
		iam: scenario.account
	});
	const signIn: Entry = act(attempt.started + 1000, {
		service: 'signin',
		operation: 'ConsoleLogin',
		parameters: { as: 'root', email: root.email, password },
		caller: { kind: 'anonymous' }
	});
	const signedIn = [begin, signIn].reduce(advance, open(scenario, attempt));
	const id = accountNow(signedIn.context.timeline).signin.sessions.at(-1)?.id ?? '';
	const rest = Array.from({ length: acts - 1 }, (_, index) => {
		const [operation, parameters] = round[index % round.length] ?? ['ListUsers', {}];
		const caller = { kind: 'session', id } as const;
		const time = attempt.started + (index + 2) * 1000;
		return act(time, { service: 'iam', operation, parameters, caller });
	});
	return [begin, signIn, ...rest];
}

function act(time: number, call: Omit<Call, 'time' | 'door'>): Entry {
	return { type: 'act', time, calls: [{ ...call, time, door: 'console' }] };
}
