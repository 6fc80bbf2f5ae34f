import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { isoTime } from '../base/time';
import { passwords, start } from '../account.fixture';
import { accountBlueprint } from './blueprint';
import { openAccount } from './open';

const trust = {
	Version: '2012-10-17',
	Statement: { Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: 'sts:AssumeRole' }
};

function history(...events: readonly object[]) {
	const account = openAccount(
		v.parse(accountBlueprint, {
			id: '111122223333',
			name: 'Marlow Maps',
			age: '400d',
			root: {
				email: 'ines@marlowmaps.example',
				password: passwords.root,
				accessKeys: [{ age: '9d' }]
			},
			users: [{ name: 'jun', password: passwords.jun }],
			roles: [{ name: 'Publisher', trust }],
			events
		}),
		'a seed',
		start
	);
	return [...account.events].map(({ record }) => record);
}
const login = { age: '2d', service: 'signin', event: 'ConsoleLogin' };
const lists = { age: '1d', service: 's3', event: 'ListBuckets' };

test('who signed in before the learner came did so without MFA', () => {
	expect(history({ ...login, by: 'user/jun' })).toMatchObject([
		{
			eventType: 'AwsConsoleSignIn',
			userIdentity: { type: 'IAMUser', userName: 'jun' },
			additionalEventData: { MFAUsed: 'No' },
			responseElements: { ConsoleLogin: 'Success' }
		}
	]);
	expect(history({ ...login, by: 'root' })).toMatchObject([{ userIdentity: { type: 'Root' } }]);
});

test('people come with a browser, their access keys with a program', () => {
	const agents = ['user/jun', 'root', 'root access key'].map(
		(by) => history({ ...lists, by })[0]?.userAgent
	);
	expect(agents).toEqual(['Mozilla/5.0', 'Mozilla/5.0', 'aws-cli/2.27.0']);
});

test('each event has an id of its own, and nobody showed MFA', () => {
	const records = history({ ...lists, by: 'user/jun' }, { ...lists, by: 'user/jun' });
	expect(new Set(records.map(({ eventID }) => eventID)).size).toBe(2);
	expect(records[0]?.userIdentity.sessionContext?.attributes).toMatchObject({
		mfaAuthenticated: 'false'
	});
});

describe('what was called with parameters', () => {
	const by = 'root access key';

	test('shows them as the history names them, with the resources that they name', () => {
		const past = { age: '2d', service: 'iam', event: 'AddUserToGroup', by };
		const [record] = history({ ...past, with: { UserName: 'jun', GroupName: 'writers' } });
		expect(record).toMatchObject({
			readOnly: false,
			requestParameters: { userName: 'jun', groupName: 'writers' },
			responseElements: null
		});
	});

	test('and came from somewhere, by some program, says so', () => {
		const from = { sourceIp: '203.0.113.24', userAgent: 'release/2.4' };
		expect(history({ ...lists, by, ...from })).toMatchObject([
			{ sourceIPAddress: '203.0.113.24', userAgent: 'release/2.4', requestParameters: null }
		]);
	});

	test('and assumed a role says as much as one that is performed', () => {
		const arn = 'arn:aws:iam::111122223333:role/Publisher';
		const past = { age: '1d', service: 'sts', event: 'AssumeRole', by };
		const given = { RoleArn: arn, RoleSessionName: 'tour', DurationSeconds: 900 };
		const [record] = history({ ...past, with: given });
		expect(record).toMatchObject({
			readOnly: true,
			requestParameters: { roleArn: arn, roleSessionName: 'tour', durationSeconds: 900 },
			responseElements: {
				credentials: {
					accessKeyId: expect.stringMatching(/^ASIA/),
					expiration: isoTime(start - 86_400_000 + 900_000)
				},
				assumedRoleUser: { arn: 'arn:aws:sts::111122223333:assumed-role/Publisher/tour' }
			},
			resources: [{ accountId: '111122223333', type: 'AWS::IAM::Role', ARN: arn }]
		});
		expect(() => history({ ...past, with: { RoleArn: `${arn}s`, RoleSessionName: 'a' } })).toThrow(
			/wants the RoleArn of a role/
		);
	});
});
