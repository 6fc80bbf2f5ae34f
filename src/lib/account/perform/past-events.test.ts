import * as v from 'valibot';
import { expect, test } from 'vitest';
import { passwords, start } from '../account.fixture';
import { accountBlueprint } from './blueprint';
import { openAccount } from './open';

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
