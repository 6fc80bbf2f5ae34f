import * as v from 'valibot';
import type { ApiError } from '$lib/account/base/error';
import { actionOf } from '$lib/account/perform/operations';
import type { NotDone, Wish, Workbench } from '$lib/ui/workbench.svelte';
import type { Query } from './queries';

/** A refusal and what was refused, such as `iam:ListUsers`. */
export interface Refused {
	readonly error: ApiError | NotDone;
	readonly action: string;
	/** When, of a call that was made. */
	readonly time?: number;
}

export type Asked<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly refused: Refused };

/** Asks as whoever is signed in, leaving no trace. In a `$derived` it follows every change. */
export function ask<T>(workbench: Workbench, { wish, answer }: Query<T>): Asked<T> {
	const { service, operation, parameters } = wish;
	const answered = workbench.look(service, operation, parameters);
	return answered.ok
		? { ok: true, value: v.parse(answer, answered.value) }
		: { ok: false, refused: { error: answered.error, action: actionOf(wish) } };
}

/** The answer's value, or nothing where it was refused: for a cell of a table. */
export function valueOf<T>(asked: Asked<T>): T | undefined {
	return asked.ok ? asked.value : undefined;
}

/** The same answer, with of its value what is wanted; a refusal stays one. */
export function mapped<T, U>(asked: Asked<T>, part: (value: T) => U): Asked<U> {
	return asked.ok ? { ok: true, value: part(asked.value) } : asked;
}

/** What the page needs, performed for the event history as AWS's console would leave it. */
export async function record(workbench: Workbench, wishes: readonly Wish[]): Promise<void> {
	if (wishes.length > 0) await workbench.read(...wishes);
}
