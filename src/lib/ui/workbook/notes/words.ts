import type { Place } from '$lib/workbook/anchor';

/** The words of a section, and in which nodes they stand. */
export interface Words {
	readonly text: string;
	readonly nodes: readonly { readonly node: Text; readonly from: number }[];
}

/** What is no text of the chapter: figures, explanations of terms, one’s own notes. */
const apart = 'figure, .exercise, [role="tooltip"], [data-own], button, h2';
const block = 'p, li, pre, h3, h4';

export function wordsIn(section: Element): Words {
	const walker = document.createTreeWalker(
		section,
		NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
		(node) => {
			if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
			const isApart = node instanceof Element && node.matches(apart);
			return isApart ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
		}
	);
	const nodes: { node: Text; from: number }[] = [];
	let text = '';
	let within: Element | null | undefined;
	while (walker.nextNode()) {
		const node = walker.currentNode as Text;
		const around = node.parentElement?.closest(block);
		if (text !== '' && around !== within) text += '\n';
		within = around;
		nodes.push({ node, from: text.length });
		text += node.data;
	}
	return { text, nodes };
}

export function rangeAt({ nodes }: Words, { from, to }: Place): Range | undefined {
	const first = nodes.findLast((each) => each.from <= from);
	const last = nodes.findLast((each) => each.from < to);
	if (!first || !last) return undefined;
	const range = document.createRange();
	range.setStart(first.node, Math.min(from - first.from, first.node.length));
	range.setEnd(last.node, Math.min(to - last.from, last.node.length));
	return range;
}

/** Where a selection stands in the words, as far as it does. */
export function placeOf({ nodes }: Words, range: Range): Place | undefined {
	const within = nodes.filter(({ node }) => range.intersectsNode(node));
	const [first, last] = [within.at(0), within.at(-1)];
	if (!first || !last) return undefined;
	const { startContainer, startOffset, endContainer, endOffset } = range;
	const from = first.from + (startContainer === first.node ? startOffset : 0);
	const to = last.from + (endContainer === last.node ? endOffset : last.node.length);
	return from < to ? { from, to } : undefined;
}
