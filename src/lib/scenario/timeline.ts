import type { Account } from '../account/account';
import type { Authorised } from '../account/base/authorised';
import type { Answer, Call } from '../account/base/call';
import { Chain } from '../account/base/chain';
import { factsOf, operationOf } from '../account/perform/registry';
import { performIn } from '../account/perform/perform-in';
import { callerName } from './narrate/caller-name';

/** What has been done to the account, and what has been undone again. */
export interface Timeline {
	readonly start: Account;
	readonly acts: Chain<Act>;
	/** What each undo took back, the latest last. Emptied by the next change. */
	readonly undone: Chain<Undone>;
	/** The accounts after the latest acts, the latest last. Earlier ones are computed again. */
	readonly recent: readonly Account[];
}

/** One action: of the learner, or of others in an incident. */
export interface NewAct {
	/** The incident's id. Nobody can take it back, nor what was done before it. */
	readonly incident?: string;
	/** Which command line or program it is a part of, if any: what one has changed is taken back as one. */
	readonly line?: number;
	readonly steps: readonly Step[];
	/** Whether anything but the history is different afterwards. */
	readonly changed: boolean;
	/** Playing time at which it was done, in milliseconds. */
	readonly elapsed: number;
	/** Ids of the objectives met afterwards. */
	readonly met: readonly string[];
}

/** One action in its place. */
export interface Act extends NewAct {
	readonly soFar: SoFar;
	/** A checkpoint: the account afterwards. */
	readonly account?: Account;
}

/** What the acts up to here come to, so that nobody adds them up again. */
export interface SoFar {
	/** The learner's calls that were answered, in acts that changed something. */
	readonly calls: number;
	/**
	 * The place of the latest act that changed something and can be taken back, or of the first of its line
	 * that did; -1 without one.
	 */
	readonly latestChange: number;
	/** The place of the latest incident; -1 without one. */
	readonly latestIncident: number;
	/** Since when, in playing time, each objective that is met has been met without a break. */
	readonly metSince: ReadonlyMap<string, number>;
}

/** One call, and what came of it. */
export interface Step {
	readonly call: Call;
	/** See `callerName`; nothing on the sign-in page. */
	readonly who?: string;
	readonly answer: Answer;
	readonly decision?: Authorised;
}

/** As much of a step as tells whether it failed at anything. */
interface Answered extends Pick<Step, 'call' | 'answer'> {
	readonly decision?: Pick<Authorised, 'outcome'> | undefined;
}

/** A step with the account after it. Held for a moment only: in an act the account is left out. */
export interface Taken {
	readonly step: Step;
	readonly account: Account;
}

interface Undone {
	/** The acts as they stood before the undo. */
	readonly acts: Chain<Act>;
	/** How many of them the undo left. */
	readonly left: number;
}

/** So many acts lie between checkpoints: more cost memory, fewer cost time when undoing far back. */
export const betweenCheckpoints = 64;
/** Undoing back and forth across a checkpoint computes nothing twice. */
const mostRecent = 2 * betweenCheckpoints;

const nothingYet: SoFar = { calls: 0, latestChange: -1, latestIncident: -1, metSince: new Map() };

export function begin(start: Account): Timeline {
	return { start, acts: Chain.empty, undone: Chain.empty, recent: [] };
}

export function accountNow({ start, recent }: Timeline): Account {
	return recent.at(-1) ?? start;
}

export function soFar({ acts }: Pick<Timeline, 'acts'>): SoFar {
	return acts.at(-1)?.soFar ?? nothingYet;
}

/** Performs calls in order: all of them, or up to the first that is refused. */
export function performAll(
	account: Account,
	calls: readonly Call[],
	{ regardless = true }: { readonly regardless?: boolean } = {}
): readonly Taken[] {
	const taken: Taken[] = [];
	for (const call of calls) {
		const before = taken.at(-1)?.account ?? account;
		const { account: after, ...came } = performIn(before, call);
		const who = callerName(before, call);
		taken.push({ step: { call, ...(who === undefined ? {} : { who }), ...came }, account: after });
		if (!came.answer.ok && !regardless) break;
	}
	return taken;
}

export function changes(steps: readonly Step[]): boolean {
	return steps.some((step) => step.answer.ok && !isLookUp(step));
}

/** Whether a call was answered and only looked. */
export function isLookUp({ call, answer }: Step): boolean {
	return answer.ok && onlyLooks(call);
}

/**
 * Whether a call was to look something up, and the answer is that there is none: a refusal in form
 * only, as of GetLoginProfile for a user without a password or of GetBucketPolicy for a bucket
 * without a policy. Services have a code of their own for each; all of them are HTTP's 404.
 */
export function foundNone({ call, answer, decision }: Answered): boolean {
	return (
		!answer.ok &&
		decision?.outcome === 'allowed' &&
		onlyLooks(call) &&
		factsOf(call.service, answer.error.code).status === 404
	);
}

/** Whether a call can do no more than look, whatever it was answered. */
export function onlyLooks(call: Call): boolean {
	const level = operationOf(call)?.level;
	return level === 'Read' || level === 'List';
}

