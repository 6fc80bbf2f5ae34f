import { readPack } from '$lib/classroom/pack/pack-file';
import { makeHandIn } from '$lib/classroom/hand-in/make';
import { writeHandIn } from '$lib/classroom/hand-in/write';
import { memoryStore } from '$lib/storage/memory';
import type { Store } from '$lib/storage/store';
import type { Offer } from '../../toasts.svelte';
import { ClassBooks } from '../books.svelte';
import { chapterItem, scenarioItem } from '../chosen';
import { bookOf, emptyForm } from '../pack-draft';
import { ClassDesk } from './class-desk.svelte';

const day = 24 * 60 * 60 * 1000;
const made = 30 * day;
export const book = bookOf(
	{
		...{ ...emptyForm, title: 'First week', roster: 'Ruth Adeyemi\nLena Brandt' },
		items: [scenarioItem('02-one-person-one-user'), chapterItem('02-the-root-user')]
	},
	made
);
/** A class of Ruth and Lena, who have handed in nothing, over a store that may be changed. */
export async function opened(change: (memory: Store) => Partial<Store> = () => ({})) {
	const memory = memoryStore();
	const store = { ...memory, ...change(memory) };
	await store.savePapers([book]);
	const books = new ClassBooks(async () => store);
	const pack = readPack(book.packs[0] ?? '');
	if (!pack.ok) throw new Error(pack.error.message);
	const told: { text: string; offer: Offer | undefined }[] = [];
	const show = (text: string, offer?: Offer) => void told.push({ text, offer });
	const desk = new ClassDesk(books, book, [pack.value], { show });
	const [ruth] = desk.rows;
	if (!ruth) throw new Error('The class has learners');
	return { store, books, desk, ruth, told, pack: pack.value };
}

export type Opened = Awaited<ReturnType<typeof opened>>;

/**
 * Two files of Ruth: the newer has a chapter that the older has not, and says that it was read before the pack
 * was made.
 */
export function twoFilesOf({ ruth, pack }: Pick<Opened, 'ruth' | 'pack'>): readonly File[] {
	const [, item] = pack.items;
	const file = (made: number, isRead: boolean) => {
		const read = {
			kind: 'read',
			id: 'r',
			time: made - 3 * day,
			chapter: '02-the-root-user'
		} as const;
		const study = isRead ? [{ ...read, pack: pack.id, item: item?.id ?? '' }] : [];
		const making = { learner: ruth.learner, made, version: '0.1.0' };
		const bytes = writeHandIn(makeHandIn(pack, { attempts: [], study }, making), pack);
		return new File([new Uint8Array(bytes)], `${made}.leastwise`);
	};
	return [file(made + 1000, false), file(made + 2000, true)];
}

/** Ruth's row once they are read. */
export async function withTwoFiles(all: Opened) {
	const { desk, ruth } = all;
	await desk.add(twoFilesOf(all));
	const row = desk.rowOf(ruth.learner);
	if (!row) throw new Error('Ruth is in the class');
	return row;
}
