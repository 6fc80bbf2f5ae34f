/** One thing that shows, or several in a row that are folded away. */
export type Fold<T> =
	| { readonly kind: 'one'; readonly item: T }
	| { readonly kind: 'run'; readonly items: readonly [T, T, ...T[]] };

/** Folds runs of what need not show. One alone shows: a fold would take as much room. */
export function fold<T>(items: readonly T[], foldable: (item: T) => boolean): readonly Fold<T>[] {
	const folds: Fold<T>[] = [];
	let run: readonly T[] = [];
	const endRun = () => {
		const [first, second, ...more] = run;
		if (first !== undefined && second !== undefined) {
			folds.push({ kind: 'run', items: [first, second, ...more] });
		} else if (first !== undefined) {
			folds.push({ kind: 'one', item: first });
		}
		run = [];
	};
	for (const item of items) {
		if (foldable(item)) {
			run = [...run, item];
		} else {
			endRun();
			folds.push({ kind: 'one', item });
		}
	}
	endRun();
	return folds;
}
