import type { Obstacle } from './solve';
import { listed } from '../wording';

/** Something that the method cannot settle. */
export interface Beyond {
	/**
	 * `variables`: the values of these keys are linked to other parts of a request in a way that
	 * neither a try nor the proof settled. `types`: one key is compared as text and as a number, date
	 * or address at once. `work`: the policies are too large or too intricate. `principals`: a
	 * statement names a principal, and only identity policies can be compared. `engine`: the engine
	 * decided a request otherwise than was reckoned with.
	 */
	readonly reason: Obstacle['reason'] | 'work' | 'principals';
	/** Condition keys, as the policies write them. */
	readonly keys: readonly string[];
}

/** A sentence that says why there is no answer. */
export function tellBeyond({ reason, keys }: Beyond): string {
	const names = listed(keys);
	switch (reason) {
		case 'variables':
			return `${names} stands in the policies as a variable, and no value of it settles the question, nor does a proof for all values.`;
		case 'types':
			return `${names} is compared as text and as a number, date or address at once; which texts are both is beyond this comparison.`;
		case 'work':
			return 'The policies are too large or too intricate for the work that a comparison may take.';
		case 'principals':
			return 'A statement names a principal. Only identity policies, which name none, can be compared.';
		case 'engine':
			return 'The engine decided a request otherwise than the comparison expected, so no answer is safe. Please report these policies.';
	}
}
