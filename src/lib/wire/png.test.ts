import { unzlibSync } from 'fflate';
import decodeQR from 'qr/decode.js';
import { create } from 'qrcode';
import { expect, test } from 'vitest';
import { drawPng } from './png';

/** Reads the pictures that `drawPng` makes: one bit to a pixel, no filter. */
function readPng(png: Uint8Array) {
	const view = new DataView(png.buffer, png.byteOffset);
	const chunks = new Map<string, Uint8Array>();
	for (let at = 8; at < png.length;) {
		const length = view.getUint32(at);
		const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
		chunks.set(type, png.subarray(at + 8, at + 8 + length));
		at += 12 + length;
	}
	const header = chunks.get('IHDR') ?? new Uint8Array();
	const width = new DataView(header.buffer, header.byteOffset).getUint32(0);
	const rows = unzlibSync(chunks.get('IDAT') ?? new Uint8Array());
	const stride = 1 + Math.ceil(width / 8);
	const data = new Uint8Array(width * width * 3);
	for (let pixel = 0; pixel < width * width; pixel++) {
		const [x, y] = [pixel % width, Math.floor(pixel / width)];
		const light = ((rows[y * stride + 1 + (x >> 3)] ?? 0) << (x & 7)) & 0x80;
		data.fill(light ? 255 : 0, pixel * 3, pixel * 3 + 3);
	}
	return { width, height: width, data };
}

test('the last chunk is the one that every PNG ends with, checksum and all', () => {
	const png = drawPng({ size: 1, dark: () => true });
	const end = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];
	expect([...png.subarray(-12)]).toEqual(end);
});

test('a QR code drawn as PNG is read again', () => {
	const text = 'otpauth://totp/Marlow%20Maps:jun?secret=JBSWY3DPEHPK3PXP';
	const { modules } = create(text, { errorCorrectionLevel: 'M' });
	const png = drawPng({ size: modules.size, dark: (y, x) => modules.get(y, x) === 1 });
	expect(decodeQR(readPng(png))).toBe(text);
});
