import { expect, test } from 'vitest';
import { marlow, priya } from '$lib/account/account.fixture';
import { start } from '$lib/account/account.fixture';
import { performAll } from '$lib/scenario/timeline';
import { nameAlike } from './mfa-attempt';

test('a device name that differs by capitals only is taken, and is told before codes are typed', () => {
	const [made] = performAll(marlow, [
		{
			service: 'iam',
			operation: 'CreateVirtualMFADevice',
			parameters: { VirtualMFADeviceName: 'jun-phone' },
			caller: priya,
			time: start,
			door: 'console'
		}
	]);
	expect(made?.step.answer.ok).toBe(true);
	const account = made?.account ?? marlow;
	expect(nameAlike(account, 'Jun-Phone')).toBe('jun-phone');
	expect(nameAlike(account, 'jun-phone')).toBeUndefined();
	expect(nameAlike(account, 'jun-key')).toBeUndefined();
});
