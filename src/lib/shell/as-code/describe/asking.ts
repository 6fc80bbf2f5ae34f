import type { AnswerOf, OperationName, ParametersOf } from '../../../account/services/operations';
import type { Thing } from '../thing';

/** Asks the account as whoever is signed in, so that nobody is shown what they may not read. A list is answered whole. */
export type Look<Refused extends Refusal = Refusal> = <Name extends OperationName>(
	name: Name,
	parameters: ParametersOf<Name>
) => Looked<AnswerOf<Name>, Refused>;

export type Looked<T, Refused = Refusal> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly refused: Refused };

export interface Refusal {
	/** `iam:GetUser` */
	readonly action: string;
	readonly error: { readonly code: string; readonly message: string };
}

/** What is found out of a thing and of what it needs, and what is not. */
export class Asking<Refused extends Refusal = Refusal> {
	readonly look: Look<Refused>;
	/** Twelve digits. */
	readonly account: string;
	/** Whether what a thing needs is described too. */
	readonly #withNeeds: boolean;
	/** What must be said of the code, in sentences. */
	readonly notes: string[] = [];
	readonly #needed = new Map<string, Thing>();
	readonly #asked = new Set<string>();

	constructor(look: Look<Refused>, account: string, withNeeds: boolean) {
		this.look = look;
		this.account = account;
		this.#withNeeds = withNeeds;
	}

	/** In the order in which they can be made. */
	get needed(): readonly Thing[] {
		return [...this.#needed.values()];
	}

	note(sentence: string): void {
		if (!this.notes.includes(sentence)) this.notes.push(sentence);
	}

	/** A part of a thing: where it may not be read, a note says so. */
	part<Name extends OperationName>(
		what: string,
		name: Name,
		parameters: ParametersOf<Name>
	): AnswerOf<Name> | undefined {
		return this.#orNote(what, this.look(name, parameters));
	}

	/** The same, where one error only says that nothing is set. */
	partOr<Name extends OperationName>(
		what: string,
		none: { readonly code: string; readonly means: AnswerOf<Name> | undefined },
		name: Name,
		parameters: ParametersOf<Name>
	): AnswerOf<Name> | undefined {
		const said = this.look(name, parameters);
		const isNone = !said.ok && said.refused.error.code === none.code;
		return isNone ? none.means : this.#orNote(what, said);
	}

	/** What a thing needs is described once, whatever needs it. */
	need(key: string, what: string, describe: () => Looked<Thing, Refused>): void {
		if (!this.#withNeeds) {
			this.note('The account’s own policies and groups that it refers to must be there before.');
			return;
		}
		if (this.#asked.has(key)) return;
		this.#asked.add(key);
		const thing = this.#orNote(what, describe());
		if (thing) this.#needed.set(key, thing);
	}

	#orNote<T>(what: string, said: Looked<T, Refused>): T | undefined {
		if (said.ok) return said.value;
		const { action, error } = said.refused;
		this.note(`Not read: ${what}. ${action} came to ${error.code}.`);
		return undefined;
	}
}
