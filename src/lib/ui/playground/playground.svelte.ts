import { createContext, tick } from 'svelte';
import type { Layer, Reading } from '$lib/policy/decision';
import type { Range } from '$lib/policy/document';
import { formatPolicy } from '$lib/policy/format';
import { kindNames, titleOf } from '$lib/policy/kind-names';
import { kindOf } from '$lib/policy/question/prepare';
import type { StatementMark } from '../editor/editor';
import { linesIn } from '../editor/finding-words';
import { Analysis, type Analyst, type Course } from './analysis/analysis.svelte';
import { answer, isQuick, placesOf, type Answer } from './answer';
import { marksOf } from '../decision/fared';
import type { Guess } from '../decision/guess';
import {
	foretoldPosts,
	postsOf,
	silentGate,
	tellingPost,
	undecidedPosts,
	type Post,
	type PostId
} from '../decision/posts';
import { firstPair } from './pair';
import {
	isSingle,
	nothing,
	type ComparedPolicy,
	type Pair,
	type Question,
	withDenseLevels,
	type Written
} from './question';
import { freshId } from './question-form';
import { starters, starterText } from './starters';

/** Something done to the question that can be taken back. */
interface Act {
	/** As an order: `Remove StudioBoundary`. */
	readonly title: string;
	readonly undo: () => void;
}

/** What an example is there to show. */
export interface Note {
	readonly title: string;
	readonly shows: string;
	/** What is to be guessed before the answer is shown. */
	readonly asks?: string;
}

/** The answer, or how far it is. */
type Shown = Answer | { readonly state: 'working'; readonly course: Course<Answer> };

const lines = new WeakMap<Written, (at: number) => number>();

/** A question in the making and what the engine says of it. */
export class Playground {
	question: Question = $state.raw(nothing);

	/** Of the example that the question came from. */
	note: Note | undefined = $state.raw();
	/** Points out a place in the policy that is shown; the pane that shows it says how. */
	pointer: ((range: Range) => void) | undefined;

	/** The answer is held back until somebody has guessed, or wants to see it. */
	guess: 'due' | Guess | undefined = $state.raw();
	#guessFirst = $state(false);

	#lastPair: Pair = $state.raw(firstPair);
	#shownId: string | undefined = $state();
	#chosenPost: PostId | undefined = $state();
	#acts: readonly Act[] = $state.raw([]);

	readonly answer: Shown = $derived.by(() => {
		const { question } = this;
		if (isQuick(question)) return answer(question);
		const course = this.#analyst.of(question);
		return course.at === 'done' ? course.result : { state: 'working', course };
	});
	/** A guess is due, and there is something to guess: what depends is neither allowed nor denied. */
	readonly guessing = $derived(
		this.guess === 'due' && this.answer.state === 'decided' && !this.answer.forecast
	);
	readonly decided = $derived(
		this.answer.state === 'decided' && !this.guessing ? this.answer : undefined
	);
	/** While nothing is decided the posts of before stand, saying so: nothing jumps, and nothing is untrue. */
	readonly posts = $derived.by(() => {
		const { answer } = this;
		if (answer.state === 'decided') {
			const { decision, forecast } = answer;
			this.#latestPosts = forecast
				? foretoldPosts(decision, forecast, this.question.unknown)
				: postsOf(decision);
		}
		if (this.decided) return this.#latestPosts;
		const unreadable = answer.state === 'unreadable' ? answer.policies : [];
		return undecidedPosts(
			this.#latestPosts,
			unreadable.map(({ layer }) => layer)
		);
	});
	#latestPosts: readonly Post[] = [];

