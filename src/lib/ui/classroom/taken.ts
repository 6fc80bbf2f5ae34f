import { paperId, type TakenPack } from '$lib/classroom/paper';
import { readPack } from '$lib/classroom/pack/pack-file';
import type { Pack } from '$lib/classroom/pack/pack';
import { kept, reasonOf, type Refusal, type Store } from '$lib/storage/store';

/** A pack that somebody works on, read. */
export interface Taken {
	readonly paper: TakenPack;
	readonly pack: Pack;
}

/** Those that can be read, the one that was taken last first. */
export async function takenPacks(store: Pick<Store, 'papers'>): Promise<readonly Taken[]> {
	const papers = await store.papers(paperId('pack', ''));
	return papers
		.flatMap((paper): Taken[] => {
			if (paper.kind !== 'pack') return [];
			const pack = readPack(paper.pack);
			return pack.ok ? [{ paper, pack: pack.value }] : [];
		})
		.sort((a, b) => b.paper.changed - a.paper.changed);
}

/** Keeps a pack as one that is worked on; why not, where that fails. */
export async function keepPack(store: Store, paper: TakenPack): Promise<Refusal | undefined> {
	return reasonOf(await kept(store.savePapers([paper])));
}
