import type { Decision, Layer } from '../../policy/decision';
import { accountIn } from '../../policy/arn';
import {
	decided,
	listOf,
	rewritten,
	type Conditions,
	type Situation,
	type Written
} from './situation';

/*
 * What somebody would decide who believes what is not so. A belief reads the same policies otherwise: it is
 * written down as the situation that it takes this one for, and the engine decides that one. So a wrong
 * option is right under its belief by proof, not by our word.
 */

export interface Misreading {
	/** Of beliefs.yaml. */
	readonly belief: string;
	readonly decision: Decision;
}

type Misread = (situation: Situation) => Situation;

/** How a situation is taken; the same situation where the belief has nothing to do with it. */
const misreads: Readonly<Record<string, Misread>> = {
	'boundary-grants': (situation) => granting(situation, 'boundary'),
	'scp-grants': (situation) => granting(situation, 'scp'),
	'session-policy-grants': (situation) => granting(situation, 'session'),
	'mfa-bool-false': (situation) => withKey(situation, 'aws:MultiFactorAuthPresent', 'false'),
	'allow-if-exists-true': (situation) =>
		ofConditions(situation, ({ Effect }, conditions) =>
			Effect === 'Allow' ? renamed(conditions, /IfExists$/, '') : conditions
		),
	'star-in-string-equals': (situation) =>
		ofConditions(situation, (_, conditions) => renamed(conditions, /^StringEquals$/, 'StringLike')),
	'negated-needs-key': (situation) =>
		ofConditions(situation, (_, conditions) => {
			const keys = Object.entries(conditions)
				.filter(([operator]) => operator.includes('Not'))
				.flatMap(([, tests]) => Object.keys(tests));
			const there = Object.fromEntries(keys.map((key) => [key, 'false']));
			return keys.length > 0
				? { ...conditions, Null: { ...conditions.Null, ...there } }
				: conditions;
		}),
	'condition-lines-are-or': (situation) => rewritten(situation, alternatives),
	'not-action-forbids': (situation) =>
		rewritten(situation, (statement) => {
			const { NotAction, Condition, ...rest } = statement;
			void Condition;
			return NotAction !== undefined && statement.Effect === 'Allow'
				? [statement, { ...rest, Sid: `${rest.Sid}Too`, Effect: 'Deny', Action: NotAction }]
				: [statement];
		}),
	'deny-not-action-grants': (situation) =>
		rewritten(situation, (statement) => {
			const { NotAction, Condition, ...rest } = statement;
			void Condition;
			return NotAction !== undefined && statement.Effect === 'Deny'
				? [statement, { ...rest, Sid: `${rest.Sid}Too`, Effect: 'Allow', Action: NotAction }]
				: [statement];
		}),
	's3-bucket-is-its-objects': (situation) =>
		rewritten(situation, (statement) => {
			const { Resource } = statement;
			const wider = listOf(Resource).flatMap(withBucket);
			return [
				wider.length === listOf(Resource).length ? statement : { ...statement, Resource: wider }
			];
		}),
	'both-always-needed': (situation) => {
		const { principal, resource } = situation.request;
		if (!situation.attached.some(({ layer }) => layer === 'resource')) return situation;
		const isAtHome = (accountIn(resource) ?? home(situation)) === accountIn(principal);
		const foreign = principal.replace(/(?<=::)\d{12}/, '999999999999');
		// As across accounts: the caller is somebody of another account, whom the policies name as they did.
		return isAtHome ? abroad(situation, principal, foreign) : situation;
	},
	'one-side-is-enough': (situation) => {
		const { principal, resourceAccount } = situation.request;
		const own = accountIn(principal);
		return resourceAccount === undefined || own === undefined || own === resourceAccount
			? situation
			: { ...situation, request: { ...situation.request, resourceAccount: own } };
	},
	'specific-allow-wins': (situation) => {
		const { by, outcome } = decided(situation);
		if (outcome !== 'explicitDeny') return situation;
		const sids = by.map(({ statement }) => statement.sid?.value);
		return rewritten(situation, (statement) => (sids.includes(statement.Sid) ? [] : [statement]));
	}
};

