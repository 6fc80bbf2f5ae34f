/** Thrown while reading and caught by `readScript`: what is read stands many calls deep. */
export class Fault extends Error {}
/** There is more to come. */
export class Incomplete extends Error {}

const namePattern = /^[A-Za-z_][A-Za-z0-9_]*/;
const operators = /^(?:&&|\|\||&>|&>|<<<|<<-|<<|>>|;;|;&|[;&|<>()\n])/;

/** A place in a text that is read. */
export abstract class Cursor {
	protected at = 0;
	protected readonly text: string;

	constructor(text: string) {
		this.text = text;
	}

	/** What comes next, as far as it matters. */
	protected rest(length: number): string {
		return this.text.slice(this.at, this.at + length);
	}

	protected has(what: string): boolean {
		return this.text.startsWith(what, this.at);
	}

	/** Goes on behind it, if it is there. */
	protected took(what: string): boolean {
		if (!this.has(what)) return false;
		this.at += what.length;
		return true;
	}

	protected isOver(): boolean {
		return this.at >= this.text.length;
	}

	/** Something must follow. */
	protected more() {
		if (this.isOver()) throw new Incomplete();
	}

	protected name(): string | undefined {
		const name = namePattern.exec(this.rest(300))?.[0];
		if (name !== undefined) this.at += name.length;
		return name;
	}

	/** A whole character, also of those that take two places. */
	protected whole(at: number): string {
		return String.fromCodePoint(this.text.codePointAt(at) ?? 0);
	}

	/** Up to a mark, and behind it. */
	protected upTo(mark: string): string {
		const stop = this.text.indexOf(mark, this.at);
		if (stop < 0) throw new Incomplete();
		const inside = this.text.slice(this.at, stop);
		this.at = stop + mark.length;
		return inside;
	}

	/** The word that stands here, without any quote in it. */
	protected reserved(): string | undefined {
		return /^[^\s;&|<>()'"\\$`]+(?=$|[\s;&|<>()])/.exec(this.rest(300))?.[0];
	}

	protected operator(): string | undefined {
		return operators.exec(this.rest(3))?.[0];
	}

	protected blanks() {
		for (;;) {
			const [blank = ''] = /^(?:[ \t]|\\\n)*/.exec(this.text.slice(this.at)) ?? [];
			this.at += blank.length;
			if (this.text[this.at] !== '#') return;
			const stop = this.text.indexOf('\n', this.at);
			this.at = stop < 0 ? this.text.length : stop;
		}
	}

	protected unexpected(): Error {
		if (this.isOver()) return new Incomplete();
		const token = this.operator() ?? this.reserved() ?? this.text[this.at] ?? '';
		const shown = token === '\n' ? 'newline' : token;
		return new Fault(`syntax error near unexpected token \`${shown}'`);
	}
}
