/** What stands in a column. */
export type Value = null | number | string | Uint8Array;

export interface Row {
	readonly id: number;
	/** A column that is the row’s id is null here. */
	readonly values: readonly Value[];
}
