import type { Change, Part, Variable, Word } from '../syntax';
import { Cursor, Fault, Incomplete } from './cursor';

/** What cannot be put into a word here. */
const noSuch = (shown: string) => `\${${shown}} is not there: see help`;

/** What stands behind `$`: the name of one of the shell’s own, or `{NAME…}`. */
export abstract class ParameterReader extends Cursor {
	/** Up to the quote, or to the end where there is none. */
	protected abstract inDoubleQuotes(quote: '"' | '}' | undefined): Part[];
	/** Up to one of some marks outside of quotes, which stays. */
	protected abstract untilOneOf(marks: string, quoted: boolean): Word;
	/** An expression up to its end, which is taken unless it is a brace or a second mark. */
	protected abstract arithmetic(end: '))' | '}' | ']' | ';', other?: ':'): Word;

	protected special(): string | undefined {
		const char = this.text[this.at] ?? '';
		if (!/[0-9?@*#$!-]/.test(char)) return undefined;
		if (char === '!') throw new Fault('$! is not there: commands run one after the other');
		this.at++;
		return char;
	}

	protected braced(quoted: boolean): Variable {
		const from = this.at;
		const shown = () => this.text.slice(from, from + 20).replace(/[\n}][^]*/, '');
		const isLength = /^#[^}:#%/=+?-]/.test(this.rest(2)) && this.took('#');
		const isKeys = /^![A-Za-z_]/.test(this.rest(2)) && this.took('!');
		this.more();
		const digits = /^\d+/.exec(this.rest(6))?.[0];
		const name = this.name() ?? digits ?? this.special();
		if (name === undefined) throw new Fault(noSuch(shown()));
		if (digits !== undefined && name === digits) this.at += digits.length;
		let index: Variable['index'];
		if (this.took('[')) {
			const inside = this.rest(2);
			if (inside === '@]' || inside === '*]') {
				this.at += 2;
				index = inside === '@]' ? 'all' : 'joined';
			} else {
				index = this.untilOneOf(']', quoted);
				this.at++;
			}
		}
		const variable = { kind: 'variable', name, quoted, ...(index && { index }) } as const;
		this.more();
		const change: Change | undefined = isLength
			? { kind: 'length' }
			: isKeys
				? { kind: 'keys' }
				: this.#change(quoted, shown);
		if (isKeys && typeof index !== 'string') throw new Fault(noSuch(shown()));
		if (!this.took('}')) throw this.isOver() ? new Incomplete() : new Fault(noSuch(shown()));
		return change ? { ...variable, change } : variable;
	}

	#change(quoted: boolean, shown: () => string): Change | undefined {
		if (this.has('}')) return undefined;
		const orEmpty = this.has(':');
		const marks = this.rest(2).slice(orEmpty ? 1 : 0);
		for (const operator of ['-', '=', '?', '+'] as const) {
			if (!marks.startsWith(operator)) continue;
			this.at += orEmpty ? 2 : 1;
			const word = quoted ? this.#quotedWord() : this.untilOneOf('}', false);
			return { kind: 'unless', operator, orEmpty, word };
		}
		if (this.took(':')) {
			const from = this.arithmetic('}', ':');
			return {
				kind: 'part',
				from,
				length: this.took(':') ? this.arithmetic('}') : undefined
			};
		}
		for (const mark of ['##', '#', '%%', '%'] as const) {
			if (!this.took(mark)) continue;
			return {
				kind: 'without',
				at: mark.startsWith('#') ? 'start' : 'end',
				longest: mark.length === 2,
				pattern: this.untilOneOf('}', false)
			};
		}
		if (this.took('/')) {
			const where = this.took('/')
				? 'every'
				: this.took('#')
					? 'start'
					: this.took('%')
						? 'end'
						: 'first';
			const pattern = this.untilOneOf('/}', false);
			return {
				kind: 'replace',
				where,
				pattern,
				by: this.took('/') ? this.untilOneOf('}', false) : []
			};
		}
		for (const mark of ['^^', '^', ',,', ','] as const) {
			if (!this.took(mark)) continue;
			const to = mark.startsWith('^') ? 'upper' : 'lower';
			return { kind: 'case', to, every: mark.length === 2 };
		}
		throw this.isOver() ? new Incomplete() : new Fault(noSuch(shown()));
	}

	/** Within double quotes, up to the brace, which stays. */
	#quotedWord(): Word {
		const word = this.inDoubleQuotes('}');
		this.at--;
		return word;
	}
}
