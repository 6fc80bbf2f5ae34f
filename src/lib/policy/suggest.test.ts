import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guesses, suggest } from './suggest';

const elements = ['Version', 'Id', 'Statement', 'Sid', 'Effect', 'Principal', 'NotPrincipal'];
const actions = ['GetObject', 'GetObjectAcl', 'GetObjectTagging', 'PutObject', 'ListBucket'];

describe('a misspelt word has a suggestion', () => {
	test.each([
		['statement', elements, ['Statement']],
		['Statment', elements, ['Statement']],
		['Statements', elements, ['Statement']],
		['Efect', elements, ['Effect']],
		['Effetc', elements, ['Effect']],
		['Prinicpal', elements, ['Principal']],
		['GteObject', actions, ['GetObject']],
		['GetObjects', actions, ['GetObject']],
		['getobjectacls', actions, ['GetObjectAcl']],
		['ListBukcet', actions, ['ListBucket']],
		['s4', ['s3', 'ec2'], ['s3']],
		['ima', ['iam', 'sts'], ['iam']]
	])('%s', (word, candidates, expected) => {
		expect(suggest(word, candidates).slice(0, expected.length)).toEqual(expected);
	});
});

describe('how many slips are credible grows with the word:', () => {
	test.each([
		['from two letters one', ['s4', 's'], 's3'],
		['from six letters two', ['Efecct', 'Efekt'], 'Effect'],
		['from twelve letters three', ['GtObjectAkkl', 'GtObjectAkx'], 'GetObjectAcl']
	])('%s', (_, [enough = '', short = ''], candidate) => {
		expect(suggest(enough, [candidate])).toEqual([candidate]);
		expect(suggest(short, [candidate])).toEqual([]);
	});
});

test.each([
	['Deploy', elements],
	['Xyz', elements],
	['', elements],
	['a', ['b']],
	['StopEverything', actions]
])('%j is too far from anything', (word, candidates) => {
	expect(suggest(word, candidates)).toEqual([]);
});

test.each([
	['GetObjct', ['GetObject', 'PutObject'], ['GetObject']],
	['ListUsr', ['ListUsers', 'ListUser'], ['ListUser', 'ListUsers']],
	['cast', ['fast', 'cash', 'mast'], ['cash', 'fast', 'mast']]
])(
	'any of those that are about as near as the nearest may be meant by %s',
	(word, from, expected) => {
		expect(guesses(word, from)).toEqual(expected);
	}
);

test('a very long word is too far from anything, at once', () => {
	expect(suggest('x'.repeat(1_000_000), actions)).toEqual([]);
});

test('at most three are suggested, or as many as asked for', () => {
	const many = ['GetObject1', 'GetObject2', 'GetObject3', 'GetObject4'];
	expect(suggest('GetObject', many)).toHaveLength(3);
	expect(suggest('GetObject', many, 1)).toEqual(['GetObject1']);
});

test('a name that several services have is suggested once', () => {
	expect(suggest('TagResourc', ['TagResource', 'TagResource'])).toEqual(['TagResource']);
});

test('of two that are as near, the one that starts alike comes first', () => {
	expect(suggest('cast', ['fast', 'cash'])).toEqual(['cash', 'fast']);
});

describe('one slip', () => {
	const letter = fc.constantFrom(...'abcdefgh');
	const word = fc.array(letter, { minLength: 4, maxLength: 30 });
	const slips: Record<string, (letters: string[], at: number, other: string) => string[]> = {
		added: (letters, at, other) => letters.toSpliced(at, 0, other),
		'left out': (letters, at) => letters.toSpliced(at, 1),
		replaced: (letters, at, other) => letters.with(at, other),
		swapped: (letters, at) =>
			at === 0 ? letters : letters.toSpliced(at - 1, 2, letters[at] ?? '', letters[at - 1] ?? '')
	};
	test.each(Object.entries(slips))('a letter %s is always forgiven', (_, slip) => {
		fc.assert(
			fc.property(word, fc.nat(), letter, (letters, place, other) => {
				const meant = letters.join('');
				const typed = slip(letters, place % letters.length, other).join('');
				expect(suggest(typed, [meant])).toEqual([meant]);
			})
		);
	});

	test('nearness is the same both ways for words of a length', () => {
		fc.assert(
			fc.property(word, word, (a, b) => {
				const [one, other] = [a.join(''), b.join('').padEnd(a.length, 'x').slice(0, a.length)];
				expect(suggest(one, [other]).length).toBe(suggest(other, [one]).length);
			})
		);
	});
});
