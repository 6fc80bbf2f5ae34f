import { inside, instead, type Drawn } from '../case';
import { admin, group, person, scene } from '../scene';
import { groupDeletion } from './deletion';
import { groups, people, three } from './names';

/** Who is in a group, and what can be put into one. */
export const members: Drawn = (draw, level) => {
	if (level === 3 || (level > 3 && draw.chance(40))) return groupDeletion(draw, level);
	const [team, other] = three(draw.mixed(groups));
	const [first, second, third] = three(draw.mixed(people));
	const there = {
		groups: [group(team), group(other)],
		users: [
			admin,
			person(first, { groups: [team] }),
			person(second, { groups: [team, other] }),
			person(third, { groups: [other] })
		]
	};
	if (level === 2) {
		const line = `aws iam add-user-to-group --group-name ${team} --user-name ${other}`;
		const shown = scene('robin', line, there);
		return {
			scene: shown,
			about: { service: 'iam', operation: 'AddUserToGroup' },
			needsPolicies: false,
			why: `What is put into a group is a user, and there is no user ${other}.`,
			wrong: [
				inside(
					shown,
					{ users: [...there.users, person(other)] },
					'Groups do not hold groups, and the call takes a user’s name.',
					'groups-nest'
				),
				inside(
					shown,
					{ groups: [group(other)], users: [admin, person(first), person(other)] },
					`There is a group ${team}. What is missing is the user.`
				),
				inside(
					shown,
					{ users: [person('robin', { keys: ['Active'] }), ...there.users.slice(1)] },
					'Robin is an administrator and may.'
				)
			]
		};
	}
	const counts = level > 3 ? ' --output text | wc -w' : '';
	const line = `aws iam get-group --group-name ${team} --query 'Users[].UserName'${counts}`;
	const shown = scene('robin', line, there);
	return {
		scene: shown,
		about: { service: 'iam', operation: 'GetGroup' },
		needsPolicies: false,
		why: `${first} and ${second} are in ${team}. That ${second} is in another group as well changes nothing.`,
		wrong: [
			instead(
				shown,
				`aws iam list-users --query 'Users[].UserName'${counts}`,
				'Those are all users of the account.'
			),
			instead(shown, line.replace(`name ${team}`, `name ${other}`), `Those are in ${other}.`),
			inside(
				shown,
				{ users: [admin, person(first, { groups: [team] }), person(second), person(third)] },
				`${second} is in both. A user may be in several groups.`
			),
			instead(
				shown,
				`aws iam get-group --group-name ${team} --query 'Users[].Name'${counts}`,
				'In the answer it is called UserName.'
			)
		]
	};
};
