import { expect, test } from 'vitest';
import { compareLists, leaves, mayBeOne } from './enrolment';

const there = [
	{ code: 'K7M-4RX2', name: 'Ruth Adeyemi' },
	{ code: 'MCF-B92H', name: 'Lena Brandt' },
	{ code: 'F25-HVGB', name: 'Lena Brandt' }
];

test('whoever is in the list keeps their code, two of one name each their own, and the others are told apart', () => {
	const learners = [{ name: 'Lena Brandt' }, { name: 'Tobe Okafor' }, { name: 'Lena Brandt' }];
	const { known, joined, gone } = compareLists(learners, there);
	expect(learners.map((each) => known.get(each)?.code)).toEqual([
		'MCF-B92H',
		undefined,
		'F25-HVGB'
	]);
	expect(joined).toEqual([{ name: 'Tobe Okafor' }]);
	expect(gone).toEqual([there[0]]);
});

test('who is called otherwise now keeps the code, where the teacher says so or the list has it', () => {
	const said = compareLists([{ name: 'Ruth A.' }], there.slice(0, 1), { 'K7M-4RX2': 'Ruth A.' });
	expect([...said.known.values()]).toEqual([there[0]]);
	const listed = compareLists([{ name: 'L.', code: 'f25hvgb' }], there.slice(2));
	expect([...listed.known.values()]).toEqual([there[2]]);
	const gone = compareLists([{ name: 'Ruth A.' }], there.slice(0, 1), { 'K7M-4RX2': leaves });
	expect(gone.gone).toEqual([there[0]]);
});

test.each([
	['Berger, Jonas', 'Berger, Jonas M.'],
	['Jonas Berger', 'Berger, Jonas'],
	['Zoë Kühn', 'Zoe Kuhn'],
	['Ruth Adeyemi', 'Ruht Adeyemo'],
	['Okafor', 'Okafo']
])('%s and %s may be one', (a, b) => {
	expect(mayBeOne(a, b)).toBe(true);
	expect(mayBeOne(b, a)).toBe(true);
});

test('nobody is taken for somebody whose name is another', () => {
	expect(mayBeOne('Ruth Adeyemi', 'Tobe Okafor')).toBe(false);
	expect(mayBeOne('Ana', 'Ann')).toBe(false);
	expect(mayBeOne('Learner 1', 'Tobe')).toBe(false);
});
