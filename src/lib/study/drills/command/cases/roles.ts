import { inside, type Drawn } from '../case';
import { admin, allow, keyOf, person, role, scene, type Scene } from '../scene';
import { inRole } from './identity';
import { roleLists } from './lists';
import { people, roles as names, three } from './names';

/** Roles: what they have, who gets in, and what counts inside. */
export const roles: Drawn = (draw, level) => {
	if (level === 1) return roleLists(draw, level);
	if (level < 4) return inRole(draw, level);
	const [who, other] = three(draw.mixed(people));
	const [name] = three(draw.mixed(names));
	const profile = name.toLowerCase();
	const userMay = draw.chance(60);
	const reading = { attached: ['IAMReadOnlyAccess'] };
	const user = (may: boolean) =>
		person(who, {
			...{ keys: ['Active'], inline: [{ name: 'take-on', statements: [allow('sts:AssumeRole')] }] },
			...(may && reading)
		});
	const inner = (may: boolean) => [
		role(name, [who], may ? reading : { attached: ['AmazonS3ReadOnlyAccess'] })
	];
	const list = "aws iam list-users --query 'length(Users)'";
	const line =
		level === 4 ? `${list} --profile ${profile}` : `${list} --profile ${profile} || ${list}`;
	const shown: Scene = {
		...scene(who, line, { users: [user(userMay), person(other)], roles: inner(!userMay) }),
		wallet: {
			profiles: [
				...keyOf(who).profiles,
				{ name: profile, role: name, source: 'default', session: `${who}-cli` }
			]
		}
	};
	const inTurn =
		level === 4
			? ''
			: userMay
				? ' Then the second command asks as the user, and may.'
				: ' So the second command is not run.';
	return {
		scene: shown,
		about: { service: 'iam', operation: 'ListUsers' },
		needsPolicies: false,
		why: `${userMay ? 'In the role its policies alone count, and AmazonS3ReadOnlyAccess has nothing of IAM. The user’s own are put aside.' : 'The role has IAMReadOnlyAccess, and in the role that is what counts.'}${inTurn}`,
		wrong: [
			userMay
				? inside(
						shown,
						{ users: [user(true), person(other)], roles: inner(true) },
						'The user’s own policies do not go along into the role.',
						'role-adds'
					)
				: inside(shown, { roles: inner(false) }, 'The role may list users, whatever the user may.'),
			inside(
				shown,
				{ roles: [role(name, [other], reading)], users: [user(userMay), person(other)] },
				`The role trusts ${who}.`
			),
			inside(
				shown,
				{ users: [admin, user(true), person(other)], roles: inner(true) },
				'So many users there are not.'
			),
			inside(
				shown,
				{ line: list, users: [person(who, { keys: ['Active'] }), person(other)] },
				'Asked is the role’s session, and the message names who asks.'
			)
		]
	};
};
