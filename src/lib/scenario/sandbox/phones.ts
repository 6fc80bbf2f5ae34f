import type { Account } from '../../account/account';
import { all } from '../../account/base/table';

/** More than anybody can pick from. */
const most = 200;

/**
 * What the authenticator of a sandbox holds: the virtual MFA devices of everybody, as its owner may
 * sign in as anybody. Root's comes first.
 */
export function phonesOf({ id, iam }: Account) {
	const owner = iam.alias ?? id;
	const devices = all(iam.mfaDevices).flatMap((device) =>
		device.kind === 'virtual' && device.enabled
			? [{ ...device, holder: device.enabled.holder }]
			: []
	);
	return devices
		.toSorted((a, b) => rank(a.holder) - rank(b.holder))
		.slice(0, most)
		.map(({ serial, seed }) => ({
			issuer: 'Amazon Web Services',
			label: `${serial.slice(serial.lastIndexOf('/') + 1)}@${owner}`,
			secret: seed
		}));
}

function rank({ kind }: { readonly kind: 'root' | 'user' }): number {
	return kind === 'root' ? 0 : 1;
}
