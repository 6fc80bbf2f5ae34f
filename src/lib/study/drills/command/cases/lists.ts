import { inside, instead, type Case, type Drawn } from '../case';
import type { Draw } from '../../draw';
import type { Level } from '../../../items/item';
import { admin, allow, arnOf, group, person, policy, role, scene, type Scene } from '../scene';
import { groups, inline, people, policies, roles, three } from './names';

/** Which policies a call lists: those attached, those inline, the user’s or the group’s. */
export const lists: Drawn = (draw, level) => {
	if (level > 3 && draw.chance(60)) return entities(draw, level);
	const who = draw.one(people);
	const team = draw.one(groups);
	const [own, teams, spare] = three(draw.mixed(policies));
	const [note, teamNote] = three(draw.mixed(inline));
	const there: Partial<Scene> = {
		policies: [own, teams, spare].map((name) => policy(name, allow('s3:GetObject'))),
		groups: [group(team, { attached: [teams], inline: [policy(teamNote, allow('s3:PutObject'))] })],
		users: [
			admin,
			person(who, {
				...{ groups: [team], attached: [own], inline: [policy(note, allow('s3:ListBucket'))] }
			})
		]
	};
	const lines = linesFor(`user-name ${who}`, `group-name ${team}`, level);
	const shown = scene('robin', '', there);
	const all = [own, teams, note, teamNote];
	const asManaged = {
		policies: all.map((name) => policy(name, allow('s3:GetObject'))),
		users: [admin, person(who, { groups: [team], attached: all })]
	};
	const asInline = {
		users: [
			admin,
			person(who, {
				...{ groups: [team], inline: all.map((name) => policy(name, allow('s3:GetObject'))) }
			})
		]
	};
	const asked = draw.one(['attached', 'inline'] as const);
	const line = lines[asked];
	const others = (['attached', 'inline', 'groupAttached', 'groupInline'] as const)
		.filter((each) => each !== asked)
		.map((each) => instead(shown, lines[each], `${listOf[each]} stand in another list.`));
	const everything = inside(
		{ ...shown, line },
		asked === 'attached' ? asManaged : asInline,
		'No call lists them all. Attached and inline, of the user and of each group, are four lists.',
		'attached-is-all'
	);
	return {
		scene: { ...shown, line },
		about: {
			service: 'iam',
			operation: asked === 'attached' ? 'ListAttachedUserPolicies' : 'ListUserPolicies'
		},
		needsPolicies: false,
		why:
			asked === 'attached'
				? `It lists the managed policies that are attached to ${who}. What is inline, and what comes through ${team}, is listed by other calls.`
				: `It lists the names of ${who}’s inline policies. Managed ones, and those of ${team}, are listed by other calls.`,
		wrong: [everything, ...draw.mixed(others)]
	};
};

const listOf = {
	attached: 'Managed policies of the user',
	inline: 'Inline policies of the user',
	groupAttached: 'Managed policies of the group',
	groupInline: 'Inline policies of the group'
};

type Which = keyof typeof listOf;

function linesFor(user: string, team: string, level: Level): Readonly<Record<Which, string>> {
	const output = level < 3 ? '' : ' --output text';
	const attached = `--query 'AttachedPolicies[].PolicyName'${output}`;
	const written = `--query PolicyNames${output}`;
	return {
		attached: `aws iam list-attached-user-policies --${user} ${attached}`,
		inline: `aws iam list-user-policies --${user} ${written}`,
		groupAttached: `aws iam list-attached-group-policies --${team} ${attached}`,
		groupInline: `aws iam list-group-policies --${team} ${written}`
	};
}

/** To whom a policy is attached: whoever has it through a group is not on the list. */
function entities(draw: Draw, level: Level): Case {
	const [first, second, third] = three(draw.mixed(people));
	const team = draw.one(groups);
	const name = draw.one(policies);
	const there = {
		policies: [policy(name, allow('s3:GetObject'))],
		groups: [group(team, { attached: [name] })],
		users: [
			admin,
			person(first, { attached: [name] }),
			person(second, { groups: [team] }),
			...(level > 4 ? [person(third, { groups: [team] })] : [])
		]
	};
	const ask = (query: string) =>
		`aws iam list-entities-for-policy --policy-arn ${arnOf('policy', name)} --query '${query}'`;
	const shown = scene('robin', ask('PolicyUsers[].UserName'), there);
	const members = there.users.slice(2).map(({ name: member }) => member);
	return {
		scene: shown,
		about: { service: 'iam', operation: 'ListEntitiesForPolicy' },
		needsPolicies: false,
		why: `It is attached to ${first} and to ${team}. Whoever is in ${team} has it through the group, and is listed as little as an inline policy is.`,
		wrong: [
			inside(
				shown,
				{
					users: [admin, ...[first, ...members].map((each) => person(each, { attached: [name] }))]
				},
				'Members of the group have what it allows, but nothing is attached to them.',
				'attached-is-all'
			),
			inside(
				shown,
				{ users: [admin, ...members.map((each) => person(each, { attached: [name] }))] },
				'Those have it through the group only.'
			),
			instead(shown, ask('PolicyGroups[].GroupName'), 'The group stands in PolicyGroups.'),
			instead(
				shown,
				ask('PolicyUsers.UserName'),
				'That would be without the brackets: a list has no UserName.'
			)
		]
	};
}

/** The same of a role, which has no groups. */
export const roleLists: Drawn = (draw) => {
	const name = draw.one(roles);
	const who = draw.one(people);
	const [own, other] = three(draw.mixed(policies));
	const [note] = three(draw.mixed(inline));
	const shown = scene('robin', '', {
		policies: [own, other].map((each) => policy(each, allow('s3:GetObject'))),
		users: [admin, person(who, { attached: [other] })],
		roles: [role(name, [who], { attached: [own], inline: [policy(note, allow('s3:PutObject'))] })]
	});
	const attached = `aws iam list-attached-role-policies --role-name ${name} --query 'AttachedPolicies[].PolicyName'`;
	const written = `aws iam list-role-policies --role-name ${name} --query PolicyNames`;
	const isAttached = draw.chance(50);
	const line = isAttached ? attached : written;
	const both = [own, note].map((each) => policy(each, allow('s3:GetObject')));
	return {
		scene: { ...shown, line },
		about: {
			service: 'iam',
			operation: isAttached ? 'ListAttachedRolePolicies' : 'ListRolePolicies'
		},
		needsPolicies: false,
		why: isAttached
			? 'It lists managed policies. The inline one has a list of its own, and whom the role trusts stands in neither.'
			: 'It lists inline policies by name. The managed one has a list of its own, and whom the role trusts stands in neither.',
		wrong: [
			inside(
				{ ...shown, line },
				{
					policies: [...both, policy(other, allow('s3:GetObject'))],
					roles: [
						isAttached
							? role(name, [who], { attached: [own, note] })
							: role(name, [who], { inline: both })
					]
				},
				'Attached and inline policies are two lists.',
				'attached-is-all'
			),
			instead(
				shown,
				isAttached ? written : attached,
				isAttached ? 'That one is inline.' : 'That one is attached.'
			),
			inside(
				{ ...shown, line },
				{ roles: [role(name, [who], isAttached ? { attached: [other] } : {})] },
				isAttached
					? `That is ${who}’s own policy, and not the role’s.`
					: 'The role has an inline policy, so the list is not empty.'
			)
		]
	};
};
