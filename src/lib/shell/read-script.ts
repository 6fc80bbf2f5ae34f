import { CommandReader } from './read/commands';
import { Fault, Incomplete } from './read/cursor';
import type { Script } from './syntax';

export type ScriptRead =
	| { readonly kind: 'script'; readonly script: Script }
	/** It goes on: a quote is open, a loop has no end, a here-document is not over. */
	| { readonly kind: 'incomplete' }
	| { readonly kind: 'fault'; readonly message: string };

const longest = 100_000;
const noAliases: ReadonlyMap<string, string> = new Map();

/** Reads what was typed or pasted, as bash would. What is not there is told, with what to use instead. */
export function readScript(text: string, aliases = noAliases): ScriptRead {
	if (text.length > longest) {
		return { kind: 'fault', message: `longer than ${longest} characters: put it into a file` };
	}
	const reader = new CommandReader(text.replaceAll('\r\n', '\n'), aliases);
	try {
		const script = reader.script([]);
		reader.end();
		return { kind: 'script', script };
	} catch (stopped) {
		if (stopped instanceof Incomplete) return { kind: 'incomplete' };
		if (stopped instanceof Fault) return { kind: 'fault', message: stopped.message };
		throw stopped;
	}
}
