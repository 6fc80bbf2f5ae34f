import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { start } from '../../account/account.fixture';
import { form, signed, type Key } from '../client.fixture';
import type { HttpRequest } from '../http';
import { basicDate, readSigned } from './scheme';
import { signatureOf } from './sign';
import { verify, type SigningKey } from './verify';

const key: Key = { id: 'AKIAEXAMPLEOFAKEY123', secret: 'one secret' };
const minutes = (number: number) => number * 60_000;

/** Code and message, or `signed`. */
function verdict(
	request: HttpRequest,
	own: SigningKey | 'nobody' = key,
	service: 'iam' | 'sts' = 'iam'
): string {
	const read = readSigned(request);
	if (!read) return 'nothing signed';
	const fault = read.ok
		? verify(request, read.value, own === 'nobody' ? undefined : own, { service, now: start })
		: read.fault;
	return fault ? `${fault.code}: ${fault.message}` : 'signed';
}

const listUsers = form('iam:ListUsers');
const withHeader = (name: string, value: string): HttpRequest => ({
	...listUsers,
	headers: [...listUsers.headers, [name, value]]
});
const authorised = (value: string) => withHeader('Authorization', value);

const mismatch =
	'SignatureDoesNotMatch: The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';
const notValid = 'InvalidClientTokenId: The security token included in the request is invalid.';

test('what is signed with the key is accepted', () => {
	expect(verdict(signed(listUsers, key, 'iam'))).toBe('signed');
});

test('another secret does not match', () => {
	expect(verdict(signed(listUsers, key, 'iam'), { secret: 'another' })).toBe(mismatch);
});

test('a key that nobody has is not valid', () => {
	expect(verdict(signed(listUsers, key, 'iam'), 'nobody')).toBe(notValid);
});

describe('a session token', () => {
	const temporary = { ...key, token: 'a token' };
	test('belongs to temporary credentials', () => {
		expect(verdict(signed(listUsers, temporary, 'iam'), temporary)).toBe('signed');
	});
	test.each<[string, Key, SigningKey]>([
		['is missing', key, temporary],
		['is another one', { ...key, token: 'b token' }, temporary],
		['stands beside a long-term key', temporary, key]
	])('%s', (_, used, own) => {
		expect(verdict(signed(listUsers, used, 'iam'), own)).toBe(notValid);
	});
});

describe('the clock may be off by a quarter of an hour', () => {
	const at = (time: number) => verdict(signed(listUsers, key, 'iam', { time }));
	test.each([-minutes(15), minutes(15)])('%i ms', (off) => {
		expect(at(start + off)).toBe('signed');
	});
	test('an older signature has expired', () => {
		expect(at(start - minutes(16))).toBe(
			'SignatureDoesNotMatch: Signature expired: 20261123T081400Z is now earlier than 20261123T081500Z (20261123T083000Z - 15 min.)'
		);
	});
	test('a later one is not yet current', () => {
		expect(at(start + minutes(16))).toBe(
			'SignatureDoesNotMatch: Signature not yet current: 20261123T084600Z is still later than 20261123T084500Z (20261123T083000Z + 15 min.)'
		);
	});
});

describe('the scope', () => {
	test.each([
		['iam', 'iam:ListUsers'],
		['sts', 'sts:GetCallerIdentity']
	] as const)('of %s is any Region, and a Region', (service, what) => {
		const verdictIn = (region: string) =>
			verdict(signed(form(what), key, service, { region }), key, service);
		// Signed so by clients that are given the address of an endpoint.
		for (const region of ['us-east-1', 'eu-west-1', 'us-gov-east-1', 'eusc-de-east-1']) {
			expect(verdictIn(region)).toBe('signed');
		}
		// AWS's text, recorded 2026.
		expect(verdictIn('nowhere')).toBe(
			'SignatureDoesNotMatch: Credential should be scoped to a valid region. '
		);
	});
	test('names the service', () => {
		expect(verdict(signed(listUsers, key, 's3'))).toBe(
			"SignatureDoesNotMatch: Credential should be scoped to correct service: 'iam'. "
		);
	});
	test('has the day of the date, and ends as it must', () => {
		const request = signed(listUsers, key, 'iam');
		const headers = request.headers.map(
			([name, value]) =>
				[name, value.replace('/20261123/', '/20261122/').replace('aws4_request', 'x')] as const
		);
		const said = verdict({ ...request, headers });
		expect(said).toMatch(/valid terminator: 'aws4_request', not 'x'/);
		expect(said).toMatch(/'20261122' != '20261123', from '20261123T083000Z'/);
	});
});

