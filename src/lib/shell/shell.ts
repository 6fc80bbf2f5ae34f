import { noFiles, type Files } from './files';
import type { Compound } from './syntax';

/** What a terminal is between two lines. Immutable: a line that cannot be read changes nothing of it. */
export interface Shell {
	readonly variables: ReadonlyMap<string, string>;
	/** Names of variables that programs are given. */
	readonly exported: ReadonlySet<string>;
	/** An absolute path. */
	readonly directory: string;
	readonly files: Files;
	/** Lines, the latest last. */
	readonly history: readonly string[];
	/** Of the latest command: `$?`. */
	readonly code: number;
	/** Of the parts of the latest pipeline: `PIPESTATUS`. */
	readonly codes: readonly number[];
	/*
	 * What follows lives as long as the page: a shell that is opened anew has none of it, as in CloudShell.
	 */
	readonly arrays: ReadonlyMap<string, ArrayValue>;
	/** Names of variables and arrays that cannot be changed, by `readonly`. */
	readonly fixed: ReadonlySet<string>;
	/** Names of those whose values are reckoned, by `declare -i`. */
	readonly numbers: ReadonlySet<string>;
	readonly functions: ReadonlyMap<string, Defined>;
	readonly aliases: ReadonlyMap<string, string>;
	/** `$0`: the script that runs. */
	readonly script: string;
	/** `$1`, `$2` */
	readonly args: readonly string[];
	/** By `set` and `shopt`; most are of one line, or of what was pasted with it. */
	readonly options: ReadonlySet<Option>;
}

export type Option =
	| ('errexit' | 'nounset' | 'pipefail' | 'xtrace' | 'noglob' | 'inherit_errexit')
	| ('allexport' | 'noclobber' | 'nullglob');

/** Those that stay from line to line. */
export const lastingOptions: readonly Option[] = ['allexport', 'noclobber', 'nullglob'];

/** As `set` and `bash` take them. */
export const optionLetters: ReadonlyMap<string, Option> = new Map([
	['a', 'allexport'],
	['e', 'errexit'],
	['f', 'noglob'],
	['u', 'nounset'],
	['x', 'xtrace'],
	['C', 'noclobber']
]);

/** Behind `-o`. */
export function optionNamed(name: string): Option | undefined {
	return name === 'pipefail' ? name : [...optionLetters.values()].find((each) => each === name);
}

/** A function, and the file in which it stands, if it stands in one. */
export interface Defined {
	readonly body: Compound;
	readonly file: string | undefined;
}

/** An array by its numbers, in order, or by its keys. */
export interface ArrayValue {
	readonly isKeyed: boolean;
	readonly values: ReadonlyMap<string, string>;
}

export const home = '/home/cloudshell-user';

/** What is there where nobody has made anything. */
export const presetDirectories: ReadonlySet<string> = new Set([home, '/tmp']);

/** What is set where nobody has set anything, as in CloudShell. */
const preset: Readonly<Record<string, string>> = {
	HOME: home,
	USER: 'cloudshell-user',
	AWS_REGION: 'us-east-1',
	AWS_DEFAULT_REGION: 'us-east-1',
	AWS_EXECUTION_ENV: 'CloudShell'
};

export const newShell: Shell = {
	variables: new Map(Object.entries(preset)),
	exported: new Set(Object.keys(preset)),
	directory: home,
	files: { ...noFiles, directories: presetDirectories },
	history: [],
	code: 0,
	codes: [0],
	arrays: new Map(),
	fixed: new Set(),
	numbers: new Set(),
	functions: new Map(),
	aliases: new Map(),
	script: 'bash',
	args: [],
	options: new Set()
};

/** So many lines are remembered, and no longer ones than so many characters. */
export const mostLines = 500;
export const longestLine = 10_000;
export const mostVariables = 200;
export const longestVariable = 300;
export const longestValue = 100_000;
/** Of an array. */
const mostItems = 10_000;

/** The history with one more line; one that is the same as the last counts once. */
export function remembered(history: readonly string[], line: string): readonly string[] {
	const said = line.trim();
	if (said === '' || said.length > longestLine || history.at(-1) === said) return history;
	return [...history, said].slice(-mostLines);
}

export function environmentOf({ variables, exported }: Shell): ReadonlyMap<string, string> {
	return new Map([...variables].filter(([name]) => exported.has(name)));
}

/** Told by the caller as `name: fault`. */
export function withVariable(shell: Shell, name: string, value: string): Shell | string {
	if (name.length > longestVariable) return `a name has up to ${longestVariable} characters`;
	if (shell.fixed.has(name)) return 'readonly variable';
	if (value.length > longestValue) return `longer than ${longestValue} characters`;
	if (!shell.variables.has(name) && shell.variables.size >= mostVariables) {
		return `there are ${mostVariables} variables already: unset one`;
	}
	const arrays = new Map(shell.arrays);
	arrays.delete(name);
	const { options, exported } = shell;
	return {
		...shell,
		...(options.has('allexport') && { exported: new Set(exported).add(name) }),
		...{ arrays, variables: new Map(shell.variables).set(name, value) }
	};
}

/** The same for an array. */
export function withArray(shell: Shell, name: string, value: ArrayValue): Shell | string {
	if (name.length > longestVariable) return `a name has up to ${longestVariable} characters`;
	if (shell.fixed.has(name)) return 'readonly variable';
	if (value.values.size > mostItems) return `an array has up to ${mostItems} items`;
	if (!shell.arrays.has(name) && shell.arrays.size >= mostVariables) {
		return `there are ${mostVariables} arrays already: unset one`;
	}
	const variables = new Map(shell.variables);
	variables.delete(name);
	return { ...shell, variables, arrays: new Map(shell.arrays).set(name, value) };
}

/** Numbered from 0. */
export function listed(items: readonly string[]): ArrayValue {
	return { isKeyed: false, values: new Map(items.map((item, at) => [String(at), item])) };
}

/** With another profile for `aws`, as `export AWS_PROFILE=…` does; with the empty one, as `unset` does. */
export function withProfile(shell: Shell, profile: string): Shell {
	const variables = new Map(shell.variables);
	if (profile === '') variables.delete('AWS_PROFILE');
	else variables.set('AWS_PROFILE', profile);
	return { ...shell, variables, exported: new Set(shell.exported).add('AWS_PROFILE') };
}
