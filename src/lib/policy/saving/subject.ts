import type { Draft } from '../document';
import type { Finding } from '../finding';
import type { IssueCode } from '../issues';

/** A policy that somebody wants to save, as far as it could be read. */
export interface Subject {
	readonly text: string;
	/** Nothing where the text is not even an object. */
	readonly draft: Draft | undefined;
	/** What makes it unreadable: the reader's findings of type ERROR, in the order of the text. */
	readonly faults: readonly Finding[];
}

/** AWS's message where there is something that IAM does not save. */
export type Check = (subject: Subject) => string | undefined;

export function firstOf<Item>(
	items: readonly Item[],
	message: (item: Item) => string | undefined
): string | undefined {
	for (const item of items) {
		const said = message(item);
		if (said !== undefined) return said;
	}
	return undefined;
}

export function ifFault(code: IssueCode, message: string): Check {
	return ({ faults }) => (faults.some((fault) => fault.code === code) ? message : undefined);
}
