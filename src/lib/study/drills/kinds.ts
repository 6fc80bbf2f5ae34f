import { drillKinds, type DrillKind, type DrillOrder } from './drill';
import type { Level } from '../items/item';
import { placeIn } from '../shuffle';
import { plannedTopics } from './topics';

/** What a kind is called, and what it asks in a sentence. */
interface KindTold {
	readonly title: string;
	readonly asks: string;
	readonly topics: readonly string[];
}

export const kindsTold: Readonly<Record<DrillKind, KindTold>> = {
	outcome: {
		title: 'Decide the request',
		asks: 'Allowed, explicitly denied or implicitly denied?',
		topics: plannedTopics
	},
	statement: {
		title: 'Find the statement',
		asks: 'Which one settled it, or did none?',
		topics: plannedTopics
	},
	mend: {
		title: 'Mend it with one edit',
		asks: 'A request is denied. Which change lets it through?',
		topics: plannedTopics
	},
	request: {
		title: 'Which request gets through',
		asks: 'The policies stand. One of four requests passes.',
		topics: plannedTopics
	},
	message: {
		title: 'Read the message',
		asks: 'What an access-denied message gives away.',
		topics: plannedTopics
	},
	trust: {
		title: 'Whom does it trust?',
		asks: 'A role’s trust policy: who gets in, and who should not?',
		topics: ['roles', 'cross-account', 'confused-deputy', 'service-roles', 'federation']
	},
	findings: {
		title: 'What is wrong with it',
		asks: 'What policy validation finds in a policy, if anything.',
		topics: ['policy-structure', 'conditions', 'roles', 'access-analyzer']
	},
	history: {
		title: 'What happened first',
		asks: 'Events of an account, to be put in the one order in which they can have happened.',
		topics: ['access-keys', 'roles', 'sessions']
	},
	smallest: {
		title: 'Write the smallest policy',
		asks: 'Some requests are to get through, and nothing else. You write the policy.',
		topics: ['policy-structure', 'conditions', 'mfa']
	},
	command: {
		title: 'What does this command answer?',
		asks: 'A line is typed into the terminal of a small account. What does it print?',
		topics: [
			'access-ways',
			'users',
			'groups',
			'policies',
			'policy-inheritance',
			'roles',
			'access-keys',
			'mfa',
			'evaluation'
		]
	}
};

export function topicsOf(kind: DrillKind): readonly string[] {
	return kindsTold[kind].topics;
}

/** Every topic that some kind has. */
export const drilledTopics: readonly string[] = [
	...new Set(drillKinds.flatMap((kind) => topicsOf(kind)))
];

/** What somebody chose to drill; what was left open, the seed settles. */
export interface DrillChoice {
	readonly kind: DrillKind | 'any';
	readonly topic: string;
	readonly level: Level;
}

/** The drill of that choice that has this seed. A topic that the kind does not have counts as left open. */
export function orderOf({ kind, topic, level }: DrillChoice, seed: string): DrillOrder {
	const withTopic = drillKinds.filter((each) => topicsOf(each).includes(topic));
	const kinds = kind !== 'any' ? [kind] : withTopic.length > 0 ? withTopic : drillKinds;
	const settled = kinds[placeIn(kinds.length, `kind ${seed}`)] ?? 'outcome';
	const topics = topicsOf(settled).includes(topic) ? [topic] : topicsOf(settled);
	return {
		kind: settled,
		topic: topics[placeIn(topics.length, `topic ${seed}`)] ?? topic,
		level,
		seed
	};
}

/** Reads a choice and a seed, as an address has them; nothing where it names what there is not. */
export function readChoice(search: URLSearchParams): DrillChoice | undefined {
	const named = search.get('kind') ?? '';
	const kind = [...drillKinds, 'any' as const].find((each) => each === named);
	const level = levels.find((each) => `${each}` === (search.get('level') ?? '1'));
	return kind && level ? { kind, topic: search.get('topic') ?? 'any', level } : undefined;
}

export const levels: readonly Level[] = [1, 2, 3, 4, 5];

/** A seed as an address has it. */
export function readSeed(search: URLSearchParams): string | undefined {
	const seed = search.get('seed') ?? '';
	return /^[\w-]{1,40}$/.test(seed) ? seed : undefined;
}
