import { asked } from 'virtual:questions';
import { outlines } from 'virtual:scenarios';
import { chapters } from 'virtual:workbook';
import type { Pack } from '$lib/classroom/pack/pack';
import { strayInPack } from '$lib/classroom/pack/stray';

/** Why a pack cannot be played with this version of Leastwise, if it cannot. */
export function strayIn(pack: Pack): string | undefined {
	const [first] = strayInPack(pack, {
		scenarios: new Set(outlines.map(({ slug }) => slug)),
		chapters: new Set(chapters.map(({ slug }) => slug)),
		questions: new Set(asked.flatMap(({ questions }) => questions))
	});
	return first?.message;
}
