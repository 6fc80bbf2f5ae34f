import { inside, instead, type Case, type Drawn, type Mistaken } from '../case';
import type { Draw } from '../../draw';
import type { Level } from '../../../items/item';
import {
	admin,
	allow,
	arnOf,
	group,
	person,
	policy,
	scene,
	type Person,
	type Scene
} from '../scene';
import { groups, people, policies, three } from './names';

/** Deleting a user: only one who has nothing any more. */
export const userDeletion: Drawn = (draw, level) => {
	const name = draw.one(people);
	const [team] = three(draw.mixed(groups));
	const [managed] = three(draw.mixed(policies));
	const there = {
		policies: [policy(managed, allow('s3:GetObject'))],
		groups: [group(team)]
	};
	const bare = person(name);
	const obstacles: readonly Obstacle[] = [
		{ user: person(name, { keys: ['Active'] }), what: 'an access key' },
		{
			user: person(name, { keys: ['Inactive'] }),
			what: 'an access key, which counts although it is inactive'
		},
		{ user: person(name, { groups: [team] }), what: `a place in ${team}` },
		{ user: person(name, { attached: [managed] }), what: 'an attached policy' },
		{
			user: person(name, { inline: [policy('note', allow('s3:GetObject'))] }),
			what: 'an inline policy'
		}
	];
	const [first, second] = draw.mixed(level < 3 ? obstacles.filter((_, at) => at !== 1) : obstacles);
	if (!first || !second) throw new Error('There are no obstacles');
	if (level === 4 && draw.chance(60)) return afterLeaving(draw);
	const isBare = level < 4 && draw.chance(level === 1 ? 60 : 20);
	const line = lineFor(`aws iam delete-user --user-name ${name}`, level);
	const shown = scene('robin', line, { ...there, users: [admin, isBare ? bare : first.user] });
	const gone = inside(
		shown,
		{ users: [admin, bare] },
		'The call deletes the user and nothing else. It is the console that takes the rest along.',
		'deleting-takes-along'
	);
	const kept = (obstacle: Obstacle) =>
		inside(shown, { users: [admin, obstacle.user] }, `${name} has nothing of that kind.`);
	return caseOf(shown, 'DeleteUser', isBare, {
		why: isBare
			? `${name} has nothing that would have to go first. What succeeds and has no answer prints nothing.`
			: `${name} has ${first.what}, and the call deletes no more than the user.`,
		wrong: [
			...(isBare ? [kept(first)] : [gone]),
			kept(second),
			inside(shown, { users: [admin] }, `There is a user ${name}.`),
			inside(
				shown,
				{ users: [powerless, ...shown.users.slice(1)] },
				'Robin is an administrator and may.'
			)
		]
	});
};

/** One thing is taken away first, which may have been the only one. */
function afterLeaving(draw: Draw): Case {
	const [name] = three(draw.mixed(people));
	const [team] = three(draw.mixed(groups));
	const hasKey = draw.chance(50);
	const line = `aws iam remove-user-from-group --group-name ${team} --user-name ${name} && aws iam delete-user --user-name ${name}`;
	const member = (keys: Person['keys']) => person(name, { groups: [team], keys });
	const shown = scene('robin', line, {
		groups: [group(team)],
		users: [admin, member(hasKey ? ['Active'] : [])]
	});
	return caseOf(shown, 'DeleteUser', !hasKey, {
		why: hasKey
			? `${name} is in no group any more, but there is still an access key.`
			: `When ${name} is in no group any more, nothing is left that would have to go first. Neither command has an answer.`,
		wrong: [
			inside(
				shown,
				{ users: [admin, member(hasKey ? [] : ['Active'])] },
				hasKey ? 'The key would have to go first as well.' : `${name} has no access key.`,
				hasKey ? 'deleting-takes-along' : undefined
			),
			instead(
				shown,
				`aws iam delete-user --user-name ${name}`,
				'The first command has taken the user out of the group.'
			),
			inside(shown, { users: [admin] }, `There is a user ${name}.`),
			inside(
				shown,
				{ users: [powerless, ...shown.users.slice(1)] },
				'Robin is an administrator and may.'
			)
		]
	});
}

