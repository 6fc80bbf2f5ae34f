import type { Facts } from '../facts';
import type { Context, ContextValue, Request } from '../request';
import { familiarActions, neighboursOf } from './examples';
import { canHave, resourcesFor } from './likely';
import { requestFor } from './search';
import type { Side } from './side';

/** A request that shows the difference. */
export interface Witness {
	readonly action: string;
	readonly resource: string;
	readonly context: Context;
}

/** Of thousands of actions only so many are tried. */
const mostAlike = 500;

/** Makes requests that were found fit to be shown. */
export class Witnesses {
	readonly #a: Side;
	readonly #b: Side;
	readonly #names: ReadonlyMap<string, string>;
	readonly #facts: Facts | undefined;
	/** Actions as they are written, by the name in lower case. */
	readonly #spelt = new Map<string, string>();

	/** @param names keys as they are written, by the name in lower case */
	constructor(a: Side, b: Side, names: ReadonlyMap<string, string>, facts: Facts | undefined) {
		this.#a = a;
		this.#b = b;
		this.#names = names;
		this.#facts = facts;
	}

	/** Remembers how an action is written. */
	spell(action: string): void {
		this.#spelt.set(action.toLowerCase(), action);
	}

	/**
	 * Leaves out what does not matter, and takes a likelier resource where it shows the same, or else
	 * an action for which the resource is likely.
	 *
	 * @param alike actions that both sides treat alike, this one among them
	 */
	of(request: Request, alike: readonly string[] = []): Witness {
		let best = this.#likelierAction(request, alike);
		for (const resource of this.#likelier(request)) {
			const other = { ...best, resource };
			if (!this.#isExcess(other)) continue;
			best = other;
			break;
		}
		for (const key of Object.keys(best.context)) {
			const rest = Object.entries(best.context).filter(([name]) => name !== key);
			const other = { ...best, context: Object.fromEntries(rest) };
			if (this.#isExcess(other)) best = other;
		}
		const { action, resource, context } = best;
		return { action: this.#written(action), resource, context: this.#renamed(context) };
	}

	#likelierAction(request: Request, alike: readonly string[]): Request {
		const { action, resource } = request;
		const facts = this.#facts;
		if (canHave(action, resource, facts) !== false) return request;
		const shown = resourcesFor(action, facts).some((each) =>
			this.#isExcess({ ...request, resource: each })
		);
		if (shown) return request;
		for (const other of alike.slice(0, mostAlike)) {
			if (canHave(other, resource, facts) !== true) continue;
			const likelier = { ...request, action: other.toLowerCase() };
			if (!this.#isExcess(likelier)) continue;
			this.spell(other);
			return likelier;
		}
		return request;
	}

	/** Resources that the action can have; else, instead of all, one close to what `b` allows. */
	*#likelier({ action, resource }: Request): Generator<string> {
		yield* resourcesFor(action, this.#facts);
		if (resource !== '*') return;
		for (const { predicates } of this.#b.concerning(action)) {
			for (const predicate of predicates) {
				if (predicate.part === 'resource') yield* neighboursOf(predicate.set);
			}
		}
	}

	/** An action with the letter case of the pattern it was made from. */
	#written(action: string): string {
		const known = this.#spelt.get(action);
		if (known !== undefined) return known;
		const patterns = this.#a.allows.flatMap(({ compiled }) => compiled.statement.action.patterns);
		const texts = patterns.flatMap(({ value }) =>
			['x', 'example', ''].map((fill) => value.replaceAll('?', 'x').replaceAll('*', fill))
		);
		return [...familiarActions, ...texts].find((text) => text.toLowerCase() === action) ?? action;
	}

	#renamed(context: Context): Context {
		return Object.fromEntries(
			Object.entries(context).map(([key, value]): [string, ContextValue] => [
				this.#names.get(key) ?? key,
				value
			])
		);
	}

	/** The same with another action, for which it is known to hold too. */
	withAction({ resource, context }: Witness, action: string): Witness {
		const likelier = resourcesFor(action, this.#facts).find((each) =>
			this.#isExcess(requestFor({ action, resource: each, context }))
		);
		return { action, resource: likelier ?? resource, context };
	}

	#isExcess(request: Request): boolean {
		return this.#a.permits(request) && !this.#b.permits(request);
	}
}
