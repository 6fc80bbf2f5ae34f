import ts from 'typescript';

/** One edit that a test should notice. */
export interface Mutant {
	readonly id: number;
	readonly file: string;
	readonly line: number;
	/** What stands there, and what in its place. */
	readonly before: string;
	readonly after: string;
	/** Outside every function: tried only with the module loaded anew. */
	readonly atLoad: boolean;
}

/** The name by which mutated code asks whether a mutant is in force. */
const ask = '$mutant';

/** The text with all its mutants in it, each behind a question, and what they are. */
export function mutated(text: string, file: string, firstId: number) {
	const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
	const mutants: Mutant[] = [];

	/** The node's text, with its own mutants and those of all in it. */
	function written(node: ts.Node): string {
		if (isForTypes(node)) return node.getText(source);
		const start = node.getStart(source);
		let whole = '';
		let from = start;
		ts.forEachChild(node, (child) => {
			const childStart = child.getStart(source);
			whole += text.slice(from, childStart) + written(child);
			from = child.end;
		});
		whole += text.slice(from, node.end);
		for (const after of replacements(node, source)) {
			const id = firstId + mutants.length;
			const { line } = source.getLineAndCharacterOfPosition(start);
			const before = node.getText(source);
			mutants.push({ id, file, line: line + 1, before, after, atLoad: !isInFunction(node) });
			whole = ts.isBlock(node)
				? `{ if (!${ask}(${id})) ${whole} }`
				: `(${ask}(${id}) ? (${after}) : (${whole}))`;
		}
		return whole;
	}

	const code = source.statements.map((each) => written(each)).join('\n');
	return {
		mutants,
		code: `const ${ask} = (id) => globalThis.mutation?.inForce(id) ?? false;\n${code}`
	};
}

/** Nothing of it runs; nor does what a file brings in and hands on. */
function isForTypes(node: ts.Node): boolean {
	return (
		ts.isTypeNode(node) ||
		ts.isImportDeclaration(node) ||
		ts.isExportDeclaration(node) ||
		ts.isModuleDeclaration(node) ||
		ts.isInterfaceDeclaration(node) ||
		ts.isTypeAliasDeclaration(node)
	);
}

function isInFunction(node: ts.Node): boolean {
	return ts.findAncestor(node.parent, ts.isFunctionLike) !== undefined;
}

const operators: Readonly<Record<string, readonly string[]>> = {
	'===': ['!=='],
	'!==': ['==='],
	'<': ['<=', '>='],
	'<=': ['<', '>'],
	'>': ['>=', '<='],
	'>=': ['>', '<'],
	'+': ['-'],
	'-': ['+'],
	'*': ['/'],
	'/': ['*'],
	'%': ['*'],
	'&&': ['||'],
	'||': ['&&'],
	'??': ['&&']
};

/** Methods by which another may be meant; nothing stands for leaving the call out. */
const methods: Readonly<Record<string, string | undefined>> = {
	some: 'every',
	every: 'some',
	startsWith: 'endsWith',
	endsWith: 'startsWith',
	toLowerCase: 'toUpperCase',
	toUpperCase: 'toLowerCase',
	min: 'max',
	max: 'min',
	filter: undefined,
	reverse: undefined,
	slice: undefined,
	sort: undefined,
	toReversed: undefined,
	toSorted: undefined,
	trim: undefined
};

/** What may stand in the node's place, as text. */
function replacements(node: ts.Node, source: ts.SourceFile): readonly string[] {
	const textOf = (part: ts.Node) => part.getText(source);
	if (ts.isBlock(node)) {
		const isBody = ts.isFunctionLike(node.parent) && node.statements.length > 0;
		return isBody && !ts.isConstructorDeclaration(node.parent) ? ['nothing'] : [];
	}
	if (!ts.isExpression(node) || !isValue(node)) return [];
	if (isCondition(node)) return ts.isWhileStatement(node.parent) ? ['false'] : ['true', 'false'];
	if (ts.isBinaryExpression(node)) {
		const operator = textOf(node.operatorToken);
		return Object.hasOwn(operators, operator)
			? (operators[operator] ?? []).map(
					(other) => `(${textOf(node.left)}) ${other} (${textOf(node.right)})`
				)
			: [];
	}
	if (ts.isPrefixUnaryExpression(node)) {
		const { operator, operand } = node;
		const drops =
			operator === ts.SyntaxKind.ExclamationToken || operator === ts.SyntaxKind.MinusToken;
		return drops ? [textOf(operand)] : [];
	}
	if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
		return [node.text === '' ? "'mutated'" : "''"];
	}
	if (ts.isTemplateExpression(node)) return ["''"];
	if (ts.isNumericLiteral(node)) return [`${textOf(node)} + 1`];
	if (node.kind === ts.SyntaxKind.TrueKeyword) return ['false'];
	if (node.kind === ts.SyntaxKind.FalseKeyword) return ['true'];
	if (ts.isArrayLiteralExpression(node)) return node.elements.length > 0 ? ['[]'] : [];
	if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
		const { expression: callee, name } = node.expression;
		if (!Object.hasOwn(methods, name.text) || node.expression.questionDotToken) return [];
		const other = methods[name.text];
		const given = node.arguments.map(textOf).join(', ');
		return [other === undefined ? textOf(callee) : `${textOf(callee)}.${other}(${given})`];
	}
	return [];
}

function isCondition(node: ts.Expression): boolean {
	const { parent } = node;
	return (
		((ts.isIfStatement(parent) || ts.isWhileStatement(parent)) && parent.expression === node) ||
		(ts.isConditionalExpression(parent) && parent.condition === node) ||
		// Each part of a condition in its turn, if it is none that has mutants of its own.
		(ts.isBinaryExpression(parent) && isJoined(parent) && !hasOwn(node))
	);
}

function isJoined({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
	return kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken;
}

function hasOwn(node: ts.Expression): boolean {
	return ts.isBinaryExpression(node) || ts.isPrefixUnaryExpression(node);
}

/** Names of members, labels and what is assigned to are no values. */
function isValue(node: ts.Expression): boolean {
	const { parent } = node;
	// The compiler sees to it that a switch names all kinds.
	if (ts.isCaseClause(parent) && parent.expression === node) return false;
	if (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent))
		return parent.name !== node;
	if (ts.isPropertySignature(parent) || ts.isEnumMember(parent) || ts.isBindingElement(parent)) {
		return !ts.isBindingElement(parent) || parent.initializer === node;
	}
	if (ts.isElementAccessExpression(parent)) return true;
	if (ts.isBinaryExpression(parent) && parent.left === node) {
		const { kind } = parent.operatorToken;
		return !(kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment);
	}
	if (ts.isAsExpression(parent) && parent.type.getText() === 'const') return true;
	return !ts.isExpressionWithTypeArguments(parent) && !ts.isTaggedTemplateExpression(parent);
}
