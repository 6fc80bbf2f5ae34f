import { expect, test } from 'vitest';
import { keysTold, type UserDetails } from './columns';

const details = (...statuses: readonly ('Active' | 'Inactive')[]): Pick<UserDetails, 'keys'> => ({
	keys: {
		ok: true,
		value: statuses.map((Status, at) => ({ ...key, AccessKeyId: `${at}`, Status }))
	}
});
const key = { UserName: 'jun', CreateDate: '2026-03-04T09:31:00Z', used: undefined };

test.each([
	[details(), 'None'],
	[details('Inactive'), '1 inactive'],
	[details('Active', 'Inactive'), '1 active, 1 inactive'],
	[details('Active', 'Active'), '2 active']
])('an access key that is inactive is one all the same: %#', (keys, told) => {
	expect(keysTold(keys)).toBe(told);
});
