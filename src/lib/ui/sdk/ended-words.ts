import { limits } from './engine-limits';
import type { Limit, Threw } from './host';
import type { Outcome } from './program.svelte';

/** How a run ended, for the line above what it printed. */
export function endedShortly(outcome: Outcome, calls: number, line: number | undefined): string {
	const after = `after ${calls} ${calls === 1 ? 'call' : 'calls'}`;
	switch (outcome.kind) {
		case 'finished':
			return `finished, ${after}`;
		case 'threw':
			return line === undefined
				? `stopped by an error, ${after}`
				: `stopped at line ${line}, ${after}`;
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
	outcome: Outcome,
	line: number | undefined
): { readonly title: string; readonly text: string } | undefined {
	switch (outcome.kind) {
		case 'finished':
		case 'ended':
			return undefined;
		case 'threw':
			return { title: thrown(outcome, line), text: outcome.message };
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

function thrown({ name, untaken }: Threw, line: number | undefined): string {
	const who = line === undefined ? 'The program' : `Line ${line}`;
	return `${untaken === undefined ? '' : 'Uncaught (in promise): '}${who} threw ${name}`;
}

const stopped: Readonly<Record<Limit, { readonly title: string; readonly text: string }>> = {
	time: {
		title: 'Stopped: it ran without a pause',
		text: `It ran for ${limits.busy / 1000} seconds without a pause. Is there a loop that never ends?`
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
