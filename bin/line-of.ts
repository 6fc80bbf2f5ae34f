import { isNode, LineCounter, parseDocument } from 'yaml';

type Path = readonly (string | number)[];

/** Tells the line of whatever stands under a path in a YAML file, or of the nearest thing around it. */
export function linesOf(text: string): (path: Path) => number {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
	return (path) => {
		for (let length = path.length; length > 0; length--) {
			const node: unknown = document.getIn(path.slice(0, length), true);
			if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
		}
		return 1;
	};
}

/** `[3].options[1].why` as its parts. */
export function partsOf(path: string): Path {
	return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([name, at]) =>
		at === undefined ? name : Number(at)
	);
}
