/** Text as HTML that shows it with its lines and spaces, and nothing else. */
export function toHtml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll(/(?<=^|\n| ) /g, '&nbsp;')
		.replaceAll('\n', '<br>');
}

/** Where an element begins or ends that stands in lines of its own: several at once are one. */
const edge = '\u0001';
const edges = new RegExp(` ?${edge}[ ${edge}]*`, 'g');

/** What HTML says, as text: no element, no script and no address of it is left. */
export function fromHtml(html: string): string {
	return withoutHidden(html)
		.replaceAll(/[ \t\r\n]+/g, ' ')
		.replaceAll(/<br(?:[ /][^<>]*)?> ?/gi, '\n')
		.replaceAll(/<\/?(?:p|div|li|ul|ol|tr|pre|h[1-6])(?:[ /][^<>]*)?>/gi, edge)
		.replaceAll(edges, '\n')
		.replaceAll(/<[!/?]?[a-z][^<>]*>/gi, '')
		.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{1,8}));/gi, (all, decimal, hex, name) => {
			if (name) return named.get(String(name).toLowerCase()) ?? String(all);
			const code = decimal ? Number(decimal) : parseInt(String(hex), 16);
			return code <= 0x10ffff ? String.fromCodePoint(code) : String(all);
		});
}

const named: ReadonlyMap<string, string> = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['apos', "'"],
	['nbsp', ' ']
]);

/** Comments, and elements whose content nobody reads. */
function withoutHidden(html: string): string {
	return ['script', 'style'].reduce(
		(text, name) => without(text, `<${name}`, `</${name}`),
		without(html, '<!--', '-->')
	);
}

function without(text: string, begin: string, end: string): string {
	const lower = text.toLowerCase();
	// Where a letter’s small form is longer, places would differ.
	if (lower.length !== text.length) return text;
	let kept = '';
	let at = 0;
	for (;;) {
		const from = lower.indexOf(begin, at);
		if (from < 0) return kept + text.slice(at);
		const to = lower.indexOf(end, from);
		kept += text.slice(at, from);
		const close = to < 0 ? -1 : lower.indexOf('>', to);
		if (close < 0) return kept;
		at = close + 1;
	}
}
