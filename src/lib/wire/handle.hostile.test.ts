import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account } from '../account/account';
import { arn, managed, marlow, start } from '../account/account.fixture';
import { operations } from '../account/perform/everything';
import { form, priya, signed } from './client.fixture';
import { handle } from './handle';
import type { HttpRequest } from './http';
import { shapeOf, type Shape } from '../account/base/shape';
import { readXml } from './xml.fixture';

/* Whatever comes in: an answer, never a throw, never half a change, always XML that a parser reads. */

const runs = { numRuns: 300 };

/** Code of the error, or nothing where it was answered. */
function survive(request: HttpRequest, anyKey = false): string | undefined {
	const { account, response } = handle(marlow, request, {
		now: start,
		requestId: 'r',
		door: 'endpoint',
		anyKey
	});
	// What S3 says of HEAD has no body.
	if (request.method === 'HEAD' && response.body === '') return undefined;
	const root = readXml(response.body);
	const code = (root.name === 'Error' ? root : root.at('Error'))?.at('Code')?.text;
	if (response.status === 200) expect(code).toBeUndefined();
	else {
		expect(code).toMatch(/^[A-Za-z]+$/);
		expect(bare(account)).toBe(bare(marlow));
		const events = account.events.length - marlow.events.length;
		expect([0, 1]).toContain(events);
		// Data events of S3 stand in no history.
		expect([events, 1]).toContain(account.serial - marlow.serial);
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
				headers: fc
					.array(header, { maxLength: 4 })
					.map((more) => [['Host', 'localhost'] as const, ...more]),
				body: bytes
			}),
			(request) => {
				const said = survive(request);
				// An answer to HEAD has no body that could say why.
				if (request.method !== 'HEAD') expect(said).toBeDefined();
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

const operation = fc.constantFrom(
	...[...operations.values()].filter(({ service }) => service === 'iam' || service === 'sts')
);

const document = (action: string) =>
	JSON.stringify({
		Version: '2012-10-17',
		Statement: { Effect: 'Allow', Principal: { AWS: arn('root') }, Action: action, Resource: '*' }
	});

/** What gets past the first checks, by what it is for; and what does not. */
const pools: readonly (readonly [name: RegExp, values: readonly string[]])[] = [
	[
		/Document$|Policy$|PolicyInputList/,
		[document('s3:*'), document('sts:AssumeRole'), '{"Version":']
	],
	[/UserName$/, ['jun', 'priya', 'wanda', '__proto__']],
	[/GroupName$/, ['Interns', 'Administrators', 'constructor']],
	[/Name$/, ['Maps', 'Tiler', 'ec2.amazonaws.com', '__proto__']],
	[/RoleArn$/, [arn('role/Tiler')]],
	[/PolicyArn|Boundary/, [managed('AdministratorAccess'), arn('policy/Maps')]],
	[/Arn/, [arn('user/jun'), arn('group/Interns'), arn('role/Tiler'), '*']],
	[/Path/, ['/', '/maps/']],
	[/Code/, ['123456', '000000']],
	[/AccessKeyId$/, [priya.id, 'AKIANOBODY1234567890']],
	[/ActionNames|Key$/, ['iam:CreateUser', 's3:GetObject', 'team', 'aws:SourceIp']],
	[/Url$|Token$/, ['https://id.example', 'e30.e30.e30']]
];
const anything = [
	'',
	'1',
	'Active',
	'User',
	'Local',
	'*',
	'x'.repeat(300),
	'\0',
	'null',
	'v1',
	'a/b'
];
const truths = ['true', 'false', 'TRUE', '0'];
const numbers = ['1', '10', '900', '3600', '0', '-1', 'ten'];

function poolOf(kind: Shape['kind'], name: string): readonly string[] {
	if (kind === 'number') return numbers;
	if (kind === 'boolean') return truths;
	return pools.find(([pattern]) => pattern.test(name))?.[1] ?? anything;
}

/** Names and values as a form has them, chosen by a stream of numbers; some are left out. */
function spelled(shape: Shape, stream: Iterator<number>, name = ''): (readonly [string, string])[] {
	const next = (): number => stream.next().value;
	const within = (inner: Shape, step: string) =>
		spelled(inner, stream, name === '' ? step : `${name}.${step}`);
	if (name !== '' && next() % 4 === 0) return [];
	switch (shape.kind) {
		case 'structure':
			return [...shape.members].flatMap(([member, inner]) => within(inner, member));
		case 'list':
			return [...within(shape.of, 'member.1'), ...within(shape.of, 'member.2')];
		case 'map':
			return [...within({ kind: 'text' }, 'entry.1.key'), ...within(shape.of, 'entry.1.value')];
		default: {
			const pool = next() % 8 === 0 ? anything : poolOf(shape.kind, name);
			return [[name, pool[next() % pool.length] ?? '']];
		}
	}
}

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
	test('with the parameters it has, well-formed or not', () => {
		fc.assert(
			fc.property(
				operation,
				fc.infiniteStream(fc.nat()),
				({ service, name, parameters }, stream) => {
					const named = spelled(shapeOf(parameters), stream);
					survive(signed(form(`${service}:${name}`, Object.fromEntries(named)), priya, service));
				}
			),
			{ numRuns: 1000 }
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

describe('a megabyte of parameters is answered shortly and leaves a small event', () => {
	const megabyte = 1024 * 1024;
	const pairs = (count: number, pair: (index: number) => string) =>
		Array.from({ length: count }, (_, index) => pair(index)).join('&');
	const sparse = (list: string) =>
		pairs(megabyte / 26, (index) => `${list}.member.${(index + 1) * 10}=`);

	/** An answer and an event, however much was sent. */
	function answeredShortly(request: HttpRequest) {
		survive(request);
		const { account, response } = handle(marlow, request, {
			now: start,
			requestId: 'r',
			door: 'endpoint'
		});
		expect(response.body.length).toBeLessThan(10_000);
		expect(JSON.stringify([...account.events].slice(marlow.events.length)).length).toBeLessThan(
			20_000
		);
	}

	const withMore = (request: HttpRequest, text: string): HttpRequest => ({
		...request,
		body: new TextEncoder().encode(`${new TextDecoder().decode(request.body)}&${text}`)
	});

	test.each([
		['a name of a million steps', 'a.'.repeat(megabyte / 2)],
		['a known name of a million steps', `Tags${'.member.1'.repeat(megabyte / 9)}`],
		['a quarter of a million names', pairs(megabyte / 4, () => 'a=1')],
		['a hundred thousand different names', pairs(100_000, (index) => `n${index}=`)],
		['fifty thousand members', pairs(50_000, (index) => `Tags.member.${index + 1}.Key=k`)],
		['a sparse list', sparse('Tags')],
		['a thousand faulty members', pairs(1000, (index) => `Tags.member.${index + 1}.Key=`)],
		['a long value', `Path=${'x'.repeat(megabyte)}`],
		['percent signs', '%'.repeat(megabyte)],
		['encoded bytes', '%FF'.repeat(megabyte / 3)],
		['ampersands', '&'.repeat(megabyte)]
	])('%s, signed', (_, text) => {
		const request = withMore(form('iam:CreateUser', { UserName: 'ana' }), text);
		answeredShortly(signed(request, priya, 'iam'));
	});

	const role = {
		RoleArn: arn('role/Tiler'),
		RoleSessionName: 'jun',
		WebIdentityToken: 'e30.e30.e30'
	};
	test.each([
		['a sparse list', role, sparse('PolicyArns')],
		['a short sparse list', role, pairs(100, (index) => `PolicyArns.member.${(index + 1) * 10}=`)],
		['a long value', { ...role, RoleArn: 'x'.repeat(megabyte) }, ''],
		['a long token', { ...role, WebIdentityToken: 'x'.repeat(megabyte) }, ''],
		[
			'several long values',
			role,
			pairs(10, (index) => `PolicyArns.member.${index + 1}.arn=${'x'.repeat(megabyte / 10)}`)
		]
	])('%s, unsigned', (_, parameters, text) => {
		answeredShortly(withMore(form('sts:AssumeRoleWithWebIdentity', parameters), text));
	});
});
