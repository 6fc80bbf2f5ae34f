import { refuse, type Read } from './fault';

/** AWS takes no higher one. */
const highest = 214_748_369;
/** AWS fills smaller gaps with empty members, and refuses larger ones. */
const widestGap = 10;

/**
 * The numbers of a list's members in order, as AWS reads them from `Tags.member.N`: from 1 without
 * leading zeros, gaps filled.
 */
export function memberIndices(written: readonly string[]): Read<readonly number[]> {
	const indices: number[] = [];
	for (const text of written) {
		if (!/^\d+$/.test(text)) return malformed('Start of list found where not expected');
		if (text === '0') return malformed('0 is not a valid index');
		if (text.startsWith('0')) return malformed('Value found where not expected');
		if (text.length > 9 || Number(text) > highest) return malformed(`Index ${text} is illegal`);
		indices.push(Number(text));
	}
	indices.sort((a, b) => a - b);
	return filled(indices);
}

function filled(indices: readonly number[]): Read<readonly number[]> {
	const all: number[] = [];
	for (const index of indices) {
		const gap = index - Math.max(all.length, 1);
		if (gap > widestGap) {
			const skipped = gap.toLocaleString('en-US');
			return malformed(`Excessively sparse input would skip ${skipped} list elements`);
		}
		while (all.length < index) all.push(all.length + 1);
	}
	return { ok: true, value: all };
}

function malformed(message: string) {
	return refuse('MalformedInput', message);
}
