import { javascriptLanguage } from '@codemirror/lang-javascript';
import type { SyntaxNode } from '@lezer/common';

/*
 * The engine tells neither of promises that were rejected and nobody took, nor the line of everything that
 * goes wrong. So a program is handed to it with small additions that no line is moved by.
 */

/** What async functions reject with goes through this, so that it is known. */
export const noted = 'leastwiseRejected';

interface Addition {
	readonly at: number;
	readonly text: string;
}

/** As the engine gets a program. One that cannot be read stays as it is: its error is told by the engine. */
export function prepared(program: string): string {
	const additions: Addition[] = [];
	let broken = false;
	javascriptLanguage.parser.parse(program).iterate({
		enter({ type, node }) {
			if (type.isError) broken = true;
			if (isUnmarked(node)) additions.push({ at: node.from, text: '0;' });
			if (node.getChild('async')) additions.push(...aroundBody(node));
		}
	});
	if (broken) return program;
	const text = withAll(program, additions);
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

/** Around what an async function does. A generator's errors are those of whoever asks for the next. */
function aroundBody(node: SyntaxNode): readonly Addition[] {
	const body = node.lastChild;
	if (!functions.has(node.name) || !body || node.getChild('Star')) return [];
	const end = `}catch(e){throw ${noted}(e)}`;
	if (body.name === 'Block') {
		return [
			{ at: body.from + 1, text: 'try{' },
			{ at: body.to - 1, text: end }
		];
	}
	return [
		{ at: body.from, text: '{try{return await (' },
		{ at: body.to, text: `)${end}}` }
	];
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
