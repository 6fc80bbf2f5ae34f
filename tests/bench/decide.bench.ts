import { bench, describe } from 'vitest';
import { compile } from '../../src/lib/policy/compile';
import { decide, outcomeOf, type Policies } from '../../src/lib/policy/decide';
import { parse } from '../../src/lib/policy/parse';
import type { Request } from '../../src/lib/policy/request';

const account = '111122223333';
const services = 's3 ec2 sqs sns kms dynamodb lambda iam logs ssm'.split(' ');
const condition = {
	StringEquals: { 'aws:PrincipalTag/team': 'maps' },
	Bool: { 'aws:MultiFactorAuthPresent': 'true' }
};
const request: Request = {
	principal: { kind: 'user', account, arn: `arn:aws:iam::${account}:user/jun` },
	action: 's3:GetObject',
	resource: 'arn:aws:s3:::maps/jun/a.png',
	context: {
		'aws:username': 'jun',
		'aws:PrincipalTag/team': 'maps',
		'aws:MultiFactorAuthPresent': 'true'
	}
};

describe.each([1, 10, 100, 1500])('a policy of %d statements', (count) => {
	const text = policyText(count);
	const policies = attached(text);

	// Many at once, since measuring one costs more than deciding it.
	bench('1,000 outcomes', () => times(1000, () => outcomeOf(policies, request)));
	bench('100 decisions with full trace', () => times(100, () => decide(policies, request)));
	bench('parse', () => void parse(text));
	bench('compile', () => void compiled(text));
});

describe('a policy of wildcards, made to be slow', () => {
	const policies = attached(
		JSON.stringify({
			Version: '2012-10-17',
			Statement: { Effect: 'Allow', Action: '*', Resource: `arn:aws:s3:::${'*a'.repeat(50)}b` }
		})
	);
	const refused = { ...request, resource: `arn:aws:s3:::${'a'.repeat(1000)}` };

	bench('1,000 outcomes', () => times(1000, () => outcomeOf(policies, refused)));
});

describe('a whole account: 5,000 users, 10 policies each, 100 requests for each user', () => {
	const policies = Array.from({ length: 200 }, (_, at) => compiled(policyText(3, at)));
	const users = Array.from({ length: 5000 }, (_, user) => ({
		identity: Array.from({ length: 10 }, (_, at) => {
			const policy = policies[(user * 7 + at * 13) % policies.length];
			if (!policy) throw new Error('bench: there is no such policy');
			return { name: `policy-${at}`, holder: `user ${user}`, policy };
		})
	}));
	const principals = users.map((_, user): Pick<Request, 'principal' | 'context'> => ({
		principal: { kind: 'user', account, arn: `arn:aws:iam::${account}:user/u${user}` },
		context: { 'aws:username': `u${user}`, 'aws:PrincipalTag/team': 'maps' }
	}));
	const asked = Array.from({ length: 100 }, (_, at) => ({
		action: `${services[at % services.length]}:Get${at}Thing`,
		resource: `arn:aws:s3:::maps/u${at}/a.png`
	}));

	bench(
		'500,000 decisions',
		() => {
			for (const [user, policies] of users.entries()) {
				for (const each of asked) {
					const who = principals[user];
					if (!who) continue;
					const { principal, context } = who;
					outcomeOf(policies, { principal, context, action: each.action, resource: each.resource });
				}
			}
		},
		{ iterations: 3, warmupIterations: 1 }
	);
});

function times(count: number, run: () => unknown): void {
	for (let at = 0; at < count; at++) run();
}

/** Statements of ten services, some that deny, some with conditions; the last grants the request. */
function policyText(count: number, seed = 0): string {
	const others = Array.from({ length: count - 1 }, (_, at) => {
		const service = services[(at + seed) % services.length];
		const number = at + seed;
		return {
			Sid: `S${at}`,
			Effect: at % 7 === 6 ? 'Deny' : 'Allow',
			Action: [`${service}:Get${number}*`, `${service}:List${number}`],
			Resource: `arn:aws:${service}:*:*:thing${number}/*`,
			...(at % 3 === 0 ? { Condition: condition } : {})
		};
	});
	const last = {
		Effect: 'Allow',
		Action: 's3:GetObject',
		Resource: 'arn:aws:s3:::maps/${aws:username}/*'
	};
	return JSON.stringify({ Version: '2012-10-17', Statement: [...others, last] });
}

function attached(text: string): Policies {
	return { identity: [{ name: 'policy', holder: 'user jun', policy: compiled(text) }] };
}

function compiled(text: string) {
	const { document, findings } = parse(text);
	if (!document) throw new Error(`bench: ${findings[0]?.message}`);
	return compile(document);
}
