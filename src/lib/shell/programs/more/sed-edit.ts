import { longestOutput, Stopped } from '../../stopped';
import { linesOf } from '../input';
import type { Pattern } from '../pattern/pattern';
import { SedFault, type Address, type Does, type SedCommand } from './sed-script';

/** In characters: G could go on for ever. */
const longestText = 2_000_000;
/** Commands that are done, each with what it does to a text: some seconds. */
const mostSteps = 20_000_000;

/** What becomes of a line, beside going on to the next command. */
type Turn = 'on' | 'next' | 'again' | 'quit';

/** One text, line by line. */
export class SedEdit {
	readonly #commands: readonly SedCommand[];
	readonly #lines: readonly string[];
	readonly #isQuiet: boolean;
	/** The text ends without a line break. */
	readonly #isOpen: boolean;
	readonly #out: string[] = [];
	readonly #ranges = new Map<SedCommand, number>();
	/** Of those that begin before the first line. */
	readonly #ended = new Set<SedCommand>();
	/** What was last looked for. */
	#sought: Pattern | undefined;
	#steps = 0;
	#printed = 0;
	#code = 0;
	/** What was printed last lacks its line break, as it does in the text. */
	#endsOpen = false;
	#at = 0;
	#space = '';
	#hold = '';
	#after: string[] = [];

	constructor(commands: readonly SedCommand[], text: string, isQuiet: boolean) {
		this.#commands = commands;
		this.#lines = linesOf(text);
		this.#isOpen = text !== '' && !text.endsWith('\n');
		this.#isQuiet = isQuiet;
	}

	/** @throws {Stopped} after too much work, and as `pause` does, which is awaited between lines */
	async run(
		pause: () => Promise<void> | undefined
	): Promise<{ readonly printed: string; readonly code: number }> {
		for (this.#at = 0; this.#at < this.#lines.length; this.#at++) {
			this.#space = this.#lines[this.#at] ?? '';
			let turn: Turn;
			do {
				const waiting = pause();
				if (waiting) await waiting;
				turn = this.#all(this.#commands);
				if ((turn === 'on' || turn === 'quit') && !this.#isQuiet) this.#printSpace();
				this.#printAfter();
			} while (turn === 'again');
			if (turn === 'quit') break;
		}
		const printed = this.#out.join('\n');
		const isOpen = this.#out.length === 0 || this.#endsOpen;
		return { printed: isOpen ? printed : `${printed}\n`, code: this.#code };
	}

	#print(text: string, isOpen = false) {
		this.#printed += text.length;
		if (this.#printed > longestOutput) {
			throw new Stopped('sed: stopped: more was printed than can be kept\n', 1);
		}
		this.#out.push(text);
		this.#endsOpen = isOpen;
	}

	#printSpace() {
		this.#print(this.#space, this.#isOpen && this.#at >= this.#lines.length - 1);
	}

	/** What is put behind a line, before the next is taken. */
	#printAfter() {
		for (const text of this.#after) this.#print(text);
		this.#after = [];
	}

	/** Nothing in an expression stands for what was last looked for. */
	#pattern(pattern: Pattern | undefined): Pattern {
		this.#sought = pattern ?? this.#sought;
		if (!this.#sought) throw new SedFault('no previous regular expression');
		return this.#sought;
	}

	#step(steps: number) {
		if ((this.#steps += steps) > mostSteps) {
			throw new Stopped(`sed: stopped after ${mostSteps} steps\n`, 1);
		}
	}

