import { holds, situationOf, type Check } from './check';
import { answerTo } from './check/query';
import type { Situation } from './happened';

/** Where in a check that does not hold it fails, each place with what is so instead, as far as that is known. */
export function unmet(check: Check, situation: Situation, place = 'check'): readonly string[] {
	if (check.kind === 'all') {
		return check.of.flatMap((each, index) => unmet(each, situation, `${place}.of[${index}]`));
	}
	if (holds(check, situation)) return [];
	if (check.kind !== 'query') return [`${place} (${check.kind}) does not hold`];
	const { account, time } = situationOf(check, situation);
	const answer = answerTo(check, account, time);
	return [`${place} answers ${JSON.stringify(answer)}, not ${JSON.stringify(check.is)}`];
}
