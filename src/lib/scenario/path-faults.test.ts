import { describe, expect, test } from 'vitest';
import { shapeOf } from '../account/base/shape';
import { answers } from '../account/services/answers';
import { pathFaults } from './path-faults';

const { iam, cloudtrail } = answers;

describe('an expression over an answer', () => {
	test.each([
		['length(Users)', iam.ListUsers],
		['Users[?Path==`"/"`].Arn | [0]', iam.ListUsers],
		['Users[0:2].[UserName, Arn]', iam.ListUsers],
		['length(User.Tags || `[]`)', iam.GetUser],
		["User.Tags[?Key=='team'].Value | [0]", iam.GetUser],
		['SummaryMap.Whatever', iam.GetAccountSummary],
		['LoginProfile.UserName != null', iam.GetLoginProfile],
		['sort_by(Users, &UserId)[-1].Anything', iam.ListUsers],
		['RoleDetailList[].AttachedManagedPolicies[].PolicyName', iam.GetAccountAuthorizationDetails],
		['{ a: Users[].Arn }.b', iam.ListUsers],
		['let $u = Users in $u[0].Nothing', iam.ListUsers],
		["Events[?Username=='jun'] | length(@) > `0`", cloudtrail.LookupEvents]
	])('%s has nothing to be said against it', (expression, schema) => {
		expect(pathFaults(expression, shapeOf(schema))).toEqual([]);
	});

	test.each([
		['length(User)', iam.ListUsers, 'there is no User; there are: Users, IsTruncated, Marker'],
		['Users.Arn', iam.ListUsers, 'Arn is asked of a list; of each in it, write [].Arn'],
		['Users[].Tags', iam.ListUsers, /^there is no Tags; there are: Path, UserName/],
		["Users[?Nam=='jun']", iam.ListUsers, /^there is no Nam;/],
		['Users[0].Nam', iam.ListUsers, /^there is no Nam;/],
		['Users[] | [0].Nam', iam.ListUsers, /^there is no Nam;/],
		['{ a: Users[].Nam }', iam.ListUsers, /^there is no Nam;/],
		['!IsTruncatd', iam.ListUsers, /^there is no IsTruncatd;/],
		['Users && Usrs', iam.ListUsers, /^there is no Usrs;/],
		['sort(Usrs)', iam.ListUsers, /^there is no Usrs;/],
		['User.Arn.Path', iam.GetUser, 'Path is asked of a text, which has no members'],
		[
			'RoleDetailList[].AttachedManagedPolicies[].Name',
			iam.GetAccountAuthorizationDetails,
			'there is no Name; there are: PolicyName, PolicyArn'
		]
	])('%s names what is never there', (expression, schema, fault) => {
		const faults = pathFaults(expression, shapeOf(schema));
		expect(faults).toEqual([
			typeof fault === 'string' ? fault : (expect.stringMatching(fault) as unknown)
		]);
	});
});
