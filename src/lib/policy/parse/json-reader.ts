import type { Range, Text } from '../document';
import type { Json, JsonArray, JsonObject, Member } from './json';
import type { Findings } from './json-findings';
import { Slips, type Closing } from './json-slips';
import type { Token } from './json-token';
import { Tokens } from './json-tokens';
import { readWord } from './json-word';

/** A policy nests seven deep; what is far deeper is skipped, so that no text can exhaust the stack. */
const deepest = 64;

/** A recursive descent that never gives up: a slip is reported and read as what was most likely meant. */
export class Reader {
	readonly #findings: Findings;
	readonly #slips: Slips;
	readonly #tokens: Tokens;
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
		this.#slips = new Slips(findings);
		this.#tokens = new Tokens(text, sound, findings);
	}

	read(): Json | undefined {
		const first = this.#tokens.peek('name');
		if (first.kind === 'end') {
			this.#slips.empty(first.range);
			return undefined;
		}
		const root = this.#root(first);
		if (this.#unclosed === '') this.#expectEnd();
		else this.#endsEarly();
		return root;
	}

	#root(first: Token): Json | undefined {
		if (first.kind === '{' || first.kind === '[') return this.#value();
		this.#tokens.take();
		const named = first.kind === 'string' || first.kind === 'word';
		if (named && this.#tokens.peek('name').kind === ':') {
			this.#slips.noStart(first.range);
			this.#nameTaken = { value: first.value, range: first.range };
			return this.#object(first.range);
		}
		this.#slips.noObject({ from: first.range.from, to: this.#tokens.takeRest() });
		return undefined;
	}

	/** What follows the policy is one finding, however much it is. */
	#expectEnd(): void {
		const { from } = this.#tokens.peek('name').range;
		const to = this.#tokens.takeRest();
		if (to > from) this.#slips.afterEnd({ from, to });
	}

	#endsEarly(): void {
		const last = this.#tokens.previous;
		const open = this.#innermostOpen ?? last.range;
		this.#slips.endsEarly(this.#unclosed, last, open, !this.#skippedDeep);
	}

	#value(): Json | undefined {
		const token = this.#tokens.peek('value');
		switch (token.kind) {
			case '{':
			case '[':
				if (this.#around.length >= deepest) return this.#skipDeep();
				this.#tokens.take();
				return token.kind === '{' ? this.#object(token.range) : this.#array(token.range);
			case 'string':
			case 'word':
				this.#tokens.take();
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
			const first = seen.get(member.name.value);
			if (first) this.#slips.twice(member.name, first);
			else seen.set(member.name.value, member.name);
		}
		this.#around.pop();
		const { to } = this.#tokens.previous.range;
		return { type: 'object', members, range: { from: open.from, to } };
	}

	/** Goes on to the next member, past a comma; false at the end of the object. */
	#hasMember(open: Range): boolean {
		if (this.#nameTaken) return true;
		for (;;) {
			const token = this.#tokens.peek('name');
			switch (token.kind) {
				case 'string':
				case 'word':
					this.#expectComma();
					return true;
				case '{':
				case '[':
					if (this.#around.includes(']') && this.#tokens.previous.kind === ',')
						return this.#leave('}');
					return true;
				case ':':
					return true;
				case ',':
					this.#comma('name');
					break;
				case '}':
					this.#tokens.take();
					return false;
				case ']':
					if (this.#around.includes(']') && !this.#isOneTooMany(token)) return this.#leave('}');
					this.#slips.stray(this.#tokens.take());
					break;
				case 'end':
					return this.#leaveAtEnd('}', open);
			}
		}
	}

	#member(): Member | undefined {
		const name = this.#name();
		if (name === undefined) return undefined;
		const value = this.#memberValue(name);
		const { to } = (value ?? this.#tokens.previous).range;
		return { name, value, range: { from: name.range.from, to } };
	}

	#name(): Text | undefined {
		const taken = this.#nameTaken;
		this.#nameTaken = undefined;
		if (taken) return taken;

		const { kind, value, range } = this.#tokens.peek('name');
		if (kind === 'string' || kind === 'word') {
			this.#tokens.take();
			if (kind === 'word') this.#slips.unquotedName({ value, range });
			return { value, range };
		}
		this.#slips.noName(range);
		if (kind === ':') this.#tokens.take();
		this.#value();
		return undefined;
	}

	#memberValue(name: Text): Json | undefined {
		switch (this.#tokens.peek('value').kind) {
			case ':':
				this.#tokens.take();
				return this.#valueAfterColon(name);
			case 'string':
			case 'word':
			case '{':
			case '[':
				this.#slips.noColon(name);
				return this.#value();
			case ',':
			case '}':
			case ']':
			case 'end':
				this.#slips.nameAlone(name);
				return undefined;
		}
	}

	#valueAfterColon(name: Text): Json | undefined {
		while (this.#tokens.peek('value').kind === ':')
			this.#slips.extraColon(this.#tokens.take().range);
		const colon = this.#tokens.previous;
		const value = this.#value();
		if (this.#tokens.previous === colon) {
			this.#slips.noValue({ from: name.range.from, to: colon.range.to });
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
		const last = this.#nameTaken ? (items.at(-1)?.range ?? open) : this.#tokens.previous.range;
		return { type: 'array', items, range: { from: open.from, to: last.to } };
	}

	/** Goes on to the next item, past a comma; false at the end of the array. */
	#hasItem(open: Range, items: Json[]): boolean {
		for (;;) {
			const token = this.#tokens.peek('value');
			switch (token.kind) {
				case 'string':
				case 'word':
				case '{':
				case '[':
					this.#expectComma();
					return true;
				case ',':
					this.#comma('value');
					break;
				case ':':
					if (this.#handOverName(open, items)) return false;
					this.#slips.extraColon(this.#tokens.take().range);
					break;
				case ']':
					this.#tokens.take();
					return false;
				case '}':
					if (this.#around.includes('}') && !this.#isOneTooMany(token)) return this.#leave(']');
					this.#slips.stray(this.#tokens.take());
					break;
				case 'end':
					return this.#leaveAtEnd(']', open);
			}
		}
	}

	/** `["a", "Resource": …` lacks a bracket: the string before the colon is the next member's name. */
	#handOverName(open: Range, items: Json[]): boolean {
		const last = items.at(-1);
		if (last?.type !== 'string' || this.#around.at(-2) !== '}') return false;
		items.pop();
		this.#slips.listNotClosed(open, (items.at(-1)?.range ?? open).to);
		this.#nameTaken = { value: last.text, range: last.range };
		return true;
	}

	#comma(place: 'name' | 'value'): void {
		const before = this.#tokens.previous.kind;
		const { range } = this.#tokens.take();
		if (before === '{' || before === '[' || before === ',') {
			this.#slips.commaFirst(range);
			return;
		}
		const next = this.#tokens.peek(place).kind;
		if (next === '}' || next === ']') this.#slips.commaLast(range);
	}

	#expectComma(): void {
		const { kind, range } = this.#tokens.previous;
		if (kind === ',' || kind === ':' || kind === '{' || kind === '[') return;
		this.#slips.noComma(range);
	}

	/** The same bracket twice, after which the list or object goes on. */
	#isOneTooMany(token: Token): boolean {
		if (this.#tokens.previous.kind !== token.kind) return false;
		const next = this.#tokens.peek('value', 1).kind;
		return next === ',' || (next === ']' && token.kind === '}');
	}

	/** Ends an object or array that lacks its bracket, for what comes next belongs further out. */
	#leave(closing: Closing): false {
		this.#slips.notClosed(closing, this.#tokens.previous);
		return false;
	}

	#leaveAtEnd(closing: Closing, open: Range): false {
		this.#unclosed += closing;
		this.#innermostOpen ??= open;
		return false;
	}

	#skipDeep(): undefined {
		const { from } = this.#tokens.peek('value').range;
		let depth = 0;
		do {
			const { kind } = this.#tokens.peek('value');
			if (kind === 'end') break;
			if (kind === '{' || kind === '[') depth++;
			if (kind === '}' || kind === ']') depth--;
			this.#tokens.take();
		} while (depth > 0);
		if (!this.#skippedDeep) {
			this.#slips.tooDeep(deepest, { from, to: this.#tokens.previous.range.to });
		}
		this.#skippedDeep = true;
	}
}
