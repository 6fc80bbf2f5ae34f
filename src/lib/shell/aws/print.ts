import { general } from './exit';
import { outputOf } from './config/settings';
import { jsonText } from './output/json';
import { RowFault, tableOf } from './output/table';
import { textOf } from './output/text';
import { merged, type Answer, type Pages, type Paging } from './paging';
import type { Query } from './query';
import type { Session } from './session';

/** What an operation answered: once, or in pages. */
export type Result =
	| { readonly kind: 'whole'; readonly answer: Answer }
	| { readonly kind: 'pages'; readonly paging: Paging; readonly pages: Pages };

/** Prints an answer in the form that is asked for, after the query. */
export async function print(
	session: Session,
	operation: string,
	result: Result,
	query: Query | undefined
): Promise<void> {
	const search = (value: unknown) => (query ? query(value) : value);
	const form = outputOf(session);
	switch (form) {
		case 'json':
			return whole(result, search, (value) => session.print(`${jsonText(value)}\n`));
		case 'yaml': {
			const { yamlOf } = await import('./output/yaml');
			return whole(result, search, (value) => session.print(yamlText(value, yamlOf)));
		}
		case 'yaml-stream': {
			const { yamlOf } = await import('./output/yaml');
			const parts = result.kind === 'whole' ? [result.answer] : result.pages.pages;
			for (const part of parts) {
				const value = search(part);
				if (result.kind === 'pages' || !isNothing(value)) session.print(yamlOf([value]));
			}
			return;
		}
		case 'table':
			return whole(result, search, (value) => session.print(table(operation, value, session)));
		case 'text':
			return text(session, result, search);
		default:
			throw general(`Unknown output type: ${form}`);
	}
}

function whole(
	result: Result,
	search: (value: unknown) => unknown,
	show: (value: unknown) => void
): void {
	const value = search(
		result.kind === 'whole' ? result.answer : merged(result.paging, result.pages)
	);
	if (!isNothing(value)) show(value);
}

/** An operation that answers nothing prints nothing. */
function isNothing(value: unknown): boolean {
	return (
		typeof value === 'object' &&
		value !== null &&
		!Array.isArray(value) &&
		Object.keys(value).length === 0
	);
}

function yamlText(value: unknown, yamlOf: (value: unknown) => string): string {
	return typeof value === 'object' && value !== null ? yamlOf(value) : `${jsonText(value)}\n`;
}

function table(operation: string, value: unknown, { globals }: Session): string {
	try {
		return tableOf(operation, value, globals.color === 'on');
	} catch (error) {
		if (error instanceof RowFault) throw general(error.message);
		throw error;
	}
}

/** Page by page, each as it would stand alone. */
function text(session: Session, result: Result, search: (value: unknown) => unknown): void {
	if (result.kind === 'whole') {
		session.print(textOf(search(result.answer)));
		return;
	}
	const { lists, same } = result.paging;
	const { pages, next } = result.pages;
	for (const [index, page] of pages.entries()) {
		const shared =
			index === 0 ? Object.fromEntries(same.map((name) => [name, page[name] ?? null])) : {};
		const own = Object.fromEntries(lists.map((name) => [name, page[name] ?? null]));
		session.print(textOf(search({ ...shared, ...own })));
	}
	if (next !== undefined) session.print(textOf(search({ NextToken: { NextToken: next } })));
}
