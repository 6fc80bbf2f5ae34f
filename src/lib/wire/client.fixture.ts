import { utf8ToBytes } from '@noble/hashes/utils.js';
import { marlow, start } from '../account/account.fixture';
import type { Account } from '../account/account';
import { lookUp } from '../account/base/table';
import { handle, type Handled } from './handle';
import type { HttpRequest } from './http';
import { protocols, serviceNamed } from './protocol';
import { algorithm, basicDate } from './sigv4/scheme';
import { signatureOf } from './sigv4/sign';
import { readXml, type Element } from './xml.fixture';

/* A small AWS client: writes forms, signs them, and hands them to the account of Marlow Maps. */

export interface Key {
	readonly id: string;
	readonly secret: string;
	readonly token?: string;
}

export function keyOfUser(name: string, account: Account = marlow): Key {
	const key = lookUp(account.iam.users, name)?.accessKeys[0];
	if (!key) throw new Error(`${name} has no access key`);
	return key;
}

export const priya = keyOfUser('priya');
export const jun = keyOfUser('jun');

export interface Sending {
	readonly time?: number;
	readonly region?: string;
	/** What the signature is for; the service that is called, unless said. */
	readonly scope?: string;
	readonly version?: string;
	readonly method?: string;
	readonly headers?: readonly (readonly [string, string])[];
}

/** `iam:CreateUser` with its parameters as they stand in a form, unsigned. */
export function form(
	what: string,
	parameters: Readonly<Record<string, string>> = {},
	{ version, method = 'POST', headers = [] }: Sending = {}
): HttpRequest {
	const [service, action = ''] = what.split(':');
	const known = protocols[serviceNamed(service) ?? 'iam'].version;
	const body = new URLSearchParams({ Action: action, Version: version ?? known, ...parameters });
	return {
		method,
		target: method === 'POST' ? '/' : `/?${body.toString().replaceAll('+', '%20')}`,
		headers: [
			['Host', '127.0.0.1:4766'],
			['Content-Type', 'application/x-www-form-urlencoded; charset=utf-8'],
			...headers
		],
		body: utf8ToBytes(method === 'POST' ? body.toString() : '')
	};
}

/** Signs a request as AWS's clients do. */
export function signed(
	request: HttpRequest,
	key: Key,
	service: string,
	{ time = start, region = 'us-east-1' }: Sending = {}
): HttpRequest {
	const date = basicDate(time);
	const scope = { date: date.slice(0, 8), region, service, terminator: 'aws4_request' };
	const token: readonly (readonly [string, string])[] =
		key.token === undefined ? [] : [['X-Amz-Security-Token', key.token]];
	const dated = {
		...request,
		headers: [...request.headers, ['X-Amz-Date', date], ...token]
	} as const;
	const signedHeaders = dated.headers.map(([name]) => name.toLowerCase()).sort();
	const signature = signatureOf(dated, { secret: key.secret, scope, date, signedHeaders });
	const authorization =
		`${algorithm} Credential=${key.id}/${Object.values(scope).join('/')}, ` +
		`SignedHeaders=${signedHeaders.join(';')}, Signature=${signature}`;
	return { ...dated, headers: [...dated.headers, ['Authorization', authorization]] };
}

/** An account that real requests are sent to one after another. */
export class Line {
	account: Account;
	time = start;
	#requests = 0;

	constructor(account: Account = marlow) {
		this.account = account;
	}

	receive(request: HttpRequest, anyKey = false): Handled {
		this.#requests += 1;
		const requestId = `request-${this.#requests}`;
		const handling = { now: this.time, requestId, anyKey, door: 'endpoint' } as const;
		const handled = handle(this.account, request, handling);
		this.account = handled.account;
		return handled;
	}

	call(
		key: Key,
		what: string,
		parameters: Readonly<Record<string, string>> = {},
		sending: Sending = {}
	): Handled {
		const scope = sending.scope ?? what.split(':')[0] ?? '';
		return this.receive(
			signed(form(what, parameters, sending), key, scope, { time: this.time, ...sending })
		);
	}

	/** The answer to a call that must succeed. */
	ok(key: Key, what: string, parameters: Readonly<Record<string, string>> = {}): Element {
		const { response } = this.call(key, what, parameters);
		if (response.status !== 200) throw new Error(`${what}: ${response.body}`);
		return readXml(response.body);
	}

	/** Status, code and message of a call that must be refused. */
	refusal(...call: Parameters<Line['call']>): string {
		return refusalIn(this.call(...call));
	}
}

export function refusalIn({ response: { status, body } }: Handled): string {
	const error = readXml(body);
	const text = (...path: string[]) => error.at(...path)?.text ?? '';
	return `${status} ${text('Error', 'Code')}: ${text('Error', 'Message')}`;
}
