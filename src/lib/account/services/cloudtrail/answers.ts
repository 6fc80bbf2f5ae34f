import * as v from 'valibot';
import { timestamp } from '../../base/answers';

/** https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Event.html */
const event = v.object({
	EventId: v.string(),
	EventName: v.string(),
	ReadOnly: v.string(),
	AccessKeyId: v.exactOptional(v.string()),
	EventTime: timestamp,
	EventSource: v.string(),
	Username: v.exactOptional(v.string()),
	Resources: v.array(v.object({ ResourceType: v.string(), ResourceName: v.string() })),
	CloudTrailEvent: v.string()
});

/** What CloudTrail's operations answer. */
export const cloudtrailAnswers = {
	LookupEvents: v.object({ Events: v.array(event), NextToken: v.exactOptional(v.string()) })
};
