import { expect, test } from 'vitest';
import { book, opened, withTwoFiles, type Opened } from './class-desk.fixture';
import type { ToldFlag } from './flags';

const flag: ToldFlag = {
	...{ key: 'late/K7M', label: 'Late', says: 'It came late.', learners: ['K7M'], pair: false }
};

const pointsOf = ({ desk, ruth }: Opened) => desk.rowOf(ruth.learner)?.points;

test('before anybody has handed in, the class is there by its list', async () => {
	const { desk } = await opened();
	await desk.load();
	expect(desk.rows.map(({ name }) => name)).toEqual(['Ruth Adeyemi', 'Lena Brandt']);
	expect([desk.isEmpty, desk.handed, desk.flags, desk.failed]).toEqual([true, [], [], undefined]);
});

test('a flag that is let be is kept as such, and undo opens it again', async () => {
	const { store, desk, told } = await opened();
	await desk.settle(flag);
	expect(await store.papers(book.id)).toMatchObject([{ settled: [flag.key] }]);
	expect(told.map(({ text }) => text)).toEqual(['Let be.']);
	told[0]?.offer?.run();
	await expect.poll(() => desk.book.settled).toEqual([]);
	await desk.settle(flag);
	await desk.unsettle();
	expect(await store.papers(book.id)).toMatchObject([{ settled: [] }]);
});

test('what is said of a learner takes the place of what was said of them, and of nobody else', async () => {
	const { desk, ruth } = await opened();
	const { learner } = ruth;
	const [, lena] = desk.rows;
	if (!lena) throw new Error('The class has two learners');
	await desk.mark(lena, [{ learner: lena.learner, comment: 'Well done.' }], ['']);
	await desk.mark(ruth, [{ learner, comment: 'Go on.' }], ['']);
	const item = ruth.cells[0]?.item ?? '';
	expect(await desk.mark(ruth, [{ learner, item, comment: '', points: 40 }], [item])).toBe(true);
	const said = () => desk.rows.map(({ points, comment }) => [points, comment]);
	expect(said()).toEqual([
		[40, 'Go on.'],
		[undefined, 'Well done.']
	]);
	expect(await desk.mark(ruth, [], ['', item])).toBe(true);
	expect(said()).toEqual([
		[undefined, ''],
		[undefined, 'Well done.']
	]);
	expect(desk.marksOf(ruth)).toEqual([]);
});

test('what cannot be kept is told, and stays as it was', async () => {
	const { books, desk, ruth, told } = await opened();
	await books.remove(book);
	expect(await desk.mark(ruth, [{ learner: ruth.learner, comment: 'Go on.' }], [''])).toBe(false);
	await desk.settle(flag);
	expect(desk.book).toBe(book);
	const text = 'It could not be kept. It was deleted in another tab meanwhile.';
	expect(told).toEqual([
		{ text, offer: undefined },
		{ text, offer: undefined }
	]);
});

test('of two files of a learner the newer counts, with its flags, and the older is counted as such', async () => {
	const all = await opened();
	const { desk } = all;
	const row = await withTwoFiles(all);
	expect([desk.isEmpty, desk.grading.told, desk.failed]).toEqual([
		false,
		'2 files read.',
		undefined
	]);
	expect([row.points, desk.earlierOf(row), desk.handed.length]).toEqual([5, 1, 1]);
	expect(
		desk.flagsOf(row).map(({ item, says }) => [item, says.startsWith('Ruth Adeyemi')])
	).toEqual([['c-02-the-root-user', true]]);
	const [, lena] = desk.rows;
	expect(lena && [desk.earlierOf(lena), desk.flagsOf(lena)]).toEqual([0, []]);
});

test('an objective has the title that it has for each learner, and its id where it is unknown', async () => {
	const all = await opened();
	await withTwoFiles(all);
	const { desk } = all;
	const objectives = desk.objectives.get('s-02-one-person-one-user') ?? [];
	const named = objectives.find(({ title }) =>
		title.endsWith('has signed in and chosen a password')
	);
	const titles = Array.from({ length: 20 }, (_, at) =>
		desk.titleFor(`learner ${at}`)('s-02-one-person-one-user', named?.id ?? '')
	);
	expect(new Set(titles).size).toBeGreaterThan(1);
	expect(desk.titleFor('Ruth')('s-02-one-person-one-user', 'gone')).toBe('gone');
});

test('the newest file is taken away, so that the one before it counts, and undo brings it back', async () => {
	const all = await opened();
	const { desk, store, told } = all;
	await desk.takeAway(await withTwoFiles(all));
	expect(pointsOf(all)).toBe(0);
	expect((await store.papers('handIn:')).length).toBe(1);
	expect(told.map(({ text }) => text)).toEqual([
		'The newest file is taken away. The one before it counts.'
	]);
	told[0]?.offer?.run();
	await expect.poll(() => pointsOf(all)).toBe(5);
	expect((await store.papers('handIn:')).length).toBe(2);
});

test('a file that could not be taken away counts on, and that is told; it is no fault of grading', async () => {
	const all = await opened(() => ({ deletePapers: () => Promise.reject(new Error('No.')) }));
	await all.desk.takeAway(await withTwoFiles(all));
	expect(pointsOf(all)).toBe(5);
	expect(all.told).toEqual([
		{
			text: 'The newest file could not be taken away. The browser could not write it. Reload, then try again.',
			offer: undefined
		}
	]);
	expect(all.desk.failed).toBeUndefined();
});

test('a file that could not be brought back is told with the reason', async () => {
	const all = await opened();
	await all.desk.takeAway(await withTwoFiles(all));
	await all.books.remove(book);
	all.told[0]?.offer?.run();
	await expect
		.poll(() => all.told.at(-1)?.text)
		.toBe('It could not be brought back. It was deleted in another tab meanwhile.');
	expect([pointsOf(all), all.desk.failed]).toEqual([0, undefined]);
});

test('why it could not be graded is told in words, and gone when it is tried again', async () => {
	let isRefusing = true;
	const { desk } = await opened((memory) => ({
		papers: (...beginning) =>
			isRefusing ? Promise.reject(new Error('The disk is away.')) : memory.papers(...beginning)
	}));
	await desk.load();
	expect(desk.failed).toBe('The disk is away.');
	isRefusing = false;
	await desk.load();
	expect(desk.failed).toBeUndefined();
});
