import { describe, expect, test } from 'vitest';
import { decide, type Policies } from './decide';
import type { Decision } from './decision';
import { accessDeniedMessage, explain } from './explain';
import { explainInFull, explainMismatch } from './explain-in-full';
import { parsePrincipal } from './decide/principal';
import type { Request } from './request';
import { allow, attached, deny } from './policy.fixture';

const ana = 'arn:aws:iam::111122223333:user/ana';
const role = 'arn:aws:iam::111122223333:role/mapper';
const request: Request = {
	principal: parsePrincipal(ana) ?? { kind: 'anonymous' },
	action: 's3:GetObject',
	resource: 'arn:aws:s3:::maps/a',
	context: {}
};
const all = { identity: [attached('AdministratorAccess', allow('*'))] };
const twice = [attached('Maps', allow('s3:*')), attached('Plans', allow('*'))];
const bucket = 'arn:aws:s3:::maps';
const withMfa = { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } };
const everyone = allow('*', { Principal: '*' });

function decided(policies: Policies, more: Partial<Request> = {}): Decision {
	return decide(policies, { ...request, ...more });
}

describe('explains in a sentence', () => {
	test.each<[string, Decision, string]>([
		[
			'root',
			decided({ identity: [] }, { principal: { kind: 'root', account: '111122223333', arn: '' } }),
			'Root owns the account, so s3:GetObject needs no policy.'
		],
		[
			'root of the account whose bucket policy denies it',
			decided(
				{ identity: [], resource: [attached('Lock', deny('*', { Principal: '*' }), 'resource')] },
				{
					principal: { kind: 'root', account: '111122223333', arn: '' },
					action: 's3:PutBucketPolicy'
				}
			),
			'Ana may call s3:GetObject: whatever the resource’s policy says, it cannot lock the root user of its own account out of reading and mending it.'
		],
		[
			'an allow',
			decided(all),
			'Ana may call s3:GetObject: AdministratorAccess on identity allows it, and nothing denies it.'
		],
		[
			'an allow of two policies',
			decided({ identity: twice }),
			'Ana may call s3:GetObject: Maps on identity and Plans on identity allow it, and nothing denies it.'
		],
		[
			'a deny',
			decided({ identity: [attached('AWSDenyAll', deny('*'))] }),
			'Ana may not call s3:GetObject: AWSDenyAll on identity denies it. An explicit deny always wins.'
		],
		[
			'silence',
			decided({ identity: [] }),
			'Ana may not call s3:GetObject: no policy says anything about it, and what nobody allows is denied.'
		],
		[
			'silence on the caller’s side, where another account’s bucket lets everybody in',
			decided(
				{ identity: [], resource: [attached('bucket', everyone, 'resource')] },
				{ resourceAccount: '444455556666' }
			),
			'Ana may not call s3:GetObject: the resource’s policy allows it, which is not enough here: the caller’s own policies must allow it too, and none does.'
		],
		[
			'an allow on another resource',
			decided({ identity: [attached('ReadMaps', allow('s3:*', { Resource: bucket }))] }),
			'Ana may not call s3:GetObject: ReadMaps on identity allows this action, but not on this resource.'
		],
		[
			'allows on other resources',
			decided({
				identity: [
					attached('ReadMaps', allow('s3:*', { Resource: bucket })),
					attached('Iam', allow('iam:*')),
					attached('ReadPlans', allow('s3:*', { Resource: bucket }))
				]
			}),
			'Ana may not call s3:GetObject: ReadMaps on identity and ReadPlans on identity allow this action, but not on this resource.'
		],
		[
			'an allow whose condition does not hold, which comes nearer than one on another resource',
			decided({
				identity: [
					attached('ReadPlans', allow('s3:*', { Resource: bucket })),
					attached('ReadMaps', allow('s3:*', withMfa))
				]
			}),
			'Ana may not call s3:GetObject: ReadMaps on identity allows this action, but its condition does not hold.'
		],
		[
			'a deny that did not apply, which is no allow',
			decided({ identity: [attached('NoMaps', deny('s3:*', withMfa))] }),
			'Ana may not call s3:GetObject: no policy says anything about it, and what nobody allows is denied.'
		],
		[
			'a boundary that allows it on another resource',
			decided({
				...all,
				boundary: [attached('Limit', allow('s3:*', { Resource: bucket }), 'boundary')]
			}),
			'Ana may not call s3:GetObject: the permissions boundary does not allow it on this resource, and nobody gets further than their boundary.'
		],
		[
			'a session policy whose condition does not hold',
			decided({ ...all, session: [attached('Narrow', allow('*', withMfa), 'session')] }),
			'Ana may not call s3:GetObject: the session policy does not allow it unless its condition holds, and a session gets no further than its policy.'
		],
		[
			'an SCP that allows it on another resource, above one that allows it',
			decided({
				...all,
				scp: [
					[attached('Maps', allow('s3:*', { Resource: bucket }))],
					[attached('FullAWSAccess', allow('*'))]
				]
			}),
			'Ana may not call s3:GetObject: no service control policy at the organization’s root allows it on this resource, and every level must.'
		],
		[
			'a boundary',
			decided({ ...all, boundary: [attached('Limit', allow('iam:*'), 'boundary')] }),
			'Ana may not call s3:GetObject: the permissions boundary does not allow it, and nobody gets further than their boundary.'
		],
		[
			'an SCP below the root',
			decided({
				...all,
				scp: [[attached('FullAWSAccess', allow('*'))], [attached('Iam', allow('iam:*'))]]
			}),
			'Ana may not call s3:GetObject: no service control policy at level 1 below the organization’s root allows it, and every level must.'
		],
		[
			'Block Public Access',
			decided(
				{
					identity: [],
					resource: [attached('bucket', everyone, 'resource')],
					blockPublicAccess: true
				},
				{ principal: { kind: 'anonymous' }, resourceAccount: '111122223333' }
			),
			'Ana may not call s3:GetObject: the bucket’s policy is public, and Block Public Access lets only its own account and AWS services in.'
		]
	])('%s', (_, decision, sentence) => {
		expect(explain(decision, 'Ana', 's3:GetObject')).toBe(sentence);
	});
});

