import { compare, tellBeyond, type Comparison } from '../../../policy/compare';
import type { PolicyDocument, Range } from '../../../policy/document';
import { explain } from '../../../policy/explain';
import type { Facts } from '../../../policy/facts';
import { parse } from '../../../policy/parse';
import type { Result } from '../../../policy/result';
import { save } from '../../../policy/saving';
import type { Ask } from './ask';
import { believedFor } from './believed';
import { impossible } from './impossible';
import { decisionOn, passes } from './passes';
import { policyText, workedText, type Task } from './task';

/** What an answer is worth. Only what was `judged` counts. */
export type Judged =
	| { readonly kind: 'unreadable'; readonly fault: Fault }
	/** Whether it is right cannot be told: why, in a sentence. */
	| { readonly kind: 'unclear'; readonly why: string }
	| {
			readonly kind: 'judged';
			readonly right: boolean;
			/** A request that should get through and is refused, and one the other way round. */
			readonly missing?: Shown;
			readonly excess?: Shown;
			/** Of beliefs.yaml: under it one would have written just this. */
			readonly beliefs: readonly string[];
	  };

/** What keeps a text from being a policy. */
interface Fault {
	/** Left out where it is no single place. */
	readonly place?: {
		/** From 1. */
		readonly line: number;
		readonly range: Range;
	};
	readonly says: string;
}

/** A request, and why it came out so. */
interface Shown {
	readonly ask: Ask;
	readonly why: string;
}

/**
 * Whether the policy lets through what the task asks for and nothing else, however it is written. What
 * nobody can ask for does not count.
 *
 * @param facts of the services that the task speaks of
 */
export function judgeWritten(text: string, task: Task, facts: Facts): Judged {
	const answer = readAnswer(text);
	if (!answer.ok) return { kind: 'unreadable', fault: answer.error };
	const document = answer.value;

	const worked = read(workedText(task));
	const spokenOf = actionsOf(task);
	const nobody = impossible(spokenOf, facts);
	/** Whether `a` allows more. Some actions are enough where they are all it has, or no request is shown. */
	const beyond = (a: PolicyDocument, b: PolicyDocument, actions?: readonly string[]) =>
		compare([a], [b, ...nobody], { facts, ...(actions && { actions }) });
	const { principal, needs, refused } = task;
	const isAllowed = (ask: Ask) => passes(text, principal, ask);

	// A request that is named shows a fault best, and spares the comparison.
	const asked = needs.flatMap(({ asks }) => asks);
	const unmet = asked.find((ask) => !isAllowed(ask));
	const lacking = unmet ? undefined : beyond(worked, document, spokenOf);
	const missing = unmet ?? witnessOf(lacking, task);
	const known = refused.find(isAllowed);
	const more = known ? undefined : beyond(document, worked);
	const excess = known ?? witnessOf(more, task);
	const right = !missing && !excess;
	const unclear = [lacking, more].flatMap((each) => (each?.kind === 'unknown' ? each.beyond : []));
	if (right && unclear[0]) return { kind: 'unclear', why: tellBeyond(unclear[0]) };

	const shown = (ask: Ask): Shown => ({
		ask,
		why: explain(decisionOn(text, principal, ask), task.who, ask.action)
	});
	const named = [...asked, ...refused];
	/** Decided alike where requests are named, and then everywhere. */
	const isSame = (other: string) => {
		if (named.some((ask) => passes(other, principal, ask) !== isAllowed(ask))) return false;
		const theirs = read(other);
		return beyond(document, theirs).kind === 'within' && beyond(theirs, document).kind === 'within';
	};
	const hasDeny = document.statements.some(({ effect }) => effect === 'Deny');
	const statements = task.worked.map(({ statement }) => statement);
	return {
		kind: 'judged',
		right,
		...(missing && { missing: shown(missing) }),
		...(excess && { excess: shown(excess) }),
		beliefs: (right ? [] : believedFor(statements, hasDeny))
			.filter((each) => isSame(policyText(each.statements)))
			.map(({ belief }) => belief)
	};
}

/** Refused with the first of what makes it unreadable, else with why IAM would not keep it. */
function readAnswer(text: string): Result<PolicyDocument, Fault> {
	const { findings } = parse(text);
	const error = findings.find(({ type }) => type === 'ERROR');
	if (error) {
		const [range] = error.ranges;
		const line = text.slice(0, range.from).split('\n').length;
		return { ok: false, error: { place: { line, range }, says: error.message } };
	}
	const saved = save(text, 'inline');
	return saved.ok ? saved : { ok: false, error: { says: `IAM would not keep it: ${saved.error}` } };
}

function read(text: string): PolicyDocument {
	const { document } = parse(text);
	if (!document) throw new Error(`This is no policy: ${text}`);
	return document;
}

function actionsOf({ needs }: Task): readonly string[] {
	return [...new Set(needs.flatMap(({ asks }) => asks.map(({ action }) => action)))];
}

/** With the keys that it lacks and that its action depends on. */
function witnessOf(comparison: Comparison | undefined, { needs }: Task): Ask | undefined {
	if (comparison?.kind !== 'excess') return undefined;
	const { action, resource, context } = comparison.witness;
	const alike = needs.flatMap(({ asks }) => asks).filter((ask) => ask.action === action);
	const keys = alike.flatMap((ask) => Object.keys(ask.context));
	return {
		action,
		resource,
		context: { ...Object.fromEntries(keys.map((key) => [key, null])), ...context }
	};
}
