import type { Expanded, Expanding } from '../expand';
import { Refused } from '../stopped';
import type { Change, Variable, Word } from '../syntax';
import { replaced, withoutMatch } from './matches';
import type { GlobStep, Piece } from './pattern';

/** What is expanded within an expansion. */
interface Inner {
	readonly one: (word: Word) => Promise<string>;
	readonly pattern: (word: Word) => Promise<readonly GlobStep[]>;
	readonly pieces: (word: Word) => Promise<readonly Expanded[]>;
}

/** What stands for `$NAME`, `${NAME[@]}`, `${NAME%.json}` and the like. */
export async function expandedVariable(
	variable: Variable,
	expanding: Expanding,
	inner: Inner
): Promise<readonly Expanded[]> {
	const { name, quoted, change } = variable;
	const many = manyOf(variable, expanding);
	const piece = (text: string): Expanded => ({ text, quoted, typed: quoted });
	if (change?.kind === 'unless') {
		const value = many ? (many.length > 0 ? many.join(' ') : undefined) : await valueOf();
		const isThere = value !== undefined && !(change.orEmpty && value === '');
		switch (change.operator) {
			case '+':
				return isThere ? replacedBy(await inner.pieces(change.word)) : [piece('')];
			case '?':
				if (!isThere) {
					const why = (await inner.one(change.word)) || 'parameter null or not set';
					throw new Refused(`${name}: ${why}`);
				}
				break;
			case '=':
			case '-':
				if (!isThere) {
					if (change.operator === '-') return replacedBy(await inner.pieces(change.word));
					const text = await inner.one(change.word);
					expanding.set(name, text);
					return [piece(text)];
				}
		}
		return many ? severally(many) : [piece(value)];
	}
	if (many) {
		if (change?.kind === 'length') return [piece(String(many.length))];
		if (change?.kind === 'keys' || !change) return severally(many);
		if (change.kind === 'part') {
			// Before `$1` stands the shell's own name.
			const all = name === '@' || name === '*' ? ['bash', ...many] : many;
			const array = expanding.array(name);
			const places = all.map((_, at) => at);
			const numbers = array?.isKeyed === false ? [...array.values.keys()].map(Number) : places;
			return severally(await sliced(all, change, expanding, inner, numbers));
		}
		const changed: string[] = [];
		for (const each of many) changed.push(await changedBy(change, each, expanding, inner));
		return severally(changed);
	}
	const value = await valueOf();
	if (value === undefined && expanding.isStrict) {
		throw new Refused(`${name}: unbound variable`);
	}
	return [piece(change ? await changedBy(change, value ?? '', expanding, inner) : (value ?? ''))];

	async function valueOf(): Promise<string | undefined> {
		const { index } = variable;
		const array = expanding.array(name);
		if (index === undefined || typeof index === 'string') {
			return array ? array.values.get('0') : expanding.variable(name);
		}
		const key = await inner.one(index);
		if (!array) return expanding.reckoned(key) === 0n ? expanding.variable(name) : undefined;
		return array.values.get(array.isKeyed ? key : placeIn(array.values, expanding.reckoned(key)));
	}

	/** What was put in its place is in quotes where the whole is. */
	function replacedBy(pieces: readonly Expanded[]): readonly Expanded[] {
		return pieces.map((each) =>
			each === 'break' || each.quoted ? each : { ...each, quoted, typed: quoted }
		);
	}

	function severally(values: readonly string[]): readonly Expanded[] {
		if (quoted && (variable.index === 'joined' || name === '*')) {
			const [between = ''] = expanding.variable('IFS') ?? ' ';
			return [piece(values.join(between))];
		}
		return values.flatMap((value, at) => (at === 0 ? [piece(value)] : ['break', piece(value)]));
	}
}

/** A number from the end counts back. */
export function placeIn(values: ReadonlyMap<string, string>, place: bigint): string {
	if (place >= 0n) return String(place);
	return String(BigInt(Math.max(-1, ...[...values.keys()].map(Number)) + 1) + place);
}

/** The items of `$@` or of an array, where all are meant. */
function manyOf(
	{ name, index, change }: Variable,
	expanding: Expanding
): readonly string[] | undefined {
	if (name === '@' || name === '*') return expanding.args();
	if (index !== 'all' && index !== 'joined') return undefined;
	const array = expanding.array(name);
	if (array) return change?.kind === 'keys' ? [...array.values.keys()] : [...array.values.values()];
	const value = expanding.variable(name);
	if (value === undefined) return [];
	return change?.kind === 'keys' ? ['0'] : [value];
}

/** Of a text, or of items at their places. */
async function sliced(
	values: readonly string[],
	{ from, length }: Extract<Change, { kind: 'part' }>,
	expanding: Expanding,
	inner: Inner,
	places?: readonly number[]
): Promise<readonly string[]> {
	const start = Number(expanding.reckoned(await inner.one(from)));
	const many = length ? Number(expanding.reckoned(await inner.one(length))) : undefined;
	const size = places ? (places.at(-1) ?? -1) + 1 : values.length;
	const at = start < 0 ? size + start : start;
	const first = places ? places.findIndex((place) => place >= at) : at;
	if (at < 0 || first < 0 || at > size) return [];
	if (many === undefined || many >= 0) {
		return values.slice(first, many === undefined ? undefined : first + many);
	}
	if (places || size + many < at) throw new Refused(`${many}: substring expression < 0`);
	return values.slice(at, size + many);
}

async function changedBy(
	change: Exclude<Change, { kind: 'unless' }>,
	value: string,
	expanding: Expanding,
	inner: Inner
): Promise<string> {
	switch (change.kind) {
		case 'length':
			return String([...value].length);
		case 'keys':
			return value;
		case 'without':
			return withoutMatch(value, await inner.pattern(change.pattern), change.at, change.longest);
		case 'replace': {
			const pattern = await inner.pattern(change.pattern);
			const by = await inner.pieces(change.by);
			return replaced(value, pattern, change.where, (found) =>
				by.map((each) => (each === 'break' ? ' ' : putIn(each, found))).join('')
			);
		}
		case 'part':
			return (await sliced([...value], change, expanding, inner)).join('');
		case 'case': {
			// One character is one afterwards: ß stays.
			const cased = (char: string) => {
				const other = change.to === 'upper' ? char.toUpperCase() : char.toLowerCase();
				return [...other].length === 1 ? other : char;
			};
			const [first = '', ...others] = value;
			return cased(first) + others.map(change.every ? cased : (char) => char).join('');
		}
	}
}

/** Outside of quotes `&` is what was found. */
function putIn({ text, quoted }: Piece, found: string): string {
	return quoted ? text : text.replace(/\\?&/g, (sign) => (sign === '&' ? found : '&'));
}
