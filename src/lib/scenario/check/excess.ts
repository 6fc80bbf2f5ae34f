import type { Account } from '../../account/account';
import type { Check } from '../check';
import { late, type Excess } from './late';
import { partsOf } from './parts';

/** What is allowed beyond the bounds that a check sets. */
export function excessIn(check: Check, account: Account): readonly Excess[] {
	return [...partsOf(check)].flatMap((part) =>
		part.kind === 'bound' ? late('bound')(part, account) : []
	);
}
