import type { Ended, Started } from '../../program';
import { allLines, cameOf, inputsOf, joined, linesOf } from '../input';
import { absolute, isDirectory, nameIn } from '../../files';
import { isEnded, optionsOf, wholeNumber, type Options } from '../options';
import { fails } from '../said';
import { fits, globOf, type GlobStep } from '../../words/pattern';
import { withAround } from './around';
import type { Run } from './run';
import { soughtBy } from './sought';

export const grep: Run = async (started) => {
	const named = namesIn(started.args);
	const args = named.args
		.filter((arg) => !/^--colou?r(?:=|$)/.test(arg))
		.map((arg) => arg.replace(/^-(\d+)$/, '-C$1'));
	const read = optionsOf('grep', args, 'ivcnowqlLEFPshHrRxa', 'efABCm', {
		...{ '--ignore-case': 'i', '--invert-match': 'v', '--count': 'c', '--only-matching': 'o' },
		...{ '--quiet': 'q', '--line-number': 'n', '--recursive': 'r', '--fixed-strings': 'F' },
		...{ '--extended-regexp': 'E', '--word-regexp': 'w', '--max-count': 'm', '--regexp': 'e' },
		...{ '--file': 'f', '--perl-regexp': 'P', '--line-regexp': 'x', '--no-messages': 's' },
		...{ '--files-with-matches': 'l', '--files-without-match': 'L', '--no-filename': 'h' },
		...{
			'--with-filename': 'H',
			'--after-context': 'A',
			'--before-context': 'B',
			'--context': 'C'
		}
	});
	if (isEnded(read)) return read;
	const { has, values } = read;
	const areGiven = values.has('e') || values.has('f');
	const roots = areGiven ? read.rest : read.rest.slice(1);
	const patterns = patternsOf(read, started);
	if ('code' in patterns) return patterns;
	if (has.has('P') && patterns.length !== 1) {
		return fails('grep: the -P option only supports a single pattern', 2);
	}
	const isDeep = has.has('r') || has.has('R');
	const below = isDeep ? filesBelow(roots.length > 0 ? roots : ['.'], started) : roots;
	const files = below.filter((name) => named.isMeant(nameIn(name)));
	// Without a name it would read what comes through the pipe.
	if (files.length === 0 && (isDeep || below.length > 0)) return { code: 1, output: [] };
	const numbers = ['A', 'B', 'C', 'm'].map((each) => wholeNumber(values.get(each), -1));
	if (numbers.includes(undefined)) return fails('grep: invalid number of lines', 2);
	const [after = -1, before = -1, around = -1, most = -1] = numbers;
	const [above = 0, behind = 0] = [before, after].map((each) =>
		Math.max(0, each < 0 ? around : each)
	);
	const sought = soughtBy(patterns, {
		kind: has.has('P') ? 'perl' : has.has('E') ? 'extended' : 'basic',
		escapes: has.has('P') ? 'perl' : 'none',
		isFixed: has.has('F'),
		ignoresCase: has.has('i'),
		on: has.has('x') ? 'line' : has.has('w') ? 'word' : 'any'
	});
	if (typeof sought === 'string') {
		return fails(`grep: ${sought}. With -F it is looked for as it stands`, 2);
	}
	const inputs = inputsOf('grep', files, started);
	const labelled = ((files.length > 1 || isDeep) && !has.has('h')) || has.has('H');
	const rows: string[] = [];
	let isFound = false;
	for (const { name, text } of inputs.inputs) {
		const label = labelled ? `${name}:` : '';
		const lines = linesOf(text);
		const hits: { readonly line: string; readonly at: number }[] = [];
		for (const [at, line] of lines.entries()) {
			if (hits.length === most) break;
			const turn = started.pause();
			if (turn) await turn;
			if (sought.test(line) !== has.has('v')) hits.push({ line, at });
		}
		isFound ||= hits.length > 0;
		if (has.has('l') || has.has('L')) {
			if (has.has('l') === hits.length > 0) rows.push(name);
		} else if (has.has('c')) rows.push(`${label}${hits.length}`);
		else if ((above || behind) && !has.has('o')) {
			withAround(lines, hits, [above, behind], { name, has, labelled }, rows);
		} else {
			for (const { line, at } of hits) {
				const before = label + (has.has('n') ? `${at + 1}:` : '');
				if (!has.has('o')) rows.push(before + line);
				else if (!has.has('v')) {
					for (const { from, to } of sought.all(line)) {
						if (to > from) rows.push(before + line.slice(from, to));
					}
				}
			}
		}
	}
	const faults = has.has('s') ? [] : inputs.faults;
	const came = cameOf({ ...inputs, faults }, has.has('q') ? '' : joined(rows));
	const isSure = inputs.faults.length === 0 || (isFound && has.has('q'));
	return { ...came, code: !isSure ? 2 : isFound ? 0 : 1 };
};

/** Those behind `-e` and in the files of `-f`, or the first word; one stands on each line. */
function patternsOf({ given, rest }: Options, started: Started): readonly string[] | Ended {
	const named = given.filter(([letter]) => letter === 'e' || letter === 'f');
	const [first] = rest;
	if (named.length === 0) {
		return first === undefined ? fails('grep: usage: grep pattern [file …]', 2) : first.split('\n');
	}
	const patterns: string[] = [];
	for (const [letter, value] of named) {
		if (letter === 'e') {
			for (const each of value.split('\n')) patterns.push(each);
			continue;
		}
		const { inputs, faults } = inputsOf('grep', [value], started);
		if (faults.length > 0) return { code: 2, output: faults };
		for (const each of allLines({ inputs })) patterns.push(each);
	}
	return patterns;
}

/** The files below some directories, as they are named from there. */
function filesBelow(names: readonly string[], { files, directory }: Started): readonly string[] {
	return names.flatMap((name) => {
		const place = absolute(directory, name);
		if (!isDirectory(files, place)) return [name];
		const within = place === '/' ? '/' : `${place}/`;
		const before = name.replace(/\/$/, '');
		return [...files.content.keys()]
			.filter((path) => path.startsWith(within) && !nameIn(path).startsWith('.'))
			.sort()
			.map((path) => `${before}/${path.slice(within.length)}`);
	});
}

/** What is said of files by their names, and the other arguments. */
function namesIn(args: readonly string[]) {
	const globs: { readonly kind: string; readonly pattern: readonly GlobStep[] }[] = [];
	const rest: string[] = [];
	const left = [...args];
	for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
		const [, kind, stuck] = /^--(include|exclude)(?:=(.*))?$/s.exec(arg) ?? [];
		if (kind === undefined) rest.push(arg);
		else {
			const text = stuck ?? left.shift() ?? '';
			globs.push({ kind, pattern: globOf([{ text, quoted: false }]) });
		}
		if (arg === '--') rest.push(...left.splice(0));
	}
	const isAny = (kind: string, name: string) =>
		globs.some((each) => each.kind === kind && fits([...name], each.pattern));
	const includes = globs.some(({ kind }) => kind === 'include');
	const isMeant = (name: string) =>
		!isAny('exclude', name) && (!includes || isAny('include', name));
	return { args: rest, isMeant };
}
