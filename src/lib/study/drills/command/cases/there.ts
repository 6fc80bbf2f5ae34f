import type { Draw } from '../../draw';
import type { Level } from '../../../items/item';
import { inside, instead, type Case, type Drawn } from '../case';
import { admin, allow, keyOf, person, policy, scene, withPerson, type Person } from '../scene';
import { people, three } from './names';

/** Whether there is such a user, and who is told so. */
export const there: Drawn = (draw, level) => {
	if (level === 1) return draw.chance(50) ? taken(draw, false) : absent(draw);
	if (level === 3 && draw.chance(40)) return taken(draw, true);
	return denied(draw, level);
};

/** A name that there is already, perhaps with other capitals. */
function taken(draw: Draw, otherwise: boolean): Case {
	const [name] = three(draw.mixed(people));
	const typedName = otherwise ? `${name.charAt(0).toUpperCase()}${name.slice(1)}` : name;
	const shown = scene('robin', `aws iam create-user --user-name ${typedName} --query User.Arn`, {
		users: [admin, person(name)]
	});
	return {
		scene: shown,
		about: { service: 'iam', operation: 'CreateUser' },
		needsPolicies: false,
		why: otherwise
			? `Names are kept as they were typed, but ${name} and ${typedName} are one name to IAM.`
			: 'A name can be used once in an account.',
		wrong: [
			inside(shown, { users: [admin] }, `There is a user ${name}, so none is made.`),
			inside(shown, { users: [powerless, person(name)] }, 'Robin is an administrator and may.'),
			instead(
				{ ...shown, users: [admin] },
				shown.line.replace('User.Arn', 'Arn'),
				'Nothing is made, so there is no answer to pick from.'
			)
		]
	};
}

const powerless = person('robin', { keys: ['Active'] });

function absent(draw: Draw): Case {
	const [name, other] = three(draw.mixed(people));
	const shown = scene('robin', `aws iam get-user --user-name ${name} --query User.Arn`, {
		users: [admin, person(other)]
	});
	return {
		scene: shown,
		about: { service: 'iam', operation: 'GetUser' },
		needsPolicies: false,
		why: `There is no user ${name}, and Robin may be told so.`,
		wrong: [
			inside(shown, { users: [admin, person(name)] }, `There is no ${name} in the account.`),
			inside(shown, { users: [powerless, person(other)] }, 'Robin is an administrator and may.'),
			instead(
				shown,
				shown.line.replace(name, other).replace('User.Arn', 'Arn'),
				'Nothing is answered that could be picked from.'
			)
		]
	};
}

const looking = (resource: string) => [policy('look', allow('iam:GetUser', resource))];

/** Asked by somebody who may not, or not about everybody. */
function denied(draw: Draw, level: Level): Case {
	const [name, typist, other] = three(draw.mixed(people));
	const isThere = draw.chance(50);
	const self = person(typist, {
		keys: ['Active'],
		...(level > 2 && { inline: looking(`arn:aws:iam::111122223333:user/${typist}`) })
	});
	const powerful = person(typist, { keys: ['Active'], attached: ['AdministratorAccess'] });
	const target = draw.chance(level > 3 ? 70 : 100) ? name : typist;
	const line = `aws iam get-user --user-name ${target} --query User.Arn`;
	const shown = scene(typist, line, {
		users: [self, person(other), ...(isThere ? [person(name)] : [])]
	});
	const about = { service: 'iam', operation: 'GetUser' } as const;
	const missing = { users: [powerful, person(other)] };
	const known = { users: [powerful, person(other), person(name)] };
	if (target === typist) {
		return {
			scene: shown,
			about,
			needsPolicies: true,
			why: `The inline policy allows \`iam:GetUser\` on the very user ${typist}, and that is who is asked for.`,
			wrong: [
				inside(
					withPerson(shown, person(typist, { keys: ['Active'] })),
					{},
					'The inline policy allows it for this one user.'
				),
				inside(
					shown,
					{
						users: [person(other, { keys: ['Active'], attached: ['AdministratorAccess'] })],
						wallet: keyOf(other)
					},
					`${typist} is there.`
				),
				instead(
					shown,
					line.replace('User.Arn', 'Arn'),
					'The answer has a User, and the ARN is in that.'
				)
			]
		};
	}
	return {
		scene: shown,
		about,
		needsPolicies: level > 2,
		why: isThere
			? 'No policy allows it for this user, and what nobody allows is denied.'
			: 'IAM asks for the permission before it looks whether there is such a user. Nobody else is told who exists.',
		wrong: [
			inside(
				shown,
				missing,
				isThere
					? `There is a user ${name}, and that is not told to everybody.`
					: 'That would be told to somebody who may look.',
				isThere ? undefined : 'absence-comes-first'
			),
			inside(
				shown,
				known,
				'Looking has to be allowed as everything else has.',
				isThere ? 'new-users-can-look' : undefined
			),
			inside(
				shown,
				{ users: shown.users.map((each) => (each.name === typist ? deactivated(self) : each)) },
				'The key is active. Who asks is known, and may not.'
			)
		]
	};
}

function deactivated(user: Person): Person {
	return { ...user, keys: ['Inactive'] };
}
