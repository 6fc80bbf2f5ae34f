import { serviceOf } from '../decide/asked';
import type { PolicyDocument } from '../document';
import type { Facts } from '../facts';
import { isWild } from '../pattern/wildcards';
import type { Beyond } from './beyond';
import { familiarActions } from './examples';
import { groupsOf, type KnownAction } from './likely';
import { isBoolean, keyNames, multivaluedKeys } from './names';
import { isWider, Predicates, type Predicate, type Requirement } from './predicate';
import { Search, type Found } from './search';
import { Side } from './side';
import { Solver, type Obstacle } from './solve';
import { Witnesses, type Witness } from './witness';
import { OutOfWork, Work } from './work';

export type Answer =
	| { readonly kind: 'excess'; readonly witness: Witness }
	| { readonly kind: 'within' }
	| { readonly kind: 'unknown'; readonly beyond: readonly Beyond[] };

/** Steps; about a second on a slow machine. */
const allowance = 4_000_000;

/** What was found for one action, with those that both sides treat alike. */
type Step =
	| Exclude<Found, { kind: 'found' }>
	| (Extract<Found, { kind: 'found' }> & { readonly alike?: readonly string[] });

/** Compares two sides, for all actions or for some. */
export class Comparer {
	readonly #predicates: Predicates;
	readonly #a: Side;
	readonly #b: Side;
	readonly #solver: Solver;
	readonly #search: Search;
	readonly #work: Work;
	readonly #names: ReadonlyMap<string, string>;
	readonly #witnesses: Witnesses;
	readonly #namesPrincipal: boolean;

