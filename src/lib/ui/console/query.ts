import type { AnswerOf, OperationName } from '$lib/account/services/operations';
import type { ApiError } from '$lib/account/base/error';
import type { NotDone } from '$lib/ui/workbench.svelte';
import type { Wish } from '$lib/ui/wish';

/** A refusal and what was refused, such as `iam:ListUsers`. */
export interface Refused {
	readonly error: ApiError | NotDone;
	readonly action: string;
	/** When, of a call that was made. */
	readonly time?: number;
}

export type Asked<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly refused: Refused };

/** Asks the account as whoever is signed in. A list is answered whole, however many pages it has. */
export type Ask = <Name extends OperationName>(wish: Wish<Name>) => Asked<AnswerOf<Name>>;

/** The answer's value, or nothing where it was refused: for a cell of a table. */
export function valueOf<T>(asked: Asked<T> | undefined): T | undefined {
	return asked?.ok ? asked.value : undefined;
}

/** The same answer, with of its value what is wanted; a refusal stays one. */
export function mapped<T, U>(asked: Asked<T>, part: (value: T) => U): Asked<U> {
	return asked.ok ? { ok: true, value: part(asked.value) } : asked;
}
