import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { localCompletionSource } from '@codemirror/lang-javascript';
import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { SyntaxNode } from '@lezer/common';
import { shapeOf } from '$lib/account/base/shape';
import { loadFor, operationOf } from '$lib/account/perform/registry';
import { names, packages, type Name } from './names';
import { withImport } from './with-import';

/*
 * What is offered where one writes. Only what begins with what is typed, so that Enter takes nothing that was
 * not meant; and nothing where a word is whole.
 */

export async function complete(context: CompletionContext): Promise<CompletionResult | null> {
	const { state, pos } = context;
	const node = syntaxTree(state).resolveInner(pos, -1);
	switch (placeOf(node)) {
		case 'module':
			return modules(state, node);
		case 'import':
			return among(context, importable(state, node), 0);
		case 'member':
			return among(context, members(state, node), 0);
		case 'input':
			return among(context, await inputs(state, node), 1);
		case 'name':
			return identifiers(context);
		case 'nowhere':
			return null;
	}
}

type Place = 'module' | 'import' | 'member' | 'input' | 'name' | 'nowhere';

function placeOf(node: SyntaxNode): Place {
	switch (node.name) {
		case 'String':
			return node.parent?.name === 'ImportDeclaration' ? 'module' : 'nowhere';
		case '.':
		case '?.':
		case 'PropertyName':
			return node.parent?.name === 'MemberExpression' ? 'member' : 'nowhere';
		case 'ImportGroup':
			return 'import';
		case 'VariableDefinition':
			return node.parent?.name === 'ImportGroup' ? 'import' : 'nowhere';
		case 'PropertyDefinition':
		case 'ObjectExpression':
			return commandAround(node) ? 'input' : 'nowhere';
		case '{':
			return node.parent?.name === 'ImportGroup'
				? 'import'
				: commandAround(node)
					? 'input'
					: 'name';
		default:
			return elsewhere.has(node.name) ? 'nowhere' : 'name';
	}
}

const elsewhere: ReadonlySet<string> = new Set([
	...['TemplateString', 'RegExp', 'LineComment', 'BlockComment', 'Label', 'Number', 'ClassBody'],
	...['PrivatePropertyName', 'PrivatePropertyDefinition', 'MethodDeclaration', 'PatternProperty']
]);

function identifiers(context: CompletionContext): CompletionResult | null {
	const own = localCompletionSource(context)?.options ?? [];
	const taken = new Set(own.map(({ label }) => label));
	const others = names.filter(({ name }) => !taken.has(name));
	return among(context, [...own, ...others.map(importing)], 2);
}

/** Of the options those that begin with what is typed, if that is long enough, and is not one itself. */
function among(
	context: CompletionContext,
	options: readonly Completion[],
	least: number
): CompletionResult | null {
	const word = context.matchBefore(/[A-Za-z_$][\w$]*/);
	const typed = word?.text ?? '';
	if (typed.length < least && !context.explicit) return null;
	const found = new Map<string, Completion>();
	for (const option of options) {
		if (option.label.toLowerCase().startsWith(typed.toLowerCase())) found.set(option.label, option);
	}
	if (found.size === 0 || (found.has(typed) && !context.explicit)) return null;
	// GetUserCommand stands before GetUserPolicyCommand.
	const inOrder = [...found.values()];
	if (typed !== '') inOrder.sort((a, b) => (a.label < b.label ? -1 : 1));
	return { from: word?.from ?? context.pos, options: inOrder, filter: false };
}

/** Whoever takes it has it imported. */
function importing({ name, from }: Name): Completion {
	return {
		label: name,
		detail: from.replace('@aws-sdk/', ''),
		apply(view: EditorView, _: unknown, start: number, end: number) {
			const inserted = { from: start, to: end, insert: name };
			const imported = withImport(view.state.doc.toString(), name, from);
			const changes = view.state.changes(imported ? [imported, inserted] : inserted);
			view.dispatch({
				changes,
				selection: { anchor: changes.mapPos(end, 1) },
				userEvent: 'input.complete'
			});
		}
	};
}

function modules(state: EditorState, node: SyntaxNode): CompletionResult | null {
	const quote = state.sliceDoc(node.from, node.from + 1);
	const isClosed = node.to - node.from > 1 && state.sliceDoc(node.to - 1, node.to) === quote;
	const [from, to] = [node.from + 1, isClosed ? node.to - 1 : node.to];
	const typed = state.sliceDoc(from, to);
	const options = packages.filter((name) => name.startsWith(typed) && name !== typed);
	if (options.length === 0) return null;
	return { from, to, options: options.map((label) => ({ label })), filter: false };
}

/** What the package has that stands behind the braces, or any of them where none does yet. */
function importable(state: EditorState, node: SyntaxNode): readonly Completion[] {
	const group = node.name === 'ImportGroup' ? node : node.parent;
	const source = group?.parent?.getChild('String');
	const from = source && state.sliceDoc(source.from + 1, source.to - 1);
	const there = new Set(
		(group?.getChildren('VariableDefinition') ?? [])
			.filter((each) => each.from !== node.from)
			.map((each) => state.sliceDoc(each.from, each.to))
	);
	return names
		.filter((each) => (!from || each.from === from) && !there.has(each.name))
		.map(({ name, from }) => ({ label: name, detail: from.replace('@aws-sdk/', '') }));
}

const ofClients: readonly Completion[] = ['send', 'config', 'destroy'].map((label) => ({ label }));

/** Of a client, what it can be asked for; of all else nothing is known. */
function members(state: EditorState, node: SyntaxNode): readonly Completion[] {
	const object = node.parent?.firstChild;
	if (object?.name !== 'VariableName') return [];
	const name = state.sliceDoc(object.from, object.to).replace(/\$/g, '\\$');
	const made = new RegExp(`(?<![\\w$])${name}\\s*=\\s*new\\s+(?:IAM|STS|S3)Client\\b`);
	return made.test(state.doc.toString()) ? ofClients : [];
}

/** The command in whose input a node stands, not in something within it. */
function commandAround(node: SyntaxNode): SyntaxNode | undefined {
	const object =
		node.name === 'ObjectExpression' ? node : closest(node, 'ObjectExpression', ['Property']);
	const made = object?.parent?.name === 'ArgList' ? object.parent.parent : undefined;
	return (made?.name === 'NewExpression' && made.getChild('VariableName')) || undefined;
}

function closest(
	node: SyntaxNode,
	name: string,
	through: readonly string[]
): SyntaxNode | undefined {
	for (let around = node.parent; around; around = around.parent) {
		if (around.name === name) return around;
		if (!through.includes(around.name)) return undefined;
	}
	return undefined;
}

async function inputs(state: EditorState, node: SyntaxNode): Promise<readonly Completion[]> {
	const command = commandAround(node);
	const [, operation] =
		/^(\w+)Command$/.exec(command ? state.sliceDoc(command.from, command.to) : '') ?? [];
	const known = names.find(({ name }) => name === `${operation ?? ''}Command`);
	if (operation === undefined || !known) return [];
	const call = { service: services[known.from], operation };
	await loadFor([call]);
	const schema = operationOf(call)?.parameters;
	const shape = schema && shapeOf(schema);
	return shape?.kind === 'structure' ? [...shape.members.keys()].map((label) => ({ label })) : [];
}

const services = {
	'@aws-sdk/client-iam': 'iam',
	'@aws-sdk/client-sts': 'sts',
	'@aws-sdk/client-s3': 's3'
} as const satisfies Readonly<Record<Name['from'], string>>;
