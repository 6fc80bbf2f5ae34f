import type { Draft, StatementDraft, Text } from '../document';
import { isIamSid, repeatedSids } from '../validate/sids';
import type { Subject } from './subject';

/* Where the checks look. */

export function statementsOf({ draft }: Subject): readonly StatementDraft[] {
	return draft?.statements ?? [];
}

export function actionsOf(subject: Subject): readonly Text[] {
	return statementsOf(subject).flatMap(({ action }) => action?.patterns ?? []);
}

export function resourcesOf(subject: Subject): readonly Text[] {
	return statementsOf(subject).flatMap(({ resource }) => resource?.patterns ?? []);
}

export function hasRepeatedSid({ draft }: Subject): boolean {
	return draft !== undefined && [...repeatedSids(draft)].length > 0;
}

export function hasOddSid({ draft }: Subject): boolean {
	return draft !== undefined && sidsOf(draft).some(({ value }) => !isIamSid(value));
}

function sidsOf({ statements }: Draft): readonly Text[] {
	return statements.flatMap(({ sid }) => sid ?? []);
}
