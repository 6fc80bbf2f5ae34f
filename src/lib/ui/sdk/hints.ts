import type { Outcome } from './program.svelte';
import type { Threw } from './host';

/** What else there is to say of how a program ended, by what stands in it. */
export interface Told {
	/** Where it was, where the engine does not say. */
	readonly line?: number;
	/** What to write instead, in words. */
	readonly hint?: string;
}

export function toldOf(outcome: Outcome, program: string): Told {
	const lines = program.split('\n');
	if (outcome.kind === 'threw') return toldOfError(outcome, lines);
	const isEndless =
		outcome.kind === 'hung' || (outcome.kind === 'stopped' && outcome.why === 'time');
	const line = isEndless ? endlessLine(lines) : undefined;
	return line === undefined ? {} : { line };
}

/** Of the loop that ends by its body alone, where there is but one. The engine does not know of lines then. */
function endlessLine(lines: readonly string[]): number | undefined {
	const endless = /\bwhile\s*\(\s*(true|1)\s*\)|\bfor\s*\(\s*;\s*;\s*\)/;
	const at = lines.flatMap((line, at) => (endless.test(line) ? [at + 1] : []));
	return at.length === 1 ? at[0] : undefined;
}

function toldOfError(threw: Threw, lines: readonly string[]): Told {
	const line = threw.line ?? importLine(threw.message, lines);
	const hint = hintOf(threw, lines, line);
	return { ...(line === undefined ? {} : { line }), ...(hint === undefined ? {} : { hint }) };
}

function hintOf(threw: Threw, lines: readonly string[], line: number | undefined) {
	const { name, message, untaken } = threw;
	if (untaken === 'call') {
		return 'Nothing awaits this call: write await before it, and what it comes to can be used and caught.';
	}
	if (untaken === 'promise') {
		return 'Nothing awaits the promise that this came of: await what the async function gives, or catch its error.';
	}
	if (/class constructors must be invoked with 'new'/.test(message)) {
		const called = /(?<!new\s+)\b([A-Z]\w*(?:Command|Client))\s*\(/.exec(
			lines[(line ?? 0) - 1] ?? ''
		);
		const what = called?.[1] ?? 'the class';
		return `Write new before ${what}: ${what === 'the class' ? 'it' : `new ${what}(…)`} makes an object of the class.`;
	}
	if (name === 'ReferenceError' && /^(require|module|exports) is/.test(message)) {
		return "Programs are modules here. Write import { … } from '…' in place of require.";
	}
	if (
		name === 'TypeError' &&
		/of undefined$|undefined or null|not iterable|not a function/.test(message)
	) {
		const at = notAwaited(lines);
		if (at === undefined) return undefined;
		return `Line ${at} sends a command without await. What it gives is a promise, and has none of what the answer has.`;
	}
	return undefined;
}

/** The first line that sends a command whose answer is neither awaited nor handed on. */
function notAwaited(lines: readonly string[]): number | undefined {
	const at = lines.findIndex((line) =>
		/^\s*(?:(?:const|let|var)\b[^=]*=\s*|[\w$.]+\s*=\s*)?[\w$.]+\.send\(/.test(line)
	);
	return at < 0 ? undefined : at + 1;
}

/** Of an import that cannot be had: where its name, or its module, stands. */
function importLine(message: string, lines: readonly string[]): number | undefined {
	const name = /^There is no (?:module '(.+?)'|([\w$]+) in @aws-sdk)/.exec(message);
	const wanted = name?.[1] ?? name?.[2];
	if (wanted === undefined) return undefined;
	const whole = new RegExp(`(?<![\\w$/.-])${wanted.replace(/[^\w]/g, '\\$&')}(?![\\w$/.-])`);
	const at = lines.findIndex((line) => whole.test(line));
	return at < 0 ? undefined : at + 1;
}
