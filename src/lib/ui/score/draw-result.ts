import type { Result } from './result';

export const size = { width: 1200, height: 630 };
const margin = 88;

/** The colours and faces of a picture, as the page's tokens have them. */
export interface Palette {
	readonly page: string;
	readonly ink: string;
	readonly faint: string;
	readonly line: string;
	readonly star: string;
	readonly accent: string;
	readonly serif: string;
	readonly sans: string;
}

/** Sets a result as a picture for sharing. */
export function drawResult(context: CanvasRenderingContext2D, result: Result, palette: Palette) {
	const { page, ink, faint, line, serif, sans } = palette;
	const write = (text: string, x: number, y: number, font: string, color = ink) => {
		context.font = font;
		context.fillStyle = color;
		context.fillText(text, x, y);
		return x + context.measureText(text).width;
	};
	const right = size.width - margin;

	context.fillStyle = page;
	context.fillRect(0, 0, size.width, size.height);
	drawBrand(context, margin, 72, palette);
	write('Leastwise', margin + 58, 108, `600 38px ${serif}`);

	write(result.scenario, margin, 214, `400 28px ${sans}`, faint);
	context.font = `450 68px ${serif}`;
	for (const [i, each] of wrapped(context, result.title, right - margin)
		.slice(0, 2)
		.entries()) {
		write(each, margin, 288 + i * 76, `450 68px ${serif}`);
	}

	context.strokeStyle = line;
	context.lineWidth = 2;
	context.beginPath();
	context.moveTo(margin, 420);
	context.lineTo(right, 420);
	context.stroke();

	const after = write(String(result.score), margin - 6, 548, `400 136px ${serif}`);
	write(`of ${result.possible}`, after + 20, 548, `400 28px ${sans}`, faint);
	for (let i = 0; i < 3; i += 1) {
		drawStar(context, 480 + i * 68, 480, i < result.stars, palette);
	}
	context.textAlign = 'right';
	write(result.calls, right, 494, `600 32px ${sans}`);
	write(`in ${result.time}`, right, 546, `400 32px ${sans}`, faint);
	context.textAlign = 'left';
}

/** The text in lines that fit. */
function wrapped(context: CanvasRenderingContext2D, text: string, room: number): readonly string[] {
	return text.split(' ').reduce<readonly string[]>((lines, word) => {
		const longer = [...lines.slice(-1), word].join(' ');
		const fits = context.measureText(longer).width <= room;
		return fits ? [...lines.slice(0, -1), longer] : [...lines, word];
	}, []);
}

/** As `Brand.svelte` has it. */
function drawBrand(context: CanvasRenderingContext2D, x: number, y: number, palette: Palette) {
	inBox(context, x, y, 2.1, () => {
		context.strokeStyle = palette.ink;
		context.lineWidth = 1.5;
		context.stroke(new Path2D('M1.5 19V1.75h17V19M5.25 19V5.75h9.5V19'));
		context.fillStyle = palette.accent;
		context.fill(new Path2D('M8.75 9.75h2.5V19h-2.5z'));
	});
}

/** As `Stars.svelte` has it. */
function drawStar(
	context: CanvasRenderingContext2D,
	x: number,
	y: number,
	got: boolean,
	palette: Palette
) {
	const star = new Path2D('m8 1.6 1.9 4.1 4.5.6-3.3 3.1.9 4.5L8 11.7l-4 2.2.9-4.5L1.6 6.3l4.5-.6z');
	inBox(context, x, y, 3.9, () => {
		context.lineWidth = 1;
		context.lineJoin = 'round';
		context.strokeStyle = got ? palette.star : palette.faint;
		context.fillStyle = palette.star;
		if (got) context.fill(star);
		context.stroke(star);
	});
}

function inBox(
	context: CanvasRenderingContext2D,
	x: number,
	y: number,
	scale: number,
	draw: () => void
) {
	context.save();
	context.translate(x, y);
	context.scale(scale, scale);
	draw();
	context.restore();
}
