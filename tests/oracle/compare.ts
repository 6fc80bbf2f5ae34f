import { decide } from '../../src/lib/policy/decide';
import type { Outcome } from '../../src/lib/policy/decision';
import { readQuestion } from '../../src/lib/policy/question';
import { knownDifferences, type KnownDifference } from './known-differences';
import type { Oracle } from './oracle';
import type { Answer, Question } from './question';
import { simulationOf } from './simulation';

/** What both engines say of one question. */
export type Comparison =
	| { readonly verdict: 'agreed'; readonly outcome: Outcome }
	| {
			readonly verdict: 'explained';
			readonly outcome: Outcome;
			/** Of the rules that iam-simulate had to be told. */
			readonly reasons: readonly string[];
	  }
	| { readonly verdict: 'unexplained'; readonly ours: Answer; readonly theirs: Answer };

export async function compare(question: Question, oracle: Oracle): Promise<Comparison> {
	const ours = ourAnswer(question);
	const theirs = await theirAnswer(question, oracle);
	if (ours.outcome === 'refused' || theirs.outcome === 'refused') {
		return { verdict: 'unexplained', ours, theirs };
	}
	const { outcome } = ours;
	if (outcome === theirs.outcome) return { verdict: 'agreed', outcome };
	const reasons = await explain(question, outcome, theirs.outcome, oracle);
	return reasons
		? { verdict: 'explained', outcome, reasons }
		: { verdict: 'unexplained', ours, theirs };
}

/** The rules that the other engine must be told to answer as ours does; nothing where none helps. */
async function explain(
	question: Question,
	ours: Outcome,
	theirs: Outcome,
	oracle: Oracle
): Promise<readonly string[] | undefined> {
	const agreesWhenTold = async (rules: readonly KnownDifference[]) => {
		const told = rules.reduce((each, rule) => rule.spellOut(each, theirs) ?? each, question);
		return (await theirAnswer(told, oracle)).outcome === ours;
	};
	const rules = knownDifferences.filter(({ spellOut }) => spellOut(question, theirs));
	for (const some of subsets(rules)) {
		if (await agreesWhenTold(some)) return some.map(({ reason }) => reason);
	}
	return undefined;
}

/** All but the empty one, the smallest first: an explanation has no more rules than it needs. */
function subsets<T>(items: readonly T[]): readonly (readonly T[])[] {
	const all = items.reduce<readonly (readonly T[])[]>(
		(smaller, item) => [...smaller, ...smaller.map((subset) => [...subset, item])],
		[[]]
	);
	return all.slice(1).sort((a, b) => a.length - b.length);
}

function ourAnswer(question: Question): Answer {
	const read = readQuestion(question);
	if (!read.ok) return { outcome: 'refused', why: `Leastwise: ${read.error}` };
	return { outcome: decide(read.value.policies, read.value.request).outcome };
}

/** The context is the one that ours is asked with. */
async function theirAnswer(question: Question, oracle: Oracle): Promise<Answer> {
	const read = readQuestion(question);
	const context = read.ok ? read.value.request.context : question.request.context;
	return oracle.answer(simulationOf(question, context));
}
