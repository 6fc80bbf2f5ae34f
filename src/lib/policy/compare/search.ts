import type { Request } from '../request';
import type { Literal, Predicate, Requirement } from './predicate';
import type { Side } from './side';
import type { Obstacle, Parts, Solver } from './solve';
import { OutOfWork, type Work } from './work';

export type Found =
	| { readonly kind: 'found'; readonly request: Request }
	/** Proof that there is no such request. */
	| { readonly kind: 'none' }
	| { readonly kind: 'unclear'; readonly beyond: readonly Obstacle[] };

/** So deep only a policy made for it leads. */
const deepest = 500;

/**
 * Looks for a request that one side permits and the other does not.
 *
 * It guesses a request that one statement allows and asks the engine. Where statements speak against
 * it, one of the things that the first of them asks for must come out otherwise: each is tried in
 * turn, with a new guess. So statements are looked at only when they matter, and a request that is
 * found has been decided by the engine itself.
 */
export class Search {
	readonly #a: Side;
	readonly #b: Side;
	readonly #solver: Solver;
	readonly #work: Work;

	constructor(a: Side, b: Side, solver: Solver, work: Work) {
		this.#a = a;
		this.#b = b;
		this.#solver = solver;
		this.#work = work;
	}

	/** A request for which all of this holds, and which no statement of `b` allows. */
	findUnspoken(must: readonly Predicate[]): Found {
		return this.#explore(mustHold(must), [...this.#a.denies, ...this.#b.allows], 0);
	}

	/** A request for which all of this holds, a deny of `b` among it. */
	findDenied(must: readonly Predicate[]): Found {
		return this.#explore(mustHold(must), this.#a.denies, 0);
	}

	#explore(literals: readonly Literal[], forbidden: readonly Requirement[], depth: number): Found {
		if (depth > deepest) throw new OutOfWork();
		const answer = this.#solver.solve(literals);
		if (answer.kind === 'none') return answer;
		if (answer.kind === 'unclear') return this.#narrow(literals, forbidden, answer.beyond, depth);
		const request = requestOf(answer.parts);
		const against = this.#against(request);
		if (against.length === 0) return this.#verified(request, answer.parts);
		const [clause] = this.#open(against, literals);
		return clause ? this.#branch(clause, literals, forbidden, depth) : answerNone;
	}

	/** The engine has the last word: a request that it decides otherwise is no witness. */
	#verified(request: Request, { keys }: Parts): Found {
		const isWitness = this.#a.permits(request) && !this.#b.permits(request);
		if (isWitness) return { kind: 'found', request };
		return { kind: 'unclear', beyond: [{ reason: 'engine', keys: [...keys.keys()] }] };
	}

	/** The statements because of which a request is no witness. */
	#against(request: Request): readonly Requirement[] {
		const { denies } = this.#a.applying(request);
		const other = this.#b.applying(request);
		this.#work.spend(20 + denies.length + other.allows.length);
		return other.denies.length > 0 ? denies : [...denies, ...other.allows];
	}

	/** Statements with what of them can come out otherwise, the narrowest first. */
	#open(against: readonly Requirement[], literals: readonly Literal[]): Clause[] {
		const clauses: Clause[] = [];
		for (const { predicates } of against) {
			const options = predicates
				.map((predicate) => ({ predicate, holds: false }))
				.filter((literal) => this.#solver.solve([...literals, literal]).kind !== 'none');
			clauses.push({ options });
			if (options.length === 0) break;
		}
		return clauses.sort((one, other) => one.options.length - other.options.length);
	}

	#branch(
		{ options }: Clause,
		literals: readonly Literal[],
		forbidden: readonly Requirement[],
		depth: number
	): Found {
		const beyond: Obstacle[] = [];
		for (const option of options) {
			const found = this.#explore([...literals, option], forbidden, depth + 1);
			if (found.kind === 'found') return found;
			if (found.kind === 'unclear') beyond.push(...found.beyond);
		}
		return beyond.length > 0 ? { kind: 'unclear', beyond } : answerNone;
	}

	/** Without a request to guide us: a statement that leaves one way or none may still give proof. */
	#narrow(
		literals: readonly Literal[],
		forbidden: readonly Requirement[],
		beyond: readonly Obstacle[],
		depth: number
	): Found {
		const settled = new Set(
			literals.flatMap(({ predicate, holds }) => (holds ? [] : [predicate.id]))
		);
		const rest = forbidden.filter(
			({ predicates }) => !predicates.some(({ id }) => settled.has(id))
		);
		for (const requirement of rest) {
			const [clause] = this.#open([requirement], literals);
			if (clause && clause.options.length <= 1)
				return this.#branch(clause, literals, forbidden, depth);
		}
		return { kind: 'unclear', beyond };
	}
}

interface Clause {
	readonly options: readonly Literal[];
}

function mustHold(predicates: readonly Predicate[]): Literal[] {
	return predicates.map((predicate) => ({ predicate, holds: true }));
}

const answerNone: Found = { kind: 'none' };

/** Nobody in particular: identity policies do not name whom they are for. */
const somebody: Request['principal'] = {
	kind: 'user',
	account: '111122223333',
	arn: 'arn:aws:iam::111122223333:user/ana'
};

function requestOf({ action = 's3:x', resource = '*', keys }: Parts): Request {
	// Keys come from a policy, so one may be called `__proto__`; this makes it a key like any other.
	return requestFor({ action, resource, context: Object.fromEntries(keys) });
}

export function requestFor(parts: Omit<Request, 'principal'>): Request {
	return { principal: somebody, ...parts };
}
