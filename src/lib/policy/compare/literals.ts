import { grouped } from '../grouped';
import type { KeyLiteral } from './key';
import { substitute, type TextConstraint, type TextSet, type Values } from './pieces';
import { variablesOf, type Literal, type Predicate } from './predicate';
import { anyAction, anyResource } from './text';

/** Literals by the part of a request that they are about. */
export type ByPart = ReadonlyMap<Part, readonly Literal[]>;

/** The action, the resource, or a key by its name. */
export type Part = 'action' | 'resource' | `key ${string}`;

export function partOfKey(key: string): Part {
	return `key ${key}`;
}

function partOf({ predicate }: Literal): Part {
	return predicate.part === 'key' ? partOfKey(predicate.key) : predicate.part;
}

export function isAboutKey(literal: Literal): literal is KeyLiteral {
	return literal.predicate.part === 'key';
}

export function byPart(literals: readonly Literal[]): ByPart {
	return grouped(literals, partOf);
}

/** Whether one thing must both hold and not. */
export function contradicts(literals: readonly Literal[]): boolean {
	const held = new Map<Predicate, boolean>();
	return literals.some(({ predicate, holds }) => {
		if (held.get(predicate) === !holds) return true;
		held.set(predicate, holds);
		return false;
	});
}

/** Literals in groups: in one are those that are about the same part, or linked by a variable. */
export function linked(literals: readonly Literal[]): Literal[][] {
	const leaders = new Map<Part, Part>();
	const leader = (part: Part): Part => {
		let at = part;
		for (let next = leaders.get(at); next !== undefined && next !== at; next = leaders.get(at)) {
			at = next;
		}
		return at;
	};
	for (const literal of literals) {
		const part = partOf(literal);
		for (const variable of variablesOf(literal.predicate)) {
			const [one, other] = [leader(part), leader(partOfKey(variable))];
			if (one !== other) leaders.set(one, other);
		}
	}
	return [...grouped(literals, (literal) => leader(partOf(literal))).values()];
}

/** What is asked of the action or the resource; with values, also of what the variables stand for. */
export function constraintOf(literals: readonly Literal[], values?: Values): TextConstraint {
	const within: TextSet[] = [];
	const outside: TextSet[] = [];
	for (const { predicate, holds } of literals) {
		if (predicate.part === 'key') continue;
		if (within.length === 0) within.push(predicate.part === 'action' ? anyAction : anyResource);
		const set = values ? substitute(predicate.set, values) : predicate.set;
		(holds === predicate.negated ? outside : within).push(set);
	}
	return { within, outside };
}