/** Every belief under which the situation comes out otherwise, with how. */
export function misreadingsOf(situation: Situation): readonly Misreading[] {
	const truth = decided(situation);
	return Object.entries(misreads).flatMap(([belief, misread]) => {
		const taken = misread(situation);
		if (taken === situation) return [];
		const decision = decided(taken);
		const same = decision.outcome === truth.outcome && decision.layer === truth.layer;
		return same && namesOf(decision) === namesOf(truth) ? [] : [{ belief, decision }];
	});
}

function namesOf({ by }: Decision): string {
	return by.map(({ statement }) => statement.sid?.value ?? '').join(' ');
}

/** What a layer allows is allowed, as if it were attached to the caller. */
function granting(situation: Situation, layer: Layer): Situation {
	const lent = situation.attached
		.filter((each) => each.layer === layer && each.name !== 'FullAWSAccess')
		.map((each) => ({
			...each,
			layer: 'identity' as const,
			level: 0,
			statements: each.statements.filter(({ Effect }) => Effect === 'Allow')
		}))
		.filter(({ statements }) => statements.length > 0);
	return lent.length === 0
		? situation
		: { ...situation, attached: [...situation.attached, ...lent] };
}

/** As if the request had a key that it lacks. */
function withKey(situation: Situation, key: string, value: string): Situation {
	const { context } = situation.request;
	const asks = JSON.stringify(situation.attached).includes(`"Bool":{"${key}"`);
	return !asks || typeof context[key] === 'string'
		? situation
		: { ...situation, request: { ...situation.request, context: { ...context, [key]: value } } };
}

function ofConditions(
	situation: Situation,
	change: (statement: Written, conditions: Conditions) => Conditions
): Situation {
	return rewritten(situation, (statement) => {
		const { Condition } = statement;
		const changed = Condition && change(statement, Condition);
		return [
			changed === Condition ? statement : { ...statement, ...(changed && { Condition: changed }) }
		];
	});
}

function renamed(conditions: Conditions, operators: RegExp, name: string): Conditions {
	if (!Object.keys(conditions).some((operator) => operators.test(operator))) return conditions;
	const all: Record<string, Readonly<Record<string, string>>> = {};
	for (const [operator, tests] of Object.entries(conditions)) {
		const other = operator.replace(operators, name);
		all[other] = { ...all[other], ...tests };
	}
	return all;
}

/** A statement for each key that it tests. */
function alternatives(statement: Written): readonly Written[] {
	const tests = Object.entries(statement.Condition ?? {}).flatMap(([operator, keys]) =>
		Object.entries(keys).map(([key, value]) => ({ [operator]: { [key]: value } }))
	);
	if (tests.length < 2) return [statement];
	return tests.map((Condition, at) => ({ ...statement, Sid: `${statement.Sid}${at}`, Condition }));
}

/** A bucket for its objects, and the other way round. */
function withBucket(pattern: string): readonly string[] {
	const [, bucket = '', rest] = /^(arn:aws:s3:::[^/*]+)(\/\*)?$/.exec(pattern) ?? [];
	if (bucket === '') return [pattern];
	return rest === undefined ? [pattern, `${bucket}/*`] : [pattern, bucket];
}

function home({ request }: Situation): string | undefined {
	return request.resourceAccount ?? accountIn(request.principal);
}

function abroad(situation: Situation, principal: string, foreign: string): Situation {
	const account = accountIn(principal);
	if (account === undefined) return situation;
	const names = JSON.stringify(situation.attached).replaceAll(`::${account}:`, '::999999999999:');
	return {
		request: { ...situation.request, principal: foreign, resourceAccount: account },
		attached: JSON.parse(names) as Situation['attached']
	};
}
