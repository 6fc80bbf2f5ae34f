import type { Account } from '../account/account';
import type { Call, Caller } from '../account/base/call';
import { all, keyOf, lookUp } from '../account/base/table';
import { readPrincipalName, spelled, type PrincipalName } from '../account/principal-name';
import { sealPassword } from '../account/services/iam/credentials/password';
import { seedOf } from '../account/services/iam/mfa/codes';
import { showsCodes } from '../account/services/iam/mfa/devices';
import { tokenMade, tokenSeed, tokenSerial, tokenTime } from '../account/services/iam/mfa/token';
import { codeAt, stepAt } from '../account/services/iam/mfa/totp';
import type { Holder } from '../account/services/iam/model/people';
import { asHolder, rootHolder, sameHolder } from '../account/services/iam/people/holder';
import { accountsIn } from '../account/world';
import type { WrittenCall } from './written-call-format';

export type KeyOwner = Extract<PrincipalName, { readonly kind: 'root' | 'user' }>;

/** Where a written call is made: the account that it names, who is signed in there, and which keys, devices and roles there are. */
export interface Place {
	readonly account: Account;
	readonly time: number;
	/** When the attempt began: by then the hardware token had lain in a drawer for so long. */
	readonly started: number;
	/** The id of somebody's access key, the first unless the second is asked for. */
	readonly keyOf: (owner: KeyOwner, second: boolean) => string | undefined;
	/** What stands for somebody or something that is not there; or it throws. */
	readonly absent: (what: string) => string;
}

/** A call before its time, whatever its parameters are. */
export interface Unmade extends Pick<WrittenCall, 'account' | 'as' | 'call'> {
	readonly with: Readonly<Record<string, unknown>>;
}

/** A call as files write it, with what exists at that moment only: who calls, digests, codes, ids. */
export function madeOf({ as, call, with: parameters }: Unmade, place: Place): Omit<Call, 'door'> {
	const filled = Object.entries(parameters).map(([name, value]) => [name, fill(value, place)]);
	return {
		...call,
		parameters: Object.fromEntries(filled),
		caller: callerOf(as, place),
		time: place.time
	};
}

/** Who is signed in, holds a key or has taken on a role at that point. */
function callerOf(as: WrittenCall['as'], place: Place): Caller {
	switch (as.kind) {
		case 'nobody':
			return { kind: 'anonymous' };
		case 'root':
		case 'user':
			return as.accessKey ? { kind: 'accessKey', id: keyFor(as, place) } : sessionOf(as, place);
		case 'role':
			return roleSession(as, place);
		case 'service':
		case 'outsider':
			return as;
	}
}

function sessionOf(as: KeyOwner, { account, absent }: Place): Caller {
	const holder: Holder = as.kind === 'root' ? rootHolder : asHolder(as);
	const session = account.signin.sessions.findLast((each) => sameHolder(each.holder, holder));
	const id = session?.id ?? absent(`acts as ${spelled(as)}, who is not signed in at that point`);
	return { kind: 'session', id };
}

/** In the console by the session that has switched to the role, else by its temporary credentials. */
function roleSession(
	as: Extract<WrittenCall['as'], { readonly kind: 'role' }>,
	{ account, absent }: Place
): Caller {
	// Of several the latest: they stand in the order of their ids.
	const taken = all(account.sts.temporary)
		.filter(
			({ bearer }) =>
				bearer.kind === 'role' &&
				bearer.role === keyOf(as.name) &&
				(as.session === undefined || bearer.name === as.session)
		)
		.toSorted((a, b) => a.issued - b.issued)
		.at(-1);
	const id = taken?.id ?? absent(`acts as ${spelled(as)}, which nobody has taken on then`);
	const sessions = accountsIn(account).flatMap(({ signin }) => signin.sessions);
	const switched = sessions.findLast(({ switchedTo }) => switchedTo === id);
	return switched ? { kind: 'session', id: switched.id } : { kind: 'accessKey', id };
}

function fill(value: unknown, place: Place): unknown {
	const { account } = place;
	if (typeof value !== 'object' || value === null) return value;
	// A policy that is written as YAML.
	if ('Statement' in value) return JSON.stringify(value);
	if ('password' in value) return sealPassword(String(value.password), account);
	if ('mfa' in value) return serialOf(String(value.mfa), place);
	if ('code' in value) {
		const ago = 'next' in value && value.next ? 0 : 1;
		return codeOf(String(value.code), ago, place);
	}
	if ('accessKey' in value) {
		return keyNamed(String(value.accessKey), 'second' in value && value.second === true, place);
	}
	return value;
}

/** What the token under the authenticator is called. No device can be: their names have no spaces. */
const token = 'hardware token';

function deviceNamed(name: string, { account }: Place) {
	return all(account.iam.mfaDevices).find(({ serial }) => serial.endsWith(`/${name}`));
}

function serialOf(name: string, place: Place): string {
	if (name === token) return tokenSerial(place.account.seed);
	const device = deviceNamed(name, place);
	return device?.serial ?? place.absent(`names the MFA device ${name}, which does not exist then`);
}

/** What a device shows, or showed so many steps ago. */
function codeOf(name: string, ago: number, place: Place): string {
	if (name === token) return codeOfToken(ago, place);
	const device = deviceNamed(name, place);
	if (!device) return place.absent(`names the MFA device ${name}, which does not exist then`);
	if (!showsCodes(device)) return place.absent(`asks for a code of ${name}, which shows none`);
	return codeAt(seedOf(device), stepAt(place.time) - ago);
}

/** By the token's own clock, whether it is assigned or not. */
function codeOfToken(ago: number, { account, started, time }: Place): string {
	const serial = tokenSerial(account.seed);
	const shown = tokenTime(serial, tokenMade(started), time);
	return codeAt(tokenSeed(serial), stepAt(shown) - ago);
}

function keyNamed(text: string, second: boolean, place: Place): string {
	const read = readPrincipalName(text);
	const owner = read.ok ? read.value : undefined;
	if (owner?.kind === 'root' || owner?.kind === 'user') return keyFor(owner, place, second);
	return place.absent(`names the access key of ${text}: write root or user/NAME`);
}

function keyFor(owner: KeyOwner, { keyOf: key, absent }: Place, second = false): string {
	const whose = owner.kind === 'root' ? 'root' : `user/${owner.name}`;
	const which = second ? 'a second access key' : 'an access key';
	return key(owner, second) ?? absent(`uses ${which} of ${whose}, which does not exist then`);
}

/** All access keys of somebody, the oldest first. */
export function keysOf({ iam }: Account, owner: KeyOwner): readonly string[] {
	const credentials = owner.kind === 'root' ? iam.root : lookUp(iam.users, owner.name);
	return credentials?.accessKeys.map(({ id }) => id) ?? [];
}
