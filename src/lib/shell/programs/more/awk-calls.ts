import type { Pattern } from '../pattern/pattern';
import type { AwkMemory } from './awk-memory';
import { AwkFault, type Expression, type Place } from './awk-syntax';
import { bounded, lengthOf, longestText, numberOf, part, type Value } from './awk-values';
import { directivesIn, formatted } from './format';

/** A program at work, as its functions know it. */
export interface Calling {
	readonly memory: AwkMemory;
	value(of: Expression): Value;
	/** An expression where a pattern is meant: itself, or the text that it comes to. */
	pattern(of: Expression): Pattern;
	set(place: Place, value: Value): void;
	/** Counts what takes time. */
	touch(characters: number): void;
	looking<T>(pattern: Pattern, look: (pattern: Pattern) => T): T;
	format(values: readonly Value[]): string;
}

/** @throws {AwkFault} for a function that there is not */
export function call(name: string, args: readonly Expression[], calling: Calling): Value {
	const { memory } = calling;
	const [first, second, third] = args;
	const text = (at: Expression | undefined) => {
		const whole = at ? memory.textOf(calling.value(at)) : memory.line;
		calling.touch(whole.length);
		return whole;
	};
	const number = (at: Expression | undefined) => (at ? numberOf(calling.value(at)) : 0);
	switch (name) {
		case 'length': {
			const array = first?.kind === 'name' ? memory.known(first.name) : undefined;
			return array ? array.size : lengthOf(text(first));
		}
		case 'substr': {
			const whole = text(first);
			const from = Math.round(number(second));
			const to = third ? from + Math.round(number(third)) : Infinity;
			return part(whole, Math.max(0, from - 1), Math.max(0, to - 1));
		}
		case 'index':
			return text(first).indexOf(text(second)) + 1;
		case 'tolower':
			return text(first).toLowerCase();
		case 'toupper':
			return text(first).toUpperCase();
		case 'int':
			return Math.trunc(number(first));
		case 'sqrt':
			return Math.sqrt(number(first));
		case 'log':
			return Math.log(number(first));
		case 'exp':
			return Math.exp(number(first));
		case 'sprintf':
			return calling.format(args.map((each) => calling.value(each)));
		case 'match': {
			const whole = text(first);
			const found = second
				? calling.looking(calling.pattern(second), (sought) => sought.find(whole))
				: undefined;
			memory.set('RSTART', found ? found.from + 1 : 0);
			memory.set('RLENGTH', found ? found.to - found.from : -1);
			return found ? found.from + 1 : 0;
		}
		case 'split': {
			if (second?.kind !== 'name') throw new AwkFault('split takes a text and an array');
			const mark =
				third?.kind === 'pattern' ? third.source : third ? text(third) : memory.text('FS');
			const parts = memory.split(text(first), mark);
			for (const each of parts) calling.touch(300 + each.length);
			memory.setArray(second.name, new Map(parts.map((given, at) => [String(at + 1), { given }])));
			return parts.length;
		}
		case 'sub':
		case 'gsub':
			return substitute(calling, name === 'gsub', first, text(second), third);
		default:
			throw new AwkFault(`${name}() is not there: length substr index split sub gsub match are`);
	}
}

/** How often it was done. */
function substitute(
	calling: Calling,
	every: boolean,
	sought: Expression | undefined,
	by: string,
	target?: Expression
): number {
	if (!sought) throw new AwkFault('sub takes a pattern and a text');
	const place: Expression = target ?? { kind: 'field', number: { kind: 'number', value: 0 } };
	if (place.kind !== 'name' && place.kind !== 'item' && place.kind !== 'field') {
		throw new AwkFault('sub changes a variable or a field');
	}
	const before = calling.memory.textOf(calling.value(place));
	let times = 0;
	let end = 0;
	let changed = '';
	calling.looking(calling.pattern(sought), (looking) => {
		for (const { from, to } of looking.all(before)) {
			const found = before.slice(from, to);
			changed += before.slice(end, from);
			changed += by.replace(/\\(\\|&)|&/g, (_, escaped?: string) => escaped ?? found);
			end = to;
			times++;
			if (!every || changed.length > longestText) break;
		}
	});
	calling.touch(before.length + changed.length);
	if (times > 0) calling.set(place, bounded(changed + before.slice(end)));
	return times;
}

/** As `printf` has it: a format, and what is put into it. */
export function format([first = '', ...values]: readonly Value[], memory: AwkMemory): string {
	let at = 0;
	const next = (): Value => values[at++] ?? '';
	const size = (of: number | '*' | undefined) => (of === '*' ? numberOf(next()) : of);
	return directivesIn(memory.textOf(first))
		.map((each) => {
			if (typeof each === 'string') return each;
			const [width, precision] = [size(each.width), size(each.precision)];
			const value = next();
			const isCode = each.letter === 'c' && typeof value === 'number';
			const text = isCode ? characterOf(value) : memory.textOf(value);
			const shown = formatted(each, width, precision, { text, number: numberOf(value) });
			if (shown === undefined) throw new AwkFault(`printf: %${each.letter} is not there`);
			return shown;
		})
		.join('');
}

function characterOf(code: number): string {
	const whole = Math.trunc(code);
	return whole >= 0 && whole <= 0x10ffff ? String.fromCodePoint(whole) : '';
}
