/** JSON, or what Python says is wrong with it: `Expecting value: line 1 column 2 (char 1)`. */
export type ReadJson =
	{ readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly fault: string };

export function readJson(text: string): ReadJson {
	try {
		return { ok: true, value: JSON.parse(text) };
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return { ok: false, fault: new Scanner(text).fault() };
	}
}

class Fault extends Error {
	constructor(
		message: string,
		readonly at: number
	) {
		super(message);
	}
}

/** Goes over a text that is no JSON, to the place at which Python stops. */
class Scanner {
	#at = 0;

	constructor(readonly text: string) {}

	fault(): string {
		try {
			this.#space();
			this.#value();
			this.#space();
			return this.#told('Extra data', this.#at);
		} catch (error) {
			if (!(error instanceof Fault)) throw error;
			return this.#told(error.message, error.at);
		}
	}

	#told(message: string, at: number): string {
		const before = this.text.slice(0, at);
		const line = before.split('\n').length;
		return `${message}: line ${line} column ${at - before.lastIndexOf('\n')} (char ${at})`;
	}

	#space() {
		while (this.#at < this.text.length && ' \t\n\r'.includes(this.#current())) this.#at += 1;
	}

	#current(): string {
		return this.text[this.#at] ?? '';
	}

	#value() {
		const [word] =
			/^(?:null|true|false|NaN|-?Infinity|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)/.exec(
				this.text.slice(this.#at)
			) ?? [];
		if (word !== undefined) this.#at += word.length;
		else if (this.#current() === '"') this.#string();
		else if (this.#current() === '{') this.#object();
		else if (this.#current() === '[') this.#array();
		else throw new Fault('Expecting value', this.#at);
	}

	#object() {
		this.#at += 1;
		this.#space();
		if (this.#current() === '}') {
			this.#at += 1;
			return;
		}
		for (;;) {
			if (this.#current() !== '"') {
				throw new Fault('Expecting property name enclosed in double quotes', this.#at);
			}
			this.#string();
			this.#space();
			if (this.#current() !== ':') throw new Fault("Expecting ':' delimiter", this.#at);
			this.#at += 1;
			this.#space();
			this.#value();
			if (this.#isLast('}')) return;
		}
	}

	#array() {
		this.#at += 1;
		this.#space();
		if (this.#current() === ']') {
			this.#at += 1;
			return;
		}
		for (;;) {
			this.#value();
			if (this.#isLast(']')) return;
		}
	}

	#isLast(end: string): boolean {
		this.#space();
		const met = this.#current();
		if (met !== end && met !== ',') throw new Fault("Expecting ',' delimiter", this.#at);
		this.#at += 1;
		if (met === ',') this.#space();
		return met === end;
	}

	#string() {
		const start = this.#at;
		for (this.#at += 1; this.#current() !== '"'; this.#at += 1) {
			if (this.#at >= this.text.length) throw new Fault('Unterminated string starting at', start);
			if (this.#current() < ' ') throw new Fault('Invalid control character at', this.#at);
			if (this.#current() === '\\') this.#escape(start);
		}
		this.#at += 1;
	}

	#escape(start: number) {
		const from = this.#at;
		this.#at += 1;
		if (this.#at >= this.text.length) throw new Fault('Unterminated string starting at', start);
		if (this.#current() === 'u') {
			if (!/^[\da-fA-F]{4}/.test(this.text.slice(this.#at + 1))) {
				throw new Fault('Invalid \\uXXXX escape', this.#at + 1);
			}
			this.#at += 4;
		} else if (!'"\\/bfnrt'.includes(this.#current())) {
			throw new Fault('Invalid \\escape', from);
		}
	}
}
