import { answerOf, type Answer } from '$lib/classroom/lms/xapi/deliver';
import type { Statement } from '$lib/classroom/lms/xapi/statements';

/** In milliseconds: a store that takes longer is asked again later; each statement has its id, so twice is once. */
const patience = 15_000;

/**
 * Sends statements to a record store.
 *
 * @param address of the store, to which `statements` is added
 * @param key user and password, with a colon between them
 */
export async function post(
	address: string,
	key: string,
	statements: readonly Statement[],
	longest = patience
): Promise<Answer> {
	try {
		const response = await fetch(`${address.replace(/\/$/, '')}/statements`, {
			method: 'POST',
			headers: {
				'Content-Type': 'application/json',
				'X-Experience-API-Version': '1.0.3',
				Authorization: `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(key)))}`
			},
			body: JSON.stringify(statements),
			signal: AbortSignal.timeout(longest),
			credentials: 'omit'
		});
		return answerOf(response.status);
	} catch {
		return { kind: 'away' };
	}
}
