/** The text with a `*` for each policy variable, of which nobody knows what it will be. */
export function openVariables(text: string): string {
	let open = '';
	let from = 0;
	for (let at = text.indexOf('${'); at >= 0; at = text.indexOf('${', from)) {
		const end = text.indexOf('}', at);
		if (end < 0) break;
		open += `${text.slice(from, at)}*`;
		from = end + 1;
	}
	return open + text.slice(from);
}
