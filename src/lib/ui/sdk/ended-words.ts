import { limits } from './engine-limits';
import type { Limit } from './host';
import type { Outcome } from './program.svelte';

/** How a run ended, for the line above what it printed. */
export function endedShortly(outcome: Outcome, calls: number): string {
	const after = `after ${calls} ${calls === 1 ? 'call' : 'calls'}`;
	switch (outcome.kind) {
		case 'finished':
			return `finished, ${after}`;
		case 'threw':
			return outcome.line === undefined
				? `stopped by an error, ${after}`
				: `stopped at line ${outcome.line}, ${after}`;
		case 'stuck':
		case 'stopped':
		case 'ended':
		case 'hung':
			return `stopped, ${after}`;
		case 'unloaded':
			return 'not run';
	}
}

/** What there is to say of it, and what to do; nothing where all went well. */
export function endedAtLength(
	outcome: Outcome
): { readonly title: string; readonly text: string } | undefined {
	switch (outcome.kind) {
		case 'finished':
		case 'ended':
			return undefined;
		case 'threw':
			return {
				title: `${outcome.line === undefined ? 'The program' : `Line ${outcome.line}`} threw ${outcome.name}`,
				text: outcome.message
			};
		case 'stuck':
			return {
				title: 'It waits for what will never come',
				text: 'Something is awaited that nothing is at work on any more: a promise that nobody resolves.'
			};
		case 'stopped':
			return stopped[outcome.why];
		case 'hung':
			return stopped.time;
		case 'unloaded':
			return {
				title: 'The SDK could not be loaded',
				text: 'Nothing was run. Reload the page and try again; your program is kept. Where it stays so, the browser or the host forbids WebAssembly.'
			};
	}
}

const stopped: Readonly<Record<Limit, { readonly title: string; readonly text: string }>> = {
	time: {
		title: 'Stopped: it would not pause',
		text: 'For a second and a half it waited for nothing. A loop that never ends, perhaps?'
	},
	calls: {
		title: `Stopped: ${limits.calls} calls`,
		text: 'More than that is hardly meant. What it called so far is done; undo takes it back call by call.'
	},
	output: {
		title: 'Stopped: it printed too much',
		text: `${limits.lines.toLocaleString('en-GB')} lines are shown at most. Print less, or only what you look for.`
	},
	memory: {
		title: 'Stopped: no memory left',
		text: 'Everything that it keeps must fit into 96 MB.'
	}
};
