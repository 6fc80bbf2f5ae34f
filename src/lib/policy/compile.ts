import { compileStatement, type CompiledStatement } from './decide/statement';
import type { PolicyDocument, Statement } from './document';
import { fixedStart } from './pattern/wildcards';

/** A policy prepared for many decisions. */
export interface CompiledPolicy {
	readonly document: PolicyDocument;
	readonly statements: readonly CompiledStatement[];
	/** Lists that hold every statement whose action can match (given in lower case), and maybe some more. */
	readonly candidates: (action: string) => readonly (readonly CompiledStatement[])[];
}

export function compile(document: PolicyDocument): CompiledPolicy {
	const statements = document.statements.map((statement, index) =>
		compileStatement(statement, index, document.version)
	);
	return { document, statements, candidates: indexByAction(statements) };
}

/** Up to so many, reading all statements is quicker than looking them up. */
const few = 4;

/**
 * Finds statements by what their actions begin with, up to the first wildcard: `s3:Get*` stands
 * under `s3:get`, `*` and `NotAction` under the empty text. A request then meets only those that
 * can concern it.
 */
function indexByAction(statements: readonly CompiledStatement[]): CompiledPolicy['candidates'] {
	if (statements.length <= few) {
		const all = [statements];
		return () => all;
	}
	const byBeginning = new Map<string, CompiledStatement[]>();
	for (const compiled of statements) {
		for (const beginning of beginningsOf(compiled.statement)) {
			const list = byBeginning.get(beginning);
			if (list) list.push(compiled);
			else byBeginning.set(beginning, [compiled]);
		}
	}
	const lengths = [...new Set([...byBeginning.keys()].map(({ length }) => length))];
	return (action) => {
		const lists: CompiledStatement[][] = [];
		for (const length of lengths) {
			const list = length <= action.length && byBeginning.get(action.slice(0, length));
			if (list) lists.push(list);
		}
		return lists;
	};
}

/** None that goes on from another: who is found by the shorter need not be found again. */
function beginningsOf({ action }: Statement): readonly string[] {
	if (action.kind === 'allBut') return [''];
	const beginnings = action.patterns.map(({ value }) => fixedStart(value.toLowerCase()));
	const kept: string[] = [];
	for (const beginning of [...new Set(beginnings)].sort()) {
		// Sorted, so that one that begins another comes right before all it begins.
		const last = kept.at(-1);
		if (last === undefined || !beginning.startsWith(last)) kept.push(beginning);
	}
	return kept;
}
