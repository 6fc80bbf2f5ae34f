import { call, format, type Calling } from './awk-calls';
import { AwkMemory } from './awk-memory';
import { AwkFault, type Expression, type Place, type Rule, type Statement } from './awk-syntax';
import {
	bounded,
	calculated,
	compared,
	comparing,
	isTrue,
	numberOf,
	textOf,
	type Value
} from './awk-values';
import type { Pattern } from '../pattern/pattern';

class Leave extends Error {
	constructor(readonly kind: 'next' | 'exit' | 'break' | 'continue') {
		super(kind);
	}
}

/** Some seconds: what stands in a loop over a file of 1 MB has room. */
const mostSteps = 20_000_000;
/** What touches a text takes a step more for so many of its characters. */
const charactersInStep = 100;
/** In characters. */
const mostPrinted = 4_000_000;

/** Work that may be left where it is, for the page to have its turn. */
type Work = Generator<undefined, void>;

export type AwkInput =
	| { readonly kind: 'text'; readonly name: string; readonly text: () => string }
	/** `NAME=value` among the files: set before the next is read. */
	| { readonly kind: 'variable'; readonly name: string; readonly value: string };

export interface AwkRan {
	readonly code: number;
	readonly out: readonly { readonly to: 'stdout' | 'stderr'; readonly text: string }[];
}

export class Awk implements Calling {
	readonly #rules: readonly Rule[];
	readonly memory: AwkMemory;
	readonly #inside = new Set<Rule>();
	readonly #out: { to: 'stdout' | 'stderr'; text: string }[] = [];
	#steps = 0;
	#printed = 0;
	#code = 0;

	constructor(rules: readonly Rule[], variables: Iterable<readonly [string, string]>) {
		this.#rules = rules;
		this.memory = new AwkMemory(variables);
	}

	/**
	 * Over so many texts, one after the other. Between lines, and in loops, it pauses.
	 *
	 * @throws {AwkFault}
	 */
	async run(inputs: readonly AwkInput[], pause: () => Promise<void> | undefined): Promise<AwkRan> {
		try {
			for (const work of [this.#begin(inputs), this.#when('end')]) {
				await this.#untilExit(work, pause);
			}
		} catch (leave) {
			if (!(leave instanceof Leave)) throw leave;
			throw new AwkFault(`${leave.kind} has no place there`);
		}
		return { code: this.#code, out: this.#out };
	}

	/** What stands in END is done after an exit as well; one in END is the last. */
	async #untilExit(work: Work, pause: () => Promise<void> | undefined) {
		try {
			while (!work.next().done) {
				const turn = pause();
				if (turn) await turn;
			}
		} catch (leave) {
			if (!(leave instanceof Leave) || leave.kind !== 'exit') throw leave;
		}
	}

	*#begin(inputs: readonly AwkInput[]): Work {
		yield* this.#when('begin');
		if (this.#rules.every(({ when }) => when.kind === 'begin')) return;
		for (const input of inputs) {
			if (input.kind === 'variable') this.memory.set(input.name, { given: input.value });
			else yield* this.#file(input.name, input.text());
		}
	}

	*#when(kind: 'begin' | 'end'): Work {
		for (const { when, body } of this.#rules) if (when.kind === kind && body) yield* this.#do(body);
	}

	*#file(name: string, text: string): Work {
		this.memory.set('FILENAME', name);
		this.memory.set('FNR', 0);
		const mark = this.memory.text('RS');
		const whole = text.endsWith(mark || '\n') ? text.slice(0, -(mark || '\n').length) : text;
		if (text === '') return;
		const lines = mark === '' ? whole.replace(/^\n+/, '').split(/\n{2,}/) : whole.split(mark);
		for (const line of lines) {
			yield;
			this.touch(line.length);
			this.memory.takeLine(line);
			try {
				for (const rule of this.#rules) yield* this.#rule(rule);
			} catch (leave) {
				if (!(leave instanceof Leave) || leave.kind !== 'next') throw leave;
			}
		}
	}

	*#rule(rule: Rule): Work {
		const { when, body } = rule;
		if (when.kind === 'begin' || when.kind === 'end') return;
		if (when.kind === 'if') {
			const { from, to } = when;
			if (to) {
				if (!this.#inside.has(rule)) {
					if (!isTrue(this.value(from))) return;
					this.#inside.add(rule);
				}
				if (isTrue(this.value(to))) this.#inside.delete(rule);
			} else if (!isTrue(this.value(from))) return;
		}
		if (body) yield* this.#do(body);
		else this.#print('stdout', this.memory.line + this.memory.text('ORS'));
	}

