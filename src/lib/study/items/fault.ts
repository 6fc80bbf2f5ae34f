/** Something wrong with an item: where in it, as it is written, and what to do. */
export interface ItemFault {
	readonly path: readonly (string | number)[];
	readonly message: string;
}

export function fault(message: string, ...path: readonly (string | number)[]): ItemFault {
	return { path, message };
}
