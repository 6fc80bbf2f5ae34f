import { page } from '../../../page';
import { iamConsole } from '../iam';
import { mfaDevices } from '../queries';
import { credentialsPage } from '../security-credentials/page';
import { abandonedDevice } from './mfa-attempt';

/** Assigns an MFA device to oneself. With a device it waits for its codes. */
export const assignMfaPage = page({
	service: iamConsole,
	address: '/security-credentials/mfa/:device?',
	above: () => [{ label: 'Security credentials', to: credentialsPage.to() }],
	crumb: () => 'Assign MFA device',
	reads: (ask, { device }) => (device === undefined ? { devices: ask(mfaDevices()) } : {}),
	leaving: ({ device }, account) => abandonedDevice(account, device)
});
