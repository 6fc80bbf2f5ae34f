import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { count } from '../../policy/wording';
import type { Flag } from './flag';

/** A flag as a word or two for a table, and in sentences that say what is so and what it may mean. */
export interface FlagWords {
	readonly label: string;
	readonly says: string;
}

/** Said of a newer file that contradicts an older one. */
export const rewrittenSays =
	'An older file has tries or answers here that the newer one has not, or has otherwise. It was made in another browser, some of it was deleted, or the file was changed. The newer one counts.';

const minutes = (time: number) => count(Math.round(time / 60_000), 'minute');

export function flagWords(flag: Flag): FlagWords {
	switch (flag.kind) {
		case 'doesNotFollow': {
			const what = flag.call === undefined ? `Entry ${flag.entry + 1}` : `Call ${flag.call}`;
			return {
				label: 'Changed',
				says: `${what} does not follow from what is before it: in the file it came to ${flag.was}, played again to ${flag.is}. It is scored as it comes out now. The log was changed after it was played, is somebody else’s, or Leastwise has changed since.`
			};
		}
		case 'silent':
			return {
				label: 'Changed',
				says: `Entry ${flag.entry + 1} does not say what it came to, and Leastwise always writes that. It was taken out.`
			};
		case 'otherContent':
			return flag.entry === undefined
				? {
						label: 'Other version',
						says: 'It was played with another version of the scenario, and comes out the same with this one.'
					}
				: {
						label: 'Other version',
						says: `It was played with another version of the scenario, and from entry ${flag.entry + 1} on comes out otherwise with this one. It is scored as it comes out now.`
					};
		case 'otherSeed':
			return {
				label: 'Other seed',
				says: 'It was played with other names and keys than the pack gives to this learner: the same task. The score counts.'
			};
		case 'backwards':
			return {
				label: 'Times',
				says: `Entry ${flag.entry + 1} is earlier than the one before it. A clock was set back, or the log was changed.`
			};
		case 'quick':
			return {
				label: 'Times',
				says: `It took ${(flag.each / 1000).toFixed(1)} seconds for each call that changed something. A hand takes longer; a script in the terminal does not.`
			};
		case 'beforePack':
			return {
				label: 'Times',
				says: 'It was begun before the pack was made. A clock was wrong, or the times were changed.'
			};
		case 'afterHandIn':
			return {
				label: 'Times',
				says: 'It ends after the hand-in was made. A clock was wrong, or the times were changed.'
			};
		case 'tries':
			return {
				label: 'Tries',
				says: `It was begun ${count(flag.tries, 'time')}; ${flag.allowed} were allowed. The first ${flag.allowed} count.`
			};
		case 'hints':
			return {
				label: 'Hints',
				says: `${count(flag.hints, 'hint')} taken, and none were allowed. Each cost its points.`
			};
		case 'overTime':
			return {
				label: 'Time',
				says: `It took ${minutes(flag.took)}; ${minutes(flag.allowed)} were allowed.`
			};
		case 'afterTime':
			return {
				label: 'Time',
				says: `${count(flag.answers, 'answer')} came after the ${minutes(flag.allowed)} that the exam has, and ${flag.answers === 1 ? 'does' : 'do'} not count.`
			};
		case 'judgedOtherwise':
			return {
				label: 'Other answer',
				says: `The file judges the answer to ${flag.question} otherwise. It counts as it is judged here: the question has changed since, or the file was.`
			};
		case 'strayAnswers':
			return {
				label: 'Other questions',
				says: `${count(flag.answers, 'answer')} to questions that this learner is not asked here. They do not count: another version of Leastwise drew others, or the file was changed.`
			};
		case 'oddDays':
			return {
				label: 'Times',
				says: `Something was answered or read ${flag.when === 'beforePack' ? 'before the pack was made' : 'after the hand-in was made'}. A clock was wrong, or the times were changed.`
			};
		case 'strayTries':
			return {
				label: 'Stray tries',
				says: `${count(flag.tries, 'try', 'tries')} at what the pack has not. They do not count; the file was changed.`
			};
		case 'lessThanBefore':
			return {
				label: 'Less than before',
				says: `An earlier file came to ${flag.points} of ${count(flag.possible, 'point')}, and this one to fewer. A browser that has lost its data begins anew. The newest counts, unless you take it away.`
			};
		case 'late':
			return {
				label: 'Late',
				says: `By the clock of the learner’s computer it was made after ${flag.due}, when it was due.`
			};
	}
}

/**
 * By which a flag is known, as when a teacher has looked at it and lets it be: one that says something else is
 * another. Short, whatever stands in the file that it is about.
 */
export function flagKey(learner: string, flag: Flag): string {
	const digest = sha256(utf8ToBytes(JSON.stringify(flag)));
	return [learner, flag.kind, bytesToHex(digest).slice(0, 16)].join('/');
}
