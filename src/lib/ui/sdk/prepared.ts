import { javascriptLanguage } from '@codemirror/lang-javascript';
import type { SyntaxNode } from '@lezer/common';

/*
 * The engine tells neither of promises that were rejected and nobody took, nor the line of everything that
 * goes wrong. So a program is handed to it with small additions that no line is moved by.
 */

/** What async functions reject with goes through this, so that it is known. */
const noted = 'leastwiseRejected';

interface Addition {
	readonly at: number;
	readonly text: string;
}

/** What stands around a part of the program. */
interface Wrap {
	readonly from: number;
	readonly to: number;
	readonly before: string;
	readonly after: string;
}

/** As the engine gets a program. One that cannot be read stays as it is: its error is told by the engine. */
export function prepared(program: string): string {
	const wraps: Wrap[] = [];
	let broken = false;
	javascriptLanguage.parser.parse(program).iterate({
		enter({ type, node }) {
			if (type.isError) broken = true;
			if (isUnmarked(node)) wraps.push({ from: node.from, to: node.from, before: '0;', after: '' });
			if (isAsync(node)) wraps.push(aroundBody(node));
			if (node.name === 'ReturnStatement') wraps.push(...aroundReturned(node));
		}
	});
	if (broken) return program;
	// Of several that end at one place, the innermost ends first; all that end do so before any begins.
	const around = wraps.filter(({ from, to }) => from < to);
	const text = withAll(program, [
		...around.map(({ to, after }) => ({ at: to, text: after })).reverse(),
		...wraps.map(({ from, to, before, after }) => ({
			at: from,
			text: from < to ? before : before + after
		}))
	]);
	return `${text}\n;import { rejected as ${noted} } from 'main.js';`;
}

/** The engine remembers lines at expressions that are statements, but not at these. */
const unmarked: ReadonlySet<string> = new Set([
	...['VariableDeclaration', 'ReturnStatement', 'IfStatement', 'ForStatement', 'WhileStatement'],
	...['DoStatement', 'SwitchStatement']
]);

function isUnmarked({ name, parent }: SyntaxNode): boolean {
	return unmarked.has(name) && (parent?.name === 'Script' || parent?.name === 'Block');
}

const functions: ReadonlySet<string> = new Set([
	...['FunctionDeclaration', 'FunctionExpression', 'ArrowFunction', 'MethodDeclaration'],
	// A method of an object.
	'Property'
]);

/** Not generators: their errors are those of whoever asks for the next. */
function isAsync(node: SyntaxNode): boolean {
	return functions.has(node.name) && node.getChild('async') !== null && !node.getChild('Star');
}

/** Around what an async function does. */
function aroundBody({ lastChild: body, to: end }: SyntaxNode): Wrap {
	const after = `}catch(e){throw ${noted}(e)}`;
	const { name = '', from = end, to = end } = body ?? {};
	return name === 'Block'
		? { from: from + 1, to: to - 1, before: 'try{', after }
		: { from, to, before: '{try{return await (', after: `)${after}}` };
}

/**
 * A promise that an async function returns is awaited in it, so that its error is the function's. Not within
 * `try`, which does not catch what is returned unawaited.
 */
function aroundReturned(node: SyntaxNode): readonly Wrap[] {
	const value = node.firstChild?.nextSibling;
	let around = node.parent;
	while (around && !isFunction(around)) {
		if (around.name === 'TryStatement') return [];
		around = around.parent;
	}
	if (!value || value.name === ';' || value.type.is('Comment') || !around || !isAsync(around))
		return [];
	return [{ from: value.from, to: value.to, before: ' await (', after: ')' }];
}

function isFunction({ name, lastChild }: SyntaxNode): boolean {
	return functions.has(name) && (name !== 'Property' || lastChild?.name === 'Block');
}

/** Where two stand at one place, they keep their order. */
function withAll(text: string, additions: readonly Addition[]): string {
	let done = 0;
	const parts: string[] = [];
	for (const { at, text: added } of additions.toSorted((one, other) => one.at - other.at)) {
		parts.push(text.slice(done, at), added);
		done = at;
	}
	return parts.join('') + text.slice(done);
}
