import type { Column, Drawn, Picture, Wire } from './draw';

/** A node in its place: where its text stands. */
export interface Placed extends Drawn {
	readonly x: number;
	readonly y: number;
	/** As much of the label and the note as there is room for. */
	readonly short: string;
	readonly shortNote: string;
	/** How wide the two are, about. */
	readonly width: number;
}

export interface PlacedWire extends Wire {
	readonly path: string;
}

export interface Layout {
	readonly width: number;
	readonly height: number;
	readonly columns: readonly (Pick<Column, 'title' | 'count' | 'hidden'> & {
		readonly x: number;
		readonly width: number;
		readonly nodes: readonly Placed[];
		/** Where it is said that there are more. */
		readonly end: number;
	})[];
	readonly wires: readonly PlacedWire[];
}

const top = 48;
const row = 27;
/** Fewer nodes stand further apart, up to this. */
const mostApart = 44;
const sign = 22;
/** What a letter takes at 13 pixels, about; of bold text. */
const letter = 7.1;
const noteLetter = 6.2;
/** Columns of names are wider than those of groups. */
const shares = [0.29, 0.21, 0.26, 0.24];
const gap = 44;

/** Puts a picture's nodes in columns and draws the wires between them. */
export function layOut({ columns, wires }: Picture, width: number): Layout {
	const tallest = Math.max(...columns.map(({ nodes }) => nodes.length), 1);
	const height = top + tallest * row + row;
	let left = 8;
	const placed = columns.map(({ title, count, hidden, nodes }, at) => {
		const x = left;
		const share = (width - 16) * (shares[at] ?? 0.25);
		left += share;
		const step = Math.min(mostApart, ((tallest - 0.5) * row) / Math.max(nodes.length, 1));
		const room = share - (at === columns.length - 1 ? 0 : gap);
		return {
			title,
			count,
			hidden,
			x,
			width: room,
			nodes: nodes.map((node, place) => fitted(node, x, top + place * step, room)),
			end: top + nodes.length * step
		};
	});
	const at = new Map(placed.flatMap(({ nodes }) => nodes.map((node) => [node.id, node] as const)));
	return {
		width,
		height,
		columns: placed,
		wires: wires.flatMap((wire) => {
			const [from, to] = [at.get(wire.from), at.get(wire.to)];
			return from && to ? [{ ...wire, path: curve(from, to) }] : [];
		})
	};
}

function fitted(node: Drawn, x: number, y: number, room: number): Placed {
	const letters = Math.max(4, Math.floor((room - sign) / letter));
	const short = cut(node.label, letters);
	const left = room - sign - short.length * letter - 6;
	const shortNote = left >= node.note.length * noteLetter ? node.note : '';
	const note = shortNote === '' ? 0 : shortNote.length * noteLetter + 6;
	return { ...node, x, y, short, shortNote, width: sign + short.length * letter + note };
}

function cut(text: string, letters: number): string {
	return text.length <= letters ? text : `${text.slice(0, letters - 1)}…`;
}

function curve(from: Placed, to: Placed): string {
	const [x1, y1, x2, y2] = [from.x + from.width + 4, from.y, to.x - 6, to.y].map(Math.round);
	const bend = Math.max(24, Math.round(((x2 ?? 0) - (x1 ?? 0)) / 2));
	return `M${x1} ${y1}C${(x1 ?? 0) + bend} ${y1} ${(x2 ?? 0) - bend} ${y2} ${x2} ${y2}`;
}
