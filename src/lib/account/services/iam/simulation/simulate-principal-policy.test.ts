import { beforeEach, describe, expect, test } from 'vitest';
import { arn, Bench, managed, marlow, priya, wanda } from '../../../account.fixture';

let bench: Bench;
const policy = (Effect: string, Action: string, Resource = '*') =>
	JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect, Action, Resource }] });

/** Jun reads tiles by his own policy and by his group's, buckets by one of AWS's, maps by one of Marlow's. */
beforeEach(() => {
	bench = new Bench();
	const document = (Action: string) => ({ PolicyDocument: policy('Allow', Action) });
	const own = { PolicyName: 'Maps', Path: '/maps/', ...document('iam:Get*') };
	bench.ok(priya, 'CreatePolicy', own);
	bench.ok(priya, 'AttachUserPolicy', { UserName: 'jun', PolicyArn: arn('policy/maps/Maps') });
	const s3 = { PolicyArn: managed('AmazonS3ReadOnlyAccess') };
	bench.ok(priya, 'AttachUserPolicy', { UserName: 'jun', ...s3 });
	bench.ok(priya, 'AddUserToGroup', { UserName: 'jun', GroupName: 'Interns' });
	const tiles = { PolicyName: 'Tiles', ...document('sqs:SendMessage') };
	bench.ok(priya, 'PutUserPolicy', { UserName: 'jun', ...tiles });
	bench.ok(priya, 'PutGroupPolicy', { GroupName: 'Interns', ...tiles });
});

const PolicySourceArn = arn('user/jun');

interface Result {
	readonly EvalDecision: string;
	readonly MatchedStatements: readonly { readonly SourcePolicyId: string }[];
}

const result = (ActionNames: string, more: object = {}) => {
	const given = { PolicySourceArn, ActionNames: [ActionNames], ...more };
	const answer = bench.ok(priya, 'SimulatePrincipalPolicy', given);
	return (answer['EvaluationResults'] as Result[])[0];
};
const sources = (action: string, more: object = {}) =>
	result(action, more)?.MatchedStatements.map(({ SourcePolicyId }) => SourcePolicyId);

describe('a user is simulated', () => {
	test.each([
		[
			'by its own and its groups’ inline policies',
			'sqs:SendMessage',
			['user_jun_Tiles', 'group_Interns_Tiles']
		],
		['by AWS’s policies', 's3:GetObject', ['AmazonS3ReadOnlyAccess']],
		['by the account’s policies', 'iam:GetUser', ['Maps']],
		['by nothing', 'ec2:RunInstances', []]
	])('%s', (_, action, expected) => {
		expect(sources(action)).toEqual(expected);
		expect(result(action)?.EvalDecision).toBe(expected.length > 0 ? 'allowed' : 'implicitDeny');
	});

	test('with policies that it does not have yet', () => {
		const PolicyInputList = [policy('Deny', 's3:*')];
		expect(result('s3:GetObject', { PolicyInputList })).toMatchObject({
			EvalDecision: 'explicitDeny',
			MatchedStatements: [{ SourcePolicyId: 'PolicyInputList.1' }]
		});
	});

	test('within its boundary, or another', () => {
		const boundary = { UserName: 'jun', PermissionsBoundary: managed('IAMReadOnlyAccess') };
		bench.ok(priya, 'PutUserPermissionsBoundary', boundary);
		const byBoundary = (allowed: boolean) => ({
			PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: allowed }
		});
		const wider = [policy('Allow', 's3:*')];
		expect(result('s3:GetObject')).toMatchObject(byBoundary(false));
		expect(result('s3:GetObject', { PermissionsBoundaryPolicyInputList: wider })).toMatchObject(
			byBoundary(true)
		);
		const PolicyExclusionList = [{ PolicyType: 'permission-boundary' }];
		expect(result('s3:GetObject', { PolicyExclusionList })).not.toHaveProperty(
			'PermissionsBoundaryDecisionDetail'
		);
	});

	test('as itself, or as another', () => {
		const own = policy('Allow', 'iam:ChangePassword', arn('user/${aws:username}'));
		bench.ok(priya, 'PutUserPolicy', { UserName: 'jun', PolicyName: 'Own', PolicyDocument: own });
		const PolicyExclusionList = [{ PolicyType: 'aws-managed' }];
		const change = (CallerArn?: string) =>
			result('iam:ChangePassword', {
				PolicyExclusionList,
				ResourceArns: [PolicySourceArn],
				...(CallerArn === undefined ? {} : { CallerArn })
			})?.EvalDecision;
		expect(change()).toBe('allowed');
		expect(change(arn('user/maps/wanda'))).toBe('implicitDeny');
	});

	test('under the guard rails of its organization', () => {
		const organization = {
			id: 'o-a1b2c3d4e5',
			path: 'o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/',
			isManagementAccount: false,
			scps: [[{ name: 'NoStorage', text: policy('Allow', 'iam:*') }]],
			rcps: []
		};
		bench.account = { ...bench.account, organization };
		expect(result('s3:GetObject')).toMatchObject({
			EvalDecision: 'implicitDeny',
			OrganizationsDecisionDetail: { AllowedByOrganizations: false }
		});
		const PolicyExclusionList = [{ PolicyType: 'scp' }];
		expect(result('s3:GetObject', { PolicyExclusionList })).not.toHaveProperty(
			'OrganizationsDecisionDetail'
		);
		bench.account = {
			...bench.account,
			organization: { ...organization, isManagementAccount: true }
		};
		expect(result('s3:GetObject')).toMatchObject({ EvalDecision: 'allowed' });
	});
});