	/** The post whose statements are told: the chosen one, else the one that tells most. */
	readonly post: PostId = $derived(this.#chosenPost ?? this.#tellingPost());
	/** The layer whose policies are shown; looking for denies looks at them all, and changes none. */
	readonly layer: Layer = $derived(
		this.post === 'deny' ? (this.#policy(this.#shownId)?.layer ?? this.#deniedIn()) : this.post
	);
	readonly shown: Written | undefined = $derived.by(() => {
		const chosen = this.#policy(this.#shownId);
		if (chosen?.layer === this.layer) return chosen;
		const own = this.question.policies.filter(({ layer }) => layer === this.layer);
		return own.find((each) => this.telling.includes(each)) ?? own[0];
	});
	readonly undoable = $derived(this.#acts.at(-1)?.title);

	/** Policies with a statement that settled it, or in which nothing spoke where an allow was needed. */
	readonly telling: readonly Written[] = $derived.by(() => {
		const { decided } = this;
		if (!decided) return [];
		const { decision } = decided;
		const telling = decision.outcome === 'implicitDeny' ? silentGate(decision) : decision.by;
		const spoke = new WeakSet<Reading>(telling);
		return this.question.policies.filter(({ id }) =>
			decided.readings.get(id)?.some((each) => spoke.has(each))
		);
	});

	readonly #analyst: Analyst<Answer>;
	readonly #places = $derived(this.decided && placesOf(this.decided.readings));

	/** @param analyst works out what cannot be answered at once */
	constructor(
		question: Question,
		note?: Note,
		analyst: Analyst<Answer> = new Analysis<'decide'>()
	) {
		this.question = question;
		this.note = note;
		this.#analyst = analyst;
	}

	/** Whether every question is to be guessed, from the next one on. */
	get guessFirst() {
		return this.#guessFirst;
	}

	set guessFirst(first: boolean) {
		this.#guessFirst = first;
		if (!first && this.guess === 'due' && !this.note?.asks) this.guess = undefined;
	}

	/** The policy in which a statement stands that was read. */
	policyOf(reading: Reading): Written | undefined {
		return this.#policy(this.#places?.get(reading));
	}

	/** Whether the layer may have more policies than are written. */
	isUnknown(layer: Layer): boolean {
		return this.question.unknown.includes(layer);
	}

	setUnknown(layer: Layer, unknown: boolean) {
		const others = this.question.unknown.filter((each) => each !== layer);
		this.change({ unknown: unknown ? [...others, layer] : others });
	}

	change(change: Partial<Omit<Question, 'policies'>>) {
		this.question = { ...this.question, ...change };
		if (!('compared' in change)) this.#withdraw();
	}

	/** The pair that is compared, or was when somebody last looked. */
	get pair(): Pair {
		return this.question.compared ?? this.#lastPair;
	}

	/** Turns to two policies, with one of the question's own in the first place where it is given. */
	compare(first?: ComparedPolicy) {
		const [a, b] = this.pair;
		this.setPair(first ? [{ name: first.name, text: first.text }, b] : [a, b]);
	}

	setPair(compared: Pair) {
		this.#lastPair = compared;
		this.change({ compared });
	}

	/** What is written at stays in sight, whatever comes of it. */
	write(id: string, text: string) {
		if (text === this.#policy(id)?.text) return;
		this.#chosenPost ??= this.post;
		if (id === this.shown?.id) this.#shownId = id;
		this.#edit(id, (each) => ({ ...each, text }));
	}

	/** Lays the policy out afresh; says whether it could. */
	format(id: string): boolean {
		const text = formatPolicy(this.#policy(id)?.text ?? '');
		if (text !== undefined) this.write(id, text);
		return text !== undefined;
	}

	rename(id: string, name: string) {
		const old = this.#policy(id);
		if (!old || name === old.name) return;
		this.#edit(id, (each) => ({ ...each, name }));
		this.#did(`Rename ${old.name} to ${name}`, () =>
			this.#edit(id, (each) => ({ ...each, name: old.name }))
		);
	}

	/** Adds a policy and shows it; the answer is its name. */
	add(layer: Layer, level = 0, given?: { readonly name: string; readonly text: string }): string {
		const { policies } = this.question;
		const only = isSingle(layer) ? policies.find((each) => each.layer === layer) : undefined;
		const name = given?.name ?? this.#freeName(starters[layer].name);
		const text = given?.text ?? starterText(layer);
		const added: Written = { id: freshId(), layer, level, name, text };
		const kept = policies.filter((each) => each !== only);
		this.#setPolicies([...kept, added]);
		this.look(layer, added.id);
		this.#did(`Add ${name}`, () => {
			const others = this.question.policies.filter(({ id }) => id !== added.id);
			this.#setPolicies(only ? [...others, only] : others);
		});
		return name;
	}

	remove(id: string) {
		const { policies } = this.question;
		const at = policies.findIndex((each) => each.id === id);
		const removed = policies[at];
		if (!removed) return;
		this.#setPolicies(withDenseLevels(policies.toSpliced(at, 1)));
		if (this.#shownId === id) this.#shownId = undefined;
		this.#did(`Remove ${removed.name}`, () => {
			// Where levels closed up, the level comes back between the others.
			const present = this.question.policies;
			const levels = policies.filter((each) => each.layer === removed.layer);
			const alone = levels.filter(({ level }) => level === removed.level).length === 1;
			const moved = present.map((each) =>
				alone && each.layer === removed.layer && each.level >= removed.level
					? { ...each, level: each.level + 1 }
					: each
			);
			this.#setPolicies(moved.toSpliced(at, 0, removed));
			this.look(removed.layer, removed.id);
		});
	}

	/** Takes another question in place of this one. */
	open(question: Question, title: string, note?: Note) {
		const before = { question: this.question, note: this.note };
		this.#show(question, note);
		this.#did(title, () => {
			this.#show(before.question, before.note);
			this.guess = undefined; // it was seen before
		});
	}

	/** Without a way back: the page was opened with it. */
	start(question: Question) {
		this.#show(question);
		this.#acts = [];
	}

	undo() {
		const act = this.#acts.at(-1);
		this.#acts = this.#acts.slice(0, -1);
		act?.undo();
	}

	/** Shows a post of the road, or a policy of a layer. */
	look(post: PostId, id?: string) {
		this.#chosenPost = post;
		if (id !== undefined) this.#shownId = id;
		else if (post !== 'deny' && this.shown?.layer !== post) this.#shownId = undefined;
	}

	async reveal({ layer, id }: Written, range: Range) {
		if (this.shown?.id !== id) this.look(this.post === 'deny' ? 'deny' : layer, id);
		await tick(); // until it is shown
		this.pointer?.(range);
	}

	/** How the statements of the policy fared, to be marked beside its lines. */
	marksOf(written: Written): readonly StatementMark[] {
		const { decided } = this;
		if (!decided) return [];
		return marksOf(decided.readings.get(written.id) ?? [], decided.decision);
	}

	/** Tells the lines of a policy, which is read once for all of its statements. */
	linesOf(policy: Written): (at: number) => number {
		const known = lines.get(policy) ?? linesIn(policy.text);
		lines.set(policy, known);
		return known;
	}

	kindOf({ layer }: Pick<Written, 'layer'>) {
		return kindOf(layer, this.question);
	}

	/** As it is called in this question: the policy of a role that is assumed is its trust policy. */
	nameOf(layer: Layer) {
		return kindNames[this.kindOf({ layer })].short;
	}

	titleOf(layer: Layer) {
		return titleOf(this.kindOf({ layer }));
	}

	#show(question: Question, note?: Note) {
		this.#latestPosts = [];
		this.question = question;
		this.note = note;
		this.guess = this.#guessFirst || note?.asks ? 'due' : undefined;
		if (question.compared) this.#lastPair = question.compared;
		this.#shownId = undefined;
		this.#chosenPost = undefined;
	}

	#did(title: string, undo: () => void) {
		this.#acts = [...this.#acts.slice(-49), { title, undo }];
	}

	#policy(id: string | undefined): Written | undefined {
		return this.question.policies.find((each) => each.id === id);
	}

	#tellingPost(): PostId {
		if (!this.decided) return 'identity';
		const { decision, forecast } = this.decided;
		const [gate] = forecast?.outcome === 'depends' ? forecast.gates : [];
		return gate ?? tellingPost(decision);
	}

	#deniedIn(): Layer {
		const [denying] = this.decided?.decision.by ?? [];
		return denying?.layer ?? 'identity';
	}

	#edit(id: string, change: (policy: Written) => Written) {
		this.#setPolicies(this.question.policies.map((each) => (each.id === id ? change(each) : each)));
	}

	#setPolicies(policies: readonly Written[]) {
		this.question = { ...this.question, policies };
		this.#withdraw();
	}

	/** What an example asked, and its point, are about the question that it brought. */
	#withdraw() {
		if (this.note?.asks) this.note = undefined;
		this.guess = this.#guessFirst ? 'due' : undefined;
	}

	#freeName(name: string): string {
		const taken = this.question.policies.map((each) => each.name);
		if (!taken.includes(name)) return name;
		for (let i = 2; ; i++) if (!taken.includes(`${name}${i}`)) return `${name}${i}`;
	}
}

export const [getPlayground, setPlayground] = createContext<Playground>();
