/** Lines of two texts that differ. */
export interface Change {
	/** Places of lines, from and up to but not with. */
	readonly a: readonly [number, number];
	readonly b: readonly [number, number];
}

/** By the longest lines that both have in the same order. */
export function changesOf(a: readonly string[], b: readonly string[]): readonly Change[] {
	let start = 0;
	while (start < a.length && start < b.length && a[start] === b[start]) start++;
	let end = 0;
	while (
		end < a.length - start &&
		end < b.length - start &&
		a[a.length - 1 - end] === b[b.length - 1 - end]
	)
		end++;
	const [rows, columns] = [a.length - start - end, b.length - start - end];
	const table = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
	for (let i = rows - 1; i >= 0; i--) {
		for (let j = columns - 1; j >= 0; j--) {
			const row = table[i];
			if (!row) continue;
			row[j] =
				a[start + i] === b[start + j]
					? (table[i + 1]?.[j + 1] ?? 0) + 1
					: Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
		}
	}
	const changes: Change[] = [];
	for (let i = 0, j = 0; i < rows || j < columns;) {
		if (i < rows && j < columns && a[start + i] === b[start + j]) {
			i++;
			j++;
			continue;
		}
		const [fromA, fromB] = [i, j];
		while (
			(i < rows || j < columns) &&
			!(i < rows && j < columns && a[start + i] === b[start + j])
		) {
			if (j >= columns || (i < rows && (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) i++;
			else j++;
		}
		changes.push({ a: [start + fromA, start + i], b: [start + fromB, start + j] });
	}
	return changes;
}
