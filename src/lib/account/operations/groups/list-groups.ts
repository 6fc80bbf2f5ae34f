import { groupAnswer, listAnswer } from '../../answers';
import { done } from '../../operation';
import { pathPrefix } from '../../parameters';
import { aboutGroups } from '../../subjects';
import { all } from '../../table';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroups.html */
export const listGroups = aboutGroups({
	name: 'ListGroups',
	level: 'List',
	parameters: { PathPrefix: pathPrefix },
	apply: (_, account, { PathPrefix: prefix }) => {
		const groups = all(account.groups).filter(({ path }) => path.startsWith(prefix));
		return done(
			account,
			listAnswer(
				'Groups',
				groups.map((group) => groupAnswer(account, group))
			)
		);
	}
});
