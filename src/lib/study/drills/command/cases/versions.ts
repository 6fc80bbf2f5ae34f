import type { Draw } from '../../draw';
import { inside, instead, type Case, type Drawn } from '../case';
import { admin, allow, arnOf, keyOf, person, policy, scene, type Scene } from '../scene';
import { policyDeletion } from './deletion';
import { people, policies, three } from './names';

/** Which version of a policy is in force. */
export const versions: Drawn = (draw, level) => {
	switch (level) {
		case 1:
			return asked(draw);
		case 2:
			return draw.chance(50) ? asked(draw) : counted(draw);
		case 3:
			return inForce(draw, false);
		case 4:
			return draw.chance(50) ? policyDeletion(draw, level) : inForce(draw, false);
		case 5:
			return draw.chance(30) ? policyDeletion(draw, level) : inForce(draw, true);
	}
};

const narrow = allow('iam:GetUser');
const wide = allow(['iam:GetUser', 'iam:ListUsers']);

function asked(draw: Draw): Case {
	const [name] = three(draw.mixed(policies));
	const later = draw.chance(50) ? [[wide]] : [[wide], [narrow]];
	const ask = (command: string, query: string) =>
		`aws iam ${command} --policy-arn ${arnOf('policy', name)} --query '${query}'`;
	const shown = scene('robin', ask('get-policy', 'Policy.DefaultVersionId'), {
		users: [admin],
		policies: [{ ...policy(name, narrow), later }]
	});
	return {
		scene: shown,
		about: { service: 'iam', operation: 'GetPolicy' },
		needsPolicies: false,
		why: 'The default version is the one in force, and saving another does not change which one that is.',
		wrong: [
			instead(
				shown,
				ask('list-policy-versions', 'Versions[0].VersionId'),
				'That is the newest, and it was not put in force.',
				'newest-version-rules'
			),
			instead(
				shown,
				ask('list-policy-versions', 'length(Versions)'),
				'So many versions there are.'
			),
			instead(
				shown,
				ask('get-policy', 'DefaultVersionId'),
				'The answer has a Policy, and the ID is in that.'
			)
		]
	};
}

function counted(draw: Draw): Case {
	const [name] = three(draw.mixed(policies));
	const [first, second] = three(draw.mixed(people));
	const ask = (query: string) =>
		`aws iam get-policy --policy-arn ${arnOf('policy', name)} --query '${query}'`;
	const shown = scene('robin', ask('Policy.AttachmentCount'), {
		users: [admin, person(first, { attached: [name] }), person(second, { attached: [name] })],
		policies: [policy(name, narrow)]
	});
	return {
		scene: shown,
		about: { service: 'iam', operation: 'GetPolicy' },
		needsPolicies: false,
		why: `It is attached to ${first} and to ${second}, and each counts.`,
		wrong: [
			inside(
				shown,
				{ users: [admin, person(first), person(second)] },
				'Two users have it attached.'
			),
			inside(
				shown,
				{ users: [admin, person(first, { attached: [name] }), person(second)] },
				'Each user to whom it is attached counts, not the policy once.'
			),
			instead(shown, ask('AttachmentCount'), 'The answer has a Policy, and the number is in that.')
		]
	};
}

/** What somebody may do under a policy of several versions. */
function inForce(draw: Draw, isChanged: boolean): Case {
	const [name] = three(draw.mixed(policies));
	const [who, other] = three(draw.mixed(people));
	const [now, later] = draw.chance(50) ? [narrow, wide] : [wide, narrow];
	const list = "aws iam list-users --query 'length(Users)'";
	const put = `aws iam set-default-policy-version --policy-arn ${arnOf('policy', name)} --version-id v2`;
	const there: Partial<Scene> = {
		users: [admin, person(who, { keys: ['Active'], attached: [name] }), person(other)],
		policies: [{ ...policy(name, now), later: [[later]] }]
	};
	const shown: Scene = isChanged
		? {
				...scene('robin', `${put} && ${list} --profile ${who}`, there),
				wallet: { profiles: [...keyOf('robin').profiles, { name: who, keyOf: who }] }
			}
		: scene(who, list, there);
	const counts = isChanged ? later : now;
	const may = counts === wide;
	const swapped = { policies: [{ ...policy(name, later), later: [[now]] }] };
	return {
		scene: shown,
		about: { service: 'iam', operation: isChanged ? 'SetDefaultPolicyVersion' : 'ListUsers' },
		needsPolicies: true,
		why: `${isChanged ? 'The first command puts v2 in force, and prints nothing.' : 'v1 is in force.'} It ${may ? 'allows' : 'does not allow'} \`iam:ListUsers\`.`,
		wrong: [
			inside(
				shown,
				swapped,
				isChanged
					? 'v2 has just been put in force, so it is no longer v1 that counts.'
					: 'The newest version is not in force: it was only saved.',
				isChanged ? undefined : 'newest-version-rules'
			),
			may
				? instead(
						{ ...shown, wallet: keyOf(who) },
						`${list.replace('length(Users)', 'length(Users[].Name)')}`,
						'There are three users, and each counts.'
					)
				: instead(
						{ ...shown, ...swapped, wallet: keyOf('robin') },
						"aws iam list-users --query 'length(Users[].Name)'",
						'What may not be listed is refused, and not empty.'
					),
			inside(
				shown,
				{ users: [admin, person(who, { keys: ['Inactive'], attached: [name] }), person(other)] },
				'The key is active.'
			),
			...(isChanged
				? [
						instead(
							{
								...shown,
								users: [admin, person(who, { keys: ['Active'] }), person(other)],
								policies: []
							},
							shown.line,
							'There is such a policy, with a version v2.'
						)
					]
				: [])
		]
	};
}
