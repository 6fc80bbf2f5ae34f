import { readUri, type Read } from './otpauth';

/** Reads the QR code that the page shows, from its picture alone, as a camera would. */
export async function scanScreen(): Promise<Read> {
	const codes = document.querySelectorAll<SVGSVGElement>('svg[data-qr]');
	const code = [...codes].at(-1);
	if (!code) {
		return {
			ok: false,
			why: 'There is no QR code on the screen. The console shows one when an MFA device is assigned: at Security credentials, choose Assign MFA device.'
		};
	}
	const text = await decode(code);
	return text === undefined
		? { ok: false, why: 'The QR code could not be read. Enter its setup key instead.' }
		: readUri(text);
}

async function decode(code: SVGSVGElement): Promise<string | undefined> {
	// Only who scans needs the decoder.
	const { decodeQR } = await import('qr/decode.js');
	try {
		return decodeQR(pictureOf(code), { timeLimit: 1000 });
	} catch {
		return undefined; // The library throws for whatever is no QR code.
	}
}

/** How many pixels a module of the code takes. */
const zoom = 4;

/** The drawing as pixels. Drawn here, because the page's policy lets no picture be made of a text. */
function pictureOf(code: SVGSVGElement): ImageData {
	const { width, height } = code.viewBox.baseVal;
	const canvas = document.createElement('canvas');
	canvas.width = width * zoom;
	canvas.height = height * zoom;
	const context = canvas.getContext('2d');
	if (!context) throw new Error('The authenticator needs a canvas to read the QR code');

	context.fillStyle = 'white';
	context.fillRect(0, 0, canvas.width, canvas.height);
	context.scale(zoom, zoom);
	for (const path of code.querySelectorAll('path')) draw(context, path);
	return context.getImageData(0, 0, canvas.width, canvas.height);
}

function draw(context: CanvasRenderingContext2D, path: SVGPathElement) {
	const shape = new Path2D(path.getAttribute('d') ?? '');
	const { fill, stroke, strokeWidth } = getComputedStyle(path);
	if (fill !== 'none') {
		context.fillStyle = fill;
		context.fill(shape);
	}
	if (stroke !== 'none') {
		context.strokeStyle = stroke;
		context.lineWidth = Number.parseFloat(strokeWidth);
		context.stroke(shape);
	}
}
