import { general, directivesIn, formatted } from './format';
import { patternOf, type Pattern } from '../pattern/pattern';
import { AwkFault, type Expression, type Place, type Rule, type Statement } from './awk-syntax';

/** A number, a text, or a text from outside that counts as a number where it looks like one. */
type Value = number | string | { readonly given: string };

class Leave extends Error {
	constructor(readonly kind: 'next' | 'exit' | 'break' | 'continue') {
		super(kind);
	}
}

const mostSteps = 2_000_000;
const longestText = 1_000_000;

export interface AwkRan {
	readonly code: number;
	readonly out: readonly { readonly to: 'stdout' | 'stderr'; readonly text: string }[];
}

export class Awk {
	readonly #rules: readonly Rule[];
	readonly #names = new Map<string, Value>();
	readonly #arrays = new Map<string, Map<string, Value>>();
	readonly #patterns = new Map<string, Pattern>();
	readonly #inside = new Set<Rule>();
	readonly #out: { to: 'stdout' | 'stderr'; text: string }[] = [];
	#fields: Value[] = [];
	#line = '';
	#steps = 0;
	#printed = 0;
	#code = 0;

	constructor(rules: readonly Rule[], variables: Iterable<readonly [string, string]>) {
		this.#rules = rules;
		const preset = { FS: ' ', OFS: ' ', ORS: '\n', RS: '\n', SUBSEP: '\x1c', NR: 0, NF: 0 };
		for (const [name, value] of Object.entries(preset)) this.#names.set(name, value);
		for (const [name, value] of variables) this.#names.set(name, { given: value });
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
		this.#names.set('FILENAME', name);
		this.#names.set('FNR', 0);
		const mark = this.#text(this.#names.get('RS') ?? '\n');
		const whole = text.endsWith(mark || '\n') ? text.slice(0, -(mark || '\n').length) : text;
		if (text === '') return;
		const lines = mark === '' ? whole.replace(/^\n+/, '').split(/\n{2,}/) : whole.split(mark);
		for (const line of lines) {
			this.#names.set('NR', this.#number(this.#names.get('NR') ?? 0) + 1);
			this.#names.set('FNR', this.#number(this.#names.get('FNR') ?? 0) + 1);
			this.#setLine(line);
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
					if (!this.#isTrue(this.#value(from))) return;
					this.#inside.add(rule);
				}
				if (this.#isTrue(this.#value(to))) this.#inside.delete(rule);
			} else if (!this.#isTrue(this.#value(from))) return;
		}
		if (body) this.#do(body);
		else this.#print('stdout', this.#line + this.#text(this.#names.get('ORS') ?? '\n'));
	}

	#setLine(line: string) {
		this.#line = line;
		this.#fields = this.#split(line, this.#text(this.#names.get('FS') ?? ' ')).map((given) => ({
			given
		}));
		this.#names.set('NF', this.#fields.length);
	}

	#split(text: string, mark: string): readonly string[] {
		if (text === '') return [];
		if (mark === ' ') return text.trim() === '' ? [] : text.trim().split(/[ \t\n]+/);
		if (mark.length === 1 && mark !== '\\') return text.split(mark);
		if (mark === '') return [...text];
		const parts: string[] = [];
		let end = 0;
		for (const { from, to } of this.#pattern(mark).all(text)) {
			if (from === to) continue;
			parts.push(text.slice(end, from));
			end = to;
		}
		return [...parts, text.slice(end)];
	}

	/** After a field was changed the line is put together anew. */
	#rejoin() {
		const between = this.#text(this.#names.get('OFS') ?? ' ');
		this.#line = this.#fields.map((field) => this.#text(field)).join(between);
		this.#names.set('NF', this.#fields.length);
	}

	#print(to: 'stdout' | 'stderr', text: string) {
		this.#printed += text.length;
		if (this.#printed > 4 * longestText) throw new AwkFault('more was printed than can be kept');
		this.#out.push({ to, text });
	}

	#step() {
		if (++this.#steps > mostSteps) throw new AwkFault(`stopped after ${mostSteps} steps`);
	}

	#do(statement: Statement): void {
		this.#step();
		switch (statement.kind) {
			case 'expression':
				this.#value(statement.value);
				return;
			case 'block':
				for (const each of statement.body) this.#do(each);
				return;
			case 'print': {
				const { values } = statement;
				const [between, end] = ['OFS', 'ORS'].map((name) =>
					this.#text(this.#names.get(name) ?? '')
				);
				const text =
					values.length === 0
						? this.#line
						: values.map((value) => this.#text(this.#value(value))).join(between);
				return this.#print(statement.toErrors ? 'stderr' : 'stdout', text + end);
			}
			case 'printf': {
				const values = statement.values.map((value) => this.#value(value));
				return this.#print(statement.toErrors ? 'stderr' : 'stdout', this.#format(values));
			}
			case 'if':
				if (this.#isTrue(this.#value(statement.asked))) this.#do(statement.yes);
				else if (statement.no) this.#do(statement.no);
				return;
			case 'loop':
				return this.#loop(statement);
			case 'each':
				for (const key of [...(this.#arrays.get(statement.array)?.keys() ?? [])]) {
					this.#names.set(statement.name, { given: key });
					if (this.#turn(statement.body)) return;
				}
				return;
			case 'delete':
				if (statement.keys.length === 0) this.#arrays.delete(statement.name);
				else this.#arrays.get(statement.name)?.delete(this.#key(statement.keys));
				return;
			case 'exit':
				if (statement.code)
					this.#code = Math.trunc(this.#number(this.#value(statement.code))) & 255;
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
		while (!asked || this.#isTrue(this.#value(asked))) {
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

	#value(expression: Expression): Value {
		this.#step();
		switch (expression.kind) {
			case 'number':
			case 'text':
				return expression.value;
			case 'pattern':
				return Number(this.#pattern(expression.source).test(this.#line));
			case 'group':
				return this.#value(expression.of);
			case 'not':
				return Number(!this.#isTrue(this.#value(expression.of)));
			case 'minus':
				return -this.#number(this.#value(expression.of));
			case 'plus':
				return this.#number(this.#value(expression.of));
			case 'name':
			case 'item':
			case 'field':
				return this.#get(expression);
			case 'two':
				return this.#two(expression);
			case 'choice':
				return this.#value(
					this.#isTrue(this.#value(expression.asked)) ? expression.yes : expression.no
				);
			case 'in':
				return Number(this.#arrays.get(expression.array)?.has(this.#key(expression.keys)) ?? false);
			case 'assign': {
				const value = this.#value(expression.value);
				if (expression.operator === '') return this.#set(expression.to, value);
				const before = this.#number(this.#get(expression.to));
				return this.#set(
					expression.to,
					calculated(expression.operator, before, this.#number(value))
				);
			}
			case 'step': {
				const before = this.#number(this.#get(expression.to));
				this.#set(expression.to, before + expression.by);
				return expression.after ? before : before + expression.by;
			}
			case 'call':
				return this.#call(expression.name, expression.args);
		}
	}

	#two({ operator, left, right }: Extract<Expression, { kind: 'two' }>): Value {
		if (operator === '&&' || operator === '||') {
			const first = this.#isTrue(this.#value(left));
			if (first === (operator === '||')) return Number(first);
			return Number(this.#isTrue(this.#value(right)));
		}
		if (operator === '~' || operator === '!~') {
			const text = this.#text(this.#value(left));
			return Number(this.#patternOf(right).test(text) === (operator === '~'));
		}
		const [a, b] = [this.#value(left), this.#value(right)];
		if (operator === ' ') return bounded(this.#text(a) + this.#text(b));
		if (['<', '<=', '==', '!=', '>', '>='].includes(operator)) {
			const areNumbers = this.#isNumber(a) && this.#isNumber(b);
			const order = areNumbers
				? this.#number(a) - this.#number(b)
				: compare(this.#text(a), this.#text(b));
			return Number(holds(operator, order));
		}
		return calculated(operator, this.#number(a), this.#number(b));
	}

	#get(place: Place): Value {
		switch (place.kind) {
			case 'name':
				return this.#names.get(place.name) ?? { given: '' };
			case 'item':
				return this.#array(place.name).get(this.#key(place.keys)) ?? { given: '' };
			case 'field': {
				const number = this.#place(place.number);
				return number === 0 ? { given: this.#line } : (this.#fields[number - 1] ?? { given: '' });
			}
		}
	}

	#set(place: Place, value: Value): Value {
		switch (place.kind) {
			case 'name':
				this.#names.set(place.name, value);
				if (place.name === 'NF') {
					const many = Math.min(1000, Math.max(0, this.#number(value)));
					this.#fields = Array.from({ length: many }, (_, at) => this.#fields[at] ?? '');
					this.#rejoin();
				}
				return value;
			case 'item':
				this.#array(place.name).set(this.#key(place.keys), value);
				return value;
			case 'field': {
				const number = this.#place(place.number);
				if (number === 0) this.#setLine(this.#text(value));
				else {
					while (this.#fields.length < number) this.#fields.push('');
					this.#fields[number - 1] = value;
					this.#rejoin();
				}
				return value;
			}
		}
	}

	#array(name: string): Map<string, Value> {
		const known = this.#arrays.get(name);
		if (known) return known;
		const made = new Map<string, Value>();
		this.#arrays.set(name, made);
		return made;
	}

	#key(keys: readonly Expression[]): string {
		return keys
			.map((key) => this.#text(this.#value(key)))
			.join(this.#text(this.#names.get('SUBSEP') ?? ''));
	}

	#place(number: Expression): number {
		const value = Math.trunc(this.#number(this.#value(number)));
		if (value < 0 || value > 10_000) throw new AwkFault(`there is no field ${value}`);
		return value;
	}

	#call(name: string, args: readonly Expression[]): Value {
		const [first, second, third] = args;
		const text = (at: Expression | undefined) => (at ? this.#text(this.#value(at)) : this.#line);
		const number = (at: Expression | undefined) => (at ? this.#number(this.#value(at)) : 0);
		switch (name) {
			case 'length': {
				const array = first?.kind === 'name' ? this.#arrays.get(first.name) : undefined;
				return array ? array.size : [...text(first)].length;
			}
			case 'substr': {
				const chars = [...text(first)];
				const from = Math.round(number(second));
				const to = third ? from + Math.round(number(third)) : Infinity;
				return chars.slice(Math.max(0, from - 1), Math.max(0, to - 1)).join('');
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
				return this.#format(args.map((each) => this.#value(each)));
			case 'match': {
				const found = second ? this.#patternOf(second).find(text(first)) : undefined;
				this.#names.set('RSTART', found ? found.from + 1 : 0);
				this.#names.set('RLENGTH', found ? found.to - found.from : -1);
				return found ? found.from + 1 : 0;
			}
			case 'split': {
				if (second?.kind !== 'name') throw new AwkFault('split takes a text and an array');
				const mark =
					third?.kind === 'pattern'
						? third.source
						: third
							? text(third)
							: this.#text(this.#names.get('FS') ?? ' ');
				const parts = this.#split(text(first), mark);
				this.#arrays.set(
					second.name,
					new Map(parts.map((given, at) => [String(at + 1), { given }]))
				);
				return parts.length;
			}
			case 'sub':
			case 'gsub':
				return this.#substitute(name === 'gsub', first, text(second), third);
			default:
				throw new AwkFault(`${name}() is not there: length substr index split sub gsub match are`);
		}
	}

	#substitute(every: boolean, sought: Expression | undefined, by: string, target?: Expression) {
		if (!sought) throw new AwkFault('sub takes a pattern and a text');
		const place: Expression = target ?? { kind: 'field', number: { kind: 'number', value: 0 } };
		if (place.kind !== 'name' && place.kind !== 'item' && place.kind !== 'field') {
			throw new AwkFault('sub changes a variable or a field');
		}
		const before = this.#text(this.#get(place));
		let times = 0;
		let end = 0;
		let changed = '';
		for (const { from, to } of this.#patternOf(sought).all(before)) {
			const found = before.slice(from, to);
			changed += before.slice(end, from);
			changed += by.replace(/\\(\\|&)|&/g, (_, escaped?: string) => escaped ?? found);
			end = to;
			times++;
			if (!every || changed.length > longestText) break;
		}
		changed += before.slice(end);
		if (times > 0) this.#set(place, bounded(changed));
		return times;
	}

	#patternOf(expression: Expression): Pattern {
		return this.#pattern(
			expression.kind === 'pattern' ? expression.source : this.#text(this.#value(expression))
		);
	}

	#pattern(source: string): Pattern {
		const known = this.#patterns.get(source);
		if (known) return known;
		const made = patternOf(source, { kind: 'extended', escapes: 'awk', ignoresCase: false });
		if (typeof made === 'string') throw new AwkFault(made);
		this.#patterns.set(source, made);
		return made;
	}

	#format([format = '', ...values]: readonly Value[]): string {
		const left = [...values];
		const next = (): Value => left.shift() ?? '';
		const size = (of: number | '*' | undefined) => (of === '*' ? this.#number(next()) : of);
		return directivesIn(this.#text(format))
			.map((part) => {
				if (typeof part === 'string') return part;
				const [width, precision] = [size(part.width), size(part.precision)];
				const value = next();
				const isCode = part.letter === 'c' && typeof value === 'number';
				const text = isCode ? String.fromCodePoint(value) : this.#text(value);
				const shown = formatted(part, width, precision, { text, number: this.#number(value) });
				if (shown === undefined) throw new AwkFault(`printf: %${part.letter} is not there`);
				return shown;
			})
			.join('');
	}

	#text(value: Value): string {
		if (typeof value === 'string') return value;
		if (typeof value === 'object') return value.given;
		return Number.isInteger(value) ? String(value) : general(value, 6);
	}

	#number(value: Value): number {
		if (typeof value === 'number') return value;
		const text = typeof value === 'string' ? value : value.given;
		return Number(/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/.exec(text)?.[0] ?? 0);
	}

	#isNumber(value: Value): boolean {
		if (typeof value !== 'object') return typeof value === 'number';
		return /^\s*(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)?\s*$/.test(value.given);
	}

	#isTrue(value: Value): boolean {
		if (typeof value === 'number') return value !== 0;
		if (typeof value === 'string') return value !== '';
		if (value.given.trim() === '') return value.given !== '';
		return this.#isNumber(value) ? this.#number(value) !== 0 : true;
	}
}

function bounded(text: string): string {
	if (text.length > longestText) throw new AwkFault('a text grew longer than can be kept');
	return text;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function holds(operator: string, order: number): boolean {
	switch (operator) {
		case '<':
			return order < 0;
		case '<=':
			return order <= 0;
		case '==':
			return order === 0;
		case '!=':
			return order !== 0;
		case '>':
			return order > 0;
		default:
			return order >= 0;
	}
}

function calculated(operator: string, a: number, b: number): number {
	if ((operator === '/' || operator === '%') && b === 0) throw new AwkFault('division by zero');
	switch (operator) {
		case '+':
			return a + b;
		case '-':
			return a - b;
		case '*':
			return a * b;
		case '/':
			return a / b;
		case '%':
			return a % b;
		default:
			return a ** b;
	}
}
