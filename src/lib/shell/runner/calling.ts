import type { Started } from '../program';
import { passwordsIn } from '../secrets';
import { environmentOf } from '../shell';
import { specials } from '../specials';
import { lacking } from '../specials/later';
import { contentAt } from './redirects';
import type { Runner } from './runner';
import type { Ends } from './streams';

/** Finds what a command names, and starts it: a function, one of the shell’s own, a program, a script. */
export async function call(
	runner: Runner,
	words: readonly string[],
	ends: Ends,
	past?: 'functions'
): Promise<void> {
	const { shell, io, spent } = runner;
	const [given = '', ...args] = words;
	// As `which` has it.
	const name = given.replace(/^\/(?:usr\/(?:local\/)?)?bin\//, '');
	spent.passwords = [...spent.passwords, ...passwordsIn(words, shell)];
	const defined = past || name !== given ? undefined : shell.functions.get(name);
	if (defined) return runner.inFunction({ ...defined, name, args }, ends);
	const special = specials().get(name);
	if (special) return runner.end(await special.run(runner, args, ends));
	const program = io.programs.get(name);
	if (!program && given.includes('/')) {
		const read = contentAt(shell, given);
		if (typeof read === 'string') return call(runner, ['bash', ...words], ends, 'functions');
		runner.fail(`${given}: ${read.fault}`, ends);
		return runner.end(read.fault === 'Is a directory' ? 126 : 127);
	}
	if (!program) {
		ends.write({ to: 'stderr', text: await lacking(name) });
		return runner.end(127);
	}
	const { files, directory } = shell;
	const { account, ask, edit } = io;
	const started: Started = {
		...{ args, files, directory, account, ask, edit, interrupted: io.interrupted },
		environment: environmentOf(shell),
		pause: () => runner.pause(),
		// Whoever does not read leaves it to those who come after.
		get stdin() {
			return ends.stdin.rest();
		}
	};
	const ended = await program.run(started);
	if (ended.files) runner.shell = { ...runner.shell, files: ended.files };
	for (const chunk of ended.output) if (chunk.text !== '') ends.write(chunk);
	runner.end(ended.code);
	await runner.pause();
}
