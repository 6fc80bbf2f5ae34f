import type { Range, Text } from './document';
import type { Fix } from './finding';
import type { Json, JsonArray, JsonObject, Member } from './json';
import { inserting, removing, replacing, type Findings } from './json-findings';
import { Lexer } from './json-lexer';
import type { Token } from './json-token';
import { readWord } from './json-word';

const code = 'JSON_SYNTAX_ERROR';

/** A policy nests seven deep; what is far deeper is skipped, so that no text can exhaust the stack. */
const deepest = 64;

type Closing = '}' | ']';

/** A recursive descent that never gives up: a fault is reported and read as what was most likely meant. */
export class Reader {
	readonly #findings: Findings;
	readonly #lexer: Lexer;
	/** The tokens looked at but not yet taken. */
	readonly #ahead: Token[] = [];
	#previous: Token = { kind: 'end', value: '', range: { from: 0, to: 0 } };
	/** What would close the objects and arrays around, the innermost last. */
	readonly #around: Closing[] = [];
	/** What is still open at the end of the text, the innermost first. */
	#unclosed = '';
	#innermostOpen: Range | undefined;
	#skippedDeep = false;
	/** A string that an array has taken and that turned out to be the name of a member. */
	#nameTaken: Text | undefined;

	constructor(text: string, sound: boolean, findings: Findings) {
		this.#findings = findings;
		this.#lexer = new Lexer(text, sound, findings);
	}

	read(): Json | undefined {
		const first = this.#peek('name');
		if (first.kind === 'end') {
			this.#add(
				'There is nothing here yet. A policy starts with { and has a Statement.',
				first.range
			);
			return undefined;
		}
		const root = this.#root(first);
		if (this.#unclosed !== '') this.#reportUnclosed();
		else this.#rest();
		return root;
	}

	#root(first: Token): Json | undefined {
		if (first.kind === '{' || first.kind === '[') return this.#value();
		this.#take();
		const named = first.kind === 'string' || first.kind === 'word';
		if (!named || this.#peek('name').kind !== ':') return this.#noBraces(first);

		const { value, range } = first;
		this.#add('The policy has no { at its start.', range, inserting('Insert {', range.from, '{'));
		this.#nameTaken = { value, range };
		return this.#object(range);
	}

	#noBraces(first: Token): undefined {
		while (this.#peek('value').kind !== 'end') this.#take();
		const range = { from: first.range.from, to: this.#previous.range.to };
		this.#add('This is no JSON object. A policy starts with { and has a Statement.', range);
	}

	/** What follows the policy; one finding takes it all in. */
	#rest(): void {
		const from = this.#peek('name').range.from;
		while (this.#peek('value').kind !== 'end') this.#take();
		const to = this.#previous.range.to;
		if (to <= from) return;
		this.#add(
			'The policy ends before this text. Remove it, or the bracket that closes too early.',
			{
				from,
				to
			}
		);
	}