/** The timeline with one more act, and the account after it. */
export function append(timeline: Timeline, done: NewAct, account: Account): Timeline {
	const { acts, undone, recent } = timeline;
	const isCheckpoint = (acts.length + 1) % betweenCheckpoints === 0;
	const act = { ...done, soFar: added(timeline, done), ...(isCheckpoint ? { account } : {}) };
	return {
		...timeline,
		acts: acts.with(act),
		// Looking around after an undo leaves the way forward open.
		undone: done.changed || done.incident !== undefined ? Chain.empty : undone,
		recent: [...recent, account].slice(-mostRecent)
	};
}

function added(timeline: Timeline, done: NewAct): SoFar {
	const { steps, changed, elapsed, met } = done;
	const before = soFar(timeline);
	const { metSince } = before;
	const asBefore = met.length === metSince.size && met.every((id) => metSince.has(id));
	return {
		...before,
		...(done.incident === undefined
			? changed && {
					calls: before.calls + steps.filter(({ answer }) => answer.ok).length,
					latestChange: goesOn(timeline, done) ? before.latestChange : timeline.acts.length
				}
			: { latestChange: -1, latestIncident: timeline.acts.length }),
		metSince: asBefore ? metSince : new Map(met.map((id) => [id, metSince.get(id) ?? elapsed]))
	};
}

/** Whether the latest change was made by the same command line or program. */
function goesOn(timeline: Timeline, { line }: NewAct): boolean {
	return line !== undefined && latestChange(timeline)?.line === line;
}

export function canUndo(timeline: Timeline): boolean {
	return soFar(timeline).latestChange >= 0;
}

/** Whether something has happened since the latest change that nobody can take back. */
export function isBarred(timeline: Timeline): boolean {
	const { latestChange, latestIncident } = soFar(timeline);
	return latestChange < latestIncident;
}

/** The act that undo would take back; of a command line or program that has several, the first. */
export function latestChange(timeline: Pick<Timeline, 'acts'>): Act | undefined {
	const { latestChange: place } = soFar(timeline);
	return place < 0 ? undefined : timeline.acts.at(place);
}

/** What redo would put back, as with `latestSteps`. */
export function undoneSteps({ undone }: Timeline): readonly Step[] {
	const latest = undone.at(-1);
	return latest ? latestSteps(latest) : [];
}

/** All that undo would take back that changed something: of a command line or program more than one act. */
export function latestSteps(timeline: Pick<Timeline, 'acts'>): readonly Step[] {
	const { acts } = timeline;
	const first = latestChange(timeline);
	if (!first) return [];
	const later: Step[] = [];
	for (let place = soFar(timeline).latestChange + 1; place < acts.length; place++) {
		const act = acts.at(place);
		if (act?.changed && act.line === first.line) later.push(...act.steps);
	}
	return [...first.steps, ...later];
}

/** Takes back the latest act that changed something, or all of its line, and the looking around since. */
export function undo(timeline: Timeline): Timeline {
	const { acts, undone } = timeline;
	const left = soFar(timeline).latestChange;
	return left < 0 ? timeline : { ...backTo(timeline, left), undone: undone.with({ acts, left }) };
}

/** Puts back what was undone latest; looking around in between is dropped. */
export function redo(timeline: Timeline): Timeline {
	const latest = timeline.undone.at(-1);
	if (!latest) return timeline;
	const { acts, left } = latest;
	const undone = timeline.undone.take(timeline.undone.length - 1);
	if (acts.length - left > betweenCheckpoints) {
		return { ...timeline, acts, undone, recent: accountsOf(timeline.start, acts) };
	}
	const before = backTo(timeline, left);
	const again = performedAgain(accountNow(before), acts, left);
	return { ...timeline, acts, undone, recent: [...before.recent, ...again].slice(-mostRecent) };
}

function backTo(timeline: Timeline, left: number): Timeline {
	const { start, recent } = timeline;
	const acts = timeline.acts.take(left);
	const known = recent.slice(0, Math.max(0, recent.length - (timeline.acts.length - left)));
	return { ...timeline, acts, recent: known.length > 0 ? known : accountsOf(start, acts) };
}

/** The accounts after the latest acts, computed again from the checkpoint before them. */
function accountsOf(start: Account, acts: Chain<Act>): readonly Account[] {
	const beyond = acts.length % betweenCheckpoints;
	const checkpoint = acts.length - beyond;
	const account = acts.at(checkpoint - 1)?.account;
	if (checkpoint > 0 && !account) throw new Error(`Timeline: no account is kept at ${checkpoint}`);
	const known = checkpoint > 0 && account ? [account] : [];
	return [...known, ...performedAgain(known[0] ?? start, acts, checkpoint)];
}

/** The accounts after each act from a place on. */
function performedAgain(account: Account, acts: Chain<Act>, from: number): readonly Account[] {
	const accounts: Account[] = [];
	let now = account;
	for (let place = from; place < acts.length; place++) {
		const calls = acts.at(place)?.steps.map(({ call }) => call) ?? [];
		now = performAll(now, calls).at(-1)?.account ?? now;
		accounts.push(now);
	}
	return accounts;
}
