import { stamped } from './files';
import { readScript } from './read-script';
import { withoutPassing } from './runner/expanding';
import { Leaving } from './runner/leaving';
import { Runner } from './runner/runner';
import type { Io } from './runner/running';
import { Stdin } from './runner/streams';
import { passwordsInLine } from './secrets';
import { lastingOptions, type Shell } from './shell';
import { Stopped } from './stopped';

export type { Failed, Io } from './runner/running';

export type Ran =
	| {
			readonly kind: 'ran';
			readonly shell: Shell;
			/** Those that somebody typed, or had put into a command: nothing that is kept may have them. */
			readonly passwords: readonly string[];
	  }
	/** Nothing was run: there is more to come. */
	| { readonly kind: 'incomplete' };

/**
 * Runs what was typed. What cannot be read is told, and changes nothing but `$?`. Whatever ends a line, what
 * it did so far stays.
 */
export async function run(shell: Shell, line: string, io: Io): Promise<Ran> {
	const runner = new Runner(shell, io, {
		...{ commands: 0, printed: 0, depth: 0, line: 1 },
		passwords: passwordsInLine(line)
	});
	try {
		const read = readScript(line, shell.aliases);
		if (read.kind === 'incomplete') return read;
		if (read.kind === 'fault') {
			io.write({ to: 'stderr', text: `shell: ${read.message}\n` });
			runner.end(2);
		} else {
			await runner.script(read.script, { stdin: new Stdin('', true), write: runner.toTerminal });
		}
	} catch (stopped) {
		if (stopped instanceof Leaving) {
			if (stopped.kind === 'exit' || stopped.kind === 'return') runner.end(stopped.value);
		} else if (stopped instanceof Stopped) {
			io.write({ to: 'stderr', text: stopped.message });
			runner.end(stopped.code);
		} else if (io.broken) {
			io.broken(stopped);
			runner.end(255);
		} else throw stopped;
	}
	withoutPassing(runner, new Set());
	const files = stamped(shell.files, runner.shell.files, io.account.now());
	const ran = { ...runner.shell, files };
	// A shell that left by `set -e` would be gone.
	const options = new Set(lastingOptions.filter((each) => ran.options.has(each)));
	return {
		kind: 'ran',
		shell: options.size < ran.options.size ? { ...ran, options } : ran,
		passwords: runner.spent.passwords
	};
}
