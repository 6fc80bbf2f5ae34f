import { expandAll, expandOne, type Expanding } from '../expand';
import { listed, withArray, withVariable, type ArrayValue, type Shell } from '../shell';
import { isArray, type ArrayWords, type Assignment } from '../syntax';
import { placeIn } from '../words/variable';

/** What is assigned, once its words are expanded. */
export interface Assigned {
	readonly name: string;
	readonly index?: string;
	readonly append: boolean;
	readonly value: string | readonly { readonly key?: string; readonly value: string }[];
}

export async function expandedAssignment(
	{ name, index, append, value }: Assignment,
	expanding: Expanding
): Promise<Assigned> {
	const place = index && (await expandOne(index, expanding));
	const given = { name, append, ...(place !== undefined && { index: place }) };
	return isArray(value)
		? { ...given, value: await itemsOf(value, expanding) }
		: { ...given, value: await expandOne(value, expanding) };
}

async function itemsOf({ items }: ArrayWords, expanding: Expanding) {
	const found: { key?: string; value: string }[] = [];
	for (const { key, value } of items) {
		if (key) {
			found.push({
				key: await expandOne(key, expanding),
				value: await expandOne(value, expanding)
			});
		} else {
			for (const each of await expandAll([value], expanding)) found.push({ value: each });
		}
	}
	return found;
}

/** The shell with it, or why not. */
export function assigned(
	shell: Shell,
	{ name, index, append, value }: Assigned,
	reckoned: (expression: string) => bigint
): Shell | string {
	const before = arrayOf(shell, name);
	if (typeof value !== 'string') return withItems(shell, name, append ? before : undefined);
	if (index === undefined && !shell.arrays.has(name)) {
		return withVariable(shell, name, behind(shell.variables.get(name), value));
	}
	const array = before ?? listed([]);
	const key = keyIn(array, index ?? '0');
	if (key === undefined) return `[${index ?? ''}]: bad array subscript`;
	const text = behind(array.values.get(key), value);
	return withArray(shell, name, ordered(array, new Map(array.values).set(key, text)));

	function behind(before: string | undefined, text: string): string {
		const there = append ? (before ?? '') : '';
		if (!shell.numbers.has(name)) return there + text;
		return String(BigInt.asIntN(64, reckoned(there) + reckoned(text)));
	}

	function withItems(shell: Shell, name: string, more: ArrayValue | undefined): Shell | string {
		if (typeof value === 'string') return shell;
		const { isKeyed } = shell.arrays.get(name) ?? listed([]);
		const values = new Map(more?.values);
		let next = isKeyed ? 0 : Math.max(-1, ...[...values.keys()].map(Number)) + 1;
		for (const item of value) {
			if (isKeyed) {
				if (item.key === undefined) return 'an array by keys takes [key]=value';
				values.set(item.key, behind(undefined, item.value));
				continue;
			}
			const place = item.key === undefined ? next : Number(reckoned(item.key));
			values.set(String(place), behind(undefined, item.value));
			next = place + 1;
		}
		return withArray(shell, name, ordered({ isKeyed, values }, values));
	}

	function keyIn(array: ArrayValue, given: string): string | undefined {
		if (array.isKeyed) return given;
		const place = placeIn(array.values, reckoned(given));
		return Number(place) < 0 ? undefined : place;
	}
}

/** A variable is an array of one item. */
function arrayOf({ arrays, variables }: Shell, name: string): ArrayValue | undefined {
	const value = variables.get(name);
	return arrays.get(name) ?? (value === undefined ? undefined : listed([value]));
}

function ordered({ isKeyed }: ArrayValue, values: ReadonlyMap<string, string>): ArrayValue {
	if (isKeyed) return { isKeyed, values };
	return { isKeyed, values: new Map([...values].sort(([a], [b]) => Number(a) - Number(b))) };
}
