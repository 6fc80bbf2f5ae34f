import { general, usage } from './exit';

export type Query = (value: unknown) => unknown;

/** A JMESPath expression, which is loaded when one is asked for. */
export async function queryOf(expression: string | undefined): Promise<Query | undefined> {
	if (expression === undefined) return undefined;
	const { compile, isRegistered, registerFunction, TreeInterpreter, TYPE_ANY } =
		await import('@jmespath-community/jmespath');
	const any = { types: [TYPE_ANY] };
	for (const [name, holds] of Object.values(orders)) {
		if (isRegistered(name)) continue;
		registerFunction(name, ([a, b]) => ordered(a, b, holds), [any, any]);
	}
	let compiled: ReturnType<typeof compile>;
	try {
		compiled = withOrder(compile(withTexts(expression))) as typeof compiled;
	} catch (error) {
		throw usage(`Bad value for --query ${expression}: ${faultOf(expression, error)}`);
	}
	return (value) => {
		try {
			return TreeInterpreter.search(compiled, value as never);
		} catch (error) {
			throw general(error instanceof Error ? error.message : String(error));
		}
	};
}

/** By the language's own names: functions that stand in the place of `<` and the like. */
const orders: Readonly<Record<string, readonly [string, (order: number) => boolean]>> = {
	LT: ['leastwise_lt', (order) => order < 0],
	LTE: ['leastwise_lte', (order) => order <= 0],
	GT: ['leastwise_gt', (order) => order > 0],
	GTE: ['leastwise_gte', (order) => order >= 0]
};

/**
 * The language orders numbers alone. The CLI's implementation orders texts too, on which many a script
 * rests: `CreateDate<='2026-01-01'`.
 */
function ordered(a: unknown, b: unknown, holds: (order: number) => boolean): boolean | null {
	if (typeof a === 'number' && typeof b === 'number') return holds(a - b);
	if (typeof a === 'string' && typeof b === 'string') return holds(a < b ? -1 : a > b ? 1 : 0);
	return null;
}

function withOrder(node: unknown): unknown {
	if (Array.isArray(node)) return node.map(withOrder);
	if (typeof node !== 'object' || node === null) return node;
	if ('type' in node && node.type === 'Literal') return node;
	const inside = Object.fromEntries(
		Object.entries(node).map(([key, each]) => [key, withOrder(each)])
	);
	const order = inside['type'] === 'Comparator' ? orders[String(inside['name'])] : undefined;
	if (!order) return inside;
	return { type: 'Function', name: order[0], children: [inside['left'], inside['right']] };
}

/** The CLI's JMESPath takes \`maps\` for the text, where the language wants \`"maps"\` or 'maps'. */
function withTexts(expression: string): string {
	return expression.replace(
		/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`((?:\\`|[^`])*)`/g,
		(whole, literal: string | undefined) => {
			if (literal === undefined) return whole;
			const text = literal.replaceAll('\\`', '`');
			return isJson(text)
				? whole
				: `\`${JSON.stringify(text.trimStart()).replaceAll('`', '\\`')}\``;
		}
	);
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

function faultOf(expression: string, error: unknown): string {
	if (expression === '') return 'Invalid JMESPath expression: cannot be empty.';
	const open = /[[{(.|&!,:]\s*$/.test(expression);
	if (open) {
		const mark = `${' '.repeat(expression.length + 1)}^`;
		return `Invalid jmespath expression: Incomplete expression:\n"${expression}"\n${mark}`;
	}
	return `Invalid jmespath expression: ${error instanceof Error ? error.message : String(error)}`;
}
