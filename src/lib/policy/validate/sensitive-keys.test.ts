import { on, policy, statement, table } from './validate.fixture';

table('WILDCARD_USAGE_TOO_PERMISSIVE', {
	has: [
		['a part of an organization’s ID will do', on('StringLike', 'aws:PrincipalOrgID', 'o-*')],
		['any account will do', on('StringLike', 'aws:SourceAccount', '1111????????')],
		['a VPC is a pattern in a Deny', on('StringNotLike', 'aws:SourceVpc', 'vpc-*')],
		['a role’s ID ends early', on('StringLike', 'aws:userid', 'AROA*:jun')],
		['a user’s ID ends early', on('StringLike', 'aws:userid', 'AIDA*')]
	],
	hasNot: [
		['the value is whole', on('StringLike', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5')],
		['the operator knows no wildcards', on('StringEquals', 'aws:PrincipalOrgID', 'o-*')],
		['any session of a role will do', on('StringLike', 'aws:userid', 'AROAEXAMPLE:*')],
		['one session of any role will do', on('StringLike', 'aws:userid', '*:jun')],
		['the key is not sensitive', on('StringLike', 'aws:PrincipalTag/team', 'm*')]
	]
});

table('VARIABLE_USAGE_TOO_PERMISSIVE', {
	has: [
		[
			'a tag says which account is meant',
			on('StringEquals', 'aws:ResourceAccount', '${aws:PrincipalTag/account}')
		],
		[
			'a tag is a part of a user’s ID',
			on('StringEquals', 'aws:userid', 'AROA${aws:PrincipalTag/id}:jun')
		]
	],
	hasNot: [
		[
			'one account is compared with another',
			on('StringEquals', 'aws:ResourceAccount', '${aws:PrincipalAccount}')
		],
		[
			'an instance’s VPC is compared',
			on('StringEquals', 'aws:SourceVpc', '${aws:Ec2InstanceSourceVpc}')
		],
		['a session has a variable name', on('StringEquals', 'aws:userid', 'AROAX:${aws:username}')],
		['the key is not sensitive', on('StringEquals', 's3:prefix', '${aws:username}')],
		[
			'the version knows no variables',
			{
				...policy(
					statement({
						Condition: { StringEquals: { 'aws:ResourceAccount': '${aws:PrincipalTag/account}' } }
					})
				),
				Version: '2008-10-17'
			}
		]
	]
});
