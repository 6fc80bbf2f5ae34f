import type { Findings } from './json-findings';
import { Lexer } from './json-lexer';
import type { Token } from './json-token';

type Place = 'name' | 'value';

/** The tokens of a text, one after the other, with up to two of them looked at in advance. */
export class Tokens {
	readonly #lexer: Lexer;
	readonly #ahead: Token[] = [];
	#previous: Token = { kind: 'end', value: '', range: { from: 0, to: 0 } };

	constructor(text: string, sound: boolean, findings: Findings) {
		this.#lexer = new Lexer(text, sound, findings);
	}

	/** The token that was taken last. */
	get previous(): Token {
		return this.#previous;
	}

	peek(place: Place, ahead: 0 | 1 = 0): Token {
		while (this.#ahead.length <= ahead) this.#ahead.push(this.#lexer.next(place));
		return this.#ahead[ahead] ?? this.#previous;
	}

	take(): Token {
		const token = this.peek('value');
		this.#ahead.shift();
		this.#previous = token;
		return token;
	}

	/** Takes all that is left; where it ends. */
	takeRest(): number {
		while (this.peek('value').kind !== 'end') this.take();
		return this.#previous.range.to;
	}
}
