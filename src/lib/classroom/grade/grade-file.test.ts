import { expect, test } from 'vitest';
import { makeHandIn } from '../hand-in/make';
import { writeHandIn } from '../hand-in/write';
import type { Pack } from '../pack/pack';
import type { PackVersions } from '../pack/versions';
import { gradeFile } from './grade-file';

const day = 24 * 60 * 60 * 1000;
const made = Date.UTC(2026, 10, 2, 8);
const first: Pack = {
	...{ id: 'p', title: 'Week 1', words: '', made },
	items: [{ kind: 'chapter', id: 'c', chapter: '01-what-iam-is' }],
	rules: { hints: true, passing: 60 },
	learners: { kind: 'open' }
};
const second: Pack = { ...first, words: 'Read it well.', made: made + 10 * day };

/** The flags of work for the second version that was begun on a day. */
async function flagsOf(packs: PackVersions, time: number) {
	const read = { kind: 'read', id: 'r', time, chapter: '01-what-iam-is' } as const;
	const study = [{ ...read, pack: 'p', item: 'c' }];
	const making = { learner: 'Ana', made: made + 11 * day, version: '0.1.0' };
	const bytes = writeHandIn(makeHandIn(second, { attempts: [], study }, making), second);
	const content = { scenarios: new Map(), questions: new Map() };
	const graded = await gradeFile(bytes, {
		...{ packs, content },
		facts: () => Promise.reject(new Error('No facts are needed'))
	});
	return graded.ok ? graded.value.flags : graded.error;
}

test('work that was begun under the first version of a pack was not begun before the pack', async () => {
	expect(await flagsOf([first, second], made + 2 * day)).toEqual([]);
});

test('work from before the first version was, and from before the only one that is known', async () => {
	const early = [{ kind: 'oddDays', item: 'c', when: 'beforePack' }];
	expect(await flagsOf([first, second], made - 2 * day)).toEqual(early);
	expect(await flagsOf([second], made + 2 * day)).toEqual(early);
});
