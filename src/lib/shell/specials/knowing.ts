import { test } from '../programs/tests';
import type { Running } from '../runner/running';
import type { Ends } from '../runner/streams';
import { lacking } from './later';
import type { Special } from './special';

/** What is said of variables that programs are not given: `[ -v NAME ]`. */
const asking = (name: 'test' | '['): Special => ({
	name,
	about: test.about,
	async run(running, args, ends) {
		const { get } = running.expanding(ends);
		const environment = new Map<string, string>();
		for (const [at, arg] of args.entries()) {
			const value = args[at - 1] === '-v' ? get(arg) : undefined;
			if (value !== undefined) environment.set(arg, value);
		}
		return started(running, { name, args, environment }, ends.write);
	}
});

/** Programs that look at the shell's variables, or set one. */
export const knowing: readonly Special[] = [
	asking('test'),
	asking('['),
	{
		name: 'printf',
		about: 'print words by a format: printf "%s\\n" a b; -v NAME into a variable',
		async run(running, args, ends) {
			if (args[0] !== '-v') return started(running, { name: 'printf', args }, ends.write);
			let text = '';
			const code = await started(running, { name: 'printf', args: args.slice(2) }, (chunk) => {
				if (chunk.to === 'stdout') text += chunk.text;
				else ends.write(chunk);
			});
			running.expanding(ends).set(args[1] ?? '', text);
			return code;
		}
	}
];

const noVariables: ReadonlyMap<string, string> = new Map();

interface Wish {
	readonly name: string;
	readonly args: readonly string[];
	readonly environment?: ReadonlyMap<string, string>;
}

async function started(
	running: Running,
	{ name, args, environment = noVariables }: Wish,
	write: Ends['write']
): Promise<number> {
	const { shell, io } = running;
	const program = io.programs.get(name);
	if (!program) {
		write({ to: 'stderr', text: await lacking(name) });
		return 127;
	}
	const { files, directory } = shell;
	const { account, ask, edit, interrupted } = io;
	const ended = await program.run({
		...{ args, files, directory, account, ask, edit, interrupted, environment },
		stdin: '',
		pause: () => running.pause()
	});
	for (const chunk of ended.output) write(chunk);
	return ended.code;
}
