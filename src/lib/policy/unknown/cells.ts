import type { Obstacle, Parts, Solver } from '../compare/solve';
import type { Literal, Predicate } from '../compare/predicate';
import type { Work } from '../compare/work';
import { ask } from '../decide/asked';
import type { ContextValue, Request } from '../request';
import type { Atom } from './model';

/** Values of unknown keys that no atom tells from one another, by one of them. */
export interface Cell {
	/** By the key in lower case; absent keys are not there. */
	readonly values: ReadonlyMap<string, ContextValue>;
	/** The same cell with its key present, where it is absent in `values` and need not be. */
	readonly present: Cell['values'] | undefined;
	/** How each atom of the group comes out. */
	readonly truths: readonly boolean[];
}

interface Ground {
	readonly solver: Solver;
	/** What is known already. */
	readonly pins: readonly Predicate[];
	/** Asks for a key to be there, whatever its value. */
	readonly isThere: (key: string) => Predicate;
	readonly request: Request;
	readonly work: Work;
}

/**
 * All cells that there are. From each, every atom is turned in its turn while those before it stay:
 * so each way in which all can come out is met once, or proved impossible.
 */
export function cellsOf(
	atoms: readonly Atom[],
	{ solver, pins, isThere, request, work }: Ground
): { readonly cells: readonly Cell[]; readonly beyond: readonly Obstacle[] } {
	const cells: Cell[] = [];
	const beyond: Obstacle[] = [];
	const keys = [...new Set(atoms.flatMap((atom) => atom.keys))];
	const pinned = pins.map((predicate): Literal => ({ predicate, holds: true }));

	const literals = (truths: readonly boolean[]): Literal[] => [
		...pinned,
		...atoms
			.slice(0, truths.length)
			.map(({ predicate, inverted }, at) => ({ predicate, holds: truths[at] !== inverted }))
	];

	const find = (truths: readonly boolean[]): Cell | undefined => {
		const answer = solver.solve(literals(truths));
		if (answer.kind === 'unclear') beyond.push(...answer.beyond);
		if (answer.kind !== 'found') return undefined;
		const cell = cellWith(valuesIn(answer.parts));
		// The engine has the last word.
		if (truths.every((holds, at) => cell.truths[at] === holds)) return cell;
		beyond.push({ reason: 'engine', keys });
		return undefined;
	};

	const cellWith = (values: Cell['values']): Cell => {
		const truths = truthsWith(values);
		return { values, truths, present: presentIn(values, truths) };
	};

	/** For those who read it: that a key may be absent says little of the values that do the same. */
	const presentIn = (values: Cell['values'], truths: Cell['truths']) => {
		const [key, ...more] = keys;
		if (key === undefined || more.length > 0 || values.has(key)) return undefined;
		const isHere: Literal = { predicate: isThere(key), holds: true };
		const answer = solver.solve([...literals(truths), isHere]);
		return answer.kind === 'found' ? valuesIn(answer.parts) : undefined;
	};

	const valuesIn = (parts: Parts) => {
		const values = new Map<string, ContextValue>();
		for (const key of keys) {
			const value = parts.keys.get(key);
			if (value !== undefined) values.set(key, value);
		}
		return values;
	};

	const truthsWith = (values: Cell['values']): boolean[] => {
		work.spend(1 + atoms.length);
		const context = { ...request.context, ...Object.fromEntries(values) };
		const asked = ask({ ...request, context }, false);
		return atoms.map((atom) => atom.holds(asked));
	};

	const open: { readonly cell: Cell; readonly settled: number }[] = [];
	const first = find([]) ?? cellWith(new Map());
	open.push({ cell: first, settled: 0 });
	for (let next = open.pop(); next; next = open.pop()) {
		const { cell, settled } = next;
		cells.push(cell);
		for (let at = settled; at < atoms.length; at++) {
			const turned = find([...cell.truths.slice(0, at), cell.truths[at] !== true]);
			if (turned) open.push({ cell: turned, settled: at + 1 });
		}
	}
	return { cells, beyond };
}
