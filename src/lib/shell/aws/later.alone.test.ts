import { expect, test } from 'vitest';
import { newShell } from '../shell';
import type { AccountDoor } from '../program';
import { aws } from './aws';

/* In a page that has just been opened nothing is loaded that nobody has asked for. */

const { files, directory } = newShell;
const environment = new Map([['AWS_REGION', 'us-east-1']]);
const account: AccountDoor = {
	now: () => 0,
	lent: () => undefined,
	call: async () => ({ ok: false, notDone: 'There is no account here' }),
	look: async () => ({ ok: false, error: { code: 'ValidationError', message: 'No account' } })
};

test.each([
	'iam generate-credential-report',
	'iam simulate-custom-policy --policy-input-list {} --action-names iam:ListUsers',
	'iam list-saml-providers',
	'cloudtrail lookup-events',
	's3api list-buckets'
])('aws %s may be the first command of all', async (line) => {
	const ended = await aws.run({
		...{ args: line.split(' '), stdin: '', environment, files, directory, account },
		ask: async () => undefined,
		edit: async () => undefined,
		interrupted: new AbortController().signal,
		pause: () => undefined
	});
	expect(ended.output.map(({ text }) => text).join('')).toMatch(/Unable to locate credentials/);
});
