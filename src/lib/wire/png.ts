import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { zlibSync } from 'fflate';
import { crc32, uint32 } from './crc32';

/** A square of dark and light modules, such as a QR code. */
export interface Modules {
	readonly size: number;
	readonly dark: (row: number, column: number) => boolean;
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/**
 * A picture in black and white, one bit to a pixel, with a quiet margin around it.
 *
 * https://www.w3.org/TR/png-3/
 */
export function drawPng({ size, dark }: Modules, scale = 4, margin = 4): Uint8Array {
	const pixels = (size + 2 * margin) * scale;
	const stride = 1 + Math.ceil(pixels / 8); // each row begins with its filter: none
	const rows = new Uint8Array(stride * pixels);
	for (let y = 0; y < pixels; y++) {
		for (let x = 0; x < pixels; x++) {
			const row = Math.floor(y / scale) - margin;
			const column = Math.floor(x / scale) - margin;
			const inside = Math.min(row, column) >= 0 && Math.max(row, column) < size;
			if (inside && dark(row, column)) continue;
			const place = y * stride + 1 + (x >> 3);
			rows[place] = (rows[place] ?? 0) | (0x80 >> (x & 7));
		}
	}
	const header = concatBytes(
		uint32(pixels),
		uint32(pixels),
		Uint8Array.of(1, 0, 0, 0, 0) // one bit, grey, and the only methods there are
	);
	return concatBytes(
		signature,
		chunk('IHDR', header),
		chunk('IDAT', zlibSync(rows)),
		chunk('IEND', new Uint8Array())
	);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
	const content = concatBytes(utf8ToBytes(type), data);
	return concatBytes(uint32(data.length), content, crc32(content));
}
