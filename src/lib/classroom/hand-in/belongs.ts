import { checkFor, learnerIn, readCode } from '../pack/code';
import { isLmsLearner, packForLms } from '../pack/lms-pack';
import { packFingerprint } from '../pack/pack-file';
import type { Pack } from '../pack/pack';
import { latestOf, type PackVersions } from '../pack/versions';
import type { HandIn } from './hand-in';
import type { NotTaken } from './read';

/** The pack that a hand-in was made for, among its versions; the last of them where it is none of these. */
export function versionFor(packs: PackVersions, handIn: HandIn): Pack {
	return packs.find((pack) => isFor(pack, handIn)) ?? latestOf(packs);
}

function isFor(pack: Pack, { packFingerprint: had }: HandIn): boolean {
	return had === packFingerprint(pack) || had === packFingerprint(packForLms(pack));
}

/**
 * Why a hand-in does not belong to a pack, if it does not.
 *
 * @param codes of the class, where they are known: a pack alone tells codes that are mistyped, and lets
 *   one in thousands pass
 */
export function strayFrom(
	pack: Pack,
	handIn: HandIn,
	codes?: ReadonlySet<string>
): NotTaken | undefined {
	if (handIn.pack !== pack.id)
		return {
			reason: 'otherPack',
			message: 'It is for another pack. Open that one, and drop the file there.'
		};
	if (!isFor(pack, handIn))
		return {
			reason: 'otherVersion',
			message:
				'The pack was changed since it was given to this learner. Grade it with the pack as it was, or ask the learner to open the new one and hand in again.'
		};
	if (isOfClass(pack, handIn, codes)) return undefined;
	const { learner } = handIn;
	return pack.learners.kind === 'codes'
		? {
				reason: 'otherCode',
				message: `The code ${learner.slice(0, 20)} belongs to nobody in this class. Ask whose file it is.`
			}
		: {
				reason: 'otherCode',
				message: 'The name in it is none that Leastwise writes. Ask whose file it is.'
			};
}

function isOfClass(
	pack: Pack,
	{ learner, packFingerprint: had }: HandIn,
	codes: ReadonlySet<string> | undefined
): boolean {
	const { id, learners } = pack;
	switch (learners.kind) {
		case 'codes': {
			// Made in a package of the pack, where the LMS says who learns.
			if (had !== packFingerprint(pack)) return isLmsLearner(learner);
			const code = readCode(learner);
			if (!code.ok || code.value !== learner) return false;
			return codes ? codes.has(learner) : learners.checks.includes(checkFor(id, learner));
		}
		case 'open': {
			const name = learnerIn(pack, learner);
			return name.ok && name.value === learner;
		}
	}
}
