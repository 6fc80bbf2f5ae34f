import type { Account } from '../account/account';
import type { Holder } from '../account/services/iam/model/people';
import type { Call, Caller } from '../account/base/call';
import { sameHolder } from '../account/services/iam/people/holder';
import { showsCodes } from '../account/services/iam/mfa/devices';
import { seedOf } from '../account/services/iam/mfa/codes';
import { sealPassword } from '../account/services/iam/credentials/password';
import { all, keyOf, lookUp } from '../account/base/table';
import { codeAt, stepAt } from '../account/services/iam/mfa/totp';
import type { ScriptStep } from './format';
import { begin } from './attempt';
import type { Entry } from './log';
import { open, type Snapshot } from './machine';
import { take } from './replay';
import type { Scenario } from './scenario';
import { accountNow } from './timeline';

/** A minute between steps, so that each has fresh codes. */
const pace = 60_000;

/** When scripts begin: any fixed moment will do. */
const beginning = Date.UTC(2026, 10, 23, 8);

/** Plays a script of a scenario, as a learner would who does nothing else, and gives its log. */
export function playScript(scenario: Scenario, steps: readonly ScriptStep[]): Played {
	return steps.reduce<Played>(
		(played, step, index) => {
			const time = beginning + (index + 1) * pace;
			const account = accountNow(played.snapshot.context.timeline);
			return further(played, { type: 'act', time, calls: [callOf(account, step, time)] });
		},
		further({ snapshot: open(scenario, scriptAttempt), log: [] }, begin(beginning))
	);
}

interface Played {
	readonly snapshot: Snapshot;
	readonly log: readonly Entry[];
}

function further({ snapshot: before, log }: Played, next: Entry): Played {
	const taken = take(before, next);
	if (!taken) throw new Error(`A script is always being played, but ${next.type} did not fit`);
	return { snapshot: taken.snapshot, log: [...log, taken.entry] };
}

/** A script that asks for what is not there at that point. */
export class ScriptFault extends Error {
	override readonly name = 'ScriptFault';
}

/** The seed and time of all scripts, for replaying their logs. */
export const scriptAttempt = { seed: 'script', started: beginning };

function callOf(account: Account, { as, call, with: parameters }: ScriptStep, time: number): Call {
	const filled = Object.entries(parameters).map(([name, value]) => [
		name,
		fill(account, value, time)
	]);
	return {
		...call,
		parameters: Object.fromEntries(filled),
		caller: callerOf(account, as),
		time,
		door: 'console'
	};
}

function callerOf(account: Account, as: string): Caller {
	if (as === 'nobody') return { kind: 'anonymous' };
	if (as.startsWith('key of ')) return { kind: 'accessKey', id: firstKey(account, as.slice(7)) };
	const holder = holderNamed(as);
	const session = account.signin.sessions.findLast((each) => sameHolder(each.holder, holder));
	if (!session)
		throw new ScriptFault(`the script acts as ${as}, who is not signed in at that point`);
	return { kind: 'session', id: session.id };
}

function holderNamed(as: string): Holder {
	return as === 'root' ? { kind: 'root' } : { kind: 'user', key: keyOf(as.replace(/^user /, '')) };
}

/** Puts in what exists only while the script runs: digests, serial numbers, codes, key ids. */
function fill(account: Account, value: unknown, time: number): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if ('password' in value) return sealPassword(String(value.password), account);
	if ('mfa' in value) return device(account, String(value.mfa)).serial;
	if ('code' in value) {
		const step = stepAt(time) + ('next' in value && value.next ? 0 : -1);
		return codeAt(seedOf(codeDevice(account, String(value.code))), step);
	}
	if ('accessKey' in value) return firstKey(account, String(value.accessKey));
	return value;
}

function device(account: Account, name: string) {
	const found = all(account.iam.mfaDevices).find(({ serial }) => serial.endsWith(`/${name}`));
	if (!found)
		throw new ScriptFault(`the script names the MFA device ${name}, which does not exist then`);
	return found;
}

function codeDevice(account: Account, name: string) {
	const found = device(account, name);
	if (!showsCodes(found))
		throw new ScriptFault(`the script asks for a code of ${name}, which shows none`);
	return found;
}

function firstKey(account: Account, owner: string): string {
	const credentials = owner === 'root' ? account.iam.root : lookUp(account.iam.users, owner);
	const [key] = credentials?.accessKeys ?? [];
	if (!key)
		throw new ScriptFault(`the script uses an access key of ${owner}, which does not exist then`);
	return key.id;
}
