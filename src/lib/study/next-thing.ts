import type { Strength } from './strength';

/** What would help most, and why. */
export type NextThing =
	| { readonly kind: 'chapter' | 'scenario'; readonly slug: string; readonly why: Why }
	| { readonly kind: 'practice'; readonly topic: string; readonly why: Why };

export type Why =
	/**
	 * The topic that stands worst, of those of which enough was asked; where an exam is planned, the one at
	 * which most of it would be won. With how many questions a mock asks on it, on average.
	 */
	| {
			readonly kind: 'weak';
			readonly topic: string;
			readonly asked: number;
			readonly right: number;
			readonly inMock: number;
	  }
	| { readonly kind: 'begun' }
	/** The first that was not read or played. */
	| { readonly kind: 'inTurn' }
	| { readonly kind: 'notAsked'; readonly inMock: number };

export interface Reachable {
	/** In the order of the course; of scenarios and chapters, those that are written. */
	readonly chapters: readonly Part[];
	readonly scenarios: readonly Part[];
	/** That have questions. */
	readonly topics: readonly string[];
	/** Slugs. */
	readonly read: ReadonlySet<string>;
	readonly finished: ReadonlySet<string>;
	/** Of the scenario that was played last and is not finished. */
	readonly begun: string | undefined;
	readonly strengths: ReadonlyMap<string, Strength>;
	/** How many questions a mock of the planned exam asks on each topic; none where no exam is planned. */
	readonly exam: ReadonlyMap<string, number> | undefined;
}

interface Part {
	readonly slug: string;
	readonly topics: readonly string[];
}

/** Fewer answers say too little about a topic to send anybody there. */
const enough = 3;
/** From here on a topic is not weak. */
const strong = 0.7;

/** Nothing only where there is neither a chapter, a scenario nor a question. */
export function nextThing(reachable: Reachable): NextThing | undefined {
	return (
		forWeakest(reachable) ??
		goOn(reachable) ??
		inTurn(reachable) ??
		notAsked(reachable) ??
		weakest(reachable)
	);
}

/**
 * Sorts what is known least to the front; where an exam is planned, that by which most of its questions
 * could yet be won, and what it does not ask about to the end.
 */
function mostWon<T extends { readonly topic: string }>(
	exam: Reachable['exam'],
	known: (of: T) => number
): (a: T, b: T) => number {
	const won = (of: T) => (exam ? (exam.get(of.topic) ?? 0) : 1) * (1 - known(of));
	return (a, b) => won(b) - won(a) || known(a) - known(b);
}

/** Reading first, then playing, then being asked. */
function forWeakest(reachable: Reachable): NextThing | undefined {
	const { chapters, scenarios, topics, exam, ...known } = reachable;
	const weak = [...known.strengths]
		.filter(([, { asked, about }]) => asked >= enough && about < strong)
		.map(([topic, strength]) => ({ topic, ...strength }))
		.sort(mostWon(exam, ({ about }) => about));
	for (const { topic, asked, right } of weak) {
		const why: Why = { kind: 'weak', topic, asked, right, inMock: exam?.get(topic) ?? 0 };
		const isAbout = (part: Part) => part.topics.includes(topic);
		const chapter = chapters.find((each) => isAbout(each) && !known.read.has(each.slug));
		if (chapter) return { kind: 'chapter', slug: chapter.slug, why };
		const scenario = scenarios.find((each) => isAbout(each) && !known.finished.has(each.slug));
		if (scenario) return { kind: 'scenario', slug: scenario.slug, why };
		if (topics.includes(topic)) return { kind: 'practice', topic, why };
	}
	return undefined;
}

function goOn({ begun }: Reachable): NextThing | undefined {
	return begun === undefined
		? undefined
		: { kind: 'scenario', slug: begun, why: { kind: 'begun' } };
}

/** Chapters and scenarios keep pace with each other. */
function inTurn({ chapters, scenarios, read, finished }: Reachable): NextThing | undefined {
	const why: Why = { kind: 'inTurn' };
	const chapter = chapters.find(({ slug }) => !read.has(slug));
	const scenario = scenarios.find(({ slug }) => !finished.has(slug));
	if (chapter && (!scenario || read.size <= finished.size))
		return { kind: 'chapter', slug: chapter.slug, why };
	return scenario && { kind: 'scenario', slug: scenario.slug, why };
}

function notAsked({ topics, strengths, exam }: Reachable): NextThing | undefined {
	const open = topics.filter((each) => !strengths.has(each)).map((topic) => ({ topic }));
	const [first] = open.sort(mostWon(exam, () => 0));
	if (!first) return undefined;
	const why: Why = { kind: 'notAsked', inMock: exam?.get(first.topic) ?? 0 };
	return { kind: 'practice', topic: first.topic, why };
}

function weakest({ topics, strengths, exam }: Reachable): NextThing | undefined {
	const known = topics.flatMap((topic) => {
		const strength = strengths.get(topic);
		return strength ? [{ topic, ...strength }] : [];
	});
	const [first] = known.sort(mostWon(exam, ({ low }) => low));
	if (!first) return undefined;
	const { topic, asked, right } = first;
	const why: Why = { kind: 'weak', topic, asked, right, inMock: exam?.get(topic) ?? 0 };
	return { kind: 'practice', topic, why };
}
