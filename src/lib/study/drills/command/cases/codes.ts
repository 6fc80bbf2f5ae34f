import { inside, type Drawn } from '../case';
import { admin, keyOf, person, scene } from '../scene';
import { identity } from './identity';
import { groups, people, three } from './names';

/** The exit code, which is all that a script sees. */
export const codes: Drawn = (draw, level) => {
	if (level === 1 || level === 5) return identity(draw, level);
	const [who, other] = three(draw.mixed(people));
	const [team] = three(draw.mixed(groups));
	const quiet = (command: string) => `${command} > /dev/null 2>&1; echo $?`;
	const good = quiet(`aws iam get-user --user-name ${who}`);
	const found = { users: [admin, person(who)], wallet: keyOf('robin') };
	const powerless = { ...found, users: [person('robin', { keys: ['Active'] }), person(who)] };
	const nowhere = { ...found, wallet: { profiles: [] } };
	const ways = [
		{ line: good, there: found, why: 'The user is there and Robin may look, so all is well: 0.' },
		{
			line: good,
			there: powerless,
			why: 'Robin has no policies. The request is made, and AWS refuses it: 254.'
		},
		{
			line: good,
			there: nowhere,
			why: 'The line is sound, and the credentials that it needs are not there. Nothing is sent: 253.'
		},
		{
			line: quiet(`aws iam get-user --user-name ${other}`),
			there: found,
			why: `There is no user ${other}. That is AWS’s answer to a sound request: 254.`
		},
		{
			line: quiet(`aws iam create-group --groupname ${team}`),
			there: found,
			why: 'There is no such option. Nothing is sent: 252.'
		},
		{
			line: quiet('aws iam delete-user'),
			there: found,
			why: 'The option that names the user is missing. Nothing is sent: 252.'
		}
	];
	const chosen = draw.one(ways);
	const shown = { ...scene('robin', chosen.line, {}), ...chosen.there };
	return {
		scene: shown,
		about: { service: 'iam', operation: 'GetUser' },
		needsPolicies: false,
		why: chosen.why,
		wrong: [
			inside(shown, { ...found, line: good }, '0 is success.'),
			inside(shown, { ...powerless, line: good }, '254 is for what AWS refused.'),
			inside(
				shown,
				{ ...found, line: quiet('aws iam delete-user') },
				'252 is for a line that cannot be understood.'
			),
			inside(
				shown,
				{ ...nowhere, line: good },
				'253 is for credentials or settings that are missing.'
			)
		]
	};
};
