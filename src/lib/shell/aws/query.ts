import { general, usage } from './exit';

export type Query = (value: unknown) => unknown;

/** A JMESPath expression, which is loaded when one is asked for. */
export async function queryOf(expression: string | undefined): Promise<Query | undefined> {
	if (expression === undefined) return undefined;
	const { compile, TreeInterpreter } = await import('@jmespath-community/jmespath');
	let compiled: ReturnType<typeof compile>;
	try {
		compiled = compile(withTexts(expression));
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