	/** What was looked for takes steps as it takes work. */
	#looking<T>(pattern: Pattern | undefined, look: (pattern: Pattern) => T): T {
		const sought = this.#pattern(pattern);
		const before = sought.work;
		const found = look(sought);
		this.#step((sought.work - before) >> 2);
		return found;
	}

	#all(commands: readonly SedCommand[]): Turn {
		for (const command of commands) {
			this.#step(1);
			if (this.#isMeant(command) === command.negated) continue;
			const turn = this.#one(command.does, command);
			if (turn !== 'on') return turn;
		}
		return 'on';
	}

	#fits(address: Address): boolean {
		const number = this.#at + 1;
		switch (address.kind) {
			case 'line':
				return number === address.number;
			case 'last':
				return number === this.#lines.length;
			case 'every':
				return address.step === 0
					? number === address.first
					: number >= address.first && (number - address.first) % address.step === 0;
			case 'match':
				return this.#looking(address.pattern, (sought) => sought.test(this.#space));
			case 'after':
				return false;
		}
	}

	#isMeant(command: SedCommand): boolean {
		const { from, to } = command;
		if (!from) return true;
		if (!to) return this.#fits(from);
		const isOpen = from.kind === 'line' && from.number === 0 && !this.#ended.has(command);
		const begun = this.#ranges.get(command) ?? (isOpen ? 0 : undefined);
		if (begun === undefined) {
			if (!this.#fits(from)) return false;
			// A line that is past already ends it at once.
			const isOne =
				(to.kind === 'line' && to.number <= this.#at + 1) ||
				(to.kind === 'after' && to.lines === 0);
			if (!isOne) this.#ranges.set(command, this.#at);
			return true;
		}
		const isEnd = to.kind === 'after' ? this.#at >= begun + to.lines : this.#fits(to);
		if (isEnd || (to.kind === 'line' && this.#at + 1 > to.number)) this.#end(command);
		return !(to.kind === 'line' && this.#at + 1 > to.number);
	}

	#end(command: SedCommand) {
		this.#ranges.delete(command);
		this.#ended.add(command);
	}

	#one(does: Does, command: SedCommand): Turn {
		switch (does.letter) {
			case '{':
				return this.#all(does.inside);
			case 's':
				this.#substitute(does);
				return 'on';
			case 'y':
				this.#step(this.#space.length);
				this.#space = [...this.#space]
					.map((char) =>
						does.from.includes(char) ? (does.to[does.from.indexOf(char)] ?? '') : char
					)
					.join('');
				return 'on';
			case 'd':
				return 'next';
			case 'p':
				this.#printSpace();
				return 'on';
			case 'P':
				this.#step(this.#space.length >> 6);
				this.#print(this.#space.split('\n', 1)[0] ?? '');
				return 'on';
			case 'q':
				this.#code = does.code;
				return 'quit';
			case '=':
				this.#print(String(this.#at + 1));
				return 'on';
			case 'a':
				this.#after.push(does.text);
				return 'on';
			case 'i':
				this.#print(does.text);
				return 'on';
			case 'c':
				if (!command.to || !this.#ranges.has(command)) this.#print(does.text);
				return 'next';
			case 'n':
				if (this.#at + 1 >= this.#lines.length) return 'quit';
				if (!this.#isQuiet) this.#printSpace();
				this.#printAfter();
				this.#space = this.#lines[++this.#at] ?? '';
				return 'on';
			case 'N':
				if (this.#at + 1 >= this.#lines.length) return 'quit';
				this.#printAfter();
				this.#space = bounded(`${this.#space}\n${this.#lines[++this.#at] ?? ''}`);
				return 'on';
			case 'D': {
				this.#step(this.#space.length >> 6);
				const end = this.#space.indexOf('\n');
				if (end < 0) return 'next';
				this.#space = this.#space.slice(end + 1);
				return 'again';
			}
			case 'h':
				this.#hold = this.#space;
				return 'on';
			case 'H':
				this.#hold = bounded(`${this.#hold}\n${this.#space}`);
				return 'on';
			case 'g':
				this.#space = this.#hold;
				return 'on';
			case 'G':
				this.#space = bounded(`${this.#space}\n${this.#hold}`);
				return 'on';
			case 'x':
				[this.#space, this.#hold] = [this.#hold, this.#space];
				return 'on';
		}
	}

	#substitute({ pattern, by, every, nth, prints }: Extract<Does, { letter: 's' }>) {
		const before = this.#space;
		let place = 0;
		let end = 0;
		let changed = '';
		let isDone = false;
		this.#looking(pattern, (sought) => {
			for (const { from, to, groups } of sought.all(before)) {
				if (++place < nth) continue;
				changed += before.slice(end, from);
				changed += by
					.map((part) => (typeof part === 'string' ? part : (groups[part] ?? '')))
					.join('');
				end = to;
				isDone = true;
				if (!every || changed.length > longestText) break;
			}
		});
		this.#space = bounded(changed + before.slice(end));
		if (isDone && prints) this.#printSpace();
	}
}

function bounded(text: string): string {
	if (text.length > longestText) {
		throw new Stopped('sed: stopped: a text grew longer than can be kept\n', 1);
	}
	return text;
}
