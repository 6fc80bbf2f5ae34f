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

test.each(['${', "${'", "${'}"])('a text full of %s is read once, however long', (piece) => {
	expect(read(piece.repeat(1_000_000)).length).toBeGreaterThan(0);
});
