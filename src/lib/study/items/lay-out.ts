/** How long a list may be that stays in its line. */
const longest = 48;

/** A policy as people write it by hand: lists of words in one line where they are short. */
export function layOut(json: unknown, indent = ''): string {
	if (typeof json !== 'object' || json === null) return JSON.stringify(json);
	const inner = `${indent}  `;
	if (Array.isArray(json)) {
		const inline = `[${json.map((each) => JSON.stringify(each)).join(', ')}]`;
		const isFlat = json.every((each) => typeof each !== 'object' || each === null);
		if (json.length === 0 || (isFlat && inline.length <= longest)) return inline;
		return wrapped(
			'[',
			']',
			indent,
			json.map((each) => layOut(each, inner))
		);
	}
	const members = Object.entries(json).map(
		([name, value]) => `${JSON.stringify(name)}: ${layOut(value, inner)}`
	);
	return members.length === 0 ? '{}' : wrapped('{', '}', indent, members);
}

function wrapped(open: string, close: string, indent: string, parts: readonly string[]): string {
	const inner = `${indent}  `;
	return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}
