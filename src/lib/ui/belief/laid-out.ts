/** What fits is kept on a line, so that a policy can be seen at a glance. */
const widest = 64;

/** JSON as a person would lay it out: what is short on one line, what is long over several. */
export function laidOut(value: unknown, indent = ''): string {
	const whole = onOneLine(value);
	if (typeof value !== 'object' || value === null) return whole;
	const parts = Array.isArray(value)
		? value.map((part) => ['', part] as const)
		: Object.entries(value).map(([name, part]) => [`${JSON.stringify(name)}: `, part] as const);
	const isPolicy = 'Statement' in value;
	if (parts.length === 0 || (!isPolicy && indent.length + whole.length <= widest)) return whole;
	const inner = `${indent}  `;
	const lines = parts.map(([name, part]) => `${inner}${name}${laidOut(part, inner)}`);
	const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
	return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

function onOneLine(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const parts = Object.entries(value).map(
		([name, part]) => `${JSON.stringify(name)}: ${onOneLine(part)}`
	);
	return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
