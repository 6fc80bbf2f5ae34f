import type { Argument } from './argument-parser';

/** The options that every command takes. */
export const globalOptions: readonly Argument[] = [
	flag('--debug', 'debug', true),
	one('--endpoint-url'),
	flag('--no-verify-ssl', 'verify-ssl', false),
	flag('--no-paginate', 'paginate', false),
	one('--output', ['json', 'text', 'table', 'yaml', 'yaml-stream']),
	one('--query'),
	one('--profile'),
	one('--region'),
	flag('--version', 'version', true),
	one('--color', ['on', 'off', 'auto']),
	flag('--no-sign-request', 'sign-request', false),
	one('--ca-bundle'),
	one('--cli-read-timeout'),
	one('--cli-connect-timeout'),
	one('--cli-binary-format', ['base64', 'raw-in-base64-out']),
	flag('--no-cli-pager', 'no-cli-pager', true),
	flag('--cli-auto-prompt', 'cli-auto-prompt', true),
	flag('--no-cli-auto-prompt', 'no-cli-auto-prompt', true)
];

function one(name: string, choices?: readonly string[]): Argument {
	return { flag: name, name: name.slice(2), takes: 'one', ...(choices ? { choices } : {}) };
}

function flag(name: string, value: string, bare: boolean): Argument {
	return { flag: name, name: value, takes: 'nothing', bare };
}

/** What of them a command asks for. */
export interface Globals {
	readonly output?: string;
	readonly query?: string;
	readonly profile?: string;
	readonly region?: string;
	readonly color: string;
	readonly isSigned: boolean;
	readonly isPaged: boolean;
	readonly takesRawBlobs: boolean;
}

export function globalsIn(values: ReadonlyMap<string, unknown>): Globals {
	const text = (name: string) => {
		const value = values.get(name);
		return typeof value === 'string' ? { [name]: value } : {};
	};
	return {
		...text('output'),
		...text('query'),
		...text('profile'),
		...text('region'),
		color: String(values.get('color') ?? 'auto'),
		isSigned: values.get('sign-request') !== false,
		isPaged: values.get('paginate') !== false,
		takesRawBlobs: values.get('cli-binary-format') === 'raw-in-base64-out'
	};
}
