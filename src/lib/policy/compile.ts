import { serviceOf, type Asked } from './asked';
import type { PolicyDocument, Statement } from './document';
import { compileStatement, type CompiledStatement } from './statement';

/** A policy prepared for many decisions. */
export interface CompiledPolicy {
	readonly document: PolicyDocument;
	readonly statements: readonly CompiledStatement[];
	/** Calls back with each statement whose action can match, and maybe some more. */
	readonly candidates: (asked: Asked) => readonly CompiledStatement[];
}

export function compile(document: PolicyDocument): CompiledPolicy {
	const statements = document.statements.map((statement, index) =>
		compileStatement(statement, index, document.version)
	);
	return { document, statements, candidates: indexByAction(statements) };
}

/** Below this, reading all statements is quicker than looking them up. */
const small = 4;

/**
 * Finds statements by what they say of actions: in full (`s3:GetObject`), for a service
 * (`s3:Get*`), or for all (`*`, `NotAction`). A request then meets only those that can concern it.
 */
function indexByAction(statements: readonly CompiledStatement[]): CompiledPolicy['candidates'] {
	if (statements.length <= small) return () => statements;
	const exact = new Map<string, CompiledStatement[]>();
	const ofService = new Map<string, CompiledStatement[]>();
	const ofAll: CompiledStatement[] = [];
	for (const compiled of statements) {
		for (const { map, key } of placesOf(compiled.statement)) {
			if (map === 'all') ofAll.push(compiled);
			else addTo(map === 'exact' ? exact : ofService, key, compiled);
		}
	}
	const found = new Map<string, readonly CompiledStatement[]>();
	return ({ action, service }) => {
		const key = exact.has(action) ? action : service;
		const seen = found.get(key);
		if (seen) return seen;
		const all = [...ofAll, ...(ofService.get(service) ?? []), ...(exact.get(action) ?? [])];
		// Kept only for keys that the policy itself has, so that requests cannot make it grow.
		if (exact.has(key) || ofService.has(key)) found.set(key, all);
		return all;
	};
}

type Place =
	| { readonly map: 'exact' | 'service'; readonly key: string }
	| { readonly map: 'all'; readonly key?: never };

/** Each place once, and the widest only where one holds another. */
function placesOf({ action }: Statement): readonly Place[] {
	if (action.kind === 'allBut') return [{ map: 'all' }];
	const patterns = action.patterns.map(({ value }) => value.toLowerCase());
	if (patterns.some((pattern) => isWild(serviceOf(pattern)))) return [{ map: 'all' }];
	const services = new Set(patterns.filter(isWild).map(serviceOf));
	const exact = new Set(
		patterns.filter((pattern) => !isWild(pattern) && !services.has(serviceOf(pattern)))
	);
	return [
		...[...services].map((key): Place => ({ map: 'service', key })),
		...[...exact].map((key): Place => ({ map: 'exact', key }))
	];
}

function isWild(text: string): boolean {
	return text.includes('*') || text.includes('?');
}

function addTo<T>(map: Map<string, T[]>, key: string, value: T): void {
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
}
