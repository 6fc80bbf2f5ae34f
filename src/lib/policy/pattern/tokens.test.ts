import { expect, test } from 'vitest';
import { readTokens, variablesIn } from './tokens';

const read = (text: string) => readTokens(text, { wildcards: true, variables: true });

test.each([
	['${aws:username}', ['aws:username']],
	["${aws:username, 'a}b'}", ['aws:username']],
	["${aws:username, 'a} and ${aws:userid}", ['aws:userid']],
	["it's ${aws:username}", ['aws:username']],
	['${ ${aws:username}', ['${aws:username']],
	['${aws:username', []],
	['${*}${?}${$}', []]
])('%s has the variables %j', (text, keys) => {
	expect(variablesIn(read(text)).map(({ key }) => key)).toEqual(keys);
});

test('a text full of open braces takes no longer than another', () => {
	const start = performance.now();
	for (const piece of ['${', "${'", "${'}"]) read(piece.repeat(200_000));
	expect(performance.now() - start).toBeLessThan(5000);
});
