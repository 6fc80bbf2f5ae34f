import { handInsIn } from '$lib/classroom/hand-in/platform-zip';

/** A file as it was dropped, or as it lay in the zip of a learning platform. */
export interface Dropped {
	readonly name: string;
	readonly bytes: Uint8Array;
}

export type Looked =
	| { readonly ok: true; readonly files: readonly Dropped[] }
	| { readonly ok: false; readonly name: string; readonly message: string };

/** In bytes: of a hand-in, and of a zip of them. */
const largest = { handIn: 8_000_000, zip: 200_000_000 } as const;

/** What a dropped file holds: a hand-in, whatever it is, or those in a platform’s zip. */
export async function lookInto(file: File): Promise<Looked> {
	const { name } = file;
	const isZip = name.toLowerCase().endsWith('.zip');
	if (file.size > (isZip ? largest.zip : largest.handIn))
		return { ok: false, name, message: 'It is larger than any hand-in. Ask what it is.' };
	const buffer = await file.arrayBuffer().catch(() => undefined);
	if (!buffer) return { ok: false, name, message: 'The browser could not read it. Try again.' };
	const bytes = new Uint8Array(buffer);
	if (!isZip) return { ok: true, files: [{ name, bytes }] };
	const packed = handInsIn(bytes);
	if (!packed.ok) return { ok: false, name, message: packed.error };
	const files = [...packed.value].map(([name, bytes]) => ({ name, bytes }));
	return files.length > 0
		? { ok: true, files }
		: { ok: false, name, message: 'There is no file in it that ends in .leastwise.' };
}
