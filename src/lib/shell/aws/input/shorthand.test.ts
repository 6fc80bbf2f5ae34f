import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readShorthand, ShorthandFault, type Shorthand } from './shorthand';

const names = fc
	.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}$/)
	.filter((name) => name !== '__proto__');
const texts = fc.string({ unit: 'grapheme-ascii', maxLength: 12 });
const values: fc.Arbitrary<Shorthand> = fc.letrec<{ value: Shorthand; text: string }>((tie) => ({
	text: texts,
	value: fc.oneof(
		{ maxDepth: 3 },
		tie('text'),
		fc.array(tie('value'), { maxLength: 3 }),
		fc.dictionary(names, tie('value'), { minKeys: 1, maxKeys: 3, noNullPrototype: true })
	)
})).value;

test('what is written with quotes and brackets is read as it was', () => {
	const structures = fc.dictionary(names, values, {
		minKeys: 1,
		maxKeys: 4,
		noNullPrototype: true
	});
	fc.assert(
		fc.property(structures, (structure) => {
			const text = Object.entries(structure)
				.map(([name, value]) => `${name}=${written(value)}`)
				.join(',');
			expect(readShorthand(text)).toEqual(structure);
		})
	);
});

function written(value: Shorthand): string {
	if (typeof value === 'string') return `"${value.replace(/[\\"]/g, '\\$&')}"`;
	if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
	const members = Object.entries(value).map(
		([name, each]) => `${name}=${written(each as Shorthand)}`
	);
	return `{${members.join(',')}}`;
}

test('whatever is typed is read or refused, at its place', () => {
	const pieces = fc.constantFrom(
		'a',
		'Key',
		'=',
		',',
		'[',
		']',
		'{',
		'}',
		'"',
		"'",
		'\\',
		' ',
		'@',
		'\n'
	);
	fc.assert(
		fc.property(fc.array(pieces, { maxLength: 14 }), (typed) => {
			try {
				readShorthand(typed.join(''));
			} catch (error) {
				expect(error).toBeInstanceOf(ShorthandFault);
			}
		})
	);
});
