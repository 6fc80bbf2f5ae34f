import { beforeEach, describe, expect, test } from 'vitest';
import { arn, Bench, priya } from '../../../account.fixture';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
});

const policy = (...Statement: object[]) => JSON.stringify({ Version: '2012-10-17', Statement });
const statement = (Effect: string, Action: string | string[], more: object = {}) => ({
	Effect,
	Action,
	Resource: '*',
	...more
});
const allowRead = policy(statement('Allow', 's3:GetObject'));
const tile = 'arn:aws:s3:::tiles/1.png';
const legend = 'arn:aws:s3:::legends/1.png';

interface Result {
	readonly EvalDecision: string;
	readonly MatchedStatements: readonly object[];
	readonly ResourceSpecificResults?: readonly { readonly EvalResourceDecision: string }[];
}

const results = (given: object) =>
	bench.ok(priya, 'SimulateCustomPolicy', { ActionNames: ['s3:GetObject'], ...given })[
		'EvaluationResults'
	] as Result[];
const result = (PolicyInputList: string[], more: object = {}) =>
	results({ PolicyInputList, ...more })[0];
const refusal = (more: object) =>
	bench.refusal(priya, 'SimulateCustomPolicy', {
		PolicyInputList: [allowRead],
		ActionNames: ['s3:GetObject'],
		...more
	});
const entry = (ContextKeyName: string, ContextKeyType: string, ...ContextKeyValues: string[]) => ({
	ContextKeyName,
	ContextKeyType,
	ContextKeyValues
});

describe('what policies decide', () => {
	test('an allow, with the statement that allows and where it stands', () => {
		expect(result([allowRead])).toEqual({
			EvalActionName: 's3:GetObject',
			EvalResourceName: '*',
			EvalDecision: 'allowed',
			MatchedStatements: [
				{
					SourcePolicyId: 'PolicyInputList.1',
					SourcePolicyType: 'IAM Policy',
					StartPosition: { Line: 1, Column: 38 },
					EndPosition: { Line: 1, Column: allowRead.length - 1 }
				}
			],
			MissingContextValues: []
		});
	});

	test('places are told by line and column', () => {
		const spread = `{\n  "Statement": [\n    {\n      "Effect": "Allow", "Action": "*", "Resource": "*"\n    }\n  ]\n}`;
		expect(result([spread])).toMatchObject({
			MatchedStatements: [
				{ StartPosition: { Line: 3, Column: 5 }, EndPosition: { Line: 5, Column: 6 } }
			]
		});
	});

	test('a deny, with the statements that deny and no others', () => {
		const denying = policy(statement('Allow', 's3:*'), statement('Deny', 's3:Get*'));
		expect(result([allowRead, denying])).toMatchObject({
			EvalDecision: 'explicitDeny',
			MatchedStatements: [{ SourcePolicyId: 'PolicyInputList.2' }]
		});
	});

	test('nothing', () => {
		expect(result([policy(statement('Allow', 's3:PutObject'))])).toMatchObject({
			EvalDecision: 'implicitDeny',
			MatchedStatements: []
		});
	});

	test('action by action, in pages', () => {
		const given = {
			PolicyInputList: [allowRead],
			ActionNames: ['s3:GetObject', 's3:PutObject', 'S3:getobject'],
			MaxItems: 2
		};
		const first = bench.ok(priya, 'SimulateCustomPolicy', given);
		expect(first).toMatchObject({
			EvaluationResults: [{ EvalDecision: 'allowed' }, { EvalDecision: 'implicitDeny' }],
			IsTruncated: true
		});
		expect(
			bench.ok(priya, 'SimulateCustomPolicy', { ...given, Marker: first['Marker'] })
		).toMatchObject({
			EvaluationResults: [{ EvalActionName: 'S3:getobject', EvalDecision: 'allowed' }],
			IsTruncated: false
		});
	});

	test('for several resources each by itself, and together the strictest', () => {
		const tiles = policy(statement('Allow', 's3:*', { Resource: 'arn:aws:s3:::tiles/*' }));
		expect(result([tiles], { ResourceArns: [tile, legend] })).toMatchObject({
			EvalResourceName: '*',
			EvalDecision: 'implicitDeny',
			EvalDecisionDetails: {},
			ResourceSpecificResults: [
				{ EvalResourceName: tile, EvalResourceDecision: 'allowed' },
				{ EvalResourceName: legend, EvalResourceDecision: 'implicitDeny' }
			]
		});
		expect(result([tiles], { ResourceArns: [tile] })).toMatchObject({
			EvalResourceName: tile,
			EvalDecision: 'allowed'
		});
	});

	test('only what is asked: to assume a role the other side is not looked at', () => {
		const assume = policy(statement('Allow', 'sts:AssumeRole'));
		const given = { ActionNames: ['sts:AssumeRole'], ResourceArns: [arn('role/tiler')] };
		expect(result([assume], given)).toMatchObject({ EvalDecision: 'allowed' });
		expect(result([allowRead], { ActionNames: ['sts:GetCallerIdentity'] })).toMatchObject({
			EvalDecision: 'implicitDeny'
		});
	});
});

