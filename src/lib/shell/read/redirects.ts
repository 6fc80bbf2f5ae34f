import type { Part, Redirect, Word } from '../syntax';
import { Fault, Incomplete } from './cursor';
import { text, WordReader } from './words';

interface HereDocument {
	readonly end: string;
	/** A quote in the word after `<<`: nothing in the text is expanded. */
	readonly plain: boolean;
	readonly tabs: boolean;
	/** Filled when its text is reached. */
	readonly text: Part[];
}

const noSuch = (shown: string) =>
	new Fault(`${shown}… is not there: write to a file first, and name that`);

/** Where commands read from and write to, and ends of lines, behind which here-documents begin. */
export abstract class RedirectReader extends WordReader {
	#waiting: HereDocument[] = [];

	/** Here-documents of what is read have their texts in it, too. */
	protected withDocuments<T>(job: () => T): T {
		const waiting = this.#waiting;
		this.#waiting = [];
		const read = job();
		this.#allThere();
		this.#waiting = waiting;
		return read;
	}

	end() {
		this.#allThere();
		if (!this.isOver()) throw this.unexpected();
	}

	#allThere() {
		if (this.#waiting.length > 0) throw new Incomplete();
	}

	protected abstract override other(source: string): RedirectReader;

	protected redirects(): Redirect[] {
		const redirects: Redirect[] = [];
		for (;;) {
			this.blanks();
			const redirect = this.redirect();
			if (!redirect) return redirects;
			redirects.push(redirect);
		}
	}

	protected redirect(): Redirect | undefined {
		const [all, number = '', operator = ''] =
			/^(\d*)(<<<|<<-|<<|<>|<&|>\(|<(?!\()|>>|>&|>\||>|&>>|&>)/.exec(this.rest(24)) ?? [];
		if (all === undefined) return undefined;
		if (operator === '>(' || operator === '<>') {
			throw noSuch(operator);
		}
		if (operator === '<&' || (operator.startsWith('<') && !['', '0'].includes(number))) {
			throw new Fault(`${all} is not there: only < reads from a file`);
		}
		if (operator.startsWith('>') && !['', '1', '2'].includes(number)) {
			throw new Fault(`${all} is not there: 1 is the output, 2 are the errors`);
		}
		if (operator.startsWith('&') && number !== '') throw this.unexpected();
		this.at += all.length;
		this.blanks();
		this.more();
		const of = number === '2' ? 'stderr' : 'stdout';
		switch (operator) {
			case '<':
				return { kind: 'from', file: this.target() };
			case '<<<':
				return { kind: 'text', text: [...this.target(), text('\n', true)] };
			case '<<':
			case '<<-':
				return this.#hereDocument(operator === '<<-');
			case '>':
			case '>|':
			case '>>':
				return {
					kind: 'to',
					of,
					file: this.target(),
					append: operator === '>>',
					...(operator === '>|' && { over: true })
				};
			case '&>':
			case '&>>':
				return { kind: 'to', of: 'both', file: this.target(), append: operator === '&>>' };
			default:
				return this.#join(of);
		}
	}

	/** After `>&`. */
	#join(of: 'stdout' | 'stderr'): Redirect {
		const other = this.text[this.at];
		const isNumber = /^[12](?![^\s;&|<>()])/.test(this.rest(2));
		if (!isNumber) throw new Fault('after >& comes 1 or 2, as in 2>&1; to a file goes &> file');
		this.at++;
		const to = other === '2' ? 'stderr' : 'stdout';
		return { kind: 'join', of, to };
	}

	protected target(): Word {
		const word = this.word();
		if (!word) throw this.has('>(') ? noSuch('>(') : this.unexpected();
		return word;
	}

	#hereDocument(tabs: boolean): Redirect {
		const word = this.target();
		const parts = word.map((part) => {
			if (part.kind !== 'text') throw new Fault('after << comes a plain word, such as EOF');
			return part;
		});
		const document: HereDocument = {
			end: parts.map((part) => part.text).join(''),
			plain: parts.some(({ quoted }) => quoted),
			tabs,
			text: []
		};
		this.#waiting.push(document);
		return { kind: 'text', text: document.text };
	}

	/** The texts of here-documents begin with the next line. */
	#hereDocuments() {
		for (const { end, plain, tabs, text: parts } of this.#waiting.splice(0)) {
			const lines: string[] = [];
			for (;;) {
				if (this.isOver()) throw new Incomplete();
				const stop = this.text.indexOf('\n', this.at);
				const raw = this.text.slice(this.at, stop < 0 ? undefined : stop);
				this.at = stop < 0 ? this.text.length : stop + 1;
				const line = tabs ? raw.replace(/^\t+/, '') : raw;
				if (line === end) break;
				lines.push(`${line}\n`);
			}
			const body = lines.join('');
			parts.push(...(plain ? [text(body, true)] : this.other(body).hereText()));
		}
	}

	protected blankLines() {
		for (;;) {
			this.blanks();
			if (this.text[this.at] !== '\n') return;
			this.at++;
			this.#hereDocuments();
		}
	}
}
