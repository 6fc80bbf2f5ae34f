import { AwkFault } from './awk-syntax';
import type { Token } from './awk-tokens';

const mostNested = 100;

/** Where one is in a program of awk. */
export class AwkCursor {
	readonly #tokens: readonly Token[];
	/** In a statement or an expression in others. */
	#depth = 0;
	at = 0;

	constructor(tokens: readonly Token[]) {
		this.#tokens = tokens;
	}

	/** @throws {AwkFault} where too many stand in one another */
	nested<T>(read: () => T): T {
		if (++this.#depth > mostNested) throw new AwkFault('nested too deeply');
		try {
			return read();
		} finally {
			this.#depth--;
		}
	}

	/** So many from where one is. */
	ahead(many: number): readonly Token[] {
		return this.#tokens.slice(this.at, this.at + many);
	}

	/** The token one is at, as it is written. */
	take(): string {
		const text = this.token?.text ?? '';
		this.at++;
		return text;
	}

	get token(): Token | undefined {
		return this.#tokens[this.at];
	}

	/** Whether one is at a sign. */
	is(sign: string): boolean {
		return this.token?.kind === 'sign' && this.token.text === sign;
	}

	/** Goes over a sign, where one is at it. */
	took(sign: string): boolean {
		if (!this.is(sign)) return false;
		this.at++;
		return true;
	}

	isName(name: string): boolean {
		return this.token?.kind === 'name' && this.token.text === name;
	}

	tookName(name: string): boolean {
		if (!this.isName(name)) return false;
		this.at++;
		return true;
	}

	/** @throws {AwkFault} where another is there */
	needed(sign: string) {
		if (!this.took(sign)) throw this.fault();
	}

	/** Over line breaks, and semicolons where none are in a statement. */
	lines() {
		while (this.took('\n') || (this.#depth === 0 && this.took(';')));
	}

	ends() {
		while (this.took('\n') || this.took(';'));
	}

	fault(token = this.token): Error {
		const shown = token ? (token.text === '\n' ? 'the end of the line' : token.text) : 'the end';
		return new AwkFault(`syntax error at ${shown}`);
	}
}
