import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';

/*
 * A text as it stands in the fragment of a link: deflated and in base64url. No server ever sees it, and
 * whoever opens the link may be given anything. What can be done at once, as when a page is left, is.
 */

export function toLinkText(text: string): string {
	return base64url(deflateSync(strToU8(text), { level: 9 }));
}

/**
 * The text again; nothing where it is incomplete, was changed, or comes to more than `longest` bytes,
 * whatever it says of its own length.
 */
export function fromLinkText(text: string, longest: number): string | undefined {
	const bytes = text.length > longest ? undefined : fromBase64url(text);
	return bytes && inflate(bytes, longest);
}

function inflate(bytes: Uint8Array, longest: number): string | undefined {
	const parts: string[] = [];
	let length = 0;
	let complete = false;
	const stream = new Inflate((part, last) => {
		length += part.length;
		complete = last;
		if (length > longest) throw new RangeError('longer than may be');
		parts.push(strFromU8(part, true));
	});
	try {
		for (let at = 0; at < bytes.length; at += slice) {
			stream.push(bytes.subarray(at, at + slice), at + slice >= bytes.length);
		}
	} catch {
		return undefined; // the data were not made here, whatever is wrong with them
	}
	return complete ? strFromU8(strToU8(parts.join(''), true)) : undefined;
}

/** Bytes at a time: the most that can come of them is a thousand times as much. */
const slice = 1024;

function base64url(bytes: Uint8Array): string {
	return btoa(strFromU8(bytes, true)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64url(text: string): Uint8Array | undefined {
	if (!/^[\w-]+$/.test(text)) return undefined;
	try {
		return strToU8(atob(text.replaceAll('-', '+').replaceAll('_', '/')), true);
	} catch {
		return undefined; // not a whole number of bytes
	}
}
