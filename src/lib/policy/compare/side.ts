import { ask } from '../decide/asked';
import { compile, type CompiledPolicy } from '../compile';
import type { PolicyDocument } from '../document';
import type { Request } from '../request';
import { applies, type CompiledStatement } from '../decide/statement';
import type { Predicates, Requirement } from './predicate';
import type { Work } from './work';

/** The identity policies of one side, as the engine decides them and as requirements to reason with. */
export class Side {
	readonly allows: readonly Requirement[];
	readonly denies: readonly Requirement[];
	readonly #policies: readonly CompiledPolicy[];
	readonly #byStatement: ReadonlyMap<CompiledStatement, Requirement>;

	readonly #work: Work;

	constructor(documents: readonly PolicyDocument[], predicates: Predicates, work: Work) {
		this.#work = work;
		this.#policies = documents.map(compile);
		const all = this.#policies.flatMap(({ statements, document }) =>
			statements.map((statement) => predicates.requirement(statement, document.version))
		);
		const withEffect = (effect: string) =>
			all.filter(({ compiled }) => compiled.statement.effect === effect);
		this.allows = withEffect('Allow');
		this.denies = withEffect('Deny');
		this.#byStatement = new Map(all.map((requirement) => [requirement.compiled, requirement]));
	}

	/** The statements that apply to a request, as the engine says. */
	applying(request: Request): { readonly allows: Requirement[]; readonly denies: Requirement[] } {
		const asked = ask(request, false);
		const concerning = this.concerning(request.action);
		this.#work.spend(3 * concerning.length);
		const all = concerning.filter(({ compiledForAny }) => applies(compiledForAny, asked) !== false);
		return {
			allows: all.filter(({ compiled }) => compiled.statement.effect === 'Allow'),
			denies: all.filter(({ compiled }) => compiled.statement.effect === 'Deny')
		};
	}

	/** The statements that are about an action. */
	concerning(action: string): Requirement[] {
		const name = action.toLowerCase();
		return this.#policies.flatMap(({ candidates }) =>
			candidates(name)
				.flat()
				.flatMap((compiled) => {
					const requirement = this.#byStatement.get(compiled);
					if (!requirement) return [];
					this.#work.spend(requirement.actions.costOf(name));
					return requirement.actions.isAbout(name) ? [requirement] : [];
				})
		);
	}

	/** An allow applies and no deny does. */
	permits(request: Request): boolean {
		const { allows, denies } = this.applying(request);
		return allows.length > 0 && denies.length === 0;
	}
}
