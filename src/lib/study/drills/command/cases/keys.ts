import type { Draw } from '../../draw';
import { inside, instead, type Case, type Drawn } from '../case';
import { admin, allow, keyOf, person, role, scene, type Person, type Scene } from '../scene';
import { people, roles, three } from './names';

/** What becomes of access keys. */
export const keys: Drawn = (draw, level) => {
	switch (level) {
		case 1:
			return counted(draw);
		case 2:
			return deactivated(draw);
		case 3:
			return draw.chance(50) ? third(draw) : deactivated(draw);
		case 4:
			return draw.chance(50) ? secret(draw) : third(draw);
		case 5:
			return outlived(draw);
	}
};

function counted(draw: Draw): Case {
	const [who] = three(draw.mixed(people));
	const kinds: readonly Person['keys'][] = [
		['Active', 'Inactive'],
		['Inactive'],
		['Active', 'Active']
	];
	const own = draw.one(kinds);
	const line = `aws iam list-access-keys --user-name ${who} --query 'AccessKeyMetadata[].Status'`;
	const shown = scene('robin', line, { users: [admin, person(who, { keys: own })] });
	const hasInactive = own.includes('Inactive');
	return {
		scene: shown,
		about: { service: 'iam', operation: 'ListAccessKeys' },
		needsPolicies: false,
		why: hasInactive
			? 'Keys are listed whether they are active or not. An inactive one is there, and can be made active again.'
			: 'Both keys are listed, each with its state.',
		wrong: [
			inside(
				shown,
				{ users: [admin, person(who, { keys: own.filter((status) => status === 'Active') })] },
				'An inactive key is still there.'
			),
			inside(
				shown,
				{ users: [admin, person(who, { keys: ['Active'] })] },
				'So many keys, and in that state, are not there.'
			),
			inside(
				shown,
				{
					users: [
						admin,
						person(who, {
							keys: own.length === 2 ? ['Inactive', 'Inactive'] : ['Inactive', 'Active']
						})
					]
				},
				'The states are others.'
			),
			instead(
				shown,
				line.replace('[].Status', '.Status'),
				'That would be without the brackets: a list has no Status.'
			)
		]
	};
}

function deactivated(draw: Draw): Case {
	const [who, other] = three(draw.mixed(people));
	const own = person(who, { keys: ['Inactive'], attached: ['IAMReadOnlyAccess'] });
	const shown = scene(who, "aws iam list-users --query 'length(Users)'", {
		users: [own, person(other)]
	});
	return {
		scene: shown,
		about: { service: 'iam', operation: 'ListUsers' },
		needsPolicies: false,
		why: 'AWS does not know who asks: an inactive key is refused like one that never was. Policies are not asked at all.',
		wrong: [
			inside(
				shown,
				{ users: [person(who, { keys: ['Active'] }), person(other)] },
				'AccessDenied is for somebody who is known and may not. Here nobody is known.',
				'signed-in-is-allowed'
			),
			inside(
				shown,
				{ users: [{ ...own, keys: ['Active'] }, person(other)] },
				'The key is inactive, and signs nothing that AWS accepts.'
			),
			inside(
				shown,
				{ wallet: { profiles: [] } },
				'The command line has credentials. It cannot know that they are dead.'
			)
		]
	};
}

function third(draw: Draw): Case {
	const [who] = three(draw.mixed(people));
	const line = `aws iam create-access-key --user-name ${who} --query AccessKey.Status`;
	const own = draw.one<Person['keys']>([
		['Active', 'Inactive'],
		['Active', 'Active'],
		['Inactive', 'Inactive']
	]);
	const shown = scene('robin', line, { users: [admin, person(who, { keys: own })] });
	return {
		scene: shown,
		about: { service: 'iam', operation: 'CreateAccessKey' },
		needsPolicies: false,
		why: own.includes('Inactive')
			? 'A user has two keys at most, and an inactive one counts. It has to be deleted first.'
			: 'A user has two keys at most.',
		wrong: [
			inside(
				shown,
				{ users: [admin, person(who, { keys: ['Active'] })] },
				'Two are there already, in whatever state.'
			),
			inside(shown, { users: [admin] }, `There is a user ${who}.`),
			inside(
				shown,
				{ users: [person('robin', { keys: ['Active'] }), person(who, { keys: own })] },
				'Robin is an administrator and may.'
			)
		]
	};
}

