import { noFiles, type Files } from './files';

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
}

export const home = '/home/cloudshell-user';

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
	files: { ...noFiles, directories: new Set([home]) },
	history: [],
	code: 0
};

/** So many lines are remembered, and no longer ones than so many characters. */
export const mostLines = 500;
export const longestLine = 10_000;
export const mostVariables = 200;
export const longestVariable = 300;
export const longestValue = 100_000;

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
	if (value.length > longestValue) return `longer than ${longestValue} characters`;
	if (!shell.variables.has(name) && shell.variables.size >= mostVariables) {
		return `there are ${mostVariables} variables already: unset one`;
	}
	return { ...shell, variables: new Map(shell.variables).set(name, value) };
}

/** With another profile for `aws`, as `export AWS_PROFILE=…` does; with the empty one, as `unset` does. */
export function withProfile(shell: Shell, profile: string): Shell {
	const variables = new Map(shell.variables);
	if (profile === '') variables.delete('AWS_PROFILE');
	else variables.set('AWS_PROFILE', profile);
	return { ...shell, variables, exported: new Set(shell.exported).add('AWS_PROFILE') };
}
