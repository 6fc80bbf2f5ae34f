/** A block of addresses, or a single one; both ends are included. */
export interface IpRange {
	readonly family: 4 | 6;
	readonly first: bigint;
	readonly last: bigint;
	/** Length of the prefix in bits. */
	readonly prefix: number;
	/** Whether the text had bits set behind the prefix, as `10.0.0.1/8` has. */
	readonly loose: boolean;
}

/** Reads `203.0.113.0/24`, `2001:db8::/32` or a single address; nothing where it is neither. */
export function parseCidr(text: string): IpRange | undefined {
	const slash = text.indexOf('/');
	const address = parseIp(slash < 0 ? text : text.slice(0, slash));
	if (!address) return undefined;
	const bits = address.family === 4 ? 32 : 128;
	const prefix = slash < 0 ? bits : parsePrefix(text.slice(slash + 1), bits);
	if (prefix === undefined) return undefined;
	const behind = (1n << BigInt(bits - prefix)) - 1n;
	const first = address.value & ~behind;
	return {
		family: address.family,
		first,
		last: first | behind,
		prefix,
		loose: first !== address.value
	};
}

/** Whether every address of the one block is in the other. */
export function isWithin(inner: IpRange, outer: IpRange): boolean {
	return inner.family === outer.family && outer.first <= inner.first && inner.last <= outer.last;
}

function parseIp(text: string): { readonly family: 4 | 6; readonly value: bigint } | undefined {
	const family = text.includes(':') ? 6 : 4;
	const value = family === 4 ? parseIpv4(text) : parseIpv6(text);
	return value === undefined ? undefined : { family, value };
}

function parsePrefix(text: string, bits: number): number | undefined {
	return /^\d{1,3}$/.test(text) && Number(text) <= bits ? Number(text) : undefined;
}

function parseIpv4(text: string): bigint | undefined {
	const parts = text.split('.', 5);
	if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) {
		return undefined;
	}
	return parts.reduce((value, part) => (value << 8n) | BigInt(part), 0n);
}

function parseIpv6(text: string): bigint | undefined {
	const halves = text.split('::', 3);
	const [head = '', tail] = halves;
	if (halves.length > 2) return undefined;
	const before = groups(head, tail === undefined);
	const after = groups(tail ?? '', true);
	if (!before || !after) return undefined;
	const missing = 8 - before.length - after.length;
	// `::` stands for at least one group of zeros.
	if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
	return [...before, ...Array<number>(missing).fill(0), ...after].reduce(
		(value, group) => (value << 16n) | BigInt(group),
		0n
	);
}

/** Groups of 16 bits; the last two may be written as an IPv4 address where the text ends. */
function groups(text: string, atEnd: boolean): number[] | undefined {
	if (text === '') return [];
	const parts = text.split(':', 9);
	const read: number[] = [];
	for (const [at, part] of parts.entries()) {
		if (/^[0-9a-f]{1,4}$/i.test(part)) {
			read.push(parseInt(part, 16));
			continue;
		}
		const embedded = atEnd && at === parts.length - 1 ? parseIpv4(part) : undefined;
		if (embedded === undefined) return undefined;
		read.push(Number(embedded >> 16n), Number(embedded & 0xffffn));
	}
	return read;
}
