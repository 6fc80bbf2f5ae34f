import { credentials } from '../account/services/cloudtrail/credential';
import { listed } from '../policy/wording';
import { holds, situationOf, type Check, type Happened } from './check';
import { answerTo } from './check/query';
import type { Situation } from './happened';

/** Where in a check that does not hold it fails, each place with what is so instead, as far as that is known. */
export function unmet(check: Check, situation: Situation, place = 'check'): readonly string[] {
	if (check.kind === 'all') {
		return check.of.flatMap((each, index) => unmet(each, situation, `${place}.of[${index}]`));
	}
	if (holds(check, situation)) return [];
	if (check.kind === 'event') return [`${place} (event) ${withWhat(check, situation)}`];
	if (check.kind !== 'query') return [`${place} (${check.kind}) does not hold`];
	const { account, time } = situationOf(check, situation);
	const answer = answerTo(check, account, time);
	return [`${place} answers ${JSON.stringify(answer)}, not ${JSON.stringify(check.is)}`];
}

/** What was asked for may have been done with something else. */
function withWhat(check: Happened, situation: Situation): string {
	const { credentials: asked = [] } = check;
	const shown = credentials.filter(
		(each) => !asked.includes(each) && holds({ ...check, credentials: [each] }, situation)
	);
	return asked.length === 0 || shown.length === 0
		? 'does not hold'
		: `was done with ${listed(shown, 'and')}, not with ${listed(asked, 'or')}`;
}
