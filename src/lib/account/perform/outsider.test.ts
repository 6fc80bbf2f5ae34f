import { expect, test } from 'vitest';
import { outsiderAsking } from './outsider';

const account = '444455556666';

test.each([
	[`arn:aws:iam::${account}:root`, { kind: 'root' }],
	[`arn:aws:iam::${account}:user/sam`, { kind: 'user' }],
	[`arn:aws:iam::${account}:user/maps/root`, { kind: 'user' }],
	[`arn:aws:iam::${account}:role/Auditor`, { kind: 'role', name: 'Auditor' }],
	[`arn:aws:iam::${account}:role/maps/print/Auditor`, { kind: 'role', name: 'Auditor' }],
	[`arn:aws:sts::${account}:assumed-role/Auditor/tour`, { kind: 'role', name: 'Auditor' }]
])('%s is known by its ARN alone', (arn, asking) => {
	expect(outsiderAsking({ kind: 'outsider', account, arn })).toEqual({ ...asking, account, arn });
});
