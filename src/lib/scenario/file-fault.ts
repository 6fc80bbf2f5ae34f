import type { BaseIssue } from 'valibot';
import { deepest } from './json-depth';

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
