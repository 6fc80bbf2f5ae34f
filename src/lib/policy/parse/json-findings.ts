import type { Range } from '../document';
import { finding, type Finding, type Fix } from '../finding';
import { issues, type IssueCode } from '../issues';

/** A hostile text could have a fault at each character; nobody reads more than a few. */
const mostErrors = 200;
const mostOthers = 100;

/** Collects what is wrong with a text while it is read. */
export class Findings {
	readonly #kept: Finding[] = [];
	#errors = 0;
	#others = 0;

	add(code: IssueCode, message: string, where: Finding['ranges'] | Range, fix?: Fix): void {
		const room =
			issues[code] === 'ERROR' ? ++this.#errors <= mostErrors : ++this.#others <= mostOthers;
		if (room) this.#kept.push(finding(code, message, where, fix));
	}

	/** Then there is no use in reading on. */
	get full(): boolean {
		return this.#errors >= mostErrors;
	}

	get hasErrors(): boolean {
		return this.#errors > 0;
	}

	/** In the order of the text. */
	get all(): readonly Finding[] {
		return this.#kept.toSorted((a, b) => a.ranges[0].from - b.ranges[0].from);
	}
}

/** A fix that replaces one stretch of text. */
export function replacing(title: string, range: Range, text: string): Fix {
	return { title, edits: [{ range, text }] };
}

export function inserting(title: string, at: number, text: string): Fix {
	return replacing(title, { from: at, to: at }, text);
}

export function removing(what: string, range: Range): Fix {
	return replacing(`Remove ${what}`, range, '');
}
