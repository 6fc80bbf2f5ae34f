import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account } from '../account/account';
import { marlow, start } from '../account/account.fixture';
import { operations } from '../account/operations';
import { form, priya, signed } from './client.fixture';
import { handle } from './handle';
import type { HttpRequest } from './http';
import { readXml } from './xml.fixture';

/* Whatever comes in: an answer, never a throw, never half a change, always XML that a parser reads. */

const runs = { numRuns: 300 };

/** Code of the error, or nothing where it was answered. */
function survive(request: HttpRequest, anyKey = false): string | undefined {
	const { account, response } = handle(marlow, request, { now: start, requestId: 'r', anyKey });
	const root = readXml(response.body);
	const code = root.at('Error', 'Code')?.text;
	if (response.status === 200) expect(code).toBeUndefined();
	else {
		expect(code).toMatch(/^[A-Za-z]+$/);
		expect(bare(account)).toBe(bare(marlow));
		const events = account.events.length - marlow.events.length;
		expect([0, 1]).toContain(events);
		expect(account.serial - marlow.serial).toBe(events);
	}
	return code;
}

/** All but what a refused call may leave: its event, and that its key was used. */
function bare(account: Account): string {
	return JSON.stringify({ ...account, events: [], serial: 0 }, (name, value: unknown) =>
		name === 'lastUsed' ? undefined : value
	);
}

const bytes = fc.uint8Array({ maxLength: 400 });
const header = fc.tuple(
	fc.constantFrom(
		'Authorization',
		'authorization',
		'X-Amz-Date',
		'Date',
		'Host',
		'X-Amz-Security-Token',
		'User-Agent',
		'__proto__'
	),
	fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.constantFrom(
			'AWS4-HMAC-SHA256',
			'AWS4-HMAC-SHA256 Credential=,SignedHeaders=,Signature=',
			`AWS4-HMAC-SHA256 Credential=${priya.id}/20261123/us-east-1/iam/aws4_request,SignedHeaders=host;;host,Signature=\uD800`,
			'20261123T083000Z',
			'20269999T999999Z'
		)
	)
);
const target = fc.oneof(
	fc.constantFrom('/', '', '?', '/?', '//', '/%', '*', '/?X-Amz-Algorithm=AWS4-HMAC-SHA256'),
	fc.string({ unit: 'binary' })
);

test('raw bytes', () => {
	fc.assert(
		fc.property(
			fc.record({
				method: fc.constantFrom('POST', 'GET', 'PUT', 'HEAD', ''),
				target,
				headers: fc.array(header, { maxLength: 4 }),
				body: bytes
			}),
			(request) => {
				expect(survive(request)).toBeDefined();
				survive(request, true);
			}
		),
		runs
	);
});

const names = fc.constantFrom(
	...['Action', 'Version', 'UserName', 'Path', 'Tags', 'PolicyDocument', 'MaxItems', 'Marker'],
	...['Tags.member.1.Key', 'Tags.member.1.Value', 'Tags.member.999999999.Key', 'Tags.entry.1.key'],
	...['Filter.member.1', 'Password', 'Password.digest', 'SetAsDefault', 'PolicyArns.member.1.arn'],
	...['__proto__', '__proto__.Action', 'constructor.prototype', 'member.member.member', '.', '']
);
const values = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.constantFrom('jun', 'true', '-1', '1e999', '9'.repeat(40), '__proto__', '{', '%00', '\uD800'),
	fc.constant('x'.repeat(3000))
);
const action = fc.oneof(
	{
		weight: 5,
		arbitrary: fc.constantFrom(
			...[...operations.values()]
				.filter(({ service }) => service === 'iam' || service === 'sts')
				.map(({ service, name }) => `${service}:${name}`)
		)
	},
	{ weight: 1, arbitrary: fc.constantFrom('iam:Frob', 'iam:__proto__', 'sts:toString', 'iam:\0') }
);

describe('rightly signed requests', () => {
	test('for any operation with any parameters', () => {
		fc.assert(
			fc.property(action, fc.array(fc.tuple(names, values), { maxLength: 12 }), (what, pairs) => {
				const request = form(what);
				const more = new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString();
				const text = `${new TextDecoder().decode(request.body)}&${more}`;
				const body = new TextEncoder().encode(text);
				survive(signed({ ...request, body }, priya, what.split(':')[0] ?? ''));
			}),
			runs
		);
	});
	test('with bodies that are no forms', () => {
		fc.assert(
			fc.property(bytes, (body) => {
				const request = signed({ ...form('iam:ListUsers'), body }, priya, 'iam');
				expect(survive(request)).toBeDefined();
			}),
			runs
		);
	});
});

describe('in time that grows with the text and no faster', () => {
	const megabyte = 1024 * 1024;
	const pairs = (count: number, pair: (index: number) => string) =>
		Array.from({ length: count }, (_, index) => pair(index)).join('&');
	test.each([
		['a name of a million steps', 'a.'.repeat(megabyte / 2)],
		['a known name of a million steps', `Tags${'.member.1'.repeat(megabyte / 9)}`],
		['a quarter of a million names', pairs(megabyte / 4, () => 'a=1')],
		['a hundred thousand different names', pairs(100_000, (index) => `n${index}=`)],
		['fifty thousand members', pairs(50_000, (index) => `Tags.member.${index + 1}.Key=k`)],
		['percent signs', '%'.repeat(megabyte)],
		['encoded bytes', '%FF'.repeat(megabyte / 3)],
		['ampersands', '&'.repeat(megabyte)]
	])('%s', (_, text) => {
		const request = form('iam:CreateUser', { UserName: 'ana' });
		const body = new TextEncoder().encode(`${new TextDecoder().decode(request.body)}&${text}`);
		const began = performance.now();
		survive(signed({ ...request, body }, priya, 'iam'));
		expect(performance.now() - began).toBeLessThan(4000);
	});
});
