import { general, usage } from './exit';

export type Query = (value: unknown) => unknown;

/** A JMESPath expression, which is loaded when one is asked for. */
export async function queryOf(expression: string | undefined): Promise<Query | undefined> {
	if (expression === undefined) return undefined;
	const { compile, isRegistered, registerFunction, TreeInterpreter, TYPE_ANY } =
		await import('@jmespath-community/jmespath');
	const any = { types: [TYPE_ANY] };
	for (const order of Object.values(orders)) {
		if (isRegistered(order.name)) continue;
		registerFunction(order.name, ([a, b]) => ordered(a, b, order), [any, any]);
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
const orders: Readonly<Record<string, Order>> = {
	LT: { name: 'leastwise_lt', sign: '<', holds: (order) => order < 0 },
	LTE: { name: 'leastwise_lte', sign: '<=', holds: (order) => order <= 0 },
	GT: { name: 'leastwise_gt', sign: '>', holds: (order) => order > 0 },
	GTE: { name: 'leastwise_gte', sign: '>=', holds: (order) => order >= 0 }
};

interface Order {
	readonly name: string;
	readonly sign: string;
	readonly holds: (order: number) => boolean;
}

/**
 * The language orders numbers alone. The CLI's implementation orders texts too, on which many a script
 * rests: `CreateDate<='2026-01-01'`.
 */
function ordered(a: unknown, b: unknown, { sign, holds }: Order): boolean | null {
	if (typeof a === 'number' && typeof b === 'number') return holds(a - b);
	if (typeof a === 'string' && typeof b === 'string') return holds(a < b ? -1 : a > b ? 1 : 0);
	const [left, right] = [a, b].map(kindInPython);
	if (left === undefined || right === undefined) return null;
	throw new Error(`'${sign}' not supported between instances of '${left}' and '${right}'`);
}

function kindInPython(value: unknown): string | undefined {
	if (typeof value === 'string') return 'str';
	if (typeof value !== 'number') return undefined;
	return Number.isInteger(value) ? 'int' : 'float';
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
	return { type: 'Function', name: order.name, children: [inside['left'], inside['right']] };
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
