import { page } from '../../../page';
import { abandonedDevice } from '../assign-mfa/mfa-attempt';
import { iamConsole } from '../iam';
import { mfaDevices } from '../queries';
import { userPage } from '../user/page';
import { usersPage } from '../users/page';

/** Assigns an MFA device to a user. With a device it waits for its codes. */
export const assignUserMfaPage = page({
	service: iamConsole,
	address: '/users/:user/mfa/:device?',
	above: ({ user }) => [
		{ label: 'Users', to: usersPage.to() },
		{ label: user, to: userPage.to({ name: user, tab: 'security-credentials' }) }
	],
	crumb: () => 'Assign MFA device',
	reads: (ask, { user, device }) =>
		device === undefined ? { devices: ask(mfaDevices(user)) } : {},
	leaving: ({ device }, account) => abandonedDevice(account, device)
});
