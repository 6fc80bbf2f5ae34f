import type { Chunk } from '../program';
import type { Command, List, Pipeline } from '../syntax';
import { Leaving } from './leaving';
import type { Runner } from './runner';
import { added, Stdin, type Ends } from './streams';

/** Each as the one before allows. */
export async function runList(runner: Runner, { first, rest }: List, ends: Ends): Promise<void> {
	const all = [{ when: undefined, pipeline: first }, ...rest];
	for (const [at, { when, pipeline }] of all.entries()) {
		if (when && (runner.shell.code === 0) !== (when === '&&')) continue;
		if (at === all.length - 1) await runPipeline(runner, pipeline, ends);
		else await runner.guard(() => runPipeline(runner, pipeline, ends));
	}
}

async function runPipeline(runner: Runner, { negated, commands }: Pipeline, ends: Ends) {
	const run = async () => {
		const [only] = commands;
		if (commands.length !== 1 || !only) return piped(runner, commands, ends);
		await runner.command(only, ends);
		if (mayFail(only)) runner.shell = { ...runner.shell, codes: [runner.shell.code] };
	};
	if (negated) {
		await runner.guard(run);
		return runner.end(runner.shell.code === 0 ? 1 : 0);
	}
	await run();
	const { code, options } = runner.shell;
	if (code !== 0 && options.has('errexit') && !runner.isGuarded && commands.some(mayFail)) {
		throw new Leaving('exit', code);
	}
}

/** One after the other. As in bash, only what they do to files and to the account stays. */
async function piped(runner: Runner, commands: readonly Command[], ends: Ends) {
	let { stdin } = ends;
	const codes: number[] = [];
	for (const [place, command] of commands.entries()) {
		let out = '';
		const isLast = place === commands.length - 1;
		const write = (chunk: Chunk) => {
			if (isLast || chunk.to === 'stderr') ends.write(chunk);
			else out = added(out, chunk.text);
		};
		const inner = { stdin, write };
		await runner.aside(inner, (apart) => apart.command(command, inner));
		stdin = new Stdin(out);
		codes.push(runner.shell.code);
	}
	runner.shell = { ...runner.shell, codes };
	if (runner.shell.options.has('pipefail')) runner.end(codes.findLast((code) => code !== 0) ?? 0);
}

/** What `set -e` looks at: of loops and choices it has looked at what is in them. */
function mayFail(command: Command): boolean {
	switch (command.kind) {
		case 'simple':
		case 'condition':
		case 'arithmetic':
			return true;
		case 'group':
			return command.apart;
		case 'for':
		case 'count':
		case 'while':
		case 'if':
		case 'case':
		case 'function':
			return false;
	}
}
