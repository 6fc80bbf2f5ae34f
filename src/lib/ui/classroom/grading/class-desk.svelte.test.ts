import { expect, test } from 'vitest';
import { readPack } from '$lib/classroom/pack/pack-file';
import { memoryStore } from '$lib/storage/memory';
import type { Offer } from '../../toasts.svelte';
import { ClassBooks } from '../books.svelte';
import { scenarioItem } from '../chosen';
import { bookOf, emptyForm } from '../pack-draft';
import { ClassDesk } from './class-desk.svelte';
import type { ToldFlag } from './flags';

const book = bookOf(
	{
		...{ ...emptyForm, title: 'First week', roster: 'Ruth Adeyemi\nLena Brandt' },
		items: [scenarioItem('01-lock-down-root')]
	},
	1000
);
const flag: ToldFlag = {
	...{ key: 'late/K7M', label: 'Late', says: 'It came late.', learners: ['K7M'], pair: false }
};

async function opened() {
	const store = memoryStore();
	await store.savePapers([book]);
	const books = new ClassBooks(async () => store);
	const pack = readPack(book.packs[0] ?? '');
	if (!pack.ok) throw new Error(pack.error.message);
	const told: { text: string; offer: Offer | undefined }[] = [];
	const show = (text: string, offer?: Offer) => void told.push({ text, offer });
	const desk = new ClassDesk(books, book, [pack.value], { show });
	const [ruth] = desk.rows;
	if (!ruth) throw new Error('The class has learners');
	return { store, books, desk, ruth, told };
}

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
	await desk.mark(lena, [{ learner: lena.learner, comment: 'Well done.' }]);
	await desk.mark(ruth, [{ learner, comment: 'Go on.' }]);
	expect(
		await desk.mark(ruth, [{ learner, item: ruth.cells[0]?.item ?? '', comment: '', points: 40 }])
	).toBe(true);
	expect(desk.rows.map(({ points, comment }) => [points, comment])).toEqual([
		[40, ''],
		[undefined, 'Well done.']
	]);
	expect(desk.marksOf(ruth)).toHaveLength(1);
});

test('what cannot be kept is told, and stays as it was', async () => {
	const { books, desk, ruth, told } = await opened();
	await books.remove(book);
	expect(await desk.mark(ruth, [{ learner: ruth.learner, comment: 'Go on.' }])).toBe(false);
	await desk.settle(flag);
	expect(desk.book).toBe(book);
	const text = 'It could not be kept. It was deleted in another tab meanwhile.';
	expect(told).toEqual([
		{ text, offer: undefined },
		{ text, offer: undefined }
	]);
});