	#print(to: 'stdout' | 'stderr', text: string) {
		this.#printed += text.length;
		if (this.#printed > mostPrinted) throw new AwkFault('more was printed than can be kept');
		this.#out.push({ to, text });
	}

	#step(steps = 1) {
		if ((this.#steps += steps) > mostSteps) throw new AwkFault(`stopped after ${mostSteps} steps`);
	}

	format(values: readonly Value[]): string {
		const text = format(values, this.memory);
		this.touch(text.length);
		return text;
	}

	touch(characters: number) {
		this.#step(Math.ceil(characters / charactersInStep));
	}

	/** What was looked for takes steps as it takes work. */
	looking<T>(pattern: Pattern, look: (pattern: Pattern) => T): T {
		const before = pattern.work;
		const found = look(pattern);
		this.#step((pattern.work - before) >> 2);
		return found;
	}

	*#do(statement: Statement): Work {
		this.#step();
		switch (statement.kind) {
			case 'expression':
				this.value(statement.value);
				return;
			case 'block':
				for (const each of statement.body) yield* this.#do(each);
				return;
			case 'print': {
				const { values } = statement;
				const [between, end, format] = ['OFS', 'ORS', 'OFMT'].map((name) => this.memory.text(name));
				const text =
					values.length === 0
						? this.memory.line
						: values.map((value) => textOf(this.value(value), format)).join(between);
				return this.#print(statement.toErrors ? 'stderr' : 'stdout', text + end);
			}
			case 'printf': {
				const values = statement.values.map((value) => this.value(value));
				return this.#print(statement.toErrors ? 'stderr' : 'stdout', this.format(values));
			}
			case 'if':
				if (isTrue(this.value(statement.asked))) yield* this.#do(statement.yes);
				else if (statement.no) yield* this.#do(statement.no);
				return;
			case 'loop':
				return yield* this.#loop(statement);
			case 'each':
				for (const key of [...(this.memory.known(statement.array)?.keys() ?? [])]) {
					this.memory.set(statement.name, { given: key });
					if (yield* this.#turn(statement.body)) return;
				}
				return;
			case 'delete':
				if (statement.keys.length === 0) this.memory.delete(statement.name);
				else this.memory.delete(statement.name, this.#key(statement.keys));
				return;
			case 'exit':
				if (statement.code) this.#code = Math.trunc(numberOf(this.value(statement.code))) & 255;
				throw new Leave('exit');
			case 'next':
			case 'break':
			case 'continue':
				throw new Leave(statement.kind);
		}
	}

	*#loop({ first, asked, next, body, bodyFirst }: Extract<Statement, { kind: 'loop' }>): Work {
		if (first) yield* this.#do(first);
		if (bodyFirst && (yield* this.#turn(body))) return;
		while (!asked || isTrue(this.value(asked))) {
			if (yield* this.#turn(body)) return;
			if (next) yield* this.#do(next);
		}
	}

	/** Says whether the loop is left. */
	*#turn(body: Statement): Generator<undefined, boolean> {
		yield;
		this.#step();
		try {
			yield* this.#do(body);
		} catch (leave) {
			if (!(leave instanceof Leave)) throw leave;
			if (leave.kind === 'break') return true;
			if (leave.kind !== 'continue') throw leave;
		}
		return false;
	}

	value(expression: Expression): Value {
		this.#step();
		switch (expression.kind) {
			case 'number':
			case 'text':
				return expression.value;
			case 'pattern':
				return Number(
					this.looking(this.pattern(expression), (sought) => sought.test(this.memory.line))
				);
			case 'group':
				return this.value(expression.of);
			case 'not':
				return Number(!isTrue(this.value(expression.of)));
			case 'minus':
				return -numberOf(this.value(expression.of));
			case 'plus':
				return numberOf(this.value(expression.of));
			case 'name':
			case 'item':
			case 'field':
				return this.#get(expression);
			case 'two':
				return this.#two(expression);
			case 'choice':
				return this.value(isTrue(this.value(expression.asked)) ? expression.yes : expression.no);
			case 'in':
				return Number(
					this.memory.known(expression.array)?.has(this.#key(expression.keys)) ?? false
				);
			case 'assign': {
				const value = this.value(expression.value);
				if (expression.operator === '') return this.set(expression.to, value);
				const before = numberOf(this.#get(expression.to));
				return this.set(expression.to, calculated(expression.operator, before, numberOf(value)));
			}
			case 'step': {
				const before = numberOf(this.#get(expression.to));
				this.set(expression.to, before + expression.by);
				return expression.after ? before : before + expression.by;
			}
			case 'call':
				return call(expression.name, expression.args, this);
		}
	}

	#two({ operator, left, right }: Extract<Expression, { kind: 'two' }>): Value {
		if (operator === '&&' || operator === '||') {
			const first = isTrue(this.value(left));
			if (first === (operator === '||')) return Number(first);
			return Number(isTrue(this.value(right)));
		}
		if (operator === '~' || operator === '!~') {
			const text = this.memory.textOf(this.value(left));
			const found = this.looking(this.pattern(right), (sought) => sought.test(text));
			return Number(found === (operator === '~'));
		}
		const [a, b] = [this.value(left), this.value(right)];
		if (operator === ' ') return bounded(this.memory.textOf(a) + this.memory.textOf(b));
		if (comparing.includes(operator)) {
			this.touch(sizeOf(a) + sizeOf(b));
			return Number(compared(operator, a, b));
		}
		return calculated(operator, numberOf(a), numberOf(b));
	}

	#get(place: Place): Value {
		switch (place.kind) {
			case 'name':
				return this.memory.get(place.name);
			case 'item':
				return this.#item(place.name, this.#key(place.keys));
			case 'field':
				return this.memory.field(this.#place(place.number));
		}
	}

	/** Whoever asks for one makes it. */
	#item(name: string, key: string): Value {
		const array = this.memory.array(name);
		const known = array.get(key);
		if (known !== undefined) return known;
		const made = { given: '' };
		array.set(key, made);
		return made;
	}

	set(place: Place, value: Value): Value {
		switch (place.kind) {
			case 'name':
				this.memory.set(place.name, value);
				return value;
			case 'item':
				this.memory.array(place.name).set(this.#key(place.keys), value);
				return value;
			case 'field':
				// The line is put together anew, or taken apart.
				this.touch(10 * this.memory.line.length);
				this.memory.setField(this.#place(place.number), value);
				return value;
		}
	}

	#key(keys: readonly Expression[]): string {
		return keys.map((key) => this.memory.textOf(this.value(key))).join(this.memory.text('SUBSEP'));
	}

	#place(number: Expression): number {
		const value = Math.trunc(numberOf(this.value(number)));
		if (!(value >= 0)) throw new AwkFault(`there is no field ${value}`);
		return value;
	}

	pattern(of: Expression): Pattern {
		return this.memory.pattern(
			of.kind === 'pattern' ? of.source : this.memory.textOf(this.value(of))
		);
	}
}

/** In characters, of what is a text. */
function sizeOf(value: Value): number {
	if (typeof value === 'number') return 0;
	return typeof value === 'string' ? value.length : value.given.length;
}
