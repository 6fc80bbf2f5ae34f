import { beforeEach, expect, test } from 'vitest';
import { arn, Bench, managed, priya } from '../../../account.fixture';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
});

const document = (statement: object, Version = '2012-10-17') =>
	JSON.stringify({
		Version,
		Statement: { Effect: 'Allow', Action: 'dynamodb:*', Resource: '*', ...statement }
	});
const table = document({
	Resource: 'arn:aws:dynamodb:us-west-2:111122223333:table/${aws:username}',
	Condition: { DateGreaterThan: { 'aws:CurrentTime': '2026-08-16T12:00:00Z' } }
});

test.each([
	['variables, then conditions, as they are written', [table], ['aws:username', 'aws:CurrentTime']],
	[
		'each key once, whatever its case',
		[table, document({ Condition: { Bool: { 'AWS:currentTIME': 'true' } } })],
		['aws:username', 'aws:CurrentTime']
	],
	[
		'keys in values of conditions, with and without a default',
		[
			document({
				Condition: {
					StringLike: {
						's3:prefix': ['${aws:PrincipalTag/Team, "none"}/*', '${aws:userid}', '${*}']
					}
				}
			})
		],
		['s3:prefix', 'aws:PrincipalTag/Team', 'aws:userid']
	],
	[
		'no variables before 2012-10-17',
		[document({ Resource: 'arn:aws:s3:::${aws:username}' }, '2008-10-17')],
		[]
	]
])('policies ask for %s', (_, PolicyInputList, expected) => {
	expect(
		bench.ok(priya, 'GetContextKeysForCustomPolicy', { PolicyInputList })['ContextKeyNames']
	).toEqual(expected);
});

test('a policy full of variables is read in one go', () => {
	const names = Array.from({ length: 9000 }, (_, at) => `aws:K${at}`);
	const full = document({
		Resource: `arn:aws:s3:::${names.map((name) => `\${${name}}`).join('')}`
	});
	const given = { PolicyInputList: [full] };
	const { ContextKeyNames } = bench.ok(priya, 'GetContextKeysForCustomPolicy', given);
	expect(ContextKeyNames).toEqual(names);
});

test('a user’s groups ask for keys too', () => {
	bench.ok(priya, 'AddUserToGroup', { UserName: 'wanda', GroupName: 'Interns' });
	const named = { PolicyName: 'Table', PolicyDocument: table };
	bench.ok(priya, 'PutGroupPolicy', { GroupName: 'Interns', ...named });
	const keys = (PolicySourceArn: string, ...PolicyInputList: string[]) =>
		bench.ok(priya, 'GetContextKeysForPrincipalPolicy', { PolicySourceArn, PolicyInputList })[
			'ContextKeyNames'
		];
	expect(keys(arn('user/maps/wanda'))).toEqual(['aws:username', 'aws:CurrentTime']);
	expect(keys(arn('group/Interns'))).toEqual(['aws:username', 'aws:CurrentTime']);
	const more = document({ Condition: { Null: { 'aws:TokenIssueTime': 'true' } } });
	expect(keys(arn('user/jun'), more)).toContain('aws:TokenIssueTime');
});

test.each(['GetContextKeysForCustomPolicy', 'GetContextKeysForPrincipalPolicy'])(
	'%s refuses what it cannot read',
	(operation) => {
		const given = { PolicySourceArn: arn('user/jun'), PolicyInputList: ['{'] };
		expect(bench.refusal(priya, operation, given)).toBe('InvalidInput: Syntax errors in policy.');
	}
);

test('policies that open a service are listed, service by service', () => {
	bench.ok(priya, 'AddUserToGroup', { UserName: 'jun', GroupName: 'Interns' });
	const s3 = { PolicyArn: managed('AmazonS3ReadOnlyAccess') };
	bench.ok(priya, 'AttachGroupPolicy', { GroupName: 'Interns', ...s3 });
	const put = (PolicyName: string, statement: object) =>
		bench.ok(priya, 'PutUserPolicy', {
			UserName: 'jun',
			PolicyName,
			PolicyDocument: document(statement)
		});
	put('Any', { Action: '*' });
	put('Others', { Action: undefined, NotAction: ['s3:*'] });
	put('Denies', { Effect: 'Deny', Action: 'sqs:*' });
	const answer = bench.ok(priya, 'ListPoliciesGrantingServiceAccess', {
		Arn: arn('user/jun'),
		ServiceNamespaces: ['s3', 'sqs']
	});
	const inline = (PolicyName: string) => ({
		PolicyName,
		PolicyType: 'INLINE',
		EntityType: 'USER',
		EntityName: 'jun'
	});
	expect(answer).toEqual({
		PoliciesGrantingServiceAccess: [
			{
				ServiceNamespace: 's3',
				Policies: [
					inline('Any'),
					{ PolicyName: 'AmazonS3ReadOnlyAccess', PolicyType: 'MANAGED', ...s3 }
				]
			},
			{ ServiceNamespace: 'sqs', Policies: [inline('Any'), inline('Others')] }
		],
		IsTruncated: false
	});
	expect(
		bench.error(priya, 'ListPoliciesGrantingServiceAccess', {
			Arn: arn('user/ana'),
			ServiceNamespaces: ['s3']
		}).code
	).toBe('NoSuchEntity');
});
