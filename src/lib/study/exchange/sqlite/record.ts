import type { Value } from './value';

/** A number of seven bits a byte, the greatest first, and where the next thing begins. */
export function varintAt(view: DataView, at: number): readonly [value: number, next: number] {
	let value = 0n;
	for (let length = 0; length < 8; length++) {
		const byte = view.getUint8(at + length);
		value = (value << 7n) | BigInt(byte & 0x7f);
		if (byte < 0x80) return [Number(value), at + length + 1];
	}
	value = (value << 8n) | BigInt(view.getUint8(at + 8));
	return [Number(BigInt.asIntN(64, value)), at + 9];
}

const text = new TextDecoder();

/** The columns of a row. Throws a RangeError where they reach out of it. */
export function valuesIn(record: Uint8Array): readonly Value[] {
	const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
	const [headEnd, first] = varintAt(view, 0);
	const values: Value[] = [];
	let body = headEnd;
	for (let at = first; at < headEnd;) {
		const [type, next] = varintAt(view, at);
		const length = lengthOf(type);
		if (length < 0 || body + length > record.length)
			throw new RangeError('It reaches out of the row');
		values.push(valueAt(view, body, type, record.subarray(body, body + length)));
		body += length;
		at = next;
	}
	return values;
}

/** In bytes, by the column’s type. */
function lengthOf(type: number): number {
	if (type >= 12) return Math.floor((type - 12) / 2);
	return [0, 1, 2, 3, 4, 6, 8, 8, 0, 0][type] ?? -1;
}

function valueAt(view: DataView, at: number, type: number, bytes: Uint8Array): Value {
	if (type >= 12) return type % 2 === 1 ? text.decode(bytes) : bytes;
	if (type === 0) return null;
	if (type === 7) return view.getFloat64(at);
	if (type >= 8) return type - 8;
	let value = 0n;
	for (const byte of bytes) value = (value << 8n) | BigInt(byte);
	return Number(BigInt.asIntN(8 * bytes.length, value));
}
