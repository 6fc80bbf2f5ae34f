import { expect, test } from 'vitest';
import { marlow, start } from '../account/account.fixture';
import { form, priya, signed } from './client.fixture';
import { receive, wantedBy } from './handle';

/* The door of programs in the page: no port that a page of the web could reach, and keys that are lent. */

const lentKey = {
	id: 'ASIALENT',
	secret: 'lent',
	token: 'a token',
	caller: { kind: 'session', id: 's-1' }
} as const;
const handling = {
	now: start,
	requestId: 'r',
	door: 'sdk',
	lent: (id: string) => (id === lentKey.id ? lentKey : undefined)
} as const;

const listUsers = form('iam:ListUsers');
const atAws = {
	...listUsers,
	headers: [['Host', 'iam.amazonaws.com'] as const, ...listUsers.headers.slice(1)]
};

test('a request is a call once it is verified, and nothing is performed', () => {
	const received = receive(marlow, signed(atAws, priya, 'iam'), handling);
	expect(received).toMatchObject({
		kind: 'call',
		call: {
			...{ service: 'iam', operation: 'ListUsers', door: 'sdk', time: start },
			caller: { kind: 'accessKey', id: priya.id }
		}
	});
});

test('whoever signs with a key that is lent is who it stands for', () => {
	expect(receive(marlow, signed(atAws, lentKey, 'iam'), handling)).toMatchObject({
		kind: 'call',
		call: { caller: { kind: 'session', id: 's-1' } }
	});
});

test.each([
	['another secret', { ...lentKey, secret: 'guessed' }, 'SignatureDoesNotMatch'],
	['another token', { ...lentKey, token: 'guessed' }, 'InvalidClientTokenId'],
	['another id', { ...lentKey, id: 'ASIAGUESSED' }, 'InvalidClientTokenId']
])('what is lent is as good as its secrets: %s', (_, key, code) => {
	const received = receive(marlow, signed(atAws, key, 'iam'), handling);
	expect(received).toMatchObject({ kind: 'refused', about: { error: code } });
});

test('the endpoint still answers to this machine alone', () => {
	const received = receive(marlow, signed(atAws, priya, 'iam'), { ...handling, door: 'endpoint' });
	expect(received).toMatchObject({ kind: 'refused', about: { error: 'AccessDenied' } });
});

test('a password is sealed dearly where a log has it', () => {
	const request = form('iam:CreateLoginProfile', { UserName: 'jun', Password: 'Skylark-and-51' });
	const costs = (['sdk', 'endpoint'] as const).map((door) => {
		const received = receive(marlow, signed(request, priya, 'iam'), { ...handling, door });
		if (received.kind !== 'call') throw new Error('refused');
		expect(JSON.stringify(received.call)).not.toContain('Skylark');
		return (received.call.parameters.Password as { cost?: number }).cost;
	});
	expect(costs[0]).not.toBe(costs[1]);
});

test('what must be loaded is told before anything is checked', () => {
	expect(wantedBy(listUsers)).toEqual({ service: 'iam', operation: 'ListUsers' });
});
