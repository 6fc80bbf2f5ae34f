import type { Level } from '../../../items/item';
import type { Draw } from '../../draw';
import { inside, instead, type Case, type Drawn } from '../case';
import { admin, allow, keyOf, person, role, scene, type Profile, type Scene } from '../scene';
import { people, roles, three } from './names';

const who = 'aws sts get-caller-identity --query Arn';
const about = { service: 'sts', operation: 'GetCallerIdentity' } as const;

/** As whom a line is signed. */
export const identity: Drawn = (draw, level) => {
	if (level === 1) return user(draw);
	if (level < 4) return inRole(draw, level);
	return wallets(draw, level === 5);
};

function user(draw: Draw): Case {
	const [one, other] = three(draw.mixed(people));
	const shown = scene(one, who, {
		users: [person(one, { keys: ['Active'] }), person(other, { keys: ['Active'] })]
	});
	return {
		scene: shown,
		about,
		needsPolicies: false,
		why: 'It says whose credentials signed the request, and needs no permission.',
		wrong: [
			instead(
				shown,
				`${who.replace('Arn', 'Account')}`,
				'That is the account, which `Account` has.'
			),
			instead(
				shown,
				`${who.replace('Arn', 'UserId')}`,
				'That is the unique ID, which `UserId` has.'
			),
			inside(shown, { wallet: keyOf(other) }, `That would be with the key of ${other}.`)
		]
	};
}

/** With a profile that takes on a role. */
export function inRole(draw: Draw, level: Level): Case {
	const [one, other] = three(draw.mixed(people));
	const name = draw.one(roles);
	const profile = name.toLowerCase();
	const line = `${who} --profile ${profile}`;
	const isTrusted = level === 2 || draw.chance(30);
	const wallet = {
		profiles: [
			...keyOf(one).profiles,
			{ name: profile, role: name, source: 'default', session: `${one}-cli` }
		]
	};
	const may = { keys: ['Active' as const], inline: [assuming] };
	const shown: Scene = {
		...scene(one, line, {
			users: [admin, person(one, may), person(other, { keys: ['Active'] })],
			roles: [role(name, isTrusted ? [one] : [other], { attached: ['IAMReadOnlyAccess'] })]
		}),
		wallet
	};
	const itself = instead(
		shown,
		who,
		isTrusted
			? 'In the role, one is the role’s session and not the user any more.'
			: 'The line asks for the role, and does not fall back on the user.',
		isTrusted ? 'role-adds' : undefined
	);
	const ofRole = inside(
		shown,
		{ wallet: keyOf('robin'), line: `aws iam get-role --role-name ${name} --query Role.Arn` },
		'That is the role itself. What is signed is a session of it, which has an ARN of its own.'
	);
	const opened = { roles: [role(name, [one], { attached: ['IAMReadOnlyAccess'] })] };
	const shut = { roles: [role(name, [other], { attached: ['IAMReadOnlyAccess'] })] };
	return {
		scene: shown,
		about: isTrusted ? about : { service: 'sts', operation: 'AssumeRole' },
		needsPolicies: true,
		why: isTrusted
			? 'The profile takes on the role, so the session of the role signs: its ARN has the role’s name and the session’s.'
			: `The command line takes on the role first, and that is refused: the role trusts ${other} and not ${one}. A permission alone opens no role.`,
		wrong: [
			isTrusted
				? inside(shown, shut, `The role trusts ${one}, so it is not refused.`)
				: inside(
						shown,
						opened,
						`${one}’s own policy allows it, but the role does not trust ${one}.`,
						'trust-is-permission'
					),
			itself,
			ofRole
		]
	};
}

const assuming = { name: 'take-on', statements: [allow('sts:AssumeRole')] };

/** Credentials in several places. */
function wallets(draw: Draw, isNamed: boolean): Case {
	const [standard, environment, profile] = three(draw.mixed(people));
	const own = person(standard, { keys: ['Active'] });
	const users = [own, ...[environment, profile].map((each) => person(each, { keys: ['Active'] }))];
	const hasVariable = isNamed || draw.chance(60);
	const profiles: readonly Profile[] = [
		{ name: 'default', keyOf: standard },
		{ name: 'night', keyOf: profile }
	];
	const wallet = { profiles, environment, ...(hasVariable && { profile: 'night' }) };
	const line = isNamed ? `${who} --profile ${draw.one(['night', 'default'])}` : who;
	const shown: Scene = { ...scene(standard, line, { users }), wallet };
	const named = line.endsWith('night') ? profile : standard;
	const printed = isNamed ? named : environment;
	const of = (one: string, why: string, belief?: string) =>
		inside(shown, { wallet: keyOf(one), line: who }, why, belief);
	const others = [
		of(
			profile,
			hasVariable
				? '`AWS_PROFILE` names it, and that is looked at after keys in the environment.'
				: 'Nothing names the profile `night`.',
			hasVariable ? 'profile-variable-wins' : undefined
		),
		of(environment, 'The option `--profile` comes before keys in the environment.'),
		of(standard, 'The profile `default` is taken where nothing else has credentials or is named.')
	];
	const isHers = [profile, environment, standard].map((each) => each === printed);
	return {
		scene: shown,
		about,
		needsPolicies: false,
		why: isNamed
			? 'A profile that is named on the line comes first, whatever stands in the environment.'
			: 'Without `--profile`, keys in the environment come first.',
		wrong: [
			...others.filter((_, at) => isHers[at] !== true),
			inside(
				shown,
				{ users: users.map((each) => person(each.name, { keys: ['Inactive'] })) },
				'All three keys are active.'
			)
		]
	};
}
