import { absolute, entriesOf, isDirectory, nameIn, textOf } from '../../files';
import type { Started } from '../../program';
import { joined, linesOf } from '../input';
import { isEnded, optionsOf, wholeNumber } from '../options';
import { quote } from '../../quote';
import { fails } from '../said';
import { changesOf } from './changes';
import { normal, unified, type Side, type Told } from './hunks';
import type { Run } from './run';

/** So many lines of each are held against one another. */
const mostLines = 3000;

export const diff: Run = async (started) => {
	const given = started.args.filter((arg) => !/^--colou?r(?:=|$)/.test(arg));
	const args = given.map((arg) => arg.replace(/^-(\d+)$/, '-U$1'));
	const read = optionsOf('diff', args, 'uqwbBiNrsa', 'U', {
		...{ '--unified': 'u', '--brief': 'q', '--ignore-all-space': 'w', '--recursive': 'r' },
		...{ '--new-file': 'N', '--ignore-blank-lines': 'B', '--ignore-case': 'i', '--text': 'a' },
		...{ '--ignore-space-change': 'b', '--report-identical-files': 's' }
	});
	if (isEnded(read)) return read;
	const { has, values, rest } = read;
	const [left, right] = rest;
	if (left === undefined || right === undefined) {
		return fails(`diff: missing operand after '${left ?? 'diff'}'`, 2);
	}
	if (rest.length > 2) return fails(`diff: extra operand '${rest[2]}'`, 2);
	const around = values.has('U') ? wholeNumber(values.get('U'), 3) : has.has('u') ? 3 : undefined;
	if (around === undefined && values.has('U')) {
		return fails(`diff: invalid context length '${values.get('U')}'`, 2);
	}
	const options = given.filter(
		(each, at) => (/^-./.test(each) && each !== '--') || given[at - 1] === '-U'
	);
	const comparing = new Comparing(started, has, around, ['diff', ...options]);
	comparing.two(left, right);
	const { rows, faults, differs } = comparing;
	return {
		code: faults.length > 0 ? 2 : differs ? 1 : 0,
		output: [
			{ to: 'stdout', text: joined(rows) },
			{ to: 'stderr', text: joined(faults) }
		].flatMap(({ to, text }) =>
			text === '' ? [] : [{ to: to === 'stdout' ? 'stdout' : 'stderr', text } as const]
		)
	};
};

/** What a name stands for. */
type Entry =
	| { readonly kind: 'file'; readonly text: string }
	| { readonly kind: 'directory'; readonly names: readonly string[] }
	| { readonly kind: 'nothing' };

class Comparing {
	readonly #started: Started;
	readonly #has: ReadonlySet<string>;
	readonly #around: number | undefined;
	/** As it was typed, for the line above each of several files. */
	readonly #command: readonly string[];
	#stdin: string | undefined;
	readonly rows: string[] = [];
	readonly faults: string[] = [];
	differs = false;

	constructor(
		started: Started,
		has: ReadonlySet<string>,
		around: number | undefined,
		command: readonly string[]
	) {
		this.#started = started;
		this.#has = has;
		this.#around = around;
		this.#command = command;
	}

