import * as v from 'valibot';
import { rowsPerPage } from './list';

export const pageSizes = [10, 25, 50, 100] as const;

const stored = v.object({ rows: v.picklist(pageSizes), hidden: v.array(v.string()) });

type Stored = v.InferOutput<typeof stored>;

const usual: Stored = { rows: rowsPerPage, hidden: [] };

/** How somebody wants to see a list, kept in this browser under its name. */
export class Preferences {
	readonly #key: string;
	#now: Stored = $state.raw(usual);

	/** `list` is what it lists: "Users". */
	constructor(list: string) {
		this.#key = `list/${list}`;
		this.#now = recalled(this.#key);
	}

	get rows() {
		return this.#now.rows;
	}

	/** Labels of columns that are not shown. */
	get hidden(): readonly string[] {
		return this.#now.hidden;
	}

	set(wanted: { readonly rows: number; readonly hidden: readonly string[] }) {
		const { success, output } = v.safeParse(stored, wanted);
		this.#now = success ? output : usual;
		keep(this.#key, this.#now);
	}
}

function recalled(key: string): Stored {
	try {
		const { success, output } = v.safeParse(stored, JSON.parse(localStorage.getItem(key) ?? ''));
		return success ? output : usual;
	} catch {
		return usual; // Nothing is kept, or storage is refused.
	}
}

function keep(key: string, value: Stored) {
	try {
		if (value.rows === usual.rows && value.hidden.length === 0) localStorage.removeItem(key);
		else localStorage.setItem(key, JSON.stringify(value));
	} catch {
		// Storage is full or refused: the choice holds until the page is left.
	}
}
