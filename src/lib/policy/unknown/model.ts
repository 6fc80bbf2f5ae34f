import type { Beyond } from '../compare/beyond';
import { isBoolean, keyNames, multivaluedKeys } from '../compare/names';
import { Predicates, variablesOf, type Predicate } from '../compare/predicate';
import { Solver } from '../compare/solve';
import type { Work } from '../compare/work';
import { compile } from '../compile';
import { ask, type Asked } from '../decide/asked';
import { attachedIn, type AttachedPolicy, type Policies } from '../decide/layers';
import { applies, type CompiledStatement } from '../decide/statement';
import type { Layer } from '../decision';
import type { Version } from '../document';
import type { Facts } from '../facts';
import { parse } from '../parse';
import type { Context, Request } from '../request';
import { cellsOf, type Cell } from './cells';
import { policyFrom } from './completion';
import { fittingValues } from './fitting';

/** Something that a statement asks of unknown keys. */
export interface Atom {
	readonly predicate: Predicate;
	/** The atom holds where the predicate does not. */
	readonly inverted: boolean;
	/** The unknown keys of which it asks, in lower case. */
	readonly keys: readonly string[];
	readonly holds: (asked: Asked) => boolean;
}

/** Unknown keys that no condition links to the others, with all that they may come to. */
export interface KeyGroup {
	/** As the policies write them. */
	readonly keys: readonly string[];
	readonly cells: readonly Cell[];
	/** No cell is missing. */
	readonly complete: boolean;
}

/** A statement that may apply, stripped of what depends on the unknown keys. */
export interface OpenStatement {
	readonly layer: Layer;
	readonly policy: string;
	/** Applies to the request but for `guards`, which all must hold too. */
	readonly bare: CompiledStatement;
	readonly original: CompiledStatement;
	readonly guards: readonly Guard[];
}

/** For each cell of a group, whether all that a statement asks of its keys holds there. */
export interface Guard {
	readonly group: number;
	readonly holds: readonly boolean[];
	/** There may be cells in which it does and such in which it does not. */
	readonly complete: boolean;
}

/** A question in which only what depends on what is unknown is left. */
export interface Model {
	readonly policies: Policies;
	readonly request: Request;
	readonly groups: readonly KeyGroup[];
	readonly statements: readonly OpenStatement[];
	/** The policies with only the statements for which this is true, which all apply. */
	readonly reduced: (keeps: (statement: OpenStatement) => boolean) => Policies;
	/** Why cells may be missing. */
	readonly beyond: readonly Beyond[];
}

interface Given {
	readonly policies: Policies;
	/** Without the unknown keys. */
	readonly request: Request;
	readonly keys: readonly string[];
	readonly facts: Facts | undefined;
}

/** A statement with the atoms that it needs. */
interface Draft extends Omit<OpenStatement, 'guards'> {
	readonly atoms: readonly Atom[];
}

export function modelOf({ policies, request, keys, facts }: Given, work: Work): Model {
	const unknown = new Set(keys.map((key) => key.toLowerCase()));
	const predicates = new Predicates((key) => unknown.has(key) && isBoolean(key, facts));
	const reader = new Reader(request, unknown, predicates, work);
	const byPolicy = new Map<AttachedPolicy, readonly Draft[]>();
	for (const [layer, attached] of attachedIn(policies)) {
		byPolicy.set(attached, reader.read(layer, attached));
	}
	const drafts = [...byPolicy.values()].flat();
	const atoms = [...new Set(drafts.flatMap((draft) => draft.atoms))];
	const documents = [...byPolicy.keys()].map(({ policy }) => policy.document);
	const severalValues = multivaluedKeys(documents, facts);
	const isMultivalued = (key: string) =>
		unknown.has(key) ? severalValues(key) : isList(reader.valueOf(key));
	const solver = new Solver(isMultivalued, work);
	const names = keyNames(documents);
	const beyond: Beyond[] = [];

	const linked = linkedAtoms(atoms);
	const groups = linked.map((group): KeyGroup & { readonly atoms: readonly Atom[] } => {
		const found = cellsOf(group, {
			solver,
			pins: reader.pinsOf(group),
			isThere: (key) => reader.isThere(key),
			request,
			work
		});
		beyond.push(
			...found.beyond.map((each) => ({
				...each,
				keys: each.keys.map((key) => names.get(key) ?? key)
			}))
		);
		const own = [...new Set(group.flatMap((atom) => atom.keys))];
		return {
			atoms: group,
			keys: own.map((key) => names.get(key) ?? key),
			cells: found.cells,
			complete: found.beyond.length === 0
		};
	});
	const statementsBy = new Map<AttachedPolicy, readonly OpenStatement[]>();
	for (const [attached, own] of byPolicy) {
		statementsBy.set(
			attached,
			own.map(({ atoms: needed, ...rest }) => ({ ...rest, guards: guardsOf(needed, groups) }))
		);
	}
	return {
		policies,
		request,
		groups,
		statements: [...statementsBy.values()].flat(),
		reduced: (keeps) =>
			mapped(policies, (attached) => ({
				...attached,
				policy: policyFrom(
					attached.policy.document,
					(statementsBy.get(attached) ?? []).filter(keeps).map(({ bare }) => bare)
				)
			})),
		beyond
	};
}

