import { expect, test } from 'vitest';
import type { ReceivedFile } from '$lib/classroom/paper';
import { memoryStore } from '$lib/storage/memory';
import { ClassBooks } from './books.svelte';
import { scenarioItem } from './chosen';
import { bookOf, emptyForm } from './pack-draft';

const book = bookOf(
	{
		...emptyForm,
		title: 'First week',
		items: [scenarioItem('01-lock-down-root')],
		roster: 'Ruth Adeyemi'
	},
	1000
);
const handIn: ReceivedFile = {
	...{ kind: 'handIn', id: book.id.replace('class:', 'handIn:') + ':9a', changed: 1000 },
	...{ name: 'hand-in.leastwise', bytes: 'UEs' }
};

/** Two tabs of one browser, which both have the class open. */
async function twoTabs() {
	const store = memoryStore();
	await store.savePapers([book]);
	const [here, there] = [new ClassBooks(async () => store), new ClassBooks(async () => store)];
	await Promise.all([here.load(), there.load()]);
	return { store, here, there };
}

test('a comment and another version of the pack, from two tabs, are both kept', async () => {
	const { store, here, there } = await twoTabs();
	await there.change(book, (now) => ({ ...now, packs: [...now.packs, 'the second'] }));
	const comment = { learner: book.roster[0]?.code ?? '', comment: 'Go on.' };
	const kept = await here.change(book, (now) => ({ ...now, marks: [...now.marks, comment] }));
	expect(kept).toMatchObject({ ok: true, value: { packs: [book.packs[0], 'the second'] } });
	expect(await store.papers(book.id)).toMatchObject([
		{ packs: [book.packs[0], 'the second'], marks: [comment] }
	]);
});

test('a class that another tab has deleted does not come back with a comment or a hand-in', async () => {
	const { store, here, there } = await twoTabs();
	await there.remove(book);
	expect(await here.change(book, (now) => now)).toEqual({ ok: false, error: 'gone' });
	expect(await here.addHandIns(book, [handIn])).toBe('gone');
	expect(await store.papers()).toEqual([]);
});

test('a class that was deleted comes back with what was handed in', async () => {
	const { store, here } = await twoTabs();
	expect(await here.addHandIns(book, [handIn])).toBeUndefined();
	const bringBack = await here.remove(book);
	expect(await store.papers()).toEqual([]);
	await bringBack();
	expect(await store.papers()).toEqual([book, handIn]);
	expect(here.all).toEqual([book]);
});
