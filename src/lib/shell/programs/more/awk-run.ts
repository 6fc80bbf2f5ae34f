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

const mostSteps = 2_000_000;
/** In characters. */
const mostPrinted = 4_000_000;

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

	/** Over so many texts, one after the other. */
	run(inputs: readonly { readonly name: string; readonly text: () => string }[]): AwkRan {
		try {
			this.#untilExit(() => {
				this.#when('begin');
				if (this.#rules.some(({ when }) => when.kind !== 'begin')) {
					for (const { name, text } of inputs) this.#file(name, text());
				}
			});
			// What stands in END is done after an exit as well; one in END is the last.
			this.#untilExit(() => this.#when('end'));
		} catch (leave) {
			if (!(leave instanceof Leave)) throw leave;
			throw new AwkFault(`${leave.kind} has no place there`);
		}
		return { code: this.#code, out: this.#out };
	}

	#untilExit(job: () => void) {
		try {
			job();
		} catch (leave) {
			if (!(leave instanceof Leave) || leave.kind !== 'exit') throw leave;
		}
	}

	#when(kind: 'begin' | 'end') {
		for (const { when, body } of this.#rules) if (when.kind === kind && body) this.#do(body);
	}

	#file(name: string, text: string) {
		this.memory.set('FILENAME', name);
		this.memory.set('FNR', 0);
		const mark = this.memory.text('RS');
		const whole = text.endsWith(mark || '\n') ? text.slice(0, -(mark || '\n').length) : text;
		if (text === '') return;
		const lines = mark === '' ? whole.replace(/^\n+/, '').split(/\n{2,}/) : whole.split(mark);
		for (const line of lines) {
			this.memory.takeLine(line);
			try {
				for (const rule of this.#rules) this.#rule(rule);
			} catch (leave) {
				if (!(leave instanceof Leave) || leave.kind !== 'next') throw leave;
			}
		}
	}

	#rule(rule: Rule) {
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
		if (body) this.#do(body);
		else this.#print('stdout', this.memory.line + this.memory.text('ORS'));
	}

	#print(to: 'stdout' | 'stderr', text: string) {
		this.#printed += text.length;
		if (this.#printed > mostPrinted) throw new AwkFault('more was printed than can be kept');
		this.#out.push({ to, text });
	}

	#step() {
		if (++this.#steps > mostSteps) throw new AwkFault(`stopped after ${mostSteps} steps`);
	}

	#do(statement: Statement): void {
		this.#step();
		switch (statement.kind) {
			case 'expression':
				this.value(statement.value);
				return;
			case 'block':
				for (const each of statement.body) this.#do(each);
				return;
			case 'print': {
				const { values } = statement;
				const [between, end] = ['OFS', 'ORS'].map((name) => this.memory.text(name));
				const text =
					values.length === 0
						? this.memory.line
						: values.map((value) => textOf(this.value(value))).join(between);
				return this.#print(statement.toErrors ? 'stderr' : 'stdout', text + end);
			}
			case 'printf': {
				const values = statement.values.map((value) => this.value(value));
				return this.#print(statement.toErrors ? 'stderr' : 'stdout', format(values));
			}
			case 'if':
				if (isTrue(this.value(statement.asked))) this.#do(statement.yes);
				else if (statement.no) this.#do(statement.no);
				return;
			case 'loop':
				return this.#loop(statement);
			case 'each':
				for (const key of [...(this.memory.known(statement.array)?.keys() ?? [])]) {
					this.memory.set(statement.name, { given: key });
					if (this.#turn(statement.body)) return;
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

	#loop({ first, asked, next, body, bodyFirst }: Extract<Statement, { kind: 'loop' }>) {
		if (first) this.#do(first);
		if (bodyFirst && this.#turn(body)) return;
		while (!asked || isTrue(this.value(asked))) {
			if (this.#turn(body)) return;
			if (next) this.#do(next);
		}
	}

	/** Says whether the loop is left. */
	#turn(body: Statement): boolean {
		this.#step();
		try {
			this.#do(body);
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
				return Number(this.pattern(expression).test(this.memory.line));
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
			const text = textOf(this.value(left));
			return Number(this.pattern(right).test(text) === (operator === '~'));
		}
		const [a, b] = [this.value(left), this.value(right)];
		if (operator === ' ') return bounded(textOf(a) + textOf(b));
		if (comparing.includes(operator)) return Number(compared(operator, a, b));
		return calculated(operator, numberOf(a), numberOf(b));
	}

	#get(place: Place): Value {
		switch (place.kind) {
			case 'name':
				return this.memory.get(place.name);
			case 'item':
				return this.memory.array(place.name).get(this.#key(place.keys)) ?? { given: '' };
			case 'field':
				return this.memory.field(this.#place(place.number));
		}
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
				this.memory.setField(this.#place(place.number), value);
				return value;
		}
	}

	#key(keys: readonly Expression[]): string {
		return keys.map((key) => textOf(this.value(key))).join(this.memory.text('SUBSEP'));
	}

	#place(number: Expression): number {
		const value = Math.trunc(numberOf(this.value(number)));
		if (value < 0 || value > 10_000) throw new AwkFault(`there is no field ${value}`);
		return value;
	}

	pattern(of: Expression): Pattern {
		return this.memory.pattern(of.kind === 'pattern' ? of.source : textOf(this.value(of)));
	}
}
