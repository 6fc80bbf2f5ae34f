import { expect, test } from 'vitest';
import { readSecret, readUri } from './otpauth';

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const uri = (name: string, query: string) => `otpauth://totp/${name}?secret=${secret}${query}`;

test('reads issuer, label and secret as AWS writes them', () => {
	const text = uri(
		'Amazon%20Web%20Services:root-phone@111122223333',
		'&issuer=Amazon%20Web%20Services'
	);
	expect(readUri(text)).toEqual({
		ok: true,
		key: { issuer: 'Amazon Web Services', label: 'root-phone@111122223333', secret }
	});
});

test.each([
	['the issuer stands only before the label', uri('AWS:ana', ''), 'AWS', 'ana'],
	['there is no issuer', uri('ana', ''), '', 'ana'],
	['the colon is written as %3A', uri('AWS%3Aana', ''), 'AWS', 'ana'],
	['there is no name', uri('', '&issuer=AWS'), 'AWS', 'No name'],
	['a percent sign is stray', uri('100%', ''), '', '100%']
])('reads the name when %s', (_, text, issuer, label) => {
	expect(readUri(text)).toEqual({ ok: true, key: { issuer, label, secret } });
});

test.each([
	['a web address', 'https://example.com/', /something else/],
	['plain text', 'hello', /something else/],
	['codes that count', `otpauth://hotp/ana?secret=${secret}`, /count/],
	['eight digits', uri('ana', '&digits=8'), /digits 8.*use 6/],
	['another algorithm', uri('ana', '&algorithm=SHA256'), /algorithm SHA256/],
	['another period', uri('ana', '&period=60'), /period 60/],
	['no secret', 'otpauth://totp/ana', /no setup key/]
])('refuses %s in words', (_, text, why) => {
	expect(readUri(text)).toEqual({ ok: false, why: expect.stringMatching(why) });
});

test('takes a key as people type it', () => {
	expect(readSecret('gezd gnbv-gy3t qojq====')).toEqual({ ok: true, key: 'GEZDGNBVGY3TQOJQ' });
});

test.each([
	['', /no setup key/],
	['GEZDGNBVGY3TQ0JQ', /no 0/],
	['GEZDGNBV', /too short/],
	['GEZDGNBVGY3TQOJQG', /complete/],
	['GEZDGNBV'.repeat(14), /complete/]
])('refuses the key %o', (text, why) => {
	expect(readSecret(text)).toEqual({ ok: false, why: expect.stringMatching(why) });
});