test('explains in full, a sentence for each layer in the order AWS asks them', () => {
	const decision = decided({
		identity: [attached('Admin', allow('*')), attached('NoMaps', deny('s3:*', { Sid: 'KeepOut' }))],
		scp: [[attached('FullAWSAccess', allow('*'))]],
		boundary: [attached('Limit', allow('iam:*'), 'boundary')]
	});
	expect(explainInFull(decision, 'Ana', 's3:GetObject')).toEqual([
		'Service control policy, level 0: FullAWSAccess, statement 1 allows s3:GetObject.',
		'Identity-based policy: NoMaps, “KeepOut” denies s3:GetObject. That settles it.',
		'Permissions boundary: nothing here allows s3:GetObject for Ana, and here it is needed.'
	]);
});

test.each<[string, Partial<Request>]>([
	[
		'of root’s own bucket',
		{ principal: { kind: 'root', account: '111122223333', arn: '' }, action: 's3:PutBucketPolicy' }
	],
	['of what needs no permission', { action: 'sts:GetCallerIdentity' }]
])('a deny %s that does not bind is said to settle nothing', (_, request) => {
	const lock = attached('Lock', deny('*', { Principal: '*' }), 'resource');
	const decision = decided({ identity: [], resource: [lock] }, request);
	expect(decision.outcome).toBe('allowed');
	expect(explainInFull(decision, 'Ana', 's3:GetObject').join()).toMatch(
		/denies s3:GetObject\. It cannot, here\./
	);
});