interface Obstacle {
	readonly user: ReturnType<typeof person>;
	readonly what: string;
}

const powerless = person('robin', { keys: ['Active'] });

/** The hardest tell what a script would go on with. */
function lineFor(command: string, level: Level): string {
	return level < 5 ? command : `${command} && echo gone || echo "kept, $?"`;
}

function caseOf(
	shown: Scene,
	operation: string,
	isDone: boolean,
	{ why, wrong }: { readonly why: string; readonly wrong: readonly Mistaken[] }
): Case {
	const more = shown.line.includes('echo')
		? isDone
			? ' So the first `echo` runs.'
			: ' AWS refused it, so the exit code is 254 and the second `echo` runs.'
		: '';
	return {
		scene: shown,
		about: { service: 'iam', operation },
		needsPolicies: false,
		why: why + more,
		wrong
	};
}

/** A group, with members or policies or without. */
export function groupDeletion(draw: Draw, level: Level): Case {
	const [name, other] = three(draw.mixed(groups));
	const [member] = three(draw.mixed(people));
	const [managed] = three(draw.mixed(policies));
	const there = { policies: [policy(managed, allow('s3:GetObject'))] };
	const withMember = {
		groups: [group(name), group(other)],
		users: [admin, person(member, { groups: [name] })]
	};
	const withPolicy = {
		groups: [group(name, { attached: [managed] }), group(other)],
		users: [admin, person(member)]
	};
	const empty = { groups: [group(name), group(other)], users: [admin, person(member)] };
	const hasMember = draw.chance(60);
	const shown = scene('robin', lineFor(`aws iam delete-group --group-name ${name}`, level), {
		...there,
		...(hasMember ? withMember : withPolicy)
	});
	return caseOf(shown, 'DeleteGroup', false, {
		why: hasMember
			? `${member} is in it, and members have to be taken out first.`
			: 'A policy is attached to it, and has to be detached first.',
		wrong: [
			inside(
				shown,
				empty,
				'Members and policies have to go first, each by a call of its own.',
				'deleting-takes-along'
			),
			inside(
				shown,
				hasMember ? withPolicy : withMember,
				hasMember ? 'The group has no policies.' : 'Nobody is in it.'
			),
			inside(
				shown,
				{ groups: [group(other)], users: [admin, person(member)] },
				`There is a group ${name}.`
			)
		]
	});
}

/** A managed policy that is attached, or has more than one version. */
export function policyDeletion(draw: Draw, level: Level): Case {
	const [name] = three(draw.mixed(policies));
	const [who] = three(draw.mixed(people));
	const plain = policy(name, allow('s3:GetObject'));
	const versioned = { ...plain, later: [[allow('s3:*')]] };
	const attached = { policies: [plain], users: [admin, person(who, { attached: [name] })] };
	const several = { policies: [versioned], users: [admin, person(who)] };
	const isAttached = draw.chance(50);
	const line = lineFor(`aws iam delete-policy --policy-arn ${arnOf('policy', name)}`, level);
	const shown = scene('robin', line, isAttached ? attached : several);
	return caseOf(shown, 'DeletePolicy', false, {
		why: isAttached
			? `It is attached to ${who}, and has to be detached first.`
			: 'It has a second version. All but the one in force have to be deleted first.',
		wrong: [
			inside(
				shown,
				{ policies: [plain], users: [admin, person(who)] },
				'Attachments and versions have to go first, each by a call of its own.',
				'deleting-takes-along'
			),
			inside(
				shown,
				isAttached ? several : attached,
				isAttached ? 'It has one version only.' : 'It is attached to nobody.'
			),
			inside(shown, { policies: [], users: [admin, person(who)] }, 'There is such a policy.')
		]
	});
}
