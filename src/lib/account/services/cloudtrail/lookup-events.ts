import * as v from 'valibot';
import type { Account } from '../../account';
import type { Time } from '../../base/time';
import type { AccountEvent } from '../../base/event';
import { attributes, searchFor, type Attribute } from './event-search';
import { summary } from './event-summary';
import { done, fail, type Applied } from '../../base/applied';
import { cloudtrailOperation, type CloudtrailAnswer } from './operation';

const notATime = 'Member must be a timestamp';
/** As the CLI passes it, or in seconds since 1970, as the SDKs do. */
const timestamp = v.union(
	[
		v.pipe(
			v.string(),
			v.transform((text) => Date.parse(text)),
			v.finite(notATime)
		),
		v.pipe(
			v.number(),
			v.finite(notATime),
			v.transform((seconds) => seconds * 1000)
		)
	],
	notATime
);

const parameters = v.object({
	LookupAttributes: v.optional(
		v.pipe(
			v.array(
				v.object({
					AttributeKey: v.picklist(Object.keys(attributes) as Attribute[]),
					AttributeValue: v.pipe(v.string(), v.minLength(1), v.maxLength(2000))
				})
			),
			v.maxLength(1, 'Member must have length less than or equal to 1')
		),
		[]
	),
	StartTime: v.optional(timestamp),
	EndTime: v.optional(timestamp),
	MaxResults: v.optional(v.number()),
	NextToken: v.optional(v.string())
});

/** AWS keeps events this long. */
const kept = 90 * 86_400_000;

/**
 * The event history, newest first.
 *
 * https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html
 */
export const lookupEvents = cloudtrailOperation({
	name: 'LookupEvents',
	level: 'Read',
	parameters,
	simplified:
		'Events are there at once; AWS takes some minutes. Without MaxResults all are told, where AWS stops after 50. Resources are those that the parameters name.',
	access: {
		kind: 'policies',
		resource: ({ account }) => ({
			arn: '*',
			printed: `arn:aws:cloudtrail:us-east-1:${account.id}:*`
		}),
		apply: ({ account, time }, query) => lookUpEvents(account, query, time)
	}
});

function lookUpEvents(
	account: Account,
	query: v.InferOutput<typeof parameters>,
	now: Time
): Applied<CloudtrailAnswer<'LookupEvents'>> {
	const { StartTime: from = 0, EndTime: to = Infinity, MaxResults: most = Infinity } = query;
	if (from > to) {
		return fail('InvalidTimeRangeException', 'The start time must be before the end time.');
	}
	if (query.MaxResults !== undefined && !(Number.isInteger(most) && most >= 1 && most <= 50)) {
		return fail(
			'InvalidMaxResultsException',
			`A max results value of ${most} is invalid. Specify max results between 1 and 50.`
		);
	}
	const newest = query.NextToken === undefined ? account.events.length : placeIn(query.NextToken);
	if (newest === undefined) return fail('InvalidNextTokenException', 'The token is not valid.');

	const earliest = Math.max(from, now - kept);
	const [attribute] = query.LookupAttributes;
	const search = searchFor(
		attribute && { key: attribute.AttributeKey, value: attribute.AttributeValue }
	);
	const matches = search.in(account.events.take(newest));
	const ends = [matches.at(0), matches.at(-1)];
	// Where nothing is left out at either end, it need not be gone through again.
	if (most === Infinity && ends.every((end) => end && isWithin(end.event, earliest, to))) {
		return done(account, { Events: search.summariesOf(matches) });
	}
	const shown: AccountEvent[] = [];
	for (const { event, at } of matches.latestFirst()) {
		if (!isWithin(event, earliest, to)) continue;
		if (shown.length === most) {
			return done(account, { Events: shown.map(summary), NextToken: tokenAt(at + 1) });
		}
		shown.push(event);
	}
	return done(account, { Events: shown.map(summary) });
}

const times = new WeakMap<AccountEvent, Time>();

function isWithin(event: AccountEvent, from: Time, to: Time): boolean {
	const time = times.get(event) ?? Date.parse(event.record.eventTime);
	times.set(event, time);
	return time >= from && time <= to;
}

/** Counted from the oldest event, so that new ones (looking up leaves one) move no page. */
function tokenAt(place: number): string {
	return `events-${place.toString(36)}`;
}

function placeIn(token: string): number | undefined {
	const place = /^events-([0-9a-z]{1,8})$/.exec(token)?.[1];
	return place === undefined ? undefined : Number.parseInt(place, 36);
}
