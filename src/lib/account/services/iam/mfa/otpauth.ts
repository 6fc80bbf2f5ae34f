import type { Account, VirtualDevice } from '../../../account';

const issuer = 'Amazon Web Services';

/**
 * What the QR code of a virtual MFA device says to an authenticator app.
 *
 * https://github.com/google/google-authenticator/wiki/Key-Uri-Format
 */
export function otpauthUri(
	{ id, alias }: Pick<Account, 'id' | 'alias'>,
	{ serial, seed }: Pick<VirtualDevice, 'serial' | 'seed'>
): string {
	const name = serial.slice(serial.lastIndexOf('/') + 1);
	const [from, device, account] = [issuer, name, alias ?? id].map(encodeURIComponent);
	return `otpauth://totp/${from}:${device}@${account}?secret=${seed}&issuer=${from}`;
}
