import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base32, base64 } from '@scure/base';
import * as v from 'valibot';
import type { Account } from '../account/account';
import type { Call, Caller } from '../account/base/call';
import { shapeOf } from '../account/base/shape';
import { signingKeyOf } from '../account/perform/identify';
import { lookIn } from '../account/perform/perform-in';
import { loadFor, operationOf } from '../account/perform/registry';
import { sealNew, sealTyped } from '../account/services/iam/credentials/typed-password';
import type { Session } from '../account/services/signin/state';
import { accountOfKey, accountOfSession } from '../account/world';
import type { AccountDoor, Credentials, NotDone, NotSigned, SignedWish } from './program';
import { hidden } from './secrets';

/** What the door leads into: an attempt that is played, or an account in a test. */
export interface Inside {
	world(): Account;
	now(): number;
	/** The console session that is open, if any. */
	session(): Session | undefined;
	/** Performs a call and writes it to the log. */
	perform(call: Omit<Call, 'time'>): ReturnType<AccountDoor['call']>;
}

/** The way into the account for whatever holds credentials: signatures are checked here, passwords sealed. */
export function accountDoor(inside: Inside): AccountDoor {
	const prepared = async (
		wish: Omit<SignedWish, 'userAgent'>
	): Promise<NotSigned | NotDone | { readonly call: Omit<Call, 'time' | 'userAgent'> }> => {
		const { service, operation } = wish;
		try {
			await loadFor([wish]);
		} catch {
			return {
				ok: false,
				notDone: 'A part of Leastwise that this needs could not be loaded. Reload and try again.'
			};
		}
		const caller = callerOf(inside, wish.credentials);
		if ('ok' in caller) return caller;
		const parameters = sealed(accountOf(inside.world(), caller), wish);
		if ('ok' in parameters) return parameters as NotSigned;
		return { call: { service, operation, parameters, caller, door: 'terminal' } };
	};
	return {
		now: () => inside.now(),
		lent: () => {
			const session = inside.session();
			return session && lentBy(session);
		},
		async call(wish) {
			const ready = await prepared(wish);
			return 'ok' in ready ? ready : inside.perform({ ...ready.call, userAgent: wish.userAgent });
		},
		async look(wish) {
			const ready = await prepared(wish);
			if (!('ok' in ready)) {
				return lookIn(inside.world(), { ...ready.call, time: inside.now() }).answer;
			}
			return 'error' in ready ? ready : refused('ValidationError', ready.notDone);
		}
	};
}

/** What a session of the console lends. Made from its id, so that the same session always lends the same. */
export function lentBy({ id }: Session): Credentials {
	const bytes = (what: string) => sha256(utf8ToBytes(`${what} of ${id}`));
	return {
		accessKeyId: `ASIA${base32.encode(bytes('key')).slice(0, 16)}`,
		secretAccessKey: base64.encode(bytes('secret')).slice(0, 40),
		sessionToken: `IQoJb3JpZ2luX2Vj${base64.encode(bytes('token'))}`
	};
}

function callerOf(inside: Inside, credentials: Credentials | undefined): Caller | NotSigned {
	if (!credentials) return { kind: 'anonymous' };
	const { accessKeyId, secretAccessKey, sessionToken } = credentials;
	const session = inside.session();
	const lent = session && lentBy(session);
	const isLent = lent?.accessKeyId === accessKeyId;
	const world = inside.world();
	const account = accountOfKey(world, accessKeyId);
	const key = isLent
		? { secret: lent.secretAccessKey, token: lent.sessionToken }
		: account && signingKeyOf(account, accessKeyId);
	// A key that nobody has is for the account to refuse, as is one with another’s token.
	if (!key || (key.token ?? '') !== (sessionToken ?? '')) {
		return { kind: 'accessKey', id: key ? `${accessKeyId}?` : accessKeyId };
	}
	if (key.secret !== secretAccessKey) {
		return refused(
			'SignatureDoesNotMatch',
			'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.'
		);
	}
	return isLent && session
		? { kind: 'session', id: session.id }
		: { kind: 'accessKey', id: accessKeyId };
}

/** Whose seal a password gets. */
function accountOf(world: Account, caller: Caller): Account {
	if (caller.kind === 'accessKey') return accountOfKey(world, caller.id) ?? world;
	return (caller.kind === 'session' && accountOfSession(world, caller.id)) || world;
}

/** Passwords as the console's forms pass them on: the call, and with it the log, never has their text. */
function sealed(
	account: Account,
	{ service, operation: name, parameters }: Omit<SignedWish, 'userAgent'>
): Readonly<Record<string, unknown>> | NotSigned {
	const operation = operationOf({ service, operation: name });
	const shape = operation && shapeOf(operation.parameters);
	if (shape?.kind !== 'structure') return parameters;
	const passed: Record<string, unknown> = { ...parameters };
	for (const [member, { kind }] of shape.members) {
		const text = passed[member];
		if (kind !== 'password' || typeof text !== 'string') continue;
		const fault = passwordFault(text);
		if (fault !== undefined) return refused('ValidationError', `${member}: ${fault}`);
		const proof = sealTyped(text, account);
		// Where the proof is enough, as of the old password, no more of it is told.
		const takesProof = v.is(memberOf(operation?.parameters, member), proof);
		passed[member] = takesProof ? proof : sealNew(text, account);
	}
	return passed;
}

function memberOf(schema: v.GenericSchema | undefined, member: string): v.GenericSchema {
	const entries = schema && 'entries' in schema ? schema.entries : {};
	return (entries as Readonly<Record<string, v.GenericSchema>>)[member] ?? v.never();
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ChangePassword.html */
function passwordFault(text: string): string | undefined {
	if (text === hidden) return 'The terminal keeps no passwords. Type it again.';
	if (text === '' || text.length > 128) return 'A password has 1 to 128 characters.';
	return /^[\t\n\r\u0020-\u00FF]+$/.test(text)
		? undefined
		: 'A password has Latin characters only.';
}

function refused(code: NotSigned['error']['code'], message: string): NotSigned {
	return { ok: false, error: { code, message } };
}
