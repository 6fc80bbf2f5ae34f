import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { heading, marlowMaps, open, press, signInAsRoot } from '../../../console.fixture';

afterEach(() => history.replaceState(null, '', '#'));

const account = marlowMaps({
	users: [
		{ name: 'jun', password: 'Harbour-Light-5', mfa: { age: '3d' } },
		{ name: 'courier', mfa: { age: '3d' } }
	]
});

test.for([
	['jun', 'the password alone lets jun in'],
	['courier', 'It is the only device of courier.']
] as const)('before the device of %s is removed it is said what is left', async ([user, left]) => {
	await open({ account });
	await signInAsRoot();
	await expect.element(heading('IAM Dashboard')).toBeVisible();
	location.hash = `#/users/${user}/security-credentials`;
	await press(`Remove ${user}`);
	await expect.element(page.getByRole('dialog')).toHaveTextContent(left);
});
