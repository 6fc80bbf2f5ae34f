/*
 * Where this tab keeps what was filled in and not saved, until it is closed: by attempt, so that it goes
 * with what it belongs to.
 */

const drafts = 'draft/';

/** Of what somebody fills in at a place of an attempt. */
export function draftKey(attempt: string, ...place: readonly string[]): string {
	return `${drafts}${[attempt, ...place].join('/')}`;
}

export function recalled(key: string): object | undefined {
	try {
		const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
		return typeof kept === 'object' && kept !== null ? kept : undefined;
	} catch {
		return undefined;
	}
}

export function keep(key: string, text: string | undefined) {
	try {
		if (text === undefined) sessionStorage.removeItem(key);
		else sessionStorage.setItem(key, text);
	} catch {
		// Storage is full or refused: the draft lasts as long as its page.
	}
}

/** Forgets those of an attempt that begins anew, or all. */
export function forgetDrafts(attempt?: string) {
	const beginning = attempt === undefined ? drafts : draftKey(attempt, '');
	try {
		for (const key of Object.keys(sessionStorage)) {
			if (key.startsWith(beginning)) sessionStorage.removeItem(key);
		}
	} catch {
		// Where storage is refused, nothing was kept either.
	}
}
