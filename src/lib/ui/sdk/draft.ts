import * as v from 'valibot';
import { draftKey, keep, recalled } from '../drafts';
import { own, snippets, stages } from './snippets';

/** What was written, by snippet and stage, and which of them is shown: while the tab is open. */
export interface Draft {
	/** The name of the profile that clients use which name none; no credentials of it. */
	readonly profile?: string | undefined;
	readonly snippet: string;
	readonly stage: (typeof stages)[number];
	readonly texts: Readonly<Record<string, string>>;
}

const schema = v.object({
	profile: v.optional(v.string()),
	snippet: v.picklist([...snippets.map(({ id }) => id), own.id]),
	stage: v.picklist(stages),
	texts: v.record(v.string(), v.string())
});

const fresh: Draft = { snippet: snippets[0]?.id ?? '', stage: 'worked', texts: {} };

export function recalledDraft(attempt: string): Draft {
	const read = v.safeParse(schema, recalled(draftKey(attempt, 'sdk')));
	return read.success ? read.output : fresh;
}

export function keepDraft(attempt: string, draft: Draft) {
	keep(draftKey(attempt, 'sdk'), JSON.stringify(draft));
}
