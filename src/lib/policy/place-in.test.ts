import { expect, test } from 'vitest';
import { placesIn, placeWords } from './place-in';

const words = (text: string, of: string) => placeWords(placesIn(text)(text.indexOf(of)));

const policy = `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObjekt","Resource":"*"},{"Effect":"Alow"}]}`;

test.each([
	['2012', 'Version'],
	['s3:GetObjekt', 'Statement 1, Action'],
	['"*"', 'Statement 1, Resource'],
	['Alow', 'Statement 2, Effect'],
	['},{', 'Statement 1']
])('of a policy in one line, %s stands in %s', (of, place) => {
	expect(words(policy, of)).toBe(place);
});

test('a statement that stands in no list is the first', () => {
	expect(words('{"Statement":{"Action":"x"}}', '"x"')).toBe('Statement 1, Action');
});

test('a text with faults is told as far as it can be made out, and nothing of what is no policy', () => {
	expect(words('{"Statement":[{"Effect":"Allow",,"Action":"x"', '"x"')).toBe('Statement 1, Action');
	expect(words('what?', 'what')).toBe('');
	expect(words('', '')).toBe('');
});
