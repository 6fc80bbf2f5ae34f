import type { Entry, Attempt } from '../../src/lib/scenario/log';
import { makeFeedback, writeFeedback } from '../../src/lib/classroom/gradebook/feedback';
import type { Row } from '../../src/lib/classroom/gradebook/row';
import { makeKey, writeKey } from '../../src/lib/classroom/hand-in/key';
import { makeHandIn } from '../../src/lib/classroom/hand-in/make';
import { writeHandIn, writeSealed } from '../../src/lib/classroom/hand-in/write';
import { checkFor } from '../../src/lib/classroom/pack/code';
import type { Pack, PackItem } from '../../src/lib/classroom/pack/pack';
import { packToFragment, writePack } from '../../src/lib/classroom/pack/pack-file';
import { seedFor } from '../../src/lib/classroom/pack/seed';

/** What a class hands on, a file of each kind, by their names. */
export function classFiles(
	attempt: Pick<Attempt, 'scenario' | 'fingerprint' | 'started'>,
	log: readonly Entry[]
): Readonly<Record<string, string | Uint8Array>> {
	const { scenario, started: time } = attempt;
	const code = 'K7M-4RXW';
	const key = makeKey(new Uint8Array(32).fill(1));
	const item: PackItem = { kind: 'scenario', id: 's', scenario, variant: 'own' };
	const question = 'evaluation/one-deny-of-three';
	const pack: Pack = {
		...{ id: 'golden', title: 'First week', words: 'Bring your questions.', made: time },
		items: [
			item,
			{ kind: 'scenario', id: 'same', scenario, variant: 'same' },
			{ kind: 'chapter', id: 'c', chapter: '01-what-iam-is' },
			{ kind: 'questions', id: 'q', questions: [question] },
			{ kind: 'exam', id: 'e', topics: ['evaluation'], count: 2, minutes: 10 }
		],
		rules: { hints: true, tries: 3, minutes: 90, passing: 60 },
		opens: '2026-11-23',
		due: '2026-12-04',
		learners: { kind: 'codes', checks: [checkFor('golden', code)] },
		sealTo: key.public
	};
	const handIn = makeHandIn(
		pack,
		{
			attempts: [{ attempt: { ...attempt, id: 'a', seed: seedFor(pack, item, code) }, log }],
			study: [
				{ id: 's-1', time, kind: 'read', chapter: '01-what-iam-is', pack: 'golden', item: 'c' },
				{
					...{ id: 's-2', time: time + 1, kind: 'answered', question, chosen: ['b'], right: false },
					...{ beliefs: ['specific-allow-wins'], took: 9000, mode: 'practice' },
					...{ pack: 'golden', item: 'q' }
				}
			]
		},
		{ learner: code, name: 'Ana', made: time + 3_600_000, version: '0.1.0' }
	);
	const row: Row = {
		...{ learner: code, name: 'Ana', comment: 'Well done.', points: 70, possible: 100 },
		cells: [{ item: 's', points: 70, possible: 100, byHand: true, comment: 'You told me why.' }],
		...{ passed: true, stars: 2, elapsed: 0, calls: 0, hints: 0, tries: 1, flags: 0 }
	};
	return {
		'pack.json': writePack(pack),
		'pack-link.txt': `${packToFragment(pack)}\n`,
		'hand-in.leastwise': writeHandIn(handIn, pack),
		'sealed.leastwise': writeSealed(handIn, pack, key.public, new Uint8Array(32).fill(2)),
		'key.json': writeKey(key),
		'feedback.json': writeFeedback(makeFeedback(pack, row, time + 7_200_000))
	};
}
