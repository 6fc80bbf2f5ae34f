import * as v from 'valibot';
import { rootArn } from '../../arn';
import type { AccountEvent } from '../../event';
import { done, operation } from '../../operation';

/** What an event can be looked up by. */
const attributes = {
	EventName: ({ record }: AccountEvent) => record.eventName,
	EventSource: ({ record }: AccountEvent) => record.eventSource,
	EventId: ({ record }: AccountEvent) => record.eventID,
	ReadOnly: ({ record }: AccountEvent) => String(record.readOnly),
	Username: nameOf
} satisfies Record<string, (event: AccountEvent) => string | undefined>;

type Attribute = keyof typeof attributes;

/**
 * The event history, newest first. AWS takes some minutes to show an event; here it is there at once.
 *
 * https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html
 */
export const lookupEvents = operation({
	service: 'cloudtrail',
	name: 'LookupEvents',
	level: 'Read',
	parameters: v.object({
		LookupAttributes: v.optional(
			v.pipe(
				v.array(
					v.object({
						AttributeKey: v.picklist(Object.keys(attributes) as Attribute[]),
						AttributeValue: v.string()
					})
				),
				v.maxLength(1, 'Member must have length less than or equal to 1')
			),
			[]
		)
	}),
	access: {
		kind: 'policies',
		resource: ({ account }) => ({
			arn: '*',
			printed: `arn:aws:cloudtrail:us-east-1:${account.id}:*`
		}),
		apply: ({ account }, { LookupAttributes: wanted }) => {
			const events = account.events.filter((event) =>
				wanted.every(
					({ AttributeKey: key, AttributeValue: value }) => attributes[key](event) === value
				)
			);
			return done(account, { Events: events.toReversed().map(summary) });
		}
	}
});

/** Events never change, and every check of a scenario asks for them again. */
const summaries = new WeakMap<AccountEvent, ReturnType<typeof summarise>>();

function summary(event: AccountEvent) {
	const known = summaries.get(event);
	if (known) return known;
	const fresh = summarise(event);
	summaries.set(event, fresh);
	return fresh;
}

function summarise(event: AccountEvent) {
	const { record } = event;
	const name = nameOf(event);
	return {
		EventId: record.eventID,
		EventName: record.eventName,
		ReadOnly: String(record.readOnly),
		EventTime: record.eventTime,
		EventSource: record.eventSource,
		...(name === undefined ? {} : { Username: name }),
		CloudTrailEvent: JSON.stringify(record)
	};
}

function nameOf({ record: { userIdentity } }: AccountEvent): string | undefined {
	const { type, userName, arn, accountId } = userIdentity;
	const isRoot = type === 'Root' && accountId !== undefined && arn === rootArn({ id: accountId });
	return isRoot ? 'root' : userName;
}
