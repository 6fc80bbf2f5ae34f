import * as v from 'valibot';
import type { Column } from '../../../list/list';
import type { EventAnswer } from '../queries';

/** Of the event history. */
export const columns: readonly Column<EventAnswer, undefined>[] = [
	{ label: 'Event name', by: ({ EventName }) => EventName },
	{ label: 'Error code', by: (event) => errorOf(event) },
	{ label: 'Event time', by: ({ EventTime }) => EventTime },
	{ label: 'User name', by: ({ Username }) => Username },
	{ label: 'Event source', by: ({ EventSource }) => EventSource },
	{ label: 'Read-only', by: ({ ReadOnly }) => ReadOnly }
];

const errors = v.object({
	errorCode: v.optional(v.string()),
	errorMessage: v.optional(v.string())
});

/** The error that a call came to: its code, or what signing in says instead of one. */
export function errorOf({ CloudTrailEvent }: EventAnswer): string | undefined {
	const { errorCode, errorMessage } = v.parse(errors, JSON.parse(CloudTrailEvent));
	return errorCode ?? errorMessage;
}
