import type { Draw } from '../../draw';
import type { Written } from '../../situation';
import { inside, type Case, type Drawn } from '../case';
import { allow, group, keyOf, person, policy, role, scene, type Scene } from '../scene';
import { people, roles, three } from './names';

const present = 'aws:MultiFactorAuthPresent';
const line = "aws iam list-groups --query 'length(Groups)'";

const plain = allow('iam:List*');

function denyWithout(operator: 'Bool' | 'BoolIfExists'): Written {
	return {
		...{ Sid: 'WithoutMfa', Effect: 'Deny', Action: '*', Resource: '*' },
		Condition: { [operator]: { [present]: 'false' } }
	};
}

function allowWith(operator: 'Bool' | 'BoolIfExists'): Written {
	return { ...plain, Sid: 'WithMfa', Condition: { [operator]: { [present]: 'true' } } };
}

/** A policy, and how it is read by somebody who holds a belief. */
interface Rule {
	readonly statements: readonly Written[];
	readonly why: string;
	readonly misread: readonly Written[];
	readonly not: string;
	readonly belief?: string;
}

const rules = {
	none: {
		statements: [plain],
		why: 'No policy asks for MFA, so nobody asks for a code: the key signs, and that is enough.',
		misread: [plain, denyWithout('BoolIfExists')],
		not: 'The device guards the sign-in to the console. A key is used without it.',
		belief: 'code-for-every-key'
	},
	ifExists: {
		statements: [plain, denyWithout('BoolIfExists')],
		why: 'A request with a long-term key lacks the condition key, and with IfExists the Deny matches all the same.',
		misread: [plain, denyWithout('Bool')],
		not: 'IfExists matches where the condition key is absent, too.'
	},
	bool: {
		statements: [plain, denyWithout('Bool')],
		why: 'A request with a long-term key lacks the condition key. Bool does not match what is absent, so the Deny passes over it.',
		misread: [plain, denyWithout('BoolIfExists')],
		not: 'The Deny would match if the condition key were there. With a long-term key it is not.',
		belief: 'mfa-bool-false'
	},
	open: {
		statements: [allowWith('BoolIfExists')],
		why: 'The request lacks the condition key, and with IfExists the Allow matches all the same.',
		misread: [allowWith('Bool')],
		not: 'In an Allow, IfExists lets in what lacks the condition key.',
		belief: 'allow-if-exists-true'
	},
	shut: {
		statements: [allowWith('Bool')],
		why: 'The request lacks the condition key, so the Allow does not match, and there is no other.',
		misread: [plain],
		not: 'The Allow asks for MFA, of which this request carries nothing.'
	},
	somewhere: {
		statements: [allowWith('Bool'), plain],
		why: 'The second statement allows it without MFA. That the first one mentions MFA takes nothing away.',
		misread: [allowWith('Bool')],
		not: 'One Allow that matches is enough, and the second one asks for nothing.',
		belief: 'mfa-somewhere-enforces'
	}
} as const satisfies Readonly<Record<string, Rule>>;

/** A key, without a code, under policies that speak of MFA or not. */
export const mfa: Drawn = (draw, level) => {
	switch (level) {
		case 1:
			return under(draw, rules.none);
		case 2:
			return under(draw, draw.one([rules.none, rules.ifExists, rules.shut]));
		case 3:
			return under(draw, draw.one([rules.ifExists, rules.bool, rules.shut]));
		case 4:
			return under(draw, draw.one([rules.bool, rules.open, rules.somewhere]));
		case 5:
			return draw.chance(50)
				? inSession(draw)
				: under(draw, draw.one([rules.open, rules.somewhere, rules.bool]), 2);
	}
};

function under(draw: Draw, rule: Rule, groupsMore = 0): Case {
	const [who] = three(draw.mixed(people));
	const own = (statements: readonly Written[]) =>
		person(who, { keys: ['Active'], hasDevice: true, inline: [policy('work', ...statements)] });
	const names = draw.mixed(['editors', 'printers', 'mappers', 'staff']).slice(0, 1 + groupsMore);
	const shown: Scene = scene(who, line, {
		groups: names.map((name) => group(name)),
		users: [own(rule.statements)]
	});
	return {
		scene: shown,
		about: { service: 'iam', operation: 'ListGroups' },
		needsPolicies: true,
		why: rule.why,
		wrong: [
			inside(shown, { users: [own(rule.misread)] }, rule.not, rule.belief),
			inside(
				shown,
				{ users: [own([plain, denyWithout('BoolIfExists')])] },
				'No Deny matches this request.'
			),
			inside(
				shown,
				{ users: [own([allow('iam:GetUser')])] },
				rule === rules.ifExists
					? 'An Allow matches, and a Deny does too.'
					: 'An Allow matches this request.'
			),
			inside(
				shown,
				{ users: [{ ...own(rule.statements), keys: ['Inactive'] }] },
				'The key is active, and who asks is known.'
			),
			inside(shown, { users: [own([plain])] }, 'Something keeps it from being allowed.')
		]
	};
}

/** A role that was taken on without a code: its session does carry the condition key, and it is false. */
function inSession(draw: Draw): Case {
	const [who] = three(draw.mixed(people));
	const [name] = three(draw.mixed(roles));
	const profile = name.toLowerCase();
	const inner = (...statements: readonly Written[]) => [
		role(name, [who], { inline: [policy('work', ...statements)] })
	];
	const shown: Scene = {
		...scene(who, `${line} --profile ${profile}`, {
			groups: [group('editors')],
			users: [person(who, { keys: ['Active'], hasDevice: true })],
			roles: inner(plain, denyWithout('Bool'))
		}),
		wallet: {
			profiles: [
				...keyOf(who).profiles,
				{ name: profile, role: name, source: 'default', session: `${who}-cli` }
			]
		}
	};
	return {
		scene: shown,
		about: { service: 'iam', operation: 'ListGroups' },
		needsPolicies: true,
		why: 'The session of a role is temporary: it carries the condition key, and without a code that is false. So this Deny matches, as it would not with the key itself.',
		wrong: [
			inside(
				shown,
				{ roles: inner(plain) },
				'With a long-term key the condition key would be absent. In a session it is there.'
			),
			inside(
				shown,
				{ roles: inner(allow('iam:GetUser')) },
				'An Allow matches, and a Deny does too.'
			),
			inside(
				shown,
				{ users: [person(who, { keys: ['Active'] }), person('zoe')], roles: [role(name, ['zoe'])] },
				`The role trusts ${who}, and asks for no code.`
			)
		]
	};
}