describe('explains why a statement did not apply', () => {
	const unmatched = (more: object) => {
		const { gates } = decided({ identity: [attached('p', allow('*', { ...more }))] });
		const verdict = gates[0]?.read[0]?.verdict;
		return verdict?.applies === false ? explainMismatch(verdict.because) : 'it applied';
	};
	test.each([
		['another action', { Action: 'iam:*' }, 'It is about other actions.'],
		['another resource', { Resource: 'arn:aws:s3:::plans' }, 'It is about other resources.'],
		[
			'a variable without value',
			{ Resource: 'arn:aws:s3:::${aws:username}' },
			'It is about other resources: aws:username has no value in this request, so the pattern matches nothing.'
		],
		[
			'several variables without value',
			{ Resource: 'arn:aws:s3:::${aws:username}/${aws:userid}' },
			'It is about other resources: aws:username and aws:userid have no value in this request, so the pattern matches nothing.'
		],
		[
			'a condition without values',
			{ Condition: { StringEquals: { 'aws:SourceVpc': [] } } },
			'aws:SourceVpc is not in the request, so StringEquals without any value does not hold.'
		],
		[
			'a comparison with the empty text',
			{ Condition: { StringEquals: { 'aws:SourceVpc': '' } } },
			'aws:SourceVpc is not in the request, so StringEquals the empty text does not hold.'
		],
		[
			'an absent key',
			{ Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } },
			'aws:MultiFactorAuthPresent is not in the request, so Bool true does not hold.'
		],
		[
			'a key that should be there',
			{ Condition: { Null: { 'aws:MultiFactorAuthAge': 'false' } } },
			'aws:MultiFactorAuthAge is not in the request, and the condition wants it there.'
		]
	])('%s', (_, more, sentence) => {
		expect(unmatched(more)).toBe(sentence);
	});
});

describe('AWS’s text of a refusal', () => {
	const text = (policies: Policies, action: string, resource: string) => {
		const decision = decided(policies, { action, resource });
		if (decision.outcome === 'allowed') throw new Error('This should be refused');
		return accessDeniedMessage(decision, ana, action, resource);
	};
	const maps = 'arn:aws:s3:::maps/a';
	const frame = (action: string, resource: string) =>
		`User: ${ana} is not authorized to perform: ${action} on resource: ${resource}`;
	const implicit = `${frame('s3:GetObject', maps)} because no`;
	const explicit = `${frame('s3:GetObject', maps)} with an explicit deny in`;
	const noMaps = deny('s3:*');
	const iamOnly = allow('iam:*');

	test.each<[string, Policies, string]>([
		[
			'no allow',
			{ identity: [] },
			`${implicit} identity-based policy allows the s3:GetObject action`
		],
		[
			'an explicit deny',
			{ identity: [attached('p', noMaps)] },
			`${explicit} an identity-based policy`
		],
		[
			'a silent boundary',
			{ ...all, boundary: [attached('p', iamOnly)] },
			`${implicit} permissions boundary allows the s3:GetObject action`
		],
		[
			'a deny in a boundary',
			{ ...all, boundary: [attached('p', noMaps)] },
			`${explicit} a permissions boundary`
		],
		[
			'a silent SCP',
			{ ...all, scp: [[attached('p', iamOnly)]] },
			`${implicit} service control policy allows the s3:GetObject action`
		],
		[
			'a deny in an SCP',
			{ ...all, scp: [[attached('p', noMaps)]] },
			`${explicit} a service control policy`
		],
		[
			'a deny in an RCP',
			{ ...all, rcp: [[attached('p', { ...noMaps, Principal: '*' }, 'rcp')]] },
			`${explicit} a resource control policy`
		],
		[
			'a deny in a resource policy',
			{ ...all, resource: [attached('p', { ...noMaps, Principal: '*' }, 'resource')] },
			`${explicit} a resource-based policy`
		],
		[
			'a silent endpoint policy',
			{ ...all, endpoint: [attached('p', { ...iamOnly, Principal: '*' }, 'endpoint')] },
			`${implicit} VPC endpoint policy allows the s3:GetObject action`
		],
		[
			'a silent session policy',
			{ ...all, session: [attached('p', iamOnly)] },
			`${implicit} session policy allows the s3:GetObject action`
		]
	])('names %s', (_, policies, expected) => {
		expect(text(policies, 's3:GetObject', maps)).toBe(expected);
	});

	test('calls the policy of a role its trust policy', () => {
		expect(text(all, 'sts:AssumeRole', role)).toBe(
			`${frame('sts:AssumeRole', role)} because no role trust policy allows the sts:AssumeRole action`
		);
		const keepOut = { Effect: 'Deny', Principal: '*', Action: 'sts:AssumeRole' };
		expect(
			text({ ...all, resource: [attached('trust', keepOut, 'trust')] }, 'sts:AssumeRole', role)
		).toBe(`${frame('sts:AssumeRole', role)} with an explicit deny in the role trust policy`);
	});
});
