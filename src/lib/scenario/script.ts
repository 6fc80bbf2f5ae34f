import '../account/perform/everything';
import type { Account } from '../account/account';
import type { Holder } from '../account/services/iam/model/people';
import type { Call, Caller } from '../account/base/call';
import { readPrincipalName, spelled, type PrincipalName } from '../account/principal-name';
import { asHolder, rootHolder, sameHolder } from '../account/services/iam/people/holder';
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

/** Who is signed in, holds a key or has taken on a role at that point. */
function callerOf(account: Account, as: ScriptStep['as']): Caller {
	switch (as.kind) {
		case 'nobody':
			return { kind: 'anonymous' };
		case 'root':
		case 'user': {
			if (as.accessKey) return { kind: 'accessKey', id: firstKey(account, as) };
			const holder: Holder = as.kind === 'root' ? rootHolder : asHolder(as);
			const session = account.signin.sessions.findLast((each) => sameHolder(each.holder, holder));
			if (session) return { kind: 'session', id: session.id };
			throw new ScriptFault(
				`the script acts as ${spelled(as)}, who is not signed in at that point`
			);
		}
		case 'role':
			return roleSession(account, as);
		case 'service':
		case 'outsider':
			return as;
	}
}

/** In the console by the session that has switched to the role, else by its temporary credentials. */
function roleSession(
	account: Account,
	as: Extract<ScriptStep['as'], { readonly kind: 'role' }>
): Caller {
	const taken = all(account.sts.temporary).findLast(
		({ bearer }) =>
			bearer.kind === 'role' &&
			bearer.role === keyOf(as.name) &&
			(as.session === undefined || bearer.name === as.session)
	);
	if (!taken) {
		throw new ScriptFault(`the script acts as ${spelled(as)}, which nobody has taken on then`);
	}
	const switched = account.signin.sessions.findLast(({ switchedTo }) => switchedTo === taken.id);
	return switched ? { kind: 'session', id: switched.id } : { kind: 'accessKey', id: taken.id };
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
	if ('accessKey' in value) return keyNamed(account, String(value.accessKey));
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

function keyNamed(account: Account, text: string): string {
	const read = readPrincipalName(text);
	const owner = read.ok ? read.value : undefined;
	if (owner?.kind === 'root' || owner?.kind === 'user') return firstKey(account, owner);
	throw new ScriptFault(`the script names the access key of ${text}: write root or user/NAME`);
}

function firstKey(
	account: Account,
	owner: Extract<PrincipalName, { readonly kind: 'root' | 'user' }>
): string {
	const credentials =
		owner.kind === 'root' ? account.iam.root : lookUp(account.iam.users, owner.name);
	const [key] = credentials?.accessKeys ?? [];
	if (key) return key.id;
	const whose = owner.kind === 'root' ? 'root' : `user/${owner.name}`;
	throw new ScriptFault(`the script uses an access key of ${whose}, which does not exist then`);
}
