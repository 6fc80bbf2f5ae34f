import { formatWithOptions, inspect } from 'node-inspect-extracted';
import type { Printed } from '../host';
import { host } from './host';
import { unobserved } from './rejections';

/* `console` as Node has it: what it prints reads as in Node's terminal, and tables are told as tables. */

/** How wide a line may be before it is broken: as much as fits beside the editor. */
const shape = { breakLength: 76, depth: 4 };

let indent = '';

function say(printed: Printed) {
	host.say(JSON.stringify(printed));
}

function print(level: 'log' | 'warn' | 'error', args: readonly unknown[]) {
	const text = unobserved(() => formatWithOptions(shape, ...args));
	say({ kind: 'text', level, text: indent + text.replaceAll('\n', `\n${indent}`) });
}

function table(rows: unknown, wanted?: readonly string[]) {
	if (typeof rows !== 'object' || rows === null) return print('log', [rows]);
	const entries: readonly (readonly [unknown, unknown])[] =
		rows instanceof Map
			? [...rows]
			: rows instanceof Set
				? [...rows].map((row, at) => [at, row])
				: Object.entries(rows);
	const names = new Set<string>(wanted ?? []);
	let bare = false;
	for (const [, row] of entries) {
		if (!isObject(row)) bare = true;
		else if (!wanted) for (const name of Object.keys(row)) names.add(name);
	}
	say({
		kind: 'table',
		columns: ['(index)', ...names, ...(bare ? ['Values'] : [])],
		rows: entries.map(([key, row]) => [
			String(key),
			...[...names].map((name) =>
				isObject(row) && Object.hasOwn(row, name) ? cell(row[name]) : ''
			),
			...(bare ? [isObject(row) ? '' : cell(row)] : [])
		])
	});
}

function cell(value: unknown): string {
	return typeof value === 'string'
		? value
		: unobserved(() => inspect(value, { depth: 0, breakLength: Infinity }));
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !(value instanceof Date);
}

const counts = new Map<string, number>();
const times = new Map<string, number>();

Object.assign(globalThis, {
	console: {
		log: (...args: unknown[]) => print('log', args),
		info: (...args: unknown[]) => print('log', args),
		debug: (...args: unknown[]) => print('log', args),
		warn: (...args: unknown[]) => print('warn', args),
		error: (...args: unknown[]) => print('error', args),
		trace: (...args: unknown[]) => print('error', ['Trace:', ...args]),
		dir: (value: unknown) => print('log', [value]),
		assert: (holds: unknown, ...args: unknown[]) => {
			if (!holds) print('error', ['Assertion failed', ...args]);
		},
		table,
		group: (...args: unknown[]) => {
			if (args.length > 0) print('log', args);
			indent += '  ';
		},
		groupEnd: () => {
			indent = indent.slice(2);
		},
		count: (name = 'default') => {
			counts.set(name, (counts.get(name) ?? 0) + 1);
			print('log', [`${name}: ${counts.get(name)}`]);
		},
		time: (name = 'default') => void times.set(name, Date.now()),
		timeEnd: (name = 'default') =>
			print('log', [`${name}: ${Date.now() - (times.get(name) ?? Date.now())}ms`])
	}
});
