import { expect, test } from 'vitest';
import { marlow, seal } from '../../../account.fixture';
import { meetsDefaultPolicy, samePassword, sealPassword } from './password';

test.each([
	['Aa1aaaaa', true],
	['aa1-aaaa', true],
	['AAAA-aaaa', true],
	['Aa1aaaa', false],
	['aaaaaaa1', false],
	['AAAAAAAA1', false],
	['aaaa€€€€1', false],
	['Ines@MarlowMaps.example', false],
	['A1a'.padEnd(128, 'x'), true],
	['A1a'.padEnd(129, 'x'), false]
])('the default password policy on %s: %s', (text, meets) => {
	expect(meetsDefaultPolicy(seal(text))).toBe(meets);
});

test('the account name is no password, in whatever case', () => {
	const sealing = { ...marlow, name: 'Marlow-Maps-1' };
	expect(meetsDefaultPolicy(sealPassword('marlow-MAPS-1', sealing))).toBe(false);
});

test('a sealed password tells its shape, not its text', () => {
	const sealed = seal('Contour-Line-7');
	expect(sealed).toMatchObject({
		length: 14,
		classes: ['uppercase', 'lowercase', 'number', 'symbol']
	});
	expect(JSON.stringify(sealed)).not.toContain('Contour');
});

test('the same text is the same password only in the same account', () => {
	expect(samePassword(seal('Contour-Line-7'), seal('Contour-Line-7'))).toBe(true);
	expect(samePassword(seal('Contour-Line-7'), seal('contour-Line-7'))).toBe(false);
	const elsewhere = sealPassword('Contour-Line-7', { ...marlow, id: '444455556666' });
	expect(samePassword(seal('Contour-Line-7'), elsewhere)).toBe(false);
});
