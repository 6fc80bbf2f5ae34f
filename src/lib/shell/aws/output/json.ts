/** JSON with four spaces, as Python writes it. */
export function jsonText(value: unknown): string {
	return indented(value, '');
}

function indented(value: unknown, indent: string): string {
	const inner = `${indent}    `;
	if (Array.isArray(value)) {
		if (value.length === 0) return '[]';
		const items = value.map((each) => inner + indented(each, inner));
		return `[\n${items.join(',\n')}\n${indent}]`;
	}
	if (typeof value === 'object' && value !== null) {
		const members = Object.entries(value).map(
			([name, each]) => `${inner}${quoted(name)}: ${indented(each, inner)}`
		);
		return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${indent}}`;
	}
	return typeof value === 'string' ? quoted(value) : (JSON.stringify(value) ?? 'null');
}

/** Python leaves U+2028 and the like as they are, and escapes what is below a space. */
function quoted(text: string): string {
	return JSON.stringify(text).replace(/\\u[dD][89a-fA-F][0-9a-fA-F]{2}/g, (each) =>
		each.toLowerCase()
	);
}