	#value(): Json | undefined {
		const token = this.#peek('value');
		switch (token.kind) {
			case '{':
			case '[':
				if (this.#around.length >= deepest) return this.#skipDeep();
				this.#take();
				return token.kind === '{' ? this.#object(token.range) : this.#array(token.range);
			case 'string':
			case 'word':
				this.#take();
				return readWord(token, this.#findings);
			case '}':
			case ']':
			case ':':
			case ',':
			case 'end':
				return undefined;
		}
	}

	#object(open: Range): JsonObject {
		const members: Member[] = [];
		const seen = new Map<string, Text>();
		this.#around.push('}');
		while (this.#hasMember(open)) {
			const member = this.#member();
			if (member === undefined) continue;
			members.push(member);
			this.#reportDuplicate(member.name, seen);
		}
		this.#around.pop();
		return { type: 'object', members, range: { from: open.from, to: this.#previous.range.to } };
	}

	/** Goes on to the next member, past a comma; false at the end of the object. */
	#hasMember(open: Range): boolean {
		if (this.#nameTaken) return true;
		for (;;) {
			const token = this.#peek('name');
			switch (token.kind) {
				case 'string':
				case 'word':
					this.#expectComma();
					return true;
				case '{':
				case '[':
					if (this.#around.includes(']') && this.#previous.kind === ',')
						return this.#leaveOpen('}');
					return true;
				case ':':
					return true;
				case ',':
					this.#comma();
					break;
				case '}':
					this.#take();
					return false;
				case ']':
					if (this.#around.includes(']') && !this.#twice(token)) return this.#leaveOpen('}');
					this.#stray(token);
					break;
				case 'end':
					return this.#atEnd('}', open);
			}
		}
	}

	#member(): Member | undefined {
		const name = this.#name();
		if (name === undefined) return undefined;
		const value = this.#memberValue(name);
		return {
			name,
			value,
			range: { from: name.range.from, to: (value ?? this.#previous).range.to }
		};
	}

	#name(): Text | undefined {
		const taken = this.#nameTaken;
		if (taken) {
			this.#nameTaken = undefined;
			return taken;
		}
		const token = this.#peek('name');
		if (token.kind === 'string' || token.kind === 'word') {
			this.#take();
			if (token.kind === 'word') this.#unquotedName(token);
			return { value: token.value, range: token.range };
		}
		this.#add(
			'A name is missing here: in braces, each value has a name and a colon before it.',
			token.range
		);
		if (token.kind === ':') this.#take();
		this.#value();
		return undefined;
	}

	#memberValue(name: Text): Json | undefined {
		const token = this.#peek('value');
		switch (token.kind) {
			case ':':
				this.#take();
				return this.#expectedValue(name);
			case 'string':
			case 'word':
			case '{':
			case '[':
				this.#add(
					'A colon is missing between this name and its value.',
					name.range,
					inserting('Insert a colon', name.range.to, ':')
				);
				return this.#value();
			case ',':
			case '}':
			case ']':
			case 'end':
				this.#add(
					'This has no value. In braces, write "name": value; a list of values stands in [ ].',
					name.range
				);
				return undefined;
		}
	}

