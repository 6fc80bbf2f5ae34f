import { checkFor, readCode } from '../pack/code';
import { packFingerprint } from '../pack/pack-file';
import type { Pack } from '../pack/pack';
import type { HandIn } from './hand-in';
import type { NotTaken } from './read';

/**
 * Why a hand-in does not belong to a pack, if it does not.
 *
 * @param codes of the class, where they are known: a pack alone tells codes that are mistyped, and lets
 *   one in thousands pass
 */
export function strayFrom(
	pack: Pack,
	{ pack: id, packFingerprint: had, learner }: HandIn,
	codes?: ReadonlySet<string>
): NotTaken | undefined {
	if (id !== pack.id)
		return {
			reason: 'otherPack',
			message: 'It is for another pack. Open that one, and drop the file there.'
		};
	if (had !== packFingerprint(pack))
		return {
			reason: 'otherVersion',
			message:
				'The pack was changed since it was given to this learner. Grade it with the pack as it was, or ask the learner to open the new one and hand in again.'
		};
	if (isOfClass(pack, learner, codes)) return undefined;
	return {
		reason: 'otherCode',
		message: `The code ${learner.slice(0, 20)} belongs to nobody in this class. Ask whose file it is.`
	};
}

function isOfClass(
	{ id, learners }: Pack,
	learner: string,
	codes: ReadonlySet<string> | undefined
): boolean {
	switch (learners.kind) {
		case 'codes': {
			const code = readCode(learner);
			if (!code.ok || code.value !== learner) return false;
			return codes ? codes.has(learner) : learners.checks.includes(checkFor(id, learner));
		}
		case 'open':
			return true;
	}
}
