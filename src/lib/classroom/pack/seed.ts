import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { shuffled } from '../../study/shuffle';
import { topicOf } from '../../study/question-id';
import type { Pack, PackItem } from './pack';

type Questioned = Extract<PackItem, { kind: 'questions' | 'exam' }>;

/**
 * The seed of an item for a learner: every try of a scenario begins with it, and an exam’s questions are
 * drawn by it. 32 hexadecimal digits. Of names that are typed, small and capital letters are the same.
 */
export function seedFor({ id }: Pick<Pack, 'id'>, item: PackItem, learner: string): string {
	const whose = item.kind === 'scenario' && item.variant === 'same' ? [] : [learner.toLowerCase()];
	return bytesToHex(sha256(utf8ToBytes(JSON.stringify(['seed', id, item.id, ...whose])))).slice(
		0,
		32
	);
}

/**
 * The questions of an item in the order in which a learner is asked. Those of an exam are drawn: fewer than
 * its count only where there are not as many.
 *
 * @param all ids of all questions that there are
 */
export function questionsFor(
	pack: Pick<Pack, 'id'>,
	item: Questioned,
	learner: string,
	all: Iterable<string>
): readonly string[] {
	switch (item.kind) {
		case 'questions':
			return item.questions;
		case 'exam': {
			const pool = [...all].filter((id) => item.topics.includes(topicOf(id)));
			return shuffled(pool, seedFor(pack, item, learner), (id) => id).slice(0, item.count);
		}
	}
}
