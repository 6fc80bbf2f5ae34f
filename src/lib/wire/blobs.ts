import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64 } from '@scure/base';
import { create } from 'qrcode';
import type { Account } from '../account/account';
import type { Json } from '../account/base/json';
import { otpauthUri } from '../account/services/iam/mfa/otpauth';
import type { Shape } from '../account/base/shape';
import { isNamed, memberOf, type Named } from './json';
import { drawPng } from './png';

/** An answer as the wire has it: blobs in base64, and the picture beside a new device's seed. */
export function withBlobs(account: Account, value: Named, shape: Shape): Named {
	return Object.fromEntries(
		Object.entries(value).flatMap(([name, each]): (readonly [string, Json])[] => {
			const of = memberOf(shape, name);
			if (typeof each === 'string' && of?.kind === 'blob') {
				return [[name, base64.encode(utf8ToBytes(each))], ...picture(account, name, each, value)];
			}
			return [[name, of && isNamed(each) ? withBlobs(account, each, of) : each]];
		})
	);
}

function picture(account: Account, name: string, seed: string, device: Named) {
	const { SerialNumber: serial } = device;
	if (name !== 'Base32StringSeed' || typeof serial !== 'string') return [];
	return [['QRCodePNG', qrCode(account, { serial, seed })] as const];
}

/** The picture that an authenticator scans, a PNG in base64. */
export function qrCode(...device: Parameters<typeof otpauthUri>): string {
	const { modules } = create(otpauthUri(...device), { errorCorrectionLevel: 'M' });
	const png = drawPng({
		size: modules.size,
		dark: (row, column) => modules.get(row, column) === 1
	});
	return base64.encode(png);
}
