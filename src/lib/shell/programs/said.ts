import type { Ended } from '../program';

/** It came out well, and printed this. */
export function prints(text: string): Ended {
	return { code: 0, output: text === '' ? [] : [{ to: 'stdout', text }] };
}

/** It failed, and says so on a line. */
export function fails(words: string, code = 1): Ended {
	return { code, output: [{ to: 'stderr', text: `${words}\n` }] };
}
