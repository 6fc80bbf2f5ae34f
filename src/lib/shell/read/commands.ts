import type { Command, List, Pipeline, Redirect, Script } from '../syntax';
import { CompoundReader } from './compound';
import { Fault, Incomplete } from './cursor';

const deepest = 40;
const ends = ['done', 'do', 'then', 'fi', 'else', 'elif', 'esac', '}', ']]'];
const openers: readonly string[] = ['for', 'if', 'while', 'until', 'case', '{', '[[', 'function'];

/** Commands as they are typed, with what stands between them. */
export class CommandReader extends CompoundReader {
	#depth: number;
	readonly #aliases: ReadonlyMap<string, string>;
	protected readonly isWhole: boolean;

	constructor(source: string, aliases: ReadonlyMap<string, string>, within?: number) {
		super(source);
		this.#aliases = aliases;
		this.#depth = within ?? 0;
		this.isWhole = within === undefined;
	}

	protected other(source: string): CommandReader {
		return new CommandReader(source, this.#aliases, this.#depth);
	}

	protected aliased(word: string): CommandReader | undefined {
		const alias = this.#aliases.get(word);
		return alias === undefined ? undefined : new CommandReader(alias, new Map(), this.#depth);
	}

	protected scriptOf(source: string): Script {
		const reader = this.other(source);
		const script = reader.script([]);
		reader.end();
		return script;
	}

	protected inside(): Script {
		const script = this.withDocuments(() => this.script([')']));
		this.at++;
		return script;
	}

	script(until: readonly string[]): Script {
		if (++this.#depth > deepest) throw new Fault('nested too deeply');
		const lists: List[] = [];
		for (;;) {
			this.blankLines();
			if (this.#isEnd(until)) break;
			lists.push(this.#list());
			this.blanks();
			const operator = this.operator();
			if (operator === ';') this.at++;
			else if (operator === '&') {
				throw new Fault('& is not there: commands run one after the other, use ;');
			} else if (operator !== '\n') {
				if (this.#isEnd(until)) break;
				throw this.unexpected();
			}
		}
		this.#depth--;
		return lists;
	}

	#isEnd(until: readonly string[]): boolean {
		if (this.isOver()) {
			if (until.length > 0) throw new Incomplete();
			return true;
		}
		const operator = this.operator();
		if (operator === ')') return until.includes(')');
		if (operator === ';;' || operator === ';&') return until.includes(';;');
		return until.includes(this.reserved() ?? '');
	}

	#list(): List {
		const first = this.#pipeline();
		const rest: { when: '&&' | '||'; pipeline: Pipeline }[] = [];
		for (;;) {
			this.blanks();
			const when = this.operator();
			if (when !== '&&' && when !== '||') return { first, rest };
			this.at += 2;
			this.blankLines();
			this.more();
			rest.push({ when, pipeline: this.#pipeline() });
		}
	}

	#pipeline(): Pipeline {
		this.blanks();
		if (this.reserved() === 'time') this.at += 4;
		this.blanks();
		const negated = this.reserved() === '!';
		if (negated) this.at++;
		const commands = [this.#command()];
		for (;;) {
			this.blanks();
			if (this.operator() !== '|') return { negated, commands };
			this.at++;
			if (this.took('&')) commands.push(withErrors(commands.pop()));
			this.blankLines();
			this.more();
			commands.push(this.#command());
		}
	}

	#command(): Command {
		this.blanks();
		this.more();
		if (this.has('((') || this.operator() === '(') return this.compound('(');
		const word = this.reserved();
		if (word === 'function') {
			this.at += word.length;
			this.blanks();
			const name = this.reserved() ?? '';
			this.at += name.length;
			return this.#function(name);
		}
		if (word !== undefined && openers.includes(word)) return this.compound(word);
		if (word === 'select' || word === 'coproc') {
			throw new Fault(`${word} is not there: read and case are`);
		}
		if (/^!["!$\w-]/.test(this.rest(2))) {
			throw new Fault('!… of the history is not there: arrows and Ctrl R go through it');
		}
		if (word !== undefined && ends.includes(word)) throw this.unexpected();
		const name = /^([A-Za-z_][\w:.-]*)[ \t]*\([ \t]*\)/.exec(this.rest(300));
		if (name?.[1] !== undefined) {
			this.at += name[1].length;
			return this.#function(name[1]);
		}
		return this.simple();
	}

	#function(name: string): Command {
		if (!/^[A-Za-z_][\w:.-]*$/.test(name)) throw new Fault(`\`${name}': not a valid identifier`);
		this.blanks();
		if (this.took('(')) {
			this.blanks();
			if (!this.took(')')) throw this.unexpected();
		}
		this.blankLines();
		this.more();
		const opener = this.operator() === '(' ? '(' : (this.reserved() ?? '');
		if (opener !== '(' && !openers.includes(opener)) throw this.unexpected();
		return { kind: 'function', name, body: this.compound(opener) };
	}
}

/** As `|&`, which is `2>&1 |`. */
function withErrors(command: Command | undefined): Command {
	if (!command || command.kind === 'function') throw new Fault('|& is not there: use 2>&1 |');
	const joined: Redirect = { kind: 'join', of: 'stderr', to: 'stdout' };
	return { ...command, redirects: [...command.redirects, joined] };
}