describe('condition keys', () => {
	const withMfa = policy(
		statement('Allow', 's3:GetObject', {
			Resource: 'arn:aws:s3:::${aws:PrincipalTag/Bucket}/*',
			Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }
		})
	);
	const given = [
		entry('aws:multifactorauthpresent', 'boolean', 'true'),
		entry('aws:PrincipalTag/bucket', 'string', 'tiles')
	];

	test('that were not passed are told where nothing allows', () => {
		const more = { ResourceArns: [tile] };
		expect(result([withMfa], { ...more, ContextEntries: given.slice(0, 1) })).toMatchObject({
			EvalDecision: 'implicitDeny',
			MissingContextValues: ['aws:PrincipalTag/Bucket']
		});
		expect(result([withMfa], { ...more, ContextEntries: given })).toMatchObject({
			EvalDecision: 'allowed',
			MissingContextValues: []
		});
	});

	test('can have several values, and take the place of what is known of the caller', () => {
		const asked = policy(
			statement('Allow', '*', {
				Condition: {
					'ForAllValues:StringEquals': { 'aws:TagKeys': ['Team', 'Owner'] },
					StringEquals: { 'aws:username': 'ana' }
				}
			})
		);
		const keys = (...values: string[]) => [
			entry('aws:TagKeys', 'stringList', ...values),
			entry('aws:username', 'string', 'ana')
		];
		const decide = (ContextEntries: object[], more: object = {}) =>
			result([asked], { ContextEntries, ...more })?.EvalDecision;
		expect(decide(keys('Team', 'Owner'))).toBe('allowed');
		expect(decide(keys('Team', 'Cost'))).toBe('implicitDeny');
		expect(decide(keys('Team').slice(0, 1), { CallerArn: arn('user/ana') })).toBe('allowed');
		expect(decide(keys('Team').slice(0, 1), { CallerArn: arn('user/jun') })).toBe('implicitDeny');
	});

	test.each([
		['numeric', '12 monkeys'],
		['boolean', 'yes'],
		['ip', '300.1.1.1'],
		['date', 'yesterday'],
		['binary', '?'],
		['dateList', 'today']
	])('of type %s cannot be %s', (type, value) => {
		expect(refusal({ ContextEntries: [entry('aws:Anything', type, value)] })).toMatch(
			/^InvalidInput: The values of the context key aws:Anything/
		);
	});
	test('of a single type cannot have two values', () => {
		expect(refusal({ ContextEntries: [entry('aws:Anything', 'string', 'a', 'b')] })).toMatch(
			/^InvalidInput/
		);
	});
});

describe('a permissions boundary', () => {
	test('says whether it allows', () => {
		const within = { PermissionsBoundaryPolicyInputList: [policy(statement('Allow', 'ec2:*'))] };
		expect(result([allowRead], within)).toMatchObject({
			EvalDecision: 'implicitDeny',
			PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false }
		});
		expect(result([allowRead], { PermissionsBoundaryPolicyInputList: [allowRead] })).toMatchObject({
			EvalDecision: 'allowed',
			MatchedStatements: [{ SourcePolicyId: 'PolicyInputList.1' }],
			PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: true }
		});
	});
	test('that denies is named', () => {
		const denying = policy(statement('Deny', 's3:*'));
		expect(result([allowRead], { PermissionsBoundaryPolicyInputList: [denying] })).toMatchObject({
			EvalDecision: 'explicitDeny',
			MatchedStatements: [
				{
					SourcePolicyId: 'PermissionsBoundaryPolicyInputList.1',
					SourcePolicyType: 'Permissions Boundary Policy'
				}
			]
		});
	});
	test('is one', () => {
		expect(refusal({ PermissionsBoundaryPolicyInputList: [allowRead, allowRead] })).toBe(
			'InvalidInput: The list of Permissions Boundary policies cannot exceed 1 items.'
		);
	});
});