	/** A file and a directory: the file of that name in it. */
	two(left: string, right: string) {
		const [a, b] = [this.#entry(left), this.#entry(right)];
		if (a.kind === 'file' && b.kind === 'directory') this.#pair(left, within(right, nameIn(left)));
		else if (a.kind === 'directory' && b.kind === 'file')
			this.#pair(within(left, nameIn(right)), right);
		else this.#pair(left, right);
	}

	#entry(name: string): Entry {
		const { files, directory } = this.#started;
		if (name === '-' || name === '/dev/stdin') {
			return { kind: 'file', text: (this.#stdin ??= this.#started.stdin) };
		}
		if (name === '/dev/null') return { kind: 'file', text: '' };
		const path = absolute(directory, name);
		const content = files.content.get(path);
		if (content !== undefined) return { kind: 'file', text: textOf(content) };
		return isDirectory(files, path)
			? { kind: 'directory', names: entriesOf(files, path) }
			: { kind: 'nothing' };
	}

	#pair(left: string, right: string) {
		const [a, b] = [this.#entry(left), this.#entry(right)];
		const missing = [a, b].flatMap((each, at) =>
			each.kind === 'nothing' ? [at === 0 ? left : right] : []
		);
		if (missing.length === 2 || (missing.length === 1 && !this.#has.has('N'))) {
			this.faults.push(...missing.map((name) => `diff: ${name}: No such file or directory`));
		} else if (a.kind === 'directory' || b.kind === 'directory') this.#directories(left, right);
		else this.#files(left, right, textIn(a), textIn(b));
	}

	#directories(left: string, right: string) {
		const [a, b] = [namesIn(this.#entry(left)), namesIn(this.#entry(right))];
		for (const name of [...new Set([...a, ...b])].sort()) {
			const [one, other] = [within(left, name), within(right, name)];
			const isOne = !a.includes(name) ? right : b.includes(name) ? undefined : left;
			const kinds = [this.#entry(one).kind, this.#entry(other).kind];
			if (isOne !== undefined && !this.#has.has('N')) this.#tell(`Only in ${isOne}: ${name}`);
			else if (!kinds.includes('directory')) this.#below(one, other);
			else if (kinds.includes('file')) {
				const [x, y] = kinds.map((kind) => (kind === 'file' ? 'a regular file' : 'a directory'));
				this.#tell(`File ${one} is ${x} while file ${other} is ${y}`);
			} else if (this.#has.has('r')) this.#directories(one, other);
			else if (isOne === undefined) this.rows.push(`Common subdirectories: ${one} and ${other}`);
		}
	}

	#tell(row: string) {
		this.rows.push(row);
		this.differs = true;
	}

	/** Two files of directories, under a line that names them. */
	#below(left: string, right: string) {
		const before = this.rows.length;
		this.#pair(left, right);
		const told = this.rows[before];
		if (told === undefined || /^Files .* (?:differ|are identical)$/.test(told)) return;
		this.rows.splice(before, 0, quote([...this.#command, left, right]));
	}

	#files(left: string, right: string, leftText: string, rightText: string) {
		const [a, b] = [sideOf(leftText), sideOf(rightText)];
		if (a.lines.length > mostLines || b.lines.length > mostLines) {
			this.faults.push(`diff: files of up to ${mostLines} lines are there`);
			return;
		}
		const found = changesOf(this.#plain(a), this.#plain(b));
		const changes = found.map((change): Told => {
			const lines = [...a.lines.slice(...change.a), ...b.lines.slice(...change.b)];
			return { ...change, ignored: this.#has.has('B') && lines.every((line) => line === '') };
		});
		if (changes.every(({ ignored }) => ignored)) {
			if (this.#has.has('s')) this.rows.push(`Files ${left} and ${right} are identical`);
			return;
		}
		if (this.#has.has('q')) return this.#tell(`Files ${left} and ${right} differ`);
		this.differs = true;
		this.rows.push(
			...(this.#around === undefined
				? normal(changes, a, b)
				: [`--- ${left}`, `+++ ${right}`, ...unified(changes, a, b, this.#around)])
		);
	}

	/** Lines as they are held against one another. A line without its break is another, unless blanks are ignored. */
	#plain({ lines, isOpen }: Side): readonly string[] {
		const ignoresBlanks = this.#has.has('w') || this.#has.has('b');
		return lines.map((line, at) => {
			const spaced = this.#has.has('w')
				? line.replace(/\s+/g, '')
				: this.#has.has('b')
					? line.trimEnd().replace(/\s+/g, ' ')
					: line;
			const cased = this.#has.has('i') ? spaced.toLowerCase() : spaced;
			return isOpen && !ignoresBlanks && at === lines.length - 1 ? cased : `${cased}\n`;
		});
	}
}

function sideOf(text: string): Side {
	return { lines: linesOf(text), isOpen: text !== '' && !text.endsWith('\n') };
}

function within(directory: string, name: string): string {
	return `${directory.replace(/(?<=.)\/+$/, '')}/${name}`;
}

function textIn(entry: Entry): string {
	return entry.kind === 'file' ? entry.text : '';
}

function namesIn(entry: Entry): readonly string[] {
	return entry.kind === 'directory' ? entry.names : [];
}
