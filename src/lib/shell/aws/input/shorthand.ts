/** What is wrong with a value, with a mark under where. */
export class ShorthandFault extends Error {}

export type Shorthand = string | readonly Shorthand[] | { [name: string]: Shorthand };

/**
 * Reads `Key=Team,Value=maps`, with lists `A=1,2`, `A=[1,2]`, structures `A={B=1}`, quotes, and files
 * `A@=file://a.txt`. It knows no types; those come from the operation's schema afterwards.
 *
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-shorthand.html
 */
export function readShorthand(
	text: string,
	fileAt: (address: string) => string | undefined = () => undefined
): { [name: string]: Shorthand } {
	return new Reader(text, fileAt).all();
}

const singleQuoted = /^'(?:\\\\|\\'|[^'])*'/;
const doubleQuoted = /^"(?:\\\\|\\"|[^"])*"/;
/** From here: all but quotes, commas, = and what opens a list or a structure. */
const first = /^(?:\\,|[!#-&(-+\x2d-<>-Z\\-z|-\uffff])(?:\\,|[\s!#-&(-+\x2d-\\\x5e-|~-\uffff])*/;
const second = /^(?:\\,|[!#-&(-+\x2d-<>-Z\\-z|-\uffff])(?:\\,|[\s!#-&(-+\x2d-<>-\uffff])*/;

class Reader {
	#at = 0;

	constructor(
		readonly text: string,
		readonly fileAt: (address: string) => string | undefined
	) {}

	all(): { [name: string]: Shorthand } {
		const read: { [name: string]: Shorthand } = {};
		let last = 0;
		for (;;) {
			const [name, value] = this.#pair();
			if (Object.hasOwn(read, name)) throw this.#twice(name, last + 1);
			put(read, name, value);
			last = this.#at;
			if (this.#isAtEnd) return read;
			this.#expect(',', true);
		}
	}

	#pair(): readonly [string, Shorthand] {
		const name = this.#name();
		const isFile = /^\s*@/.test(this.text.slice(this.#at));
		if (isFile) this.#expect('@', true);
		this.#expect('=', true);
		const value = this.#values();
		const loaded = isFile && typeof value === 'string' ? this.fileAt(value) : undefined;
		return [name, loaded ?? value];
	}

	#name(): string {
		const name = /^[A-Za-z0-9\-_.#/:]*/.exec(this.text.slice(this.#at))?.[0] ?? '';
		this.#at += name.length;
		return name;
	}

	#values(): Shorthand {
		if (this.#isAtEnd) return '';
		if (this.#current === '[') return this.#list();
		if (this.#current === '{') return this.#structure();
		return this.#separated();
	}

	/** One value, or several with commas, up to what is the name of the next. */
	#separated(): Shorthand {
		const value = this.#firstValue();
		this.#skipSpace();
		if (this.#isAtEnd || this.#current !== ',') return value;
		this.#expect(',', true);
		const list = [value];
		for (;;) {
			try {
				const next = this.#secondValue();
				this.#skipSpace();
				if (this.#isAtEnd) {
					list.push(next);
					break;
				}
				this.#expect(',', true);
				list.push(next);
			} catch (error) {
				if (!(error instanceof ShorthandFault) || this.#isAtEnd) throw error;
				while (this.#at >= 0 && this.#current !== ',') this.#at -= 1;
				break;
			}
		}
		return list.length === 1 ? value : list;
	}

	#list(): readonly Shorthand[] {
		this.#expect('[', true);
		const list: Shorthand[] = [];
		while (this.#current !== ']') {
			list.push(this.#nested());
			this.#nextOr(']');
		}
		this.#expect(']');
		return list;
	}

	#structure(): { [name: string]: Shorthand } {
		this.#expect('{', true);
		const read: { [name: string]: Shorthand } = {};
		while (this.#current !== '}') {
			const name = this.#name();
			this.#expect('=', true);
			put(read, name, this.#nested());
			this.#nextOr('}');
		}
		this.#expect('}');
		return read;
	}

	#nextOr(end: string) {
		this.#skipSpace();
		if (this.#current === end) return;
		this.#expect(',');
		this.#skipSpace();
	}

	#nested(): Shorthand {
		if (this.#current === '[') return this.#list();
		if (this.#current === '{') return this.#structure();
		return this.#firstValue();
	}

	#firstValue(): string {
		if (this.#current === "'") return this.#quoted(singleQuoted, "'", 'singled quoted');
		if (this.#current === '"') return this.#quoted(doubleQuoted, '"', 'double quoted');
		return plain(this.#match(first) ?? '');
	}

	#secondValue(): string {
		if (this.#current === "'") return this.#quoted(singleQuoted, "'", 'singled quoted');
		if (this.#current === '"') return this.#quoted(doubleQuoted, '"', 'double quoted');
		const value = this.#match(second);
		if (value === undefined) throw this.#expected('<second>', '<none>');
		return plain(value);
	}

	#quoted(pattern: RegExp, quote: string, kind: string): string {
		const value = this.#match(pattern);
		if (value === undefined) throw this.#expected(`<${kind}>`, '<none>');
		return value.slice(1, -1).replaceAll(`\\${quote}`, quote).replaceAll('\\\\', '\\');
	}

	#match(pattern: RegExp): string | undefined {
		const found = pattern.exec(this.text.slice(this.#at))?.[0];
		this.#at += found?.length ?? 0;
		return found;
	}

	#expect(character: string, withSpace = false) {
		if (withSpace) this.#skipSpace();
		if (this.#isAtEnd) throw this.#expected(character, 'EOF');
		if (this.#current !== character) throw this.#expected(character, this.#current);
		this.#at += 1;
		if (withSpace) this.#skipSpace();
	}

	get #isAtEnd(): boolean {
		return this.#at >= this.text.length;
	}

	get #current(): string {
		return this.text[this.#at] ?? '';
	}

	#skipSpace() {
		while (!this.#isAtEnd && /[ \t\n\r\f\v]/.test(this.#current)) this.#at += 1;
	}

	#expected(wanted: string, met: string): ShorthandFault {
		return new ShorthandFault(
			`Expected: '${wanted}', received: '${met}' for input:\n${this.#marked(this.#at)}`
		);
	}

	#twice(name: string, at: number): ShorthandFault {
		return new ShorthandFault(
			`Second instance of key "${name}" encountered for input:\n${this.#marked(at)}\n` +
				'This is often because there is a preceding "," instead of a space.'
		);
	}

	#marked(at: number): string {
		const lineStart = this.text.lastIndexOf('\n', at - 1) + 1;
		const lineEnd = this.text.indexOf('\n', at);
		const [before, behind] =
			lineEnd === -1 ? [this.text, ''] : [this.text.slice(0, lineEnd), this.text.slice(lineEnd)];
		return `${before}\n${' '.repeat(at - (at > 0 ? lineStart : 0))}^${behind}`;
	}
}

function plain(value: string): string {
	return value.replaceAll('\\,', ',').trimEnd();
}

/** `__proto__` is a name like any other. */
function put(into: { [name: string]: Shorthand }, name: string, value: Shorthand) {
	Object.defineProperty(into, name, {
		value,
		enumerable: true,
		writable: true,
		configurable: true
	});
}