describe('left out of the simulation is what is excluded', () => {
	const inline = (AttachmentType: string, AttachmentName: string) => ({
		InlinePolicyIdentifier: { PolicyName: 'Tiles', AttachmentType, AttachmentName }
	});
	test.each([
		['by type', 'sqs:SendMessage', { PolicyType: 'inline' }, []],
		['by type, AWS’s', 's3:GetObject', { PolicyType: 'aws-managed' }, []],
		['by type, the account’s', 'iam:GetUser', { PolicyType: 'user-managed' }, []],
		[
			'by type, others stay',
			's3:GetObject',
			{ PolicyType: 'user-managed' },
			['AmazonS3ReadOnlyAccess']
		],
		['by ARN', 's3:GetObject', { PolicyArn: managed('AmazonS3ReadOnlyAccess') }, []],
		['by ARN with a wildcard', 's3:GetObject', { PolicyArn: managed('Amazon*') }, []],
		['by ARN without its path', 'iam:GetUser', { PolicyArn: arn('policy/Maps') }, []],
		['by ARN with its path', 'iam:GetUser', { PolicyArn: arn('policy/maps/Maps') }, []],
		['by who carries it', 'sqs:SendMessage', inline('user', 'jun'), ['group_Interns_Tiles']],
		['by whoever carries it', 'sqs:SendMessage', inline('group', 'In*'), ['user_jun_Tiles']]
	])('%s', (_, action, identifier, expected) => {
		expect(sources(action, { PolicyExclusionList: [identifier] })).toEqual(expected);
	});

	test('but never what is passed', () => {
		const more = {
			PolicyInputList: [policy('Allow', 's3:*')],
			PolicyExclusionList: [{ PolicyType: 'inline' }, { PolicyType: 'aws-managed' }]
		};
		expect(sources('s3:GetObject', more)).toEqual(['PolicyInputList.1']);
	});

	test.each([[{}], [{ PolicyType: 'inline', PolicyArn: managed('AmazonS3ReadOnlyAccess') }]])(
		'and it is named in one way: %j',
		(identifier) => {
			expect(
				bench.refusal(priya, 'SimulatePrincipalPolicy', {
					PolicySourceArn,
					ActionNames: ['s3:GetObject'],
					PolicyExclusionList: [identifier]
				})
			).toBe(
				'InvalidInput: A policy identifier must specify exactly one of PolicyType, PolicyArn, or InlinePolicyIdentifier.'
			);
		}
	);
});

test('a group and a role are simulated by what they carry', () => {
	const more = { PolicySourceArn: arn('group/Interns') };
	expect(sources('sqs:SendMessage', more)).toEqual(['group_Interns_Tiles']);
	bench.ok(priya, 'CreateRole', {
		RoleName: 'tiler',
		Path: '/maps/',
		AssumeRolePolicyDocument:
			'{"Statement":{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}}',
		PermissionsBoundary: managed('AmazonS3ReadOnlyAccess')
	});
	const role = { PolicySourceArn: arn('role/maps/tiler') };
	bench.ok(priya, 'PutRolePolicy', {
		RoleName: 'tiler',
		PolicyName: 'Tiles',
		PolicyDocument: policy('Allow', 's3:*')
	});
	expect(sources('s3:GetObject', role)).toEqual(['role_tiler_Tiles']);
	expect(result('s3:PutObject', role)).toMatchObject({
		EvalDecision: 'implicitDeny',
		PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false }
	});
});

test.each([
	[arn('user/ana'), 'NoSuchEntity: The user with name ana cannot be found.'],
	[arn('role/ana'), 'NoSuchEntity: The role with name ana cannot be found.'],
	[arn('group/ana'), 'NoSuchEntity: The group with name ana cannot be found.'],
	[arn('user/wanda'), 'NoSuchEntity: The user with name wanda cannot be found.'],
	...[managed('AdministratorAccess'), 'arn:aws:sts::111122223333:assumed-role/tiler/x'].map(
		(unclear) => [
			unclear,
			`InvalidInput: Invalid Entity Arn: ${unclear} does not clearly define entity type and name.`
		]
	)
])('%s is not simulated', (source, message) => {
	const given = { PolicySourceArn: source, ActionNames: ['s3:GetObject'] };
	expect(bench.refusal(priya, 'SimulatePrincipalPolicy', given)).toBe(message);
	expect(bench.refusal(priya, 'GetContextKeysForPrincipalPolicy', given)).toBe(message);
});

test('whoever may simulate herself may not simulate others', () => {
	bench.ok(priya, 'PutUserPolicy', {
		UserName: 'wanda',
		PolicyName: 'Self',
		PolicyDocument: policy('Allow', 'iam:SimulatePrincipalPolicy', arn('user/maps/wanda'))
	});
	const ActionNames = ['s3:GetObject'];
	const self = arn('user/maps/wanda');
	bench.ok(wanda, 'SimulatePrincipalPolicy', { PolicySourceArn: self, ActionNames });
	expect(bench.error(wanda, 'SimulatePrincipalPolicy', { PolicySourceArn, ActionNames }).code).toBe(
		'AccessDenied'
	);
});

test('a simulation changes nothing', () => {
	const before = bench.account;
	result('iam:DeleteUser', { ResourceArns: [PolicySourceArn] });
	expect(bench.account.iam.users.map(([key]) => key)).toEqual(before.iam.users.map(([key]) => key));
	expect(bench.account.iam.policies).toBe(before.iam.policies);
	expect(marlow.iam.users).toHaveLength(bench.account.iam.users.length);
});
