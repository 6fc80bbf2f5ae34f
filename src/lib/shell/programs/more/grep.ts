import type { Ended, Started } from '../../program';
import { cameOf, inputsOf, joined, linesOf } from '../input';
import { absolute, isDirectory, nameIn } from '../../files';
import { isEnded, optionsOf, wholeNumber, type Options } from '../options';
import { anyOf, type Pattern } from '../pattern/pattern';
import { fails } from '../said';
import type { Run } from './run';

export const grep: Run = async (started) => {
	const args = started.args
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
	const named = areGiven ? read.rest : read.rest.slice(1);
	const patterns = patternsOf(read, started);
	if ('code' in patterns) return patterns;
	if (has.has('P') && patterns.length !== 1) {
		return fails('grep: the -P option only supports a single pattern', 2);
	}
	const isDeep = has.has('r') || has.has('R');
	const files = isDeep ? filesBelow(named.length > 0 ? named : ['.'], started) : named;
	if (isDeep && files.length === 0) return { code: 1, output: [] };
	const numbers = ['A', 'B', 'C', 'm'].map((each) => wholeNumber(values.get(each), -1));
	if (numbers.includes(undefined)) return fails('grep: invalid number of lines', 2);
	const [after = -1, before = -1, around = -1, most = -1] = numbers;
	const [above, below] = [before, after].map((each) => Math.max(0, each < 0 ? around : each));
	const sought = anyOf(patterns, {
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
		const all = lines.flatMap((line, at) => {
			const fits = sought.test(line) !== has.has('v');
			return fits ? [{ line, at }] : [];
		});
		const hits = most < 0 ? all : all.slice(0, most);
		isFound ||= hits.length > 0;
		if (has.has('l')) rows.push(...(hits.length > 0 ? [name] : []));
		else if (has.has('L')) rows.push(...(hits.length > 0 ? [] : [name]));
		else if (has.has('c')) rows.push(`${label}${hits.length}`);
		else if (above || below) {
			rows.push(
				...withAround(lines, hits, [above ?? 0, below ?? 0], { name, has, labelled }, rows)
			);
		} else {
			for (const { line, at } of hits) {
				const before = label + (has.has('n') ? `${at + 1}:` : '');
				const parts = !has.has('o') ? [line] : has.has('v') ? [] : partsOf(line, sought);
				for (const part of parts) rows.push(before + part);
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
			patterns.push(...value.split('\n'));
			continue;
		}
		const { inputs, faults } = inputsOf('grep', [value], started);
		if (faults.length > 0) return { code: 2, output: faults };
		patterns.push(...inputs.flatMap(({ text }) => linesOf(text)));
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

/** Lines with some before and after them; between groups stand two hyphens. */
function withAround(
	lines: readonly string[],
	hits: readonly { readonly at: number }[],
	[above, below]: readonly [number, number],
	{ name, has, labelled }: { name: string; has: ReadonlySet<string>; labelled: boolean },
	before: readonly string[]
): readonly string[] {
	const rows: string[] = [];
	const isHit = new Set(hits.map(({ at }) => at));
	let last = -2;
	for (const { at: hit } of hits) {
		for (let at = Math.max(last + 1, hit - above); at <= hit + below && at < lines.length; at++) {
			if (at <= last) continue;
			if (at > last + 1 && rows.length + before.length > 0) rows.push('--');
			const mark = isHit.has(at) ? ':' : '-';
			const label = (labelled ? name + mark : '') + (has.has('n') ? `${at + 1}${mark}` : '');
			rows.push(label + (lines[at] ?? ''));
			last = at;
		}
	}
	return rows;
}

function partsOf(line: string, sought: Pattern): readonly string[] {
	return [...sought.all(line)].map(({ from, to }) => line.slice(from, to)).filter(Boolean);
}
