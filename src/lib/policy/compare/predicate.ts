import type { CompiledCondition } from '../condition/condition';
import type { Keys } from '../condition/context';
import type { Version } from '../document';
import type { CompiledStatement } from '../decide/statement';
import { ActionIndex } from './action-index';
import { piecesOf, variableKeys, type TextSet } from './pieces';
import { questionOf, truthValues, type ValueQuestion } from './question';

/** What a statement asks of one part of a request. The same question has the same predicate. */
export type Predicate = TextPredicate | KeyPredicate;

/** Asks for an action or a resource in a set; in `negated` ones (`NotAction`) for one outside it. */
export interface TextPredicate {
	readonly id: number;
	readonly part: 'action' | 'resource';
	readonly set: TextSet;
	readonly negated: boolean;
}

/** Asks for something of a context key. */
export interface KeyPredicate {
	readonly id: number;
	readonly part: 'key';
	/** In lower case. */
	readonly key: string;
	readonly condition: CompiledCondition;
	/** What is asked of each value; nothing where only the key's presence counts. */
	readonly values: ValueQuestion | undefined;
	/** Whether some value must fit, every one, or the only one there is. */
	readonly over: 'some' | 'every' | 'one';
	/** Keys whose values it needs. */
	readonly variables: readonly string[];
}

/** A predicate that must hold, or must not. */
export interface Literal {
	readonly predicate: Predicate;
	readonly holds: boolean;
}

/** A statement as the predicates that must all hold for it to apply. */
export interface Requirement {
	readonly compiled: CompiledStatement;
	/** The same for any action: which action it is, `actions` knows more quickly. */
	readonly compiledForAny: CompiledStatement;
	readonly action: TextPredicate;
	readonly actions: ActionIndex;
	readonly predicates: readonly Predicate[];
}

/** Reads statements, and gives each question its number. */
export class Predicates {
	readonly #texts = new Map<string, TextPredicate>();
	readonly #keys = new Map<string, KeyPredicate>();
	readonly #isBoolean: (key: string) => boolean;

	constructor(isBoolean: (key: string) => boolean) {
		this.#isBoolean = isBoolean;
	}

	/** A set of texts, by a name of its own. */
	texts(part: 'action' | 'resource', name: string, set: TextSet): TextPredicate {
		return intern(this.#texts, `${part} ${name}`, () => ({
			id: this.#next(),
			part,
			set,
			negated: false
		}));
	}

	/** This action, or this resource, and no other. */
	only(part: 'action' | 'resource', text: string): TextPredicate {
		return this.texts(part, `only ${text}`, [[{ kind: 'text', text, anyCase: false }]]);
	}

	requirement(compiled: CompiledStatement, version: Version): Requirement {
		const { action, resource } = compiled.statement;
		const variables = version === '2012-10-17';
		const listing = (
			part: 'action' | 'resource',
			{ only, patterns }: CompiledStatement['action']
		) => {
			const texts = (part === 'action' ? action : resource)?.patterns ?? [];
			const name = `${part} ${only} ${variables} ${JSON.stringify(texts.map(({ value }) => value))}`;
			return intern(this.#texts, name, () => ({
				id: this.#next(),
				part,
				set: patterns.map(({ tokens }) => piecesOf(tokens)),
				negated: !only
			}));
		};
		const actions = listing('action', compiled.action);
		return {
			compiled,
			compiledForAny: { ...compiled, action: { only: false, patterns: [] } },
			action: actions,
			actions: new ActionIndex(compiled),
			predicates: [
				actions,
				...(compiled.resource ? [listing('resource', compiled.resource)] : []),
				...compiled.conditions.map((condition) => this.#condition(condition, variables))
			]
		};
	}

	#condition(compiled: CompiledCondition, variables: boolean): KeyPredicate {
		const { operatorText, key, values } = compiled.condition;
		const texts = values.map(({ value }) => value);
		const name = `key ${operatorText.value} ${key.value.toLowerCase()} ${variables} ${JSON.stringify(texts)}`;
		return intern(this.#keys, name, () => this.#keyPredicate(compiled, variables));
	}

	#keyPredicate(compiled: CompiledCondition, variables: boolean): KeyPredicate {
		const { operator, key } = compiled.condition;
		const values = this.#questionOf(compiled, variables);
		const { qualifier } = operator;
		return {
			id: this.#next(),
			part: 'key',
			key: key.value.toLowerCase(),
			condition: compiled,
			values,
			over: qualifier ? overs[qualifier] : 'one',
			variables: values?.kind === 'text' ? [...new Set(variableKeys(values.set))] : []
		};
	}

	#questionOf(compiled: CompiledCondition, variables: boolean): ValueQuestion | undefined {
		const question = questionOf(compiled, variables);
		return question?.kind === 'text' && this.#isBoolean(compiled.condition.key.value.toLowerCase())
			? { ...question, domain: truthValues }
			: question;
	}

	#next(): number {
		return this.#texts.size + this.#keys.size;
	}
}

const overs = { ForAllValues: 'every', ForAnyValue: 'some' } as const;

function intern<P>(known: Map<string, P>, name: string, make: () => P): P {
	const seen = known.get(name);
	if (seen) return seen;
	const made = make();
	known.set(name, made);
	return made;
}

/** The keys whose values a predicate needs besides its own. */
export function variablesOf(predicate: Predicate): readonly string[] {
	return predicate.part === 'key' ? predicate.variables : variableKeys(predicate.set);
}

/** Whether a literal about a key comes out as it should. */
export function comesOut({ predicate, holds }: Literal, keys: Keys): boolean {
	return predicate.part !== 'key' || predicate.condition.holds(keys) === holds;
}

/** Whether a statement applies wherever another does, but for their actions. No is not always certain. */
export function isWider(wide: Requirement, narrow: Requirement): boolean {
	return wide.predicates.every(
		(predicate) =>
			predicate === wide.action || narrow.predicates.includes(predicate) || isAnything(predicate)
	);
}

function isAnything(predicate: Predicate): boolean {
	if (predicate.part === 'key' || predicate.negated) return false;
	return predicate.set.some(
		([first, ...rest]) => rest.length === 0 && first?.kind === 'star' && !first.withinSegment
	);
}