	#expectedValue(name: Text): Json | undefined {
		while (this.#peek('value').kind === ':') this.#extraColon();
		const before = this.#previous;
		const value = this.#value();
		if (value === undefined && this.#previous === before) {
			this.#add('A value is missing after the colon.', {
				from: name.range.from,
				to: before.range.to
			});
		}
		return value;
	}

	#array(open: Range): JsonArray {
		const items: Json[] = [];
		this.#around.push(']');
		while (this.#hasItem(open, items)) {
			const item = this.#value();
			if (item) items.push(item);
		}
		this.#around.pop();
		const to = this.#nameTaken ? (items.at(-1)?.range ?? open).to : this.#previous.range.to;
		return { type: 'array', items, range: { from: open.from, to } };
	}

	/** Goes on to the next item, past a comma; false at the end of the array. */
	#hasItem(open: Range, items: Json[]): boolean {
		for (;;) {
			const token = this.#peek('value');
			switch (token.kind) {
				case 'string':
				case 'word':
				case '{':
				case '[':
					this.#expectComma();
					return true;
				case ',':
					this.#comma();
					break;
				case ':':
					if (this.#giveUpName(open, items)) return false;
					this.#extraColon();
					break;
				case ']':
					this.#take();
					return false;
				case '}':
					if (this.#around.includes('}') && !this.#twice(token)) return this.#leaveOpen(']');
					this.#stray(token);
					break;
				case 'end':
					return this.#atEnd(']', open);
			}
		}
	}

	/** `["a", "Resource": …` lacks a bracket: the string before the colon is the next member's name. */
	#giveUpName(open: Range, items: Json[]): boolean {
		const last = items.at(-1);
		if (last?.type !== 'string' || this.#around.at(-2) !== '}') return false;
		items.pop();
		const at = (items.at(-1)?.range ?? open).to;
		this.#add('This list has no ] at its end.', open, inserting('Insert ]', at, ']'));
		this.#nameTaken = { value: last.text, range: last.range };
		return true;
	}

	#comma(): void {
		const before = this.#previous.kind;
		const { range } = this.#take();
		if (before === '{' || before === '[' || before === ',') {
			this.#add('There is nothing before this comma.', range, removing('the comma', range));
			return;
		}
		const next = this.#peek(this.#around.at(-1) === '}' ? 'name' : 'value').kind;
		if (next !== '}' && next !== ']') return;
		this.#add('JSON has no comma after the last element.', range, removing('the comma', range));
	}

	#expectComma(): void {
		const { kind, range } = this.#previous;
		if (kind === ',' || kind === ':' || kind === '{' || kind === '[') return;
		this.#add('A comma is missing after this.', range, inserting('Insert a comma', range.to, ','));
	}

	#extraColon(): void {
		const { range } = this.#take();
		this.#add('No colon belongs here. Names with a colon stand in braces, not in a list.', range);
	}

	#unquotedName({ value, range }: Token): void {
		this.#add(
			'A name stands in double quotes.',
			range,
			replacing('Put the name in quotes', range, JSON.stringify(value))
		);
	}

	#reportDuplicate(name: Text, seen: Map<string, Text>): void {
		const first = seen.get(name.value);
		if (first === undefined) {
			seen.set(name.value, name);
			return;
		}
		this.#findings.add(
			code,
			'This name stands twice in the same braces. Put both together, or remove one.',
			[name.range, first.range]
		);
	}

	/** The same bracket twice, after which the list or object goes on: one of them is too many. */
	#twice(token: Token): boolean {
		if (this.#previous.kind !== token.kind) return false;
		const next = this.#peek('value', 1).kind;
		return next === ',' || (next === ']' && token.kind === '}');
	}

	#stray(token: Token): void {
		this.#take();
		this.#add(`This ${token.kind} closes nothing.`, token.range, removing(token.kind, token.range));
	}

	/** The object or array ends without its bracket, for what comes next belongs further out. */
	#leaveOpen(closing: Closing): false {
		const { to } = this.#previous.range;
		const at = this.#previous.kind === ',' ? this.#previous.range.from : to;
		this.#add(
			`A ${closing} is missing here.`,
			this.#previous.range,
			inserting(`Insert ${closing}`, at, closing)
		);
		return false;
	}

	#atEnd(closing: Closing, open: Range): false {
		this.#unclosed += closing;
		this.#innermostOpen ??= open;
		return false;
	}

	#reportUnclosed(): void {
		const end = this.#previous.range;
		const open = this.#innermostOpen ?? end;
		const missing = this.#unclosed;
		this.#findings.add(
			code,
			missing.length === 1
				? `The policy ends before it is complete: ${missing} is missing.`
				: `The policy ends before it is complete: its last brackets are missing.`,
			[end, open],
			this.#closingFix(missing)
		);
	}

	#closingFix(missing: string): Fix | undefined {
		const { kind, range } = this.#previous;
		if (this.#skippedDeep || kind === ':') return undefined;
		if (kind === ',') return replacing(`Write ${missing} for the comma`, range, missing);
		return inserting(`Insert ${missing}`, range.to, missing);
	}

	#skipDeep(): undefined {
		const from = this.#peek('value').range.from;
		let depth = 0;
		do {
			const { kind } = this.#peek('value');
			if (kind === 'end') break;
			if (kind === '{' || kind === '[') depth++;
			if (kind === '}' || kind === ']') depth--;
			this.#take();
		} while (depth > 0);
		if (this.#skippedDeep) return undefined;
		this.#skippedDeep = true;
		this.#add(`Brackets are nested more than ${deepest} deep here. What is deeper was not read.`, {
			from,
			to: this.#previous.range.to
		});
		return undefined;
	}

	#peek(place: 'name' | 'value', ahead: 0 | 1 = 0): Token {
		while (this.#ahead.length <= ahead) this.#ahead.push(this.#lexer.next(place));
		return this.#ahead[ahead] ?? this.#previous;
	}

	#take(): Token {
		const token = this.#peek('value');
		this.#ahead.shift();
		this.#previous = token;
		return token;
	}

	#add(message: string, range: Range, fix?: Fix): void {
		this.#findings.add(code, message, range, fix);
	}
}
