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
/** Columns of names are wider than those of groups. */
const shares = [0.29, 0.21, 0.26, 0.24];
const gap = 44;

/** How wide a text is in pixels, at its boldest. */
export type Measure = (text: string) => number;

/** Puts a picture's nodes in columns and draws the wires between them. */
export function layOut({ columns, wires }: Picture, width: number, measure: Measure): Layout {
	const tallest = Math.max(...columns.map(({ nodes }) => nodes.length), 1);
	const height = top + tallest * row + row;
	let left = 8;
	const placed = columns.map(({ title, count, hidden, nodes }, at) => {
		const x = left;
		const share = (width - 16) * (shares[at] ?? 0.25);
		left += share;
		const step = Math.min(mostApart, (tallest * row) / Math.max(nodes.length, 1));
		const room = share - (at === columns.length - 1 ? 0 : gap);
		return {
			title,
			count,
			hidden,
			x,
			width: room,
			nodes: nodes.map((node, place) => fitted(node, x, top + place * step, room, measure)),
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
			if (!from || !to) return [];
			const between = placed
				.filter(({ x }) => x > from.x && x < to.x)
				.flatMap((each) => each.nodes);
			return [{ ...wire, path: wirePath(from, to, between) }];
		})
	};
}

function fitted(node: Drawn, x: number, y: number, room: number, measure: Measure): Placed {
	const short = cut(node.label, room - sign, measure);
	const label = sign + measure(short);
	const withNote = label + noteGap + measure(node.note);
	const hasNote = node.note !== '' && withNote <= room;
	const shortNote = hasNote ? node.note : '';
	return { ...node, x, y, short, shortNote, width: hasNote ? withNote : label };
}

const noteGap = 6;

function cut(text: string, room: number, measure: Measure): string {
	if (measure(text) <= room) return text;
	let end = text.length - 1;
	while (end > 3 && measure(`${text.slice(0, end)}…`) > room) end -= 1;
	return `${text.slice(0, end)}…`;
}

function wirePath(from: Placed, to: Placed, between: readonly Placed[]): string {
	const [x1, x2] = [Math.round(from.x + from.width + 4), Math.round(to.x - 6)];
	const [y1, y2] = [Math.round(from.y), Math.round(to.y)];
	if (between.length === 0) return `M${x1} ${y1}${curve(x1, y1, x2, y2)}`;
	// What does not touch a column goes between its nodes, not behind them.
	const lane = laneBeside(between, y1);
	const [on, off] = [x1 + 2 * bend, x2 - 2 * bend];
	return `M${x1} ${y1}${curve(x1, y1, on, lane)}H${off}${curve(off, lane, x2, y2)}`;
}

const bend = 24;

function curve(x1: number, y1: number, x2: number, y2: number): string {
	const pull = Math.max(bend, Math.round((x2 - x1) / 2));
	return `C${x1 + pull} ${y1} ${x2 - pull} ${y2} ${x2} ${y2}`;
}

/** The nearest height where a line passes through no node. */
function laneBeside(nodes: readonly Placed[], y: number): number {
	const isFree = (lane: number) => nodes.every((node) => Math.abs(node.y - lane) >= row / 2 - 1);
	for (let off = 0; off < 200; off += 2) {
		if (isFree(y + off)) return y + off;
		if (y - off > 32 && isFree(y - off)) return y - off;
	}
	return y;
}
