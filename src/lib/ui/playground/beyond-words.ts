import type { Beyond } from '$lib/policy/compare';
import { listed } from '$lib/policy/wording';

/** Why the comparison gives no answer. */
export function beyondMethod({ reason, keys }: Beyond): string {
	const named = listed(keys);
	switch (reason) {
		case 'variables':
			return `What ${named} stands for is tied to other parts of the request, which the method cannot follow.`;
		case 'types':
			return `${named} is compared as text here and as a number, date or address there.`;
		case 'work':
			return 'The policies are too intricate to be compared.';
		case 'engine':
			return 'The proof and the engine disagree about a request, so neither is taken at its word.';
		case 'principals':
			return 'A statement names a principal. Only identity policies can be compared.';
	}
}