describe('service control policies', () => {
	const levels = (...lists: string[][]) => ({
		OrderedOrganizationPolicyInputList: lists.map((list) => ({
			ServiceControlPolicyInputList: list
		}))
	});
	const everything = policy(statement('Allow', '*'));

	test('must allow at every level', () => {
		expect(result([allowRead], levels([everything], [allowRead]))).toMatchObject({
			EvalDecision: 'allowed',
			OrganizationsDecisionDetail: { AllowedByOrganizations: true }
		});
		expect(
			result([allowRead], levels([everything], [policy(statement('Allow', 'ec2:*'))]))
		).toMatchObject({
			EvalDecision: 'implicitDeny',
			MatchedStatements: [],
			OrganizationsDecisionDetail: { AllowedByOrganizations: false }
		});
	});
	test('that deny end it', () => {
		const denying = policy(statement('Allow', '*'), statement('Deny', 's3:*'));
		expect(result([allowRead], levels([denying]))).toMatchObject({
			EvalDecision: 'explicitDeny',
			MatchedStatements: [],
			MissingContextValues: []
		});
	});
	test('are there at each level that is passed', () => {
		expect(refusal(levels([everything], []))).toBe(
			'InvalidInput: Organization policy at index 2 must contain at least one service control policy'
		);
	});
});

describe('a resource policy', () => {
	const bucket = (principal: string) =>
		policy({
			Effect: 'Allow',
			Principal: { AWS: principal },
			Action: 's3:GetObject',
			Resource: 'arn:aws:s3:::tiles/*'
		});
	const CallerArn = arn('user/jun');
	const ResourcePolicy = bucket(CallerArn);
	const given = { CallerArn, ResourceArns: [tile], ResourcePolicy };
	const nothing = policy(statement('Allow', 'ec2:*'));

	test('grants by itself in one account', () => {
		expect(result([nothing], given)).toMatchObject({
			EvalDecision: 'allowed',
			MatchedStatements: [
				{ SourcePolicyId: 'ResourcePolicy', SourcePolicyType: 'Resource Policy' }
			],
			EvalDecisionDetails: {}
		});
	});
	test('needs the identity’s side across accounts, and each side tells', () => {
		const across = { ...given, ResourceOwner: 'arn:aws:iam::444455556666:root' };
		expect(result([nothing], across)).toMatchObject({
			EvalDecision: 'implicitDeny',
			EvalDecisionDetails: { 'IAM Policy': 'implicitDeny', 'Resource Policy': 'allowed' }
		});
		expect(result([allowRead], across)).toMatchObject({
			EvalDecision: 'allowed',
			EvalDecisionDetails: { 'IAM Policy': 'allowed', 'Resource Policy': 'allowed' }
		});
		expect(result([allowRead], { ...across, ResourceOwner: '444455556666' })).toMatchObject({
			EvalDecision: 'allowed'
		});
	});
	test.each([
		['nobody calls', { CallerArn: undefined }, 'Invalid caller - Caller cannot be null or empty.'],
		[
			'no resource is named',
			{ ResourceArns: ['*'] },
			'Invalid Entity Arn: * does not clearly define entity type and name.'
		],
		['it names nobody', { ResourcePolicy: allowRead }, 'Missing required field Principal'],
		['it cannot be read', { ResourcePolicy: '{' }, 'Syntax errors in policy.'],
		['the owner is none', { ResourceOwner: 'Ines' }, 'Invalid Resource Owner.']
	])('is not simulated where %s', (_, wrong, message) => {
		expect(refusal({ ...given, ...wrong })).toBe(`InvalidInput: ${message}`);
	});
});

test.each([
	['a policy that cannot be read', { PolicyInputList: ['{'] }, 'Syntax errors in policy.'],
	[
		'an action without a service',
		{ ActionNames: ['GetObject'] },
		'ActionNames are not in a valid format: GetObject.'
	],
	[
		'an action with a wildcard',
		{ ActionNames: ['s3:*'] },
		'ActionNames are not in a valid format: s3:*.'
	],
	[
		'a resource that is no ARN',
		{ ResourceArns: ['tiles'] },
		'ResourceNames are not in a valid ARN format: tiles.'
	],
	[
		'a session as the caller',
		{ CallerArn: 'arn:aws:sts::111122223333:assumed-role/tiler/x' },
		'Invalid caller - Caller must be an IAM user, role or group in this context.'
	]
])('%s is refused', (_, wrong, message) => {
	expect(refusal(wrong)).toBe(`InvalidInput: ${message}`);
});

test('a statement that settles it for many resources is told once; too many are refused', () => {
	const ResourceArns = Array.from({ length: 101 }, (_, at) => `arn:aws:s3:::tiles/${at}`);
	expect(result([allowRead], { ResourceArns })?.MatchedStatements).toHaveLength(1);
	const ActionNames = Array.from({ length: 100 }, () => 's3:GetObject');
	expect(refusal({ ActionNames, ResourceArns })).toMatch(/^InvalidInput: One page holds at most/);
	expect(
		results({ PolicyInputList: [allowRead], ActionNames, ResourceArns, MaxItems: 3 })
	).toHaveLength(3);
});

test('a marker that is not ours is refused', () => {
	expect(refusal({ Marker: 'next' })).toBe('ValidationError: Invalid Marker.');
});
