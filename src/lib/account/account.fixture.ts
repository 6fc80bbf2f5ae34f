import * as v from 'valibot';
import type { Account } from './account';
import { checkAnswer } from './answered.fixture';
import { accountBlueprint } from './perform/blueprint';
import type { Answer, Call, Caller, Service } from './base/call';
import type { ApiError } from './base/error';
import { showsCodes } from './services/iam/mfa/devices';
import { seedOf } from './services/iam/mfa/codes';
import { openAccount } from './perform/open';
import { sealPassword } from './services/iam/credentials/password';
import './perform/everything';
import { performIn } from './perform/perform-in';
import { lookUp } from './base/table';
import { codeAt, stepAt } from './services/iam/mfa/totp';

/* An account of Marlow Maps and short words for what tests do with it. */

export const start = Date.UTC(2026, 10, 23, 8, 30);

export const passwords = {
	root: 'Ridgeway-1829',
	priya: 'Contour-Line-7',
	jun: 'Trig-Point-1936'
};

/** Priya administers by her group, Jun may change his password, Wanda has nothing, Tomas is denied all. */
export const blueprint = v.parse(accountBlueprint, {
	id: '111122223333',
	name: 'Marlow Maps',
	age: '400d',
	root: {
		email: 'ines@marlowmaps.example',
		password: passwords.root,
		accessKeys: [{ age: '390d' }]
	},
	groups: [{ name: 'Administrators', attached: ['AdministratorAccess'] }, { name: 'Interns' }],
	users: [
		{
			name: 'priya',
			groups: ['administrators'],
			password: passwords.priya,
			accessKeys: [{ age: '30d' }]
		},
		{
			name: 'jun',
			attached: ['IAMUserChangePassword'],
			password: passwords.jun,
			accessKeys: [{ age: '5d' }]
		},
		{ name: 'wanda', path: '/maps/', accessKeys: [{ age: '5d' }] },
		{ name: 'tomas', attached: ['AdministratorAccess', 'AWSDenyAll'], accessKeys: [{ age: '5d' }] }
	]
});

export const marlow = openAccount(blueprint, 'a seed', start);

/** A caller with the access key that somebody has from the start. */
function keyOfUser(name: string): Caller {
	return { kind: 'accessKey', id: lookUp(marlow.iam.users, name)?.accessKeys[0]?.id ?? 'none' };
}

export const root: Caller = { kind: 'accessKey', id: marlow.iam.root.accessKeys[0]?.id ?? 'none' };
export const priya = keyOfUser('priya');
export const jun = keyOfUser('jun');
export const wanda = keyOfUser('wanda');
export const tomas = keyOfUser('tomas');
export const anonymous: Caller = { kind: 'anonymous' };

export const seal = (text: string) => sealPassword(text, marlow);

export const arn = (rest: string) => `arn:aws:iam::111122223333:${rest}`;
export const managed = (name: string) => `arn:aws:iam::aws:policy/${name}`;

/** An account that calls are made to one after another. */
export class Bench {
	account: Account;
	time = start;
	/** Where the calls come from. */
	from: Pick<Call, 'door' | 'origin'> = { door: 'program' };

	constructor(account: Account = marlow) {
		this.account = account;
	}

	call(caller: Caller, what: string, parameters: Call['parameters'] = {}): Answer {
		const [service, operation] = what.includes(':') ? what.split(':') : ['iam', what];
		const called = {
			service: service as Service,
			operation: operation ?? '',
			parameters,
			caller,
			time: this.time,
			...this.from
		};
		const { account, answer } = performIn(this.account, called);
		this.account = account;
		if (answer.ok) checkAnswer(called, answer.value);
		return answer;
	}

	/** The answer to a call that must succeed. */
	ok(caller: Caller, what: string, parameters: Call['parameters'] = {}): Record<string, unknown> {
		const answer = this.call(caller, what, parameters);
		if (!answer.ok) throw new Error(`${what}: ${answer.error.code}: ${answer.error.message}`);
		return answer.value as Record<string, unknown>;
	}

	/** Code and message of a call that must be refused. */
	refusal(caller: Caller, what: string, parameters: Call['parameters'] = {}): string {
		const error = this.error(caller, what, parameters);
		return `${error.code}: ${error.message}`;
	}

	error(caller: Caller, what: string, parameters: Call['parameters'] = {}): ApiError {
		const answer = this.call(caller, what, parameters);
		if (answer.ok) throw new Error(`${what} was not refused`);
		return answer.error;
	}

	/** Signs in and gives the session, or the refusal's code. */
	signIn(who: string, password: string, mfaCode?: string): Caller | string {
		const name =
			who === 'root'
				? { as: 'root', email: 'ines@marlowmaps.example' }
				: { as: 'user', account: '111122223333', userName: who };
		const code = mfaCode === undefined ? {} : { mfaCode };
		const parameters = { ...name, password: seal(password), ...code };
		const answer = this.call(anonymous, 'signin:ConsoleLogin', parameters);
		if (!answer.ok) return answer.error.code;
		return { kind: 'session', id: (answer.value as { SessionId: string }).SessionId };
	}

	session(who: string, password: string, mfaCode?: string): Caller {
		const session = this.signIn(who, password, mfaCode);
		if (typeof session === 'string') throw new Error(`${who} cannot sign in: ${session}`);
		return session;
	}

	/** Makes a device, gives it to somebody, and returns its serial number. */
	enrol(caller: Caller, name: string, UserName?: string): string {
		const created = this.ok(caller, 'CreateVirtualMFADevice', { VirtualMFADeviceName: name });
		const { SerialNumber } = created['VirtualMFADevice'] as { SerialNumber: string };
		const whose = UserName === undefined ? {} : { UserName };
		this.ok(caller, 'EnableMFADevice', { ...whose, SerialNumber, ...this.codes(SerialNumber) });
		return SerialNumber;
	}

	/** A device's code, so many 30-second steps from now. */
	code(serial: string, steps = 0): string {
		const device = lookUp(this.account.iam.mfaDevices, serial);
		if (!device || !showsCodes(device)) throw new Error(`No device ${serial} shows codes`);
		return codeAt(seedOf(device), stepAt(this.time) + steps);
	}

	/** The code before this one and this one. */
	codes(serial: string, steps = 0) {
		return {
			AuthenticationCode1: this.code(serial, steps - 1),
			AuthenticationCode2: this.code(serial, steps)
		};
	}
}
