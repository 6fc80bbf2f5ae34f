import * as v from 'valibot';
import type { Query } from '../../query';

const event = v.object({
	EventId: v.string(),
	EventName: v.string(),
	ReadOnly: v.string(),
	EventTime: v.string(),
	EventSource: v.string(),
	Username: v.optional(v.string()),
	CloudTrailEvent: v.string()
});
export type EventAnswer = v.InferOutput<typeof event>;

export const events = (): Query<{ Events: EventAnswer[] }> => ({
	wish: { service: 'cloudtrail', operation: 'LookupEvents', parameters: {} },
	answer: v.object({ Events: v.array(event) })
});