function secret(draw: Draw): Case {
	const [who] = three(draw.mixed(people));
	const list = (member: string) =>
		`aws iam list-access-keys --user-name ${who} --query 'AccessKeyMetadata[0].${member}'`;
	const shown = scene('robin', list('SecretAccessKey'), {
		users: [admin, person(who, { keys: ['Active'] })]
	});
	return {
		scene: shown,
		about: { service: 'iam', operation: 'ListAccessKeys' },
		needsPolicies: false,
		why: 'The answer has no secret: it was shown once, when the key was made. What is not there is null.',
		wrong: [
			instead(
				shown,
				`aws iam create-access-key --user-name ${who} --query AccessKey.SecretAccessKey`,
				'A secret comes only in the answer that makes the key.',
				'secret-shown-again'
			),
			instead(shown, list('Status'), 'That is the state of the key.'),
			inside(
				shown,
				{ users: [person('robin', { keys: ['Active'] }), person(who, { keys: ['Active'] })] },
				'Robin may list the keys.'
			)
		]
	};
}

/** A key is switched off; what was got with it may live on. */
function outlived(draw: Draw): Case {
	const [who] = three(draw.mixed(people));
	const [name] = three(draw.mixed(roles));
	const profile = name.toLowerCase();
	const asks = (of: string) => `aws sts get-caller-identity --query Arn --profile ${of}`;
	const off = `aws iam list-access-keys --user-name ${who} --query 'AccessKeyMetadata[0].AccessKeyId' --output text --profile robin`;
	const through = draw.chance(60);
	const tries = through ? asks(profile) : asks('default');
	const line = `${asks(profile)} > /dev/null\naws iam update-access-key --user-name ${who} --access-key-id $(${off}) --status Inactive --profile robin\n${tries}`;
	const user = (status: 'Active' | 'Inactive') =>
		person(who, {
			keys: [status],
			inline: [{ name: 'take-on', statements: [allow('sts:AssumeRole')] }]
		});
	const shown: Scene = {
		...scene(who, line, { users: [admin, user('Active')], roles: [role(name, [who])] }),
		wallet: {
			profiles: [
				...keyOf(who).profiles,
				{ name: 'robin', keyOf: 'robin' },
				{ name: profile, role: name, source: 'default', session: `${who}-cli` }
			]
		}
	};
	const dead = { users: [admin, user('Inactive')], line: asks('default') };
	return {
		scene: shown,
		about: { service: 'iam', operation: 'UpdateAccessKey' },
		needsPolicies: false,
		why: through
			? 'The first command took on the role and kept the session. Switching the key off ends no session: it lives on until it runs out.'
			: 'The key is off, and is not known any more. The session of the role would live on, but this is not asked with it.',
		wrong: [
			through
				? inside(
						shown,
						dead,
						'That would be with the key itself. The session does not ask after it.',
						'revoked-at-once'
					)
				: inside(
						shown,
						{ line: asks('default') },
						'The key was switched off by the second command.'
					),
			through
				? inside(
						shown,
						{ line: asks('default') },
						'In the role one is its session, and not the user.',
						'role-adds'
					)
				: inside(
						shown,
						{ line: asks(profile) },
						'The last command names the profile `default`, which has the key.'
					),
			inside(
				shown,
				{ users: [admin, user('Inactive')], line: asks(profile) },
				'The role was taken on before the key was switched off, and its session is kept.'
			)
		]
	};
}
