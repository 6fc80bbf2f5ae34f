import type { BaseIssue } from 'valibot';

/** What is wrong with a file, and where: `attempts[2].log[14].time`; the whole file if empty. */
export interface Fault {
	readonly place: string;
	readonly message: string;
}

export function toPlace(path: readonly unknown[]) {
	return path
		.map((key) => (typeof key === 'number' ? `[${key}]` : `.${short(String(key))}`))
		.join('')
		.replace(/^\./, '');
}

/** Valibot's issue as a sentence. */
export function toWords({ kind, expected, received, message }: BaseIssue<unknown>) {
	if (kind !== 'schema' || expected === null) return `${short(message)}.`;
	if (received === 'undefined') return 'This field is missing.';
	if (expected === 'never') return 'There is no such field.';
	return `Expected ${short(expected)}, found ${short(received)}.`;
}

/** Deeper than anything that Leastwise writes, and far from where recursion ends. */
const deepest = 64;

/**
 * Where a JSON text is nested deeper than that, if anywhere. Asked before it is parsed: the browser's
 * own parser takes a tab down with it.
 */
export function beyondDepth(text: string): number | undefined {
	let depth = 0;
	let inString = false;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (inString) {
			if (code === backslash) at += 1;
			else if (code === quote) inString = false;
		} else if (code === quote) inString = true;
		else if (code === bracket || code === brace) {
			depth += 1;
			if (depth > deepest) return at;
		} else if (code === bracket + 2 || code === brace + 2) depth -= 1;
	}
	return undefined;
}

const [quote, backslash, bracket, brace] = ['"', '\\', '[', '{'].map((one) =>
	one.charCodeAt(0)
) as [number, number, number, number];

/** A name that could reach into the program itself, or nesting meant to exhaust it. */
export function strangeName(value: unknown, path: readonly unknown[] = []): Fault | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	if (path.length > deepest)
		return { place: toPlace(path.slice(0, 3)), message: 'Nested too deeply.' };

	const isList = Array.isArray(value);
	for (const [key, part] of Object.entries(value)) {
		const inside = [...path, isList ? Number(key) : key];
		if (key === '__proto__') return { place: toPlace(inside), message: 'There is no such field.' };
		const found = strangeName(part, inside);
		if (found) return found;
	}
	return undefined;
}

/** A damaged file may hold anything, at any length. */
function short(text: string) {
	return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
