import '../../src/lib/account/perform/everything';
import '../../src/lib/scenario/check/everything';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Account } from '../../src/lib/account/account';
import { checkAnswer } from '../../src/lib/account/answered.fixture';
import { look } from '../../src/lib/account/perform/perform';
import type { Attempt, Entry } from '../../src/lib/scenario/log';
import { advance, metObjectives, open, type Snapshot } from '../../src/lib/scenario/machine';
import type { Scenario } from '../../src/lib/scenario/scenario';
import { scoreSheet } from '../../src/lib/scenario/score';
import { accountNow } from '../../src/lib/scenario/timeline';

/**
 * What an attempt shows after an entry, part by part, each as the beginning of a SHA-256: what was
 * answered, the event history, what there is to read, and how the learner stands. Nothing of it is
 * the account's inner shape, which may change.
 */
export interface Digest {
	readonly answers: string;
	readonly history: string;
	readonly reads: string;
	readonly progress: string;
}

/** The digest after every entry of a log. */
export function digestsOf(
	scenario: Scenario,
	attempt: Pick<Attempt, 'seed' | 'started'>,
	log: readonly Entry[]
): readonly Digest[] {
	let snapshot = open(scenario, attempt);
	return log.map((entry) => {
		snapshot = advance(snapshot, entry);
		return digestOf(snapshot, entry);
	});
}

function digestOf(snapshot: Snapshot, entry: Entry): Digest {
	const account = accountNow(snapshot.context.timeline);
	return {
		answers: hash(hasCalled(entry, snapshot) ? answersOf(snapshot) : []),
		history: hash(read(account, entry.time, 'cloudtrail', 'LookupEvents')),
		reads: hash(readsOf(account, entry.time)),
		progress: hash(progressOf(snapshot, entry.time))
	};
}

/** What is only said calls nothing. */
function hasCalled(entry: Entry, { context: { timeline } }: Snapshot): boolean {
	if (entry.type === 'act') return true;
	return entry.type === 'incident' && timeline.acts.at(-1)?.incident === entry.id;
}

/** Of a refusal what AWS says; the decision behind it is the engine's own. */
function answersOf({ context: { timeline } }: Snapshot) {
	return timeline.acts.at(-1)?.steps.map(({ call, answer, decision }) => {
		if (answer.ok) checkAnswer(call, answer.value);
		return {
			answer: answer.ok ? answer.value : { code: answer.error.code, message: answer.error.message },
			outcome: decision?.outcome
		};
	});
}

function progressOf(snapshot: Snapshot, time: number) {
	const { scenario, timeline, happened, hints, clock } = snapshot.context;
	const { lines, score, stars, calls, elapsed } = scoreSheet(snapshot);
	return {
		phase: snapshot.value,
		met: metObjectives(scenario, { account: accountNow(timeline), time, happened }),
		lines: lines.map(({ kind, id, points }) => ({ kind, id, points })),
		score,
		stars,
		calls,
		elapsed,
		skipped: clock.skipped,
		hints: hints.map(({ objective, rung }) => ({ objective, rung })),
		acts: timeline.acts.length,
		undone: timeline.undone.length
	};
}

const ofAccount = [
	'GetAccountAuthorizationDetails',
	'GetCredentialReport',
	'GetAccountSummary',
	'GetAccountPasswordPolicy',
	'ListAccountAliases',
	'ListVirtualMFADevices',
	'ListInstanceProfiles',
	'ListSAMLProviders',
	'ListOpenIDConnectProviders',
	'ListUsers',
	'ListRoles',
	'ListGroups'
];
const ofUser = ['GetUser', 'ListAccessKeys', 'ListMFADevices', 'GetLoginProfile'];

function readsOf(account: Account, time: number) {
	const users = (read(account, time, 'iam', 'ListUsers') as { Users: { UserName: string }[] })
		.Users;
	return [
		...ofAccount.map((operation) => read(account, time, 'iam', operation)),
		...users.flatMap(({ UserName }) =>
			ofUser.map((operation) => read(account, time, 'iam', operation, { UserName }))
		)
	];
}

/** Asked by Leastwise itself, which may read everything and leaves no trace. */
function read(
	account: Account,
	time: number,
	service: 'iam' | 'cloudtrail',
	operation: string,
	parameters = {}
): unknown {
	const caller = { kind: 'observer' } as const;
	const call = { service, operation, parameters, caller, time, door: 'program' } as const;
	const { answer } = look(account, call);
	return answer.ok ? answer.value : { code: answer.error.code, message: answer.error.message };
}

function hash(value: unknown): string {
	return bytesToHex(sha256(utf8ToBytes(canonical(value)))).slice(0, 12);
}

/** As JSON with its keys in order: in which one they were put in is not shown. */
function canonical(value: unknown): string {
	return JSON.stringify(value, (_, part: unknown) =>
		typeof part === 'object' && part !== null && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part
	);
}
