import { absolute, withFile } from '../../files';
import { cameOf, inputsOf, linesOf } from '../input';
import { fails } from '../said';
import { contentAt } from '../../runner/redirects';
import type { Run } from './run';
import { SedFault, sedScript, type Address, type Does, type SedCommand } from './sed-script';

/** In a longer line a pattern is looked for at its beginning only. */
const longestLine = 100_000;

export const sed: Run = async (started) => {
	const scripts: string[] = [];
	const names: string[] = [];
	const has = new Set<string>();
	let suffix = '';
	const left = [...started.args];
	for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
		if (/^-(?:e|-expression)$/.test(arg)) scripts.push(left.shift() ?? '');
		else if (/^--expression=/.test(arg)) scripts.push(arg.slice(13));
		else if (arg === '-f') {
			const path = left.shift() ?? '';
			const text = contentAt(started, path);
			if (typeof text !== 'string') return fails(`sed: couldn't open file ${path}: ${text.fault}`);
			scripts.push(text);
		} else if (/^(?:-i.*|--in-place.*)$/.test(arg)) {
			has.add('i');
			suffix = arg.replace(/^(?:-i|--in-place=?)/, '');
		} else if (/^-[nErsu]+[i]?$/.test(arg)) for (const each of arg.slice(1)) has.add(each);
		else if (arg === '--quiet' || arg === '--silent') has.add('n');
		else if (arg === '--regexp-extended') has.add('E');
		else if (arg.startsWith('-') && arg !== '-') {
			return fails(`sed: ${arg} is not there: -n -E -e -f -i are`);
		} else if (scripts.length === 0 && names.length === 0) scripts.push(arg);
		else names.push(arg);
	}
	if (scripts.length === 0) return fails('sed: usage: sed [-n] [-E] [-i] script [file …]');
	let commands: readonly SedCommand[];
	try {
		commands = sedScript(scripts.join('\n'), has.has('E') || has.has('r'));
	} catch (fault) {
		if (!(fault instanceof SedFault)) throw fault;
		return fails(`sed: -e expression #1: ${fault.message}`);
	}
	const inputs = inputsOf('sed', names, started);
	if (!has.has('i')) {
		const text = inputs.inputs.map((each) => each.text).join('');
		const { printed, code } = new Edit(commands, text, has.has('n')).run();
		return cameOf(inputs, printed, code);
	}
	let { files } = started;
	for (const { name, text } of inputs.inputs) {
		const path = absolute(started.directory, name);
		const { printed } = new Edit(commands, text, has.has('n')).run();
		const kept =
			suffix === '' ? { ok: true as const, value: files } : withFile(files, path + suffix, text);
		const written = kept.ok ? withFile(kept.value, path, printed) : kept;
		if (!written.ok) return fails(`sed: couldn't edit ${name}: ${written.error}`, 4);
		files = written.value;
	}
	return { ...cameOf(inputs, ''), files };
};

/** What becomes of a line, beside going on to the next command. */
type Turn = 'on' | 'next' | 'quit';

class Edit {
	readonly #commands: readonly SedCommand[];
	readonly #lines: readonly string[];
	readonly #isQuiet: boolean;
	/** The text ends without a line break. */
	readonly #isOpen: boolean;
	readonly #out: string[] = [];
	readonly #ranges = new Map<SedCommand, number>();
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

	run(): { readonly printed: string; readonly code: number } {
		for (this.#at = 0; this.#at < this.#lines.length; this.#at++) {
			this.#space = this.#lines[this.#at] ?? '';
			this.#after = [];
			const turn = this.#all(this.#commands);
			if (turn !== 'next' && !this.#isQuiet) this.#out.push(this.#space);
			this.#out.push(...this.#after);
			if (turn === 'quit') break;
		}
		const isOpen = this.#isOpen && this.#at >= this.#lines.length - 1;
		const printed = this.#out.join('\n');
		return { printed: this.#out.length === 0 || isOpen ? printed : `${printed}\n`, code: 0 };
	}

	#all(commands: readonly SedCommand[]): Turn {
		for (const command of commands) {
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
				address.pattern.lastIndex = 0;
				return address.pattern.test(this.#space.slice(0, longestLine));
			case 'after':
				return false;
		}
	}

	#isMeant(command: SedCommand): boolean {
		const { from, to } = command;
		if (!from) return true;
		if (!to) return this.#fits(from);
		const begun = this.#ranges.get(command);
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
		if (isEnd || (to.kind === 'line' && this.#at + 1 > to.number)) this.#ranges.delete(command);
		return !(to.kind === 'line' && this.#at + 1 > to.number);
	}

	#one(does: Does, command: SedCommand): Turn {
		switch (does.letter) {
			case '{':
				return this.#all(does.inside);
			case 's':
				this.#substitute(does);
				return 'on';
			case 'y':
				this.#space = [...this.#space]
					.map((char) =>
						does.from.includes(char) ? (does.to[does.from.indexOf(char)] ?? '') : char
					)
					.join('');
				return 'on';
			case 'd':
				return 'next';
			case 'p':
				this.#out.push(this.#space);
				return 'on';
			case 'P':
				this.#out.push(this.#space.split('\n')[0] ?? '');
				return 'on';
			case 'q':
				return 'quit';
			case '=':
				this.#out.push(String(this.#at + 1));
				return 'on';
			case 'a':
				this.#after.push(does.text);
				return 'on';
			case 'i':
				this.#out.push(does.text);
				return 'on';
			case 'c':
				if (!command.to || !this.#ranges.has(command)) this.#out.push(does.text);
				return 'next';
			case 'n':
				if (this.#at + 1 >= this.#lines.length) return 'quit';
				if (!this.#isQuiet) this.#out.push(this.#space);
				this.#space = this.#lines[++this.#at] ?? '';
				return 'on';
			case 'N':
				if (this.#at + 1 >= this.#lines.length) return 'quit';
				this.#space += `\n${this.#lines[++this.#at] ?? ''}`;
				return 'on';
			case 'D':
				return 'next';
			case 'h':
				this.#hold = this.#space;
				return 'on';
			case 'H':
				this.#hold += `\n${this.#space}`;
				return 'on';
			case 'g':
				this.#space = this.#hold;
				return 'on';
			case 'G':
				this.#space += `\n${this.#hold}`;
				return 'on';
			case 'x':
				[this.#space, this.#hold] = [this.#hold, this.#space];
				return 'on';
		}
	}

	#substitute({ pattern, by, every, nth, prints }: Extract<Does, { letter: 's' }>) {
		let place = 0;
		let isDone = false;
		const space = this.#space.slice(0, longestLine);
		const changed = space.replace(pattern, (...found: unknown[]) => {
			place++;
			if (place < nth || (!every && place > nth)) return String(found[0]);
			isDone = true;
			// Behind the groups stand the place and the whole.
			const groups = found.slice(0, -2);
			return by
				.map((part) => (typeof part === 'string' ? part : String(groups[part] ?? '')))
				.join('');
		});
		this.#space = changed + this.#space.slice(longestLine);
		if (isDone && prints) this.#out.push(this.#space);
	}
}
