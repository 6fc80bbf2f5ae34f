import { expandAll } from '../expand';
import { quoted } from '../quote';
import { withVariable } from '../shell';
import type { Simple } from '../syntax';
import { expandedAssignment, type Assigned } from './assigning';
import { call } from './calling';
import { expandingOf } from './expanding';
import { redirected } from './redirects';
import type { Runner } from './runner';
import type { Ends } from './streams';

/** That these say no is what they are for. */
const quiet: ReadonlySet<string> = new Set(['test', '[', 'false', 'grep', 'read', 'let', 'diff']);

/** Expands its words, assigns, and starts what they name. */
export async function runSimple(runner: Runner, simple: Simple, ends: Ends): Promise<void> {
	const before = runner.shell.code;
	runner.end(0);
	const expanding = expandingOf(runner, ends, before);
	const words = [...(await expandAll(simple.words, expanding))];
	const declared: Assigned[] = [];
	for (const each of simple.declared) declared.push(await expandedAssignment(each, expanding));
	const values: Assigned[] = [];
	for (const assignment of simple.assignments) {
		values.push(await expandedAssignment(assignment, expanding));
		// `A=1 B=$A`: each is seen by those after it.
		if (words.length === 0 && !runner.assign(values.at(-1), ends)) return;
	}
	trace(runner, words, values, ends);
	await redirected(runner, simple.redirects, ends, async (inner) => {
		// What was asked for in an assignment says how it went.
		if (words.length === 0) return;
		// A function and `return` see how it went before.
		if (runner.shell.code === 0) runner.end(before);
		const names = declared.map(({ name }) => name);
		const isFixed = ({ name }: Assigned) => runner.shell.fixed.has(name);
		// As in bash, the command goes without it.
		for (const { name } of values.filter(isFixed)) runner.fail(`${name}: readonly variable`, inner);
		const fixedArray = declared.find(isFixed);
		if (fixedArray) return runner.fail(`${fixedArray.name}: readonly variable`, inner);
		await withValues(runner, values, () => call(runner, [...words, ...names], inner));
		if (runner.shell.code !== 0) return;
		const { fixed } = runner.shell;
		// `readonly A=(a b)` says so before it is.
		runner.shell = { ...runner.shell, fixed: new Set() };
		try {
			for (const value of declared) if (!runner.assign(value, inner)) break;
		} finally {
			runner.shell = { ...runner.shell, fixed };
		}
	});
	tellFailed(runner, simple, words);
}

function tellFailed(runner: Runner, { line }: Simple, words: readonly string[]) {
	const { code } = runner.shell;
	if (code === 0 || runner.isGuarded || words.length === 0) return;
	if (quiet.has(words[0] ?? '')) return;
	runner.io.failed?.({ line, words, code });
}

/** Of `set -x`. */
function trace(runner: Runner, words: readonly string[], values: readonly Assigned[], ends: Ends) {
	if (!runner.shell.options.has('xtrace')) return;
	const before = values.flatMap(({ name, value }) =>
		typeof value === 'string' ? [`${name}=${quoted(value)}`] : []
	);
	ends.write({ to: 'stderr', text: `+ ${[...before, ...words.map(quoted)].join(' ')}\n` });
}

/** With variables that only what is started knows. */
async function withValues(runner: Runner, values: readonly Assigned[], job: () => Promise<void>) {
	const { variables, exported } = runner.shell;
	let shell = runner.shell;
	for (const { name, value } of values) {
		const next = typeof value === 'string' ? withVariable(shell, name, value) : shell;
		if (typeof next === 'string') continue;
		shell = { ...next, exported: new Set(next.exported).add(name) };
	}
	runner.shell = shell;
	try {
		await job();
	} finally {
		if (values.length > 0) {
			const restored = new Map(runner.shell.variables);
			for (const { name } of values) {
				const value = variables.get(name);
				if (value === undefined) restored.delete(name);
				else restored.set(name, value);
			}
			const names = [...runner.shell.exported].filter(
				(each) => exported.has(each) || !values.some(({ name }) => name === each)
			);
			runner.shell = { ...runner.shell, variables: restored, exported: new Set(names) };
		}
	}
}