	constructor(
		a: readonly PolicyDocument[],
		b: readonly PolicyDocument[],
		facts: Facts | undefined
	) {
		const all = [...a, ...b];
		const work = new Work(allowance);
		this.#work = work;
		this.#predicates = new Predicates((key) => isBoolean(key, facts));
		this.#a = new Side(a, this.#predicates, work);
		this.#b = new Side(b, this.#predicates, work);
		this.#solver = new Solver(multivaluedKeys(all, facts), work);
		this.#search = new Search(this.#a, this.#b, this.#solver, work);
		this.#names = keyNames(all);
		this.#witnesses = new Witnesses(this.#a, this.#b, this.#names, facts);
		this.#namesPrincipal = all.some(({ statements }) =>
			statements.some(({ principal }) => principal)
		);
	}

	/** Whatever the action. Known ones come first, the best known before all. */
	compare(known: readonly KnownAction[]): Answer {
		const familiar = new Set(familiarActions);
		const rank = ({ action }: KnownAction) => (familiar.has(action) ? 0 : 1);
		return this.#answer(() => this.#steps(known.toSorted((a, b) => rank(a) - rank(b))));
	}

	/** One action only; where a resource is given, for that one only. */
	compareAction(action: string, resource?: string): Answer {
		this.#work.begin(allowance / 4);
		return this.#answer(() => this.#stepsOf(action, resource));
	}

	/** The witness with another action of its group, which both sides treat alike. */
	withAction(witness: Witness, action: string): Witness {
		try {
			return this.#witnesses.withAction(witness, action);
		} catch (error) {
			if (!(error instanceof OutOfWork)) throw error;
			return { ...witness, action }; // true, if not with the likeliest resource
		}
	}

	/**
	 * Actions in groups: the statements of both sides treat those of a group alike. Where even that is
	 * too much work they are one group, of which nothing can be known.
	 */
	alike(actions: readonly string[]): readonly (readonly string[])[] {
		try {
			this.#work.begin(allowance);
			return this.#grouped(actions);
		} catch (error) {
			if (!(error instanceof OutOfWork)) throw error;
			return [actions];
		}
	}

	#grouped(actions: readonly string[]): string[][] {
		const numbers = new Map<Requirement, number>();
		[this.#a, this.#b]
			.flatMap(({ allows, denies }) => [...allows, ...denies])
			.forEach((requirement, at) => numbers.set(requirement, at));
		const groups = new Map<string, string[]>();
		for (const action of actions) {
			const name = [this.#a, this.#b]
				.flatMap((side) => side.concerning(action))
				.map((requirement) => numbers.get(requirement))
				.join();
			const group = groups.get(name);
			if (group) group.push(action);
			else groups.set(name, [action]);
		}
		return [...groups.values()];
	}

	#answer(steps: () => Iterable<Step>): Answer {
		if (this.#namesPrincipal) return unknown([{ reason: 'principals', keys: [] }]);
		const beyond: Beyond[] = [];
		try {
			for (const found of steps()) {
				if (found.kind === 'found') {
					return { kind: 'excess', witness: this.#witnesses.of(found.request, found.alike) };
				}
				if (found.kind === 'unclear') beyond.push(...found.beyond.map((each) => this.#told(each)));
			}
		} catch (error) {
			if (!(error instanceof OutOfWork)) throw error;
			beyond.push({ reason: 'work', keys: [] });
		}
		return beyond.length > 0 ? unknown(beyond) : { kind: 'within' };
	}

	*#steps(known: readonly KnownAction[]): Generator<Step> {
		const groups = groupsOf(known, (actions) => this.alike(actions));
		const later: Found[] = [];
		for (const { actions, onlyResource } of groups) {
			for (const found of this.#stepsOf(actions[0] ?? '', onlyResource)) {
				if (found.kind === 'found') yield { ...found, alike: actions };
				else if (onlyResource === undefined) later.push(found);
			}
		}
		// The language lets an action without resources be asked for any; only then it is no likely witness.
		for (const { actions, onlyResource } of groups) {
			if (onlyResource !== undefined) yield* this.#stepsOf(actions[0] ?? '');
		}
		yield* later;
		const settled = new Set(known.map(({ action }) => action.toLowerCase()));
		for (const allow of this.#a.allows) {
			for (const must of this.#partsOf(allow, settled)) yield this.#search.findUnspoken(must);
		}
		for (const allow of this.#a.allows) {
			for (const deny of this.#b.denies) {
				if (haveServicesInCommon(allow, deny)) yield this.#search.findDenied(both(allow, deny));
			}
		}
	}

	*#stepsOf(action: string, resource?: string): Generator<Found> {
		const name = action.toLowerCase();
		this.#witnesses.spell(action);
		const only = [
			this.#predicates.only('action', name),
			...(resource === undefined ? [] : [this.#predicates.only('resource', resource)])
		];
		const concerning = this.#a.concerning(action);
		const allows = concerning.filter((requirement) => this.#a.allows.includes(requirement));
		const denies = this.#b
			.concerning(action)
			.filter((requirement) => this.#b.denies.includes(requirement));
		for (const allow of allows) yield this.#search.findUnspoken([...only, ...withoutAction(allow)]);
		for (const allow of allows) {
			for (const deny of denies) {
				yield this.#search.findDenied([...only, ...withoutAction(allow), ...withoutAction(deny)]);
			}
		}
	}

	/**
	 * A statement for each of its action patterns, which keeps each question small. Those that a
	 * statement of `b` plainly allows are left out.
	 */
	#partsOf(allow: Requirement, settled: ReadonlySet<string>): Predicate[][] {
		const { action, actions, predicates } = allow;
		if (action.negated) return [[...predicates]];
		const wider = this.#b.allows.filter((other) => isWider(other, allow));
		return action.set.flatMap((pieces, at) => {
			const text = actions.texts[at] ?? '';
			if (settled.has(text) || wider.some((other) => other.actions.lists(text))) return [];
			const pattern = this.#predicates.texts('action', `pattern ${text}`, [pieces]);
			return [[pattern, ...withoutAction(allow)]];
		});
	}

	#told({ reason, keys }: Obstacle): Beyond {
		return { reason, keys: keys.map((key) => this.#names.get(key) ?? key) };
	}
}

function withoutAction({ action, predicates }: Requirement): Predicate[] {
	return predicates.filter((predicate) => predicate !== action);
}

function both(one: Requirement, other: Requirement): Predicate[] {
	return [...one.predicates, ...other.predicates];
}

function unknown(beyond: readonly Beyond[]): Answer {
	const once = new Map(beyond.map((each) => [JSON.stringify(each), each]));
	return { kind: 'unknown', beyond: [...once.values()] };
}

/** False where it is plain that no action is meant by both. */
function haveServicesInCommon(one: Requirement, other: Requirement): boolean {
	const [mine, theirs] = [servicesOf(one), servicesOf(other)];
	if (!mine || !theirs) return true;
	return [...mine].some((service) => theirs.has(service));
}

/** The services whose actions a statement is about, if it names them. */
function servicesOf({ action, compiled }: Requirement): ReadonlySet<string> | undefined {
	if (action.negated) return undefined;
	const services = compiled.statement.action.patterns.map(({ value }) =>
		serviceOf(value.toLowerCase())
	);
	return services.some(isWild) ? undefined : new Set(services);
}
