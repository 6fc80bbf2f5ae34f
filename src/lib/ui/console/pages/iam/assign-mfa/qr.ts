import { create, type BitMatrix } from 'qrcode';

/** White modules around the code, so that readers find it. */
const quiet = 4;

export interface QrPicture {
	/** Modules along a side, with the quiet ones. */
	readonly size: number;
	/** The dark modules as one SVG path, one unit each. */
	readonly path: string;
}

export function qrPicture(text: string): QrPicture {
	const { modules } = create(text, { errorCorrectionLevel: 'M' });
	const rows = Array.from({ length: modules.size }, (_, y) => rowPath(modules, y));
	return { size: modules.size + 2 * quiet, path: rows.join('') };
}

/** Neighbouring modules are drawn in one stroke, so that no hairline shows between them. */
function rowPath(modules: BitMatrix, y: number): string {
	let path = '';
	for (let x = 0; x < modules.size; x++) {
		const start = x;
		while (x < modules.size && modules.get(y, x)) x++;
		if (x > start) path += `M${start + quiet} ${y + quiet}h${x - start}v1h-${x - start}z`;
	}
	return path;
}
