import { listAnswer, userAnswer } from '../../answers';
import { done } from '../../operation';
import { pathPrefix } from '../../parameters';
import { aboutUsers } from '../../subjects';
import { all } from '../../table';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUsers.html */
export const listUsers = aboutUsers({
	name: 'ListUsers',
	level: 'List',
	parameters: { PathPrefix: pathPrefix },
	apply: (_, account, { PathPrefix: prefix }) => {
		const users = all(account.users).filter(({ path }) => path.startsWith(prefix));
		return done(
			account,
			listAnswer(
				'Users',
				users.map((user) => userAnswer(account, user))
			)
		);
	}
});
