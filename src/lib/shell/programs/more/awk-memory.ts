import { patternOf, type Pattern } from '../pattern/pattern';
import { AwkFault } from './awk-syntax';
import { numberOf, textOf, type Value } from './awk-values';

/** That can be made; a line may have more. */
const mostFields = 10_000;

const nothing: Value = { given: '' };

/** What a program of awk knows while it runs: its variables, its arrays, and the line with its fields. */
export class AwkMemory {
	readonly #names = new Map<string, Value>();
	readonly #arrays = new Map<string, Map<string, Value>>();
	readonly #patterns = new Map<string, Pattern>();
	#fields: Value[] = [];
	#line = '';

	constructor(variables: Iterable<readonly [string, string]>) {
		const preset = {
			...{ FS: ' ', OFS: ' ', ORS: '\n', RS: '\n', SUBSEP: '\x1c', NR: 0, NF: 0 },
			...{ CONVFMT: '%.6g', OFMT: '%.6g' }
		};
		for (const [name, value] of Object.entries(preset)) this.#names.set(name, value);
		for (const [name, value] of variables) this.#names.set(name, { given: value });
	}

	get line(): string {
		return this.#line;
	}

	get(name: string): Value {
		return this.#names.get(name) ?? nothing;
	}

	/** As a text: what separates fields, and the like. */
	text(name: string): string {
		return textOf(this.get(name));
	}

	/** As a text that is more than what is printed. */
	textOf(value: Value): string {
		return typeof value === 'number' ? textOf(value, this.text('CONVFMT')) : textOf(value);
	}

	/** @throws {AwkFault} for `NF` where it is too large */
	set(name: string, value: Value) {
		this.#names.set(name, value);
		if (name !== 'NF') return;
		const many = Math.trunc(Math.max(0, numberOf(value)));
		this.#check(many);
		this.#fields = Array.from({ length: many }, (_, at) => this.#fields[at] ?? '');
		this.#rejoin();
	}

	#check(field: number) {
		if (field > Math.max(mostFields, this.#fields.length)) {
			throw new AwkFault(`there is no field ${field}: up to ${mostFields} can be made`);
		}
	}

	/** The line’s fields from 1; 0 is the line. */
	field(number: number): Value {
		return number === 0 ? { given: this.#line } : (this.#fields[number - 1] ?? nothing);
	}

	/** @throws {AwkFault} for one that is too far behind the last */
	setField(number: number, value: Value) {
		if (number === 0) return this.setLine(this.textOf(value));
		this.#check(number);
		while (this.#fields.length < number) this.#fields.push('');
		this.#fields[number - 1] = value;
		this.#rejoin();
	}

	setLine(line: string) {
		this.#line = line;
		this.#fields = this.split(line, this.text('FS')).map((given) => ({ given }));
		this.#names.set('NF', this.#fields.length);
	}

	/** The next line of a text. */
	takeLine(line: string) {
		for (const count of ['NR', 'FNR']) this.#names.set(count, numberOf(this.get(count)) + 1);
		this.setLine(line);
	}

	/** After a field was changed the line is put together anew. */
	#rejoin() {
		this.#line = this.#fields.map((field) => this.textOf(field)).join(this.text('OFS'));
		this.#names.set('NF', this.#fields.length);
	}

	split(text: string, mark: string): readonly string[] {
		if (text === '') return [];
		if (mark === ' ') return text.trim() === '' ? [] : text.trim().split(/[ \t\n]+/);
		if (mark === '') return [...text];
		if (mark.length === 1 && mark !== '\\') return text.split(mark);
		const parts: string[] = [];
		let end = 0;
		for (const { from, to } of this.pattern(mark).all(text)) {
			if (from === to) continue;
			parts.push(text.slice(end, from));
			end = to;
		}
		return [...parts, text.slice(end)];
	}

	/** @throws {AwkFault} where it cannot be read */
	pattern(source: string): Pattern {
		const known = this.#patterns.get(source);
		if (known) return known;
		const made = patternOf(source, { kind: 'extended', escapes: 'awk', ignoresCase: false });
		if (typeof made === 'string') throw new AwkFault(made);
		this.#patterns.set(source, made);
		return made;
	}

	/** Nothing where the program has named none of it. */
	known(array: string): ReadonlyMap<string, Value> | undefined {
		return this.#arrays.get(array);
	}

	array(name: string): Map<string, Value> {
		const known = this.#arrays.get(name) ?? new Map<string, Value>();
		this.#arrays.set(name, known);
		return known;
	}

	setArray(name: string, items: Map<string, Value>) {
		this.#arrays.set(name, items);
	}

	delete(array: string, key?: string) {
		if (key === undefined) this.#arrays.delete(array);
		else this.#arrays.get(array)?.delete(key);
	}
}
