import { inFile } from '../../runner/in-file';
import { Leaving } from '../../runner/leaving';
import { contentAt } from '../../runner/redirects';
import type { Running } from '../../runner/running';
import type { Ends } from '../../runner/streams';
import { listed, optionLetters, optionNamed, type Option } from '../../shell';
import { complain, type Run } from '../special';

/** Runs a file of commands here: what it sets stays. */
async function source(running: Running, args: readonly string[], ends: Ends): Promise<number> {
	const [path, ...more] = args;
	if (path === undefined) return complain(ends, 'shell: source: filename argument required', 2);
	const text = contentAt(running.shell, path);
	if (typeof text !== 'string') return complain(ends, `shell: ${path}: ${text.fault}`);
	const { args: before } = running.shell;
	running.shell = { ...running.shell, args: more.length > 0 ? more : before };
	try {
		await inFile(running, path, () => running.source(text, ends));
	} catch (leaving) {
		if (!(leaving instanceof Leaving) || leaving.kind !== 'return') throw leaving;
		running.end(leaving.value);
	} finally {
		running.shell = { ...running.shell, args: before };
	}
	return running.shell.code;
}

/** Runs a file or a text of commands in a shell of its own, which knows what was exported. */
async function bash(running: Running, args: readonly string[], ends: Ends): Promise<number> {
	const left = [...args];
	const given = new Set<Option>();
	let isText = false;
	while (/^-[a-zC]+$/.test(left[0] ?? '')) {
		for (const letter of (left.shift() ?? '').slice(1)) {
			const option = letter === 'o' ? optionNamed(left.shift() ?? '') : optionLetters.get(letter);
			if (letter === 'c') isText = true;
			else if (option) given.add(option);
			else if (letter !== 's' && letter !== 'l') {
				return complain(ends, `bash: -${letter} is not there`, 2);
			}
		}
	}
	const [what, ...rest] = left;
	const isPiped = what === undefined || what === '-';
	if (isPiped && ends.stdin.isTerminal) {
		return complain(ends, 'bash: this is one already. bash FILE runs a script, bash -c a text');
	}
	const text = isPiped ? ends.stdin.rest() : isText ? what : contentAt(running.shell, what);
	if (typeof text !== 'string') return complain(ends, `bash: ${what}: ${text.fault}`, 127);
	const { variables, exported } = running.shell;
	const process = {
		...running.shell,
		...{ code: 0, args: isText ? rest.slice(1) : rest, options: given },
		script: (isText ? rest[0] : isPiped ? undefined : what) ?? 'bash',
		variables: new Map([...variables].filter(([name]) => exported.has(name))),
		arrays: new Map(isText || isPiped ? [] : [['BASH_SOURCE', listed([what])]]),
		...{
			functions: new Map(),
			aliases: new Map(),
			fixed: new Set<string>(),
			numbers: new Set<string>()
		}
	};
	await running.aside(ends, (apart) => apart.source(text, ends), process);
	return running.shell.code;
}

const evaluated: Run = async (running, args, ends) => {
	await running.source(args.join(' '), ends);
	return running.shell.code;
};

const exec: Run = async (_, __, ends) =>
	complain(ends, 'shell: exec is not there: the shell stays, so run the command itself');

export const scripts = { bash, sh: bash, source, '.': source, eval: evaluated, exec };
