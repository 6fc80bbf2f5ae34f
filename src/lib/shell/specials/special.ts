import type { Running } from '../runner/running';
import type { Ends } from '../runner/streams';

/** A command that runs others, or changes how the shell goes on. */
export interface Special {
	readonly name: string;
	/** In a few words, for `help`. */
	readonly about: string;
	readonly run: Run;
}

/** Gives the exit code. */
export type Run = (running: Running, args: readonly string[], ends: Ends) => Promise<number>;

/** It failed, and says so on a line. */
export function complain({ write }: Ends, words: string, code = 1): number {
	write({ to: 'stderr', text: `${words}\n` });
	return code;
}
