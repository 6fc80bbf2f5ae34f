import type { Occurrence } from './occurrences';

/** What was told several times in a row, at the latest of them. */
export interface Counted extends Occurrence {
	readonly times: number;
}

/** The same told in a row is one, and counted. The latest come first. */
export function counted(occurrences: readonly Occurrence[]): readonly Counted[] {
	return occurrences.reduce<readonly Counted[]>((so, each) => {
		const last = so.at(-1);
		return last?.words === each.words && last.who === each.who
			? [...so.slice(0, -1), { ...last, times: last.times + 1 }]
			: [...so, { ...each, times: 1 }];
	}, []);
}
