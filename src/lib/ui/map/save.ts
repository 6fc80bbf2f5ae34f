import { glyphs } from './glyphs';
import type { Layout, Placed, PlacedWire } from './layout';

/* A map as a file that stands on its own: the colours of paper, whatever the page has. */

const colours = {
	paper: '#fffefc',
	ink: '#1c2327',
	plain: '#4a5359',
	faint: '#646b6e',
	line: '#cac3b8',
	deny: '#8f2613'
};
const font = 'system-ui, sans-serif';
const margin = 24;

export function svgFile(layout: Layout, title: string): string {
	const { width, height, columns, wires } = layout;
	const [w, h] = [width + 2 * margin, height + 2 * margin];
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="${-margin} ${-margin} ${w} ${h}" font-family="${font}" font-size="13">`,
		`<title>${escaped(title)}</title>`,
		`<rect x="${-margin}" y="${-margin}" width="${w}" height="${h}" fill="${colours.paper}"/>`,
		...wires.map(wireSvg),
		...columns.flatMap((column) => [
			`<text x="${column.x}" y="18" font-weight="600" fill="${colours.ink}">${escaped(headingOf(column))}</text>`,
			...column.nodes.map(nodeSvg)
		]),
		'</svg>'
	].join('\n');
}

function wireSvg(wire: PlacedWire): string {
	const { colour, thick, dashes } = strokeOf(wire);
	const dash = dashes.length === 0 ? '' : ` stroke-dasharray="${dashes.join(' ')}"`;
	return `<path d="${wire.path}" fill="none" stroke="${colour}" stroke-width="${thick}"${dash}/>`;
}

function nodeSvg({ x, y, glyph, short, shortNote, state, denied }: Placed): string {
	const colour = denied ? colours.deny : state === 'plain' ? colours.plain : colours.ink;
	const weight = state === 'plain' ? '' : ' font-weight="600"';
	const note = shortNote
		? `<tspan dx="6" font-size="12" font-weight="400" fill="${colours.faint}">${escaped(shortNote)}</tspan>`
		: '';
	return [
		`<path transform="translate(${x} ${y - 8})" d="${glyphs[glyph]}" fill="none" stroke="${colour}" stroke-width="1.3" stroke-linejoin="round" stroke-linecap="round"/>`,
		`<text x="${x + 22}" y="${y + 4.5}" fill="${colour}"${weight}>${escaped(short)}${note}</text>`
	].join('');
}

function strokeOf({ look, isNew }: PlacedWire) {
	const dashes = isNew ? [7, 4] : [];
	switch (look) {
		case 'plain':
			return { colour: isNew ? colours.ink : colours.line, thick: 1, dashes };
		case 'on':
			return { colour: colours.ink, thick: 2, dashes };
		case 'denied':
			return { colour: colours.deny, thick: 2, dashes };
	}
}

function headingOf({ title, count }: Layout['columns'][number]): string {
	return `${title} ${count}`;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The same in dots, twice as fine as it is shown. */
export async function pngFile(layout: Layout): Promise<Blob> {
	const canvas = document.createElement('canvas');
	canvas.width = 2 * (layout.width + 2 * margin);
	canvas.height = 2 * (layout.height + 2 * margin);
	const pen = canvas.getContext('2d');
	if (!pen) throw new Error('This browser draws no pictures');
	pen.scale(2, 2);
	pen.fillStyle = colours.paper;
	pen.fillRect(0, 0, canvas.width, canvas.height);
	pen.translate(margin, margin);
	paint(pen, layout);
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
	if (!blob) throw new Error('This browser keeps no pictures');
	return blob;
}

function paint(pen: CanvasRenderingContext2D, { columns, wires }: Layout) {
	for (const wire of wires) {
		const { colour, thick, dashes } = strokeOf(wire);
		pen.strokeStyle = colour;
		pen.lineWidth = thick;
		pen.setLineDash(dashes);
		pen.stroke(new Path2D(wire.path));
	}
	pen.setLineDash([]);
	pen.lineWidth = 1.3;
	for (const column of columns) {
		write(pen, headingOf(column), column.x, 18, colours.ink, '600 13px');
		for (const node of column.nodes) paintNode(pen, node);
	}
}

function paintNode(pen: CanvasRenderingContext2D, node: Placed) {
	const { x, y, glyph, short, shortNote, state, denied } = node;
	const colour = denied ? colours.deny : state === 'plain' ? colours.plain : colours.ink;
	pen.save();
	pen.translate(x, y - 8);
	pen.strokeStyle = colour;
	pen.stroke(new Path2D(glyphs[glyph]));
	pen.restore();
	const end = write(pen, short, x + 22, y + 4.5, colour, state === 'plain' ? '13px' : '600 13px');
	write(pen, shortNote, end + 6, y + 4.5, colours.faint, '12px');
}

/** Gives where the text ends. */
function write(
	pen: CanvasRenderingContext2D,
	text: string,
	x: number,
	y: number,
	colour: string,
	style: string
): number {
	pen.font = `${style} ${font}`;
	pen.fillStyle = colour;
	pen.fillText(text, x, y);
	return x + pen.measureText(text).width;
}
