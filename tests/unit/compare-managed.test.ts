import { describe, expect, test } from 'vitest';
import { everyManagedPolicy } from '../../src/lib/catalog/testing/managed';
import { compare } from '../../src/lib/policy/compare';
import { parse } from '../../src/lib/policy/parse';

const managed = everyManagedPolicy.flatMap(({ name, document }) => {
	const parsed = parse(JSON.stringify(document)).document;
	return parsed ? [{ name, document: parsed }] : [];
});

function named(wanted: string) {
	return managed.filter(({ name }) => name === wanted).map(({ document }) => document);
}

describe.each(managed)('$name', ({ document }) => {
	test('is within itself and within AdministratorAccess', () => {
		expect(compare([document], [document])).toEqual({ kind: 'within' });
		expect(compare([document], named('AdministratorAccess'))).toEqual({ kind: 'within' });
	});

	test('can be compared with ReadOnlyAccess both ways', () => {
		expect(compare([document], named('ReadOnlyAccess')).kind).not.toBe('unknown');
		expect(compare(named('ReadOnlyAccess'), [document]).kind).not.toBe('unknown');
	});
});

test.each([
	['AmazonS3ReadOnlyAccess', 'AmazonS3FullAccess'],
	['IAMReadOnlyAccess', 'IAMFullAccess'],
	['PowerUserAccess', 'AdministratorAccess'],
	['AWSDenyAll', 'IAMUserChangePassword']
])('%s is within %s, and not the other way round', (narrow, wide) => {
	expect(compare(named(narrow), named(wide))).toEqual({ kind: 'within' });
	expect(compare(named(wide), named(narrow)).kind).toBe('excess');
});
