import { ask } from '../asked';
import { compile, type CompiledPolicy } from '../compile';
import type { PolicyDocument } from '../document';
import type { Request } from '../request';
import { applies, type CompiledStatement } from '../statement';
import type { Predicates, Requirement } from './predicate';

/** The identity policies of one side, as the engine decides them and as requirements to reason with. */
export class Side {
	readonly allows: readonly Requirement[];
	readonly denies: readonly Requirement[];
	readonly #policies: readonly CompiledPolicy[];
	readonly #byStatement: ReadonlyMap<CompiledStatement, Requirement>;

	constructor(documents: readonly PolicyDocument[], predicates: Predicates) {
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
		const all = this.concerning(request.action).filter(
			({ compiledForAny }) => applies(compiledForAny, asked) !== false
		);
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
					return requirement?.actions.isAbout(name) === true ? [requirement] : [];
				})
		);
	}

	/** An allow applies and no deny does. */
	permits(request: Request): boolean {
		const { allows, denies } = this.applying(request);
		return allows.length > 0 && denies.length === 0;
	}
}
