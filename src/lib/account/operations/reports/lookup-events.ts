import * as v from 'valibot';
import type { Account, Time } from '../../account';
import type { Json } from '../../call';
import { Chain } from '../../chain';
import type { AccountEvent } from '../../event';
import { resourcesOf } from '../../history/event-resources';
import { nameOf, summary } from '../../history/event-summary';
import { done, fail, operation, type Applied } from '../../operation';

/** What an event can be looked up by. */
const attributes = {
	EventId: ({ record }) => [record.eventID],
	EventName: ({ record }) => [record.eventName],
	EventSource: ({ record }) => [record.eventSource],
	ReadOnly: ({ record }) => [String(record.readOnly)],
	Username: (event) => [nameOf(event)],
	AccessKeyId: ({ record }) => [record.userIdentity.accessKeyId],
	ResourceName: (event) => resourcesOf(event).map(({ ResourceName: name }) => name),
	ResourceType: (event) => resourcesOf(event).map(({ ResourceType: type }) => type)
} satisfies Record<string, (event: AccountEvent) => readonly (string | undefined)[]>;

type Attribute = keyof typeof attributes;

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
export const lookupEvents = operation({
	service: 'cloudtrail',
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
): Applied {
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
	const question = asked(query.LookupAttributes[0]);
	const matches = matching(account.events.take(newest), question);
	const [oldest, latest] = [matches.at(0), matches.at(-1)];
	if (oldest && latest && most === Infinity && isWithin(oldest.event, earliest, to)) {
		// Nothing is left out at either end: the answer is the same until another event matches.
		if (isWithin(latest.event, earliest, to)) return done(account, wholeAnswer(question, matches));
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

interface Match {
	readonly event: AccountEvent;
	/** Its place in the event history, from 0. */
	readonly at: number;
}

type Matches = Chain<Match>;
/** Something that was looked up before, and what is remembered of it. */
interface Question {
	readonly isMatch: (event: AccountEvent) => boolean;
	readonly found: WeakMap<object, Matches>;
	answer?: { readonly latest: AccountEvent; readonly value: { readonly Events: readonly Json[] } };
}

/** Scenarios ask the same few questions after every action. */
const questions = new Map<string, Question>();
const mostQuestions = 50;

function asked(attribute?: { AttributeKey: Attribute; AttributeValue: string }): Question {
	const name = attribute ? `${attribute.AttributeKey}=${attribute.AttributeValue}` : '';
	const known = questions.get(name);
	if (known) return known;
	const isMatch = (event: AccountEvent) =>
		!attribute || attributes[attribute.AttributeKey](event).includes(attribute.AttributeValue);
	const fresh = { isMatch, found: new WeakMap<object, Matches>() };
	if (questions.size >= mostQuestions) questions.clear();
	questions.set(name, fresh);
	return fresh;
}

/** Oldest first. */
function matching(events: Chain<AccountEvent>, { found, isMatch }: Question): Matches {
	const none: Matches = Chain.empty;
	return events.fold(found, none, (matches, event, at) =>
		isMatch(event) ? matches.with({ event, at }) : matches
	);
}

/** An event is in one history only, so the latest match tells all those before it. */
function wholeAnswer(question: Question, matches: Matches): Json {
	const before = question.answer;
	const added: Json[] = [];
	for (const { event } of matches.latestFirst()) {
		if (before?.latest !== event) {
			added.push(summary(event));
			continue;
		}
		if (added.length === 0) return before.value;
		added.push(...before.value.Events);
		break;
	}
	const latest = matches.at(-1)?.event;
	const value = { Events: added };
	if (latest) question.answer = { latest, value };
	return value;
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
