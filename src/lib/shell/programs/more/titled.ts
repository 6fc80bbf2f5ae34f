import type { Inputs } from '../input';

/** The line above what is shown of one of several files; -v has it above one alone, and -q above none. */
export function titled(
	name: string,
	at: number,
	{ inputs, faults }: Inputs,
	has: ReadonlySet<string>
): string {
	if (has.has('q') || (inputs.length + faults.length < 2 && !has.has('v'))) return '';
	return `${at > 0 ? '\n' : ''}==> ${name === '-' ? 'standard input' : name} <==\n`;
}
