import { Chain } from '../../base/chain';
import type { AccountEvent } from '../../base/event';
import { resourcesOf } from './event-resources';
import { nameOf, summary } from './event-summary';

/** What an event can be looked up by. */
export const attributes = {
	EventId: ({ record }) => [record.eventID],
	EventName: ({ record }) => [record.eventName],
	EventSource: ({ record }) => [record.eventSource],
	ReadOnly: ({ record }) => [String(record.readOnly)],
	Username: (event) => [nameOf(event)],
	AccessKeyId: ({ record }) => [record.userIdentity.accessKeyId],
	ResourceName: (event) => resourcesOf(event).map(({ ResourceName: name }) => name),
	ResourceType: (event) => resourcesOf(event).map(({ ResourceType: type }) => type)
} satisfies Record<string, (event: AccountEvent) => readonly (string | undefined)[]>;

export type Attribute = keyof typeof attributes;

/** Nothing: every event is wanted. */
type Wanted = { readonly key: Attribute; readonly value: string } | undefined;

export interface Match {
	readonly event: AccountEvent;
	/** Its place in the event history, from 0. */
	readonly at: number;
}

type Summary = ReturnType<typeof summary>;

/** Looks for events, and remembers what it found: of a history that has grown only the end is read. */
export class EventSearch {
	readonly #wanted: Wanted;
	readonly #found = new WeakMap<object, Chain<Match>>();
	#told: { readonly latest: AccountEvent; readonly summaries: readonly Summary[] } | undefined;

	constructor(wanted: Wanted) {
		this.#wanted = wanted;
	}

	/** The events that are wanted, oldest first. */
	in(events: Chain<AccountEvent>): Chain<Match> {
		const none: Chain<Match> = Chain.empty;
		return events.fold(this.#found, none, (matches, event, at) =>
			this.#isMatch(event) ? matches.with({ event, at }) : matches
		);
	}

	/**
	 * All matches as they are told, newest first: the same array until another event matches. An event
	 * is in one history only, so the latest match tells all those before it.
	 */
	summariesOf(matches: Chain<Match>): readonly Summary[] {
		const before = this.#told;
		const added: Summary[] = [];
		for (const { event } of matches.latestFirst()) {
			if (before?.latest !== event) {
				added.push(summary(event));
				continue;
			}
			if (added.length === 0) return before.summaries;
			return this.#tell(matches, [...added, ...before.summaries]);
		}
		return this.#tell(matches, added);
	}

	#tell(matches: Chain<Match>, summaries: readonly Summary[]): readonly Summary[] {
		const latest = matches.at(-1)?.event;
		if (latest) this.#told = { latest, summaries };
		return summaries;
	}

	#isMatch(event: AccountEvent): boolean {
		const wanted = this.#wanted;
		return !wanted || attributes[wanted.key](event).includes(wanted.value);
	}
}

/** Scenarios ask the same few questions after every action. */
const searches = new Map<string, EventSearch>();
const mostSearches = 50;

export function searchFor(wanted: Wanted): EventSearch {
	const name = wanted ? `${wanted.key}=${wanted.value}` : '';
	const known = searches.get(name);
	if (known) return known;
	const fresh = new EventSearch(wanted);
	if (searches.size >= mostSearches) searches.clear();
	searches.set(name, fresh);
	return fresh;
}
