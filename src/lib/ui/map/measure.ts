import type { Measure } from './layout';

/** Measures as the browser writes: in the page's own face, bold, which is wider. */
export function measureIn(family: string): Measure {
	const pen = document.createElement('canvas').getContext('2d');
	if (!pen) return (text) => text.length * 8;
	pen.font = `600 13px ${family}`;
	return (text) => Math.ceil(pen.measureText(text).width);
}
