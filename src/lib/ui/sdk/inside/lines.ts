/** The file that a learner's program is to the engine. */
const program = 'program.js';

/** Where in the program something happened, by the stack of an error that was made there. */
export function lineIn(stack: unknown): number | undefined {
	if (typeof stack !== 'string') return undefined;
	const line = new RegExp(`\\b${program}:(\\d+)`).exec(stack)?.[1];
	return line === undefined ? undefined : Number(line);
}

/** Where a command was sent from, by what came of it. */
const sentFrom = new WeakMap<object, number>();

export function noteLine(error: unknown, line: number | undefined) {
	if (line !== undefined && typeof error === 'object' && error !== null) sentFrom.set(error, line);
}

export function lineOf(error: unknown): number | undefined {
	if (typeof error !== 'object' || error === null) return undefined;
	return sentFrom.get(error) ?? lineIn((error as { stack?: unknown }).stack);
}
