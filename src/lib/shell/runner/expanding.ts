import type { Expanding } from '../expand';
import { expandOne } from '../expand';
import type { Chunk } from '../program';
import { listed, optionLetters, type ArrayValue, type Shell } from '../shell';
import { Refused } from '../stopped';
import type { Script, Word } from '../syntax';
import { ArithmeticFault, reckoned } from '../words/arithmetic';
import { placeIn } from '../words/variable';
import { assigned } from './assigning';
import { contentAt } from './redirects';
import type { Running } from './running';
import { added, type Ends } from './streams';

/** Where files of `<(…)` stand as long as the command runs that reads them. */
const passing = '/dev/fd/';

/** What words are expanded with while a shell runs. `$?` is what it was before the command. */
export function expandingOf(running: Running, ends: Ends, code = running.shell.code): Expanding {
	const variable = (name: string): string | undefined => special(running, name, code);
	const set = (target: string, value: string) => {
		const [, name = '', index] = /^([A-Za-z_]\w*)(?:\[(.*)\])?$/s.exec(target) ?? [];
		const shell = assigned(
			running.shell,
			{ name, value, append: false, ...(index !== undefined && { index }) },
			(expression) => valueOf(expression)
		);
		if (typeof shell === 'string') throw new Refused(`${target}: ${shell}`);
		running.shell = shell;
	};
	const get = (target: string): string | undefined => {
		const [, name = '', index] = /^(\w+)(?:\[(.*)\])?$/s.exec(target) ?? [];
		const array = arrayNamed(running, name);
		if (!array) return index === undefined || index === '0' ? variable(name) : undefined;
		if (index === '@' || index === '*') return [...array.values.values()][0];
		if (index === undefined) return array.values.get('0');
		return array.values.get(array.isKeyed ? index : placeIn(array.values, valueOf(index)));
	};
	const valueOf = (expression: string): bigint => {
		try {
			return reckoned(expression, { get, set });
		} catch (fault) {
			if (!(fault instanceof ArithmeticFault)) throw fault;
			throw new Refused(fault.message);
		}
	};
	return {
		...{ variable, get, set, reckoned: valueOf },
		array: (name) => arrayNamed(running, name),
		args: () => running.shell.args,
		printed: (script) => printed(running, script, ends),
		file: async (script) => {
			const text = await printed(running, script, ends);
			const path = `${passing}${63 - passingIn(running.shell).size}`;
			const content = new Map(running.shell.files.content).set(path, text);
			running.shell = { ...running.shell, files: { ...running.shell.files, content } };
			return path;
		},
		files: () => running.shell.files,
		directory: () => running.shell.directory,
		isStrict: running.shell.options.has('nounset'),
		isLiteral: running.shell.options.has('noglob'),
		isEmptyWhereNoFile: running.shell.options.has('nullglob')
	};
}

const isPassing = (path: string) => path.startsWith(passing);

/** The files of `<(…)` that are there. */
export function passingIn({ files }: Shell): ReadonlySet<string> {
	return new Set([...files.content.keys()].filter(isPassing));
}

/** Without the files of `<(…)` but those that were there before. */
export function withoutPassing(running: Pick<Running, 'shell'>, before: ReadonlySet<string>) {
	const { files } = running.shell;
	const isOver = (path: string) => isPassing(path) && !before.has(path);
	if (![...files.content.keys()].some(isOver)) return;
	const content = new Map([...files.content].filter(([path]) => !isOver(path)));
	running.shell = { ...running.shell, files: { ...files, content } };
}

async function printed(running: Running, script: Script, ends: Ends): Promise<string> {
	const file = onlyFile(script);
	if (file) {
		const path = await expandOne(file, running.expanding(ends));
		const content = contentAt(running.shell, path);
		running.end(typeof content === 'string' ? 0 : 1);
		if (typeof content === 'string') return content;
		ends.write({ to: 'stderr', text: `shell: ${path}: ${content.fault}\n` });
		return '';
	}
	let out = '';
	const write = (chunk: Chunk) => {
		if (chunk.to === 'stderr') return ends.write(chunk);
		out = added(out, chunk.text);
	};
	const inner = { stdin: ends.stdin, write };
	await running.aside(inner, async (apart) => {
		const options = new Set(apart.shell.options);
		if (!options.has('inherit_errexit')) options.delete('errexit');
		apart.shell = { ...apart.shell, options };
		await apart.script(script, inner);
	});
	return out;
}

/** Of `$(< file)`. */
function onlyFile([list, ...more]: Script): Word | undefined {
	const [command, ...piped] = list?.first.commands ?? [];
	if (!list || more.length + list.rest.length + piped.length > 0) return undefined;
	if (command?.kind !== 'simple') return undefined;
	const [redirect, ...others] = command.redirects;
	if (command.words.length + command.assignments.length + others.length > 0) return undefined;
	return redirect?.kind === 'from' ? redirect.file : undefined;
}

/** Of this computer, where nobody has said otherwise. What bash does is as its version 5 has it. */
const known: ReadonlyMap<string, string> = new Map([
	['BASH', '/bin/bash'],
	['BASH_VERSION', '5.2.15(1)-leastwise'],
	['EUID', '1000'],
	['HOSTNAME', 'cloudshell'],
	['OSTYPE', 'linux-gnu'],
	['SHELL', '/bin/bash'],
	['UID', '1000']
]);

function special({ shell, spent, io }: Running, name: string, code: number): string | undefined {
	if (/^[1-9]/.test(name)) return shell.args[Number(name) - 1];
	switch (name) {
		case '?':
			return String(code);
		case '#':
			return String(shell.args.length);
		case '0':
			return shell.script;
		case '$':
			return '42';
		case '-':
			return `hB${[...optionLetters].map(([each, option]) => (shell.options.has(option) ? each : '')).join('')}`;
		case 'PWD':
			return shell.directory;
		case 'RANDOM':
			// Chance has no place here: the same commands at the same time get the same numbers.
			return String((((io.account.now() / 1000 + spent.commands) * 7919) % 32768) | 0);
		case 'SECONDS':
			return '0';
		case 'EPOCHSECONDS':
			return String(Math.floor(io.account.now() / 1000));
		case 'LINENO':
			return String(spent.line);
		default:
			return (
				shell.arrays.get(name)?.values.get('0') ?? shell.variables.get(name) ?? known.get(name)
			);
	}
}

function arrayNamed({ shell, functions }: Running, name: string): ArrayValue | undefined {
	switch (name) {
		case 'PIPESTATUS':
			return listed(shell.codes.map(String));
		case 'FUNCNAME': {
			const [...files] = shell.arrays.get('BASH_SOURCE')?.values.values() ?? [];
			const isScript = functions.length > 0 && files.at(-1) === shell.script;
			return listed([...functions, ...(isScript ? ['main'] : [])]);
		}
		default:
			return shell.arrays.get(name);
	}
}
