import { describe, expect, test } from 'vitest';
import { readRoster } from './roster';

function names(text: string) {
	const read = readRoster(text);
	return read.ok ? read.value.learners.map(({ name }) => name) : read.error;
}

describe('a roster', () => {
	test('is a name on each line, as it stands there', () => {
		expect(names('Ana Petrov\r\n\n  Robin   Hale \nSilva, Marta\nJun "JP" Park\n')).toEqual([
			'Ana Petrov',
			'Robin Hale',
			'Silva, Marta',
			'Jun "JP" Park'
		]);
	});

	test('is a count, where nobody is to be named', () => {
		expect(names('28')).toHaveLength(28);
		expect(names(' 2 ')).toEqual(['Learner 1', 'Learner 2']);
		expect(names('0')).toMatch(/at least one/);
		expect(names('5000')).toMatch(/at most 2000 learners/);
	});

	test('is read from what Moodle exports', () => {
		const csv = '"First name",Surname,"ID number","Email address"\nAna,Petrov,17,ana@example.org\n';
		expect(readRoster(csv)).toEqual({
			ok: true,
			value: {
				learners: [{ name: 'Ana Petrov', id: '17', email: 'ana@example.org' }],
				twice: []
			}
		});
	});

	test('is read from what Canvas exports, without the row of possible points', () => {
		const csv =
			'Student,ID,SIS User ID,SIS Login ID,Section\n    Points Possible,,,,\n"Petrov, Ana",9,s17,ana,A\n';
		expect(readRoster(csv)).toMatchObject({
			value: { learners: [{ name: 'Petrov, Ana', username: 'ana', id: 's17' }] }
		});
	});

	test('is read from what Blackboard exports, with tabs and a byte order mark', () => {
		const tsv =
			'\ufeff"Last Name"\t"First Name"\t"Username"\t"Student ID"\nPetrov\tAna\tapetrov\t17\n';
		expect(readRoster(tsv)).toMatchObject({
			value: { learners: [{ name: 'Ana Petrov', username: 'apetrov', id: '17' }] }
		});
	});

	test('is read from a gradebook that was saved, with its codes', () => {
		expect(readRoster('Name,Code,Points\nAna,K7M-4RXW,80\n')).toMatchObject({
			value: { learners: [{ name: 'Ana', code: 'K7M-4RXW' }] }
		});
	});

	test('names those that stand there twice, and keeps both', () => {
		const read = readRoster('Ana\nRobin\nAna\nAna\n');
		expect(read).toMatchObject({ ok: true, value: { twice: ['Ana'] } });
		expect(read.ok && read.value.learners).toHaveLength(4);
	});

	test.each([
		['nothing', ' \n ', /nobody yet/],
		['a row of names alone', 'Name,Email\n', /nobody under it/],
		['a quotation mark that is never closed', 'Name,Email\n"Ana,a@b\n', /line 2/],
		['a book', 'x'.repeat(500), /longer than 120/]
	])('of %s is refused with a reason', (_, text, reason) => {
		expect(names(text)).toMatch(reason);
	});
});
