import type { ScriptCall, ScriptStep } from '../../src/lib/scenario/format';
import { exampleMetadata } from '../../src/lib/ui/console/pages/iam/parts/example-metadata';
import { visits } from '../../src/lib/ui/console/pages/visits.fixture';
import { openConsole, turnTo } from './at-console';
import { judge } from './judge';
import { long, test } from './test';

/* Every page of the console, in an account where each has something to show. */

const call = (
	service: 'iam' | 's3',
	operation: string,
	parameters: ScriptCall['with']
): ScriptStep => ({
	id: operation,
	as: { kind: 'user', name: 'robin', accessKey: false },
	call: { service, operation },
	with: parameters
});

const lists = JSON.stringify({
	Version: '2012-10-17',
	Statement: [{ Effect: 'Allow', Action: ['iam:ListUsers', 's3:ListBucket'], Resource: '*' }]
});
const trust = JSON.stringify({
	Version: '2012-10-17',
	Statement: [
		{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }
	]
});
const steps: readonly ScriptStep[] = [
	call('iam', 'CreatePolicy', { PolicyName: 'own', PolicyDocument: lists }),
	call('iam', 'CreateGroup', { GroupName: 'readers' }),
	call('iam', 'PutGroupPolicy', {
		GroupName: 'readers',
		PolicyName: 'lists',
		PolicyDocument: lists
	}),
	call('iam', 'CreateUser', { UserName: 'jun', Tags: [{ Key: 'Team', Value: 'maps' }] }),
	call('iam', 'PutUserPolicy', { UserName: 'jun', PolicyName: 'own', PolicyDocument: lists }),
	call('iam', 'AddUserToGroup', { UserName: 'jun', GroupName: 'readers' }),
	call('iam', 'CreateAccessKey', { UserName: 'jun' }),
	call('iam', 'CreateRole', { RoleName: 'Editor', AssumeRolePolicyDocument: trust }),
	call('iam', 'PutRolePolicy', { RoleName: 'Editor', PolicyName: 'own', PolicyDocument: lists }),
	call('iam', 'CreateOpenIDConnectProvider', {
		Url: 'https://token.actions.githubusercontent.com',
		ClientIDList: ['sts.amazonaws.com']
	}),
	call('iam', 'CreateSAMLProvider', { Name: 'Okta', SAMLMetadataDocument: exampleMetadata }),
	call('s3', 'CreateBucket', { Bucket: 'marlow-maps' }),
	call('s3', 'PutObject', { Bucket: 'marlow-maps', Key: '2026/north.txt', Body: btoa('51.5 N') })
];

const pagesPerTest = 9;
for (let from = 0; from < visits.length; from += pagesPerTest) {
	const some = visits.slice(from, from + pagesPerTest);
	const [[first] = [''], [last] = ['']] = [some.at(0), some.at(-1)];
	test(`axe finds nothing from ${first} to ${last}`, { tag: long }, async ({ page }) => {
		test.slow();
		await openConsole(page, 'user-in-mfa', '', steps);
		for (const [hash, title] of some) {
			await turnTo(page, hash, title);
			await judge(page, hash);
		}
	});
}
