import type { FileFault } from './read-value';

/** The accounts beside the first as files call them, with their numbers. */
export type Numbers = ReadonlyMap<string, string>;

export interface Numbered<T> {
	readonly value: T;
	readonly faults: readonly FileFault[];
}

/**
 * What a file says, with numbers for the names of accounts: in checks and in calls, where they are
 * looked for; what is handed over in a call stays as it is.
 */
export function numbered<T>(file: string, value: T, numbers: Numbers): Numbered<T> {
	const faults: FileFault[] = [];
	const known = [...numbers.keys()].join(', ') || 'none: add one to accounts/, or leave this out';

	function each(inner: unknown, path: string): unknown {
		if (Array.isArray(inner)) return inner.map((item, at) => each(item, `${path}[${at}]`));
		if (typeof inner !== 'object' || inner === null) return inner;
		const names = 'kind' in inner || 'call' in inner;
		return Object.fromEntries(
			Object.entries(inner).map(([key, part]): [string, unknown] => {
				const place = path === '' ? key : `${path}.${key}`;
				return [key, names && key === 'account' ? numberOf(part, place) : each(part, place)];
			})
		);
	}

	function numberOf(name: unknown, path: string): unknown {
		const number = numbers.get(String(name));
		if (number === undefined) {
			faults.push({
				file,
				path,
				message: `there is no account ${String(name)}; there are: ${known}`
			});
		}
		return number;
	}

	// Only names of accounts are other than before.
	return { value: each(value, '') as T, faults };
}