describe('a header that is incomplete', () => {
	test.each([
		[
			'AWS4-HMAC-SHA256',
			"IncompleteSignature: Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header."
		],
		['AWS4-ECDSA-P256-SHA256 Credential=a', /^IncompleteSignature: Unsupported AWS 'algorithm'/],
		['AWS AKIA:signature', /^IncompleteSignature/],
		['Basic QTpC', 'nothing signed'],
		['', 'nothing signed']
	])('%s', (value, said) => {
		expect(verdict(authorised(value))).toEqual(
			typeof said === 'string' ? said : expect.stringMatching(said)
		);
	});
	test('a credential of four parts', () => {
		const request = signed(listUsers, key, 'iam');
		const headers = request.headers.map(
			([name, value]) => [name, value.replace('/iam/', '/')] as const
		);
		expect(verdict({ ...request, headers })).toMatch(
			/^IncompleteSignature: Credential must have exactly 5 slash-delimited elements/
		);
	});
	test('a date that is none', () => {
		const headers = signed(listUsers, key, 'iam').headers.map(
			([name, value]) => [name, name === 'X-Amz-Date' ? 'today' : value] as const
		);
		expect(verdict({ ...listUsers, headers })).toMatch(
			/^IncompleteSignature: Date must be in ISO-8601 'basic format'\. Got 'today'/
		);
	});
	test('Host must be signed', () => {
		const headers = signed(listUsers, key, 'iam').headers.map(
			([name, value]) => [name, value.replace('host;', '')] as const
		);
		expect(verdict({ ...listUsers, headers })).toMatch(/'Host' or ':authority' must be/);
	});
});

describe('a presigned URL', () => {
	const presigned = (time: number, expires?: string, secret = key.secret): HttpRequest => {
		const date = basicDate(time);
		const scope = {
			date: date.slice(0, 8),
			region: 'us-east-1',
			service: 'sts',
			terminator: 'aws4_request'
		};
		const query = new URLSearchParams({
			Action: 'GetCallerIdentity',
			Version: '2011-06-15',
			'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
			'X-Amz-Credential': `${key.id}/${Object.values(scope).join('/')}`,
			'X-Amz-Date': date,
			...(expires === undefined ? {} : { 'X-Amz-Expires': expires }),
			'X-Amz-SignedHeaders': 'host'
		});
		const request = {
			method: 'GET',
			target: `/?${query.toString()}`,
			headers: [['Host', '127.0.0.1:4766'] as const],
			body: new Uint8Array()
		};
		const signature = signatureOf(request, { secret, scope, date, signedHeaders: ['host'] });
		return { ...request, target: `${request.target}&X-Amz-Signature=${signature}` };
	};
	// aws-iam-authenticator, pkg/token: STS ignores X-Amz-Expires and takes 15 minutes.
	test.each(['1', '60', '900', '3600', '604800', undefined])(
		'is good for a quarter of an hour, whatever it says: %s',
		(expires) => {
			const good = (time: number) => verdict(presigned(time, expires), key, 'sts');
			expect(good(start - minutes(15))).toBe('signed');
			expect(good(start - minutes(16))).toMatch(/Signature expired: .* - 15 min/);
		}
	);
	// Amazon S3 API Reference: a lifetime is 1 to 604,800 seconds.
	test.each(['0', '-1', '604801', '9999999', '', 'ten', '1.5', '1e3', ' 60'])(
		'may not say that it lives for %j seconds',
		(expires) => {
			expect(verdict(presigned(start, expires), key, 'sts')).toBe(
				"IncompleteSignature: 'X-Amz-Expires' must be a number of seconds from 1 to 604800."
			);
		}
	);
	test('is signed with the secret', () => {
		expect(verdict(presigned(start, '60', 'another'), key, 'sts')).toBe(mismatch);
	});
	test('is the only one whose signature does not sign itself', () => {
		const request = signed(listUsers, key, 'iam');
		expect(verdict({ ...request, target: '/?X-Amz-Signature=0' })).toBe(mismatch);
	});
	test('must have every part', () => {
		const request = { ...listUsers, target: '/?X-Amz-Algorithm=AWS4-HMAC-SHA256' };
		expect(verdict(request)).toMatch(/^IncompleteSignature: .*'X-Amz-Credential'/);
	});
});

const parameters = fc.dictionary(fc.string({ minLength: 1 }), fc.string(), { maxKeys: 5 });

test('whatever is asked is accepted as signed, and refused when anything of it is changed', () => {
	fc.assert(
		fc.property(
			parameters,
			fc.constantFrom('GET', 'POST'),
			fc.string({ minLength: 1 }),
			fc.nat(),
			(asked, method, secret, place) => {
				const own = { id: key.id, secret };
				const request = signed(form('iam:CreateUser', asked, { method }), own, 'iam');
				expect(verdict(request, own)).toBe('signed');

				const body = Uint8Array.from(request.body);
				if (body.length > 0) body[place % body.length] = (body[place % body.length] ?? 0) ^ 1;
				const changed = body.length > 0 ? { ...request, body } : { ...request, method: 'PUT' };
				expect(verdict(changed, own)).toBe(mismatch);
				expect(verdict(request, { secret: `${secret}x` })).toBe(mismatch);
			}
		)
	);
});
