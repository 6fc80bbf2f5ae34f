import { rootArn } from '../iam/arn';
import type { AccountEvent } from '../../base/event';
import { resourcesOf } from './event-resources';

/** Events never change, and every check of a scenario asks for them again. */
const summaries = new WeakMap<AccountEvent, ReturnType<typeof summarise>>();

/** As LookupEvents shows an event. https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Event.html */
export function summary(event: AccountEvent) {
	const known = summaries.get(event);
	if (known) return known;
	const fresh = summarise(event);
	summaries.set(event, fresh);
	return fresh;
}

function summarise(event: AccountEvent) {
	const { record } = event;
	const name = nameOf(event);
	const { accessKeyId } = record.userIdentity;
	return {
		EventId: record.eventID,
		EventName: record.eventName,
		ReadOnly: String(record.readOnly),
		...(accessKeyId === undefined ? {} : { AccessKeyId: accessKeyId }),
		EventTime: record.eventTime,
		EventSource: record.eventSource,
		...(name === undefined ? {} : { Username: name }),
		Resources: resourcesOf(event).map((resource) => ({ ...resource })),
		CloudTrailEvent: JSON.stringify(record)
	};
}

/** Of a role session its own name, not the role's. */
export function nameOf({ record: { userIdentity } }: AccountEvent): string | undefined {
	const { type, userName, principalId, arn, accountId } = userIdentity;
	if (type === 'AssumedRole' || type === 'FederatedUser') return principalId?.split(':')[1];
	const isRoot = type === 'Root' && accountId !== undefined && arn === rootArn({ id: accountId });
	return isRoot ? 'root' : userName;
}
