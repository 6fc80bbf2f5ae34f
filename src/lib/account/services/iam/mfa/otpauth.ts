import type { Account } from '../../../account';
import type { VirtualDevice } from '../model/mfa-devices';

const issuer = 'Amazon Web Services';

/**
 * What the QR code of a virtual MFA device says to an authenticator app.
 *
 * https://github.com/google/google-authenticator/wiki/Key-Uri-Format
 */
export function otpauthUri(
	account: Pick<Account, 'id'> & { readonly iam: Pick<Account['iam'], 'alias'> },
	{ serial, seed }: Pick<VirtualDevice, 'serial' | 'seed'>
): string {
	const name = serial.slice(serial.lastIndexOf('/') + 1);
	const [from, device, owner] = [issuer, name, account.iam.alias ?? account.id].map(
		encodeURIComponent
	);
	return `otpauth://totp/${from}:${device}@${owner}?secret=${seed}&issuer=${from}`;
}