function guardsOf(
	needed: readonly Atom[],
	groups: readonly (KeyGroup & { readonly atoms: readonly Atom[] })[]
): Guard[] {
	return groups.flatMap(({ atoms, cells, complete }, group) => {
		const places = needed.flatMap((atom) => {
			const at = atoms.indexOf(atom);
			return at < 0 ? [] : [at];
		});
		if (places.length === 0) return [];
		const holds = cells.map(({ truths }) => places.every((at) => truths[at]));
		return [{ group, holds, complete }];
	});
}

/** Reads statements as atoms; what can be settled without the unknown keys is settled. */
class Reader {
	readonly #request: Request;
	readonly #unknown: ReadonlySet<string>;
	readonly #predicates: Predicates;
	readonly #work: Work;
	readonly #asked: readonly Asked[];
	readonly #atoms = new Map<Predicate, Atom>();

	constructor(request: Request, unknown: ReadonlySet<string>, predicates: Predicates, work: Work) {
		this.#request = request;
		this.#unknown = unknown;
		this.#predicates = predicates;
		this.#work = work;
		// With a boundary or without: it may be unknown too.
		this.#asked = [ask(request, false), ask(request, true)];
	}

	/** The statements of a policy that can apply. */
	read(layer: Layer, { name, policy }: AttachedPolicy): Draft[] {
		return policy.statements.flatMap((original) => {
			this.#work.spend(2);
			const bare = { ...original, resource: undefined, conditions: [] };
			if (!this.#asked.some((asked) => applies(bare, asked) !== false)) return [];
			const atoms = this.#atomsOf(original, policy.document.version);
			return atoms ? [{ layer, policy: name, bare, original, atoms }] : [];
		});
	}

	/** Nothing where something that is known does not hold. */
	#atomsOf(original: CompiledStatement, version: Version): Atom[] | undefined {
		const { predicates } = this.#predicates.requirement(original, version);
		const atoms: Atom[] = [];
		for (const predicate of predicates) {
			if (predicate.part === 'action') continue;
			const atom = this.#atomFor(predicate, original);
			if (atom.keys.length > 0) atoms.push(atom);
			else if (!this.#asked.every(atom.holds)) return undefined;
		}
		return [...new Set(atoms)];
	}

	#atomFor(predicate: Predicate, { resource, ...rest }: CompiledStatement): Atom {
		const seen = this.#atoms.get(predicate);
		if (seen) return seen;
		const own = predicate.part === 'key' ? [predicate.key] : [];
		const keys = [...own, ...variablesOf(predicate)].filter((key) => this.#unknown.has(key));
		const anybody = { ...rest, principal: undefined, action: anyAction, conditions: [], resource };
		const holds: Atom['holds'] =
			predicate.part === 'key'
				? (asked) => predicate.condition.holds(asked.keys)
				: (asked) => applies(anybody, asked) !== false;
		const [only, ...more] = new Set(keys);
		const atom: Atom = {
			...(predicate.part === 'resource' && resource && only !== undefined && more.length === 0
				? this.#asKey(only, resource, holds)
				: { predicate, inverted: false }),
			keys: [...new Set(keys)],
			holds
		};
		this.#atoms.set(predicate, atom);
		return atom;
	}

	/**
	 * As the resource is known, its patterns ask for nothing but certain values of the one key that
	 * is not.
	 */
	#asKey(key: string, { only, patterns }: Patterns, holds: Atom['holds']) {
		const { resource } = this.#request;
		const matches = (value: string | undefined) => {
			this.#work.spend(1 + patterns.length);
			const context = { ...this.#request.context, ...(value !== undefined && { [key]: value }) };
			return holds(ask({ ...this.#request, context }, false)) === only;
		};
		const values = patterns
			.flatMap(({ tokens }) => fittingValues(tokens, key, resource, this.#work))
			.filter((value, at, all) => all.indexOf(value) === at && matches(value));
		const operator = matches(undefined) ? 'StringEqualsIfExists' : 'StringEquals';
		// Patterns without the variable may match by themselves: then all values do.
		const [predicate] = this.#readAll(
			matches(fresh(resource))
				? { StringLikeIfExists: { [key]: '*' } }
				: { [operator]: { [key]: values } }
		);
		if (!predicate) throw new Error(`unknown: nothing is asked of ${key}`);
		return { predicate, inverted: !only };
	}

	/** A known key has this value, in whatever way the request has it. */
	valueOf(key: string) {
		return this.#asked[0]?.keys.get(key);
	}

	/** What is known of all that the atoms ask for. */
	pinsOf(atoms: readonly Atom[]): Predicate[] {
		const pins: Predicate[] = [];
		if (atoms.some(({ predicate }) => predicate.part === 'resource')) {
			pins.push(this.#predicates.only('resource', this.#request.resource));
		}
		const keys = atoms.flatMap(({ predicate }) => [
			...(predicate.part === 'key' ? [predicate.key] : []),
			...variablesOf(predicate)
		]);
		const known = [...new Set(keys)].filter((key) => !this.#unknown.has(key));
		return [...pins, ...known.flatMap((key) => this.#pin(key))];
	}

	/** Asks for a key to be there, whatever its value. */
	isThere(key: string): Predicate {
		const [predicate] = this.#readAll({ Null: { [key]: 'false' } });
		if (!predicate) throw new Error(`unknown: nothing is asked of ${key}`);
		return predicate;
	}

	/** Predicates that only a key's own value meets. */
	#pin(key: string): Predicate[] {
		const given = this.valueOf(key);
		const values = given === undefined ? [] : [given].flat();
		const [only] = values;
		if (only === undefined) return this.#readAll({ Null: { [key]: 'true' } });
		if (values.length === 1) return this.#readAll({ StringEquals: { [key]: only } });
		return [
			...this.#readAll({ 'ForAllValues:StringEquals': { [key]: values } }),
			...values.flatMap((value) => this.#readAll({ 'ForAnyValue:StringEquals': { [key]: value } }))
		];
	}

	/** Of the older version of the language, in which everything is text. */
	#readAll(condition: Readonly<Record<string, Context>>): Predicate[] {
		const { document } = parse(
			JSON.stringify({
				Version: '2008-10-17',
				Statement: { Effect: 'Allow', Action: '*', Resource: '*', Condition: condition }
			})
		);
		const [statement] = document ? compile(document).statements : [];
		if (!statement)
			throw new Error(`unknown: no condition can be made of ${JSON.stringify(condition)}`);
		return this.#predicates
			.requirement(statement, '2008-10-17')
			.predicates.filter(({ part }) => part === 'key');
	}
}

type Patterns = NonNullable<CompiledStatement['resource']>;

/** No part of the text. */
function fresh(text: string): string {
	return `${text}-`;
}

const anyAction: CompiledStatement['action'] = { only: false, patterns: [] };

function isList(value: Context[string] | undefined): boolean {
	return typeof value === 'object' && value.length > 1;
}

/** Atoms in groups that share no key. */
function linkedAtoms(atoms: readonly Atom[]): Atom[][] {
	let groups: { keys: Set<string>; atoms: Atom[] }[] = [];
	for (const atom of atoms) {
		const own = groups.filter(({ keys }) => atom.keys.some((key) => keys.has(key)));
		const joined = {
			keys: new Set([...own.flatMap(({ keys }) => [...keys]), ...atom.keys]),
			atoms: [...own.flatMap((group) => group.atoms), atom]
		};
		groups = [...groups.filter((group) => !own.includes(group)), joined];
	}
	return groups.map((group) => group.atoms);
}

function mapped(policies: Policies, map: (attached: AttachedPolicy) => AttachedPolicy): Policies {
	const { resource, boundary, session, scp, rcp, endpoint } = policies;
	return {
		...policies,
		identity: policies.identity.map(map),
		...(resource && { resource: resource.map(map) }),
		...(boundary && { boundary: boundary.map(map) }),
		...(session && { session: session.map(map) }),
		...(scp && { scp: scp.map((level) => level.map(map)) }),
		...(rcp && { rcp: rcp.map((level) => level.map(map)) }),
		...(endpoint && { endpoint: endpoint.map(map) })
	};
}
