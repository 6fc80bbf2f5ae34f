import type { Program, Started } from '../program';
import { cameOf, inputsOf, joined, linesOf } from './input';
import { absolute, isDirectory, nameIn } from '../files';
import { isEnded, optionsOf, wholeNumber } from './options';
import { patternOf } from './pattern';
import { fails } from './said';

/** In a longer line a pattern is looked for at its beginning only. */
const longestLine = 10_000;

export const grep: Program = {
	name: 'grep',
	about: 'lines with a pattern in them; -i -v -c -n -o -w -q -l -E -F',
	async run(started) {
		const args = started.args
			.filter((arg) => !/^--colou?r(?:=|$)/.test(arg))
			.map((arg) => arg.replace(/^-(\d+)$/, '-C$1'));
		const read = optionsOf('grep', args, 'ivcnowqlLEFPshHrRxa', 'eABCm', {
			...{ '--ignore-case': 'i', '--invert-match': 'v', '--count': 'c', '--only-matching': 'o' },
			...{ '--quiet': 'q', '--line-number': 'n', '--recursive': 'r', '--fixed-strings': 'F' },
			...{ '--extended-regexp': 'E', '--word-regexp': 'w', '--max-count': 'm', '--regexp': 'e' }
		});
		if (isEnded(read)) return read;
		const { has, values } = read;
		const [first, ...others] = read.rest;
		const pattern = values.get('e') ?? first;
		if (pattern === undefined) return fails('grep: usage: grep pattern [file …]', 2);
		const named = values.has('e') && first !== undefined ? [first, ...others] : others;
		const isDeep = has.has('r') || has.has('R');
		const files = isDeep ? filesBelow(named.length > 0 ? named : ['.'], started) : named;
		if (isDeep && files.length === 0) return { code: 1, output: [] };
		const numbers = ['A', 'B', 'C', 'm'].map((each) => wholeNumber(values.get(each), -1));
		if (numbers.includes(undefined)) return fails('grep: invalid number of lines', 2);
		const [after = -1, before = -1, around = -1, most = -1] = numbers;
		const [above, below] = [before, after].map((each) => Math.max(0, each < 0 ? around : each));
		const sought = patternOf(pattern, {
			fixed: has.has('F'),
			extended: has.has('E') || has.has('P'),
			ignoreCase: has.has('i'),
			word: has.has('w'),
			whole: has.has('x')
		});
		if (typeof sought === 'string') {
			return fails(`grep: ${sought}. With -F it is looked for as it stands`, 2);
		}
		const inputs = inputsOf('grep', files, started);
		const labelled = ((inputs.inputs.length > 1 || isDeep) && !has.has('h')) || has.has('H');
		const rows: string[] = [];
		let isFound = false;
		for (const { name, text } of inputs.inputs) {
			const label = labelled ? `${name}:` : '';
			const lines = linesOf(text);
			const all = lines.flatMap((line, at) => {
				const fits = sought.test(line.slice(0, longestLine)) !== has.has('v');
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
					const parts =
						has.has('o') && !has.has('v') ? partsOf(line.slice(0, longestLine), sought) : [line];
					rows.push(...parts.map((part) => before + part));
				}
			}
		}
		const came = cameOf(inputs, has.has('q') ? '' : joined(rows));
		return { ...came, code: isFound ? 0 : inputs.faults.length > 0 ? 2 : 1 };
	}
};

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

function partsOf(line: string, sought: RegExp): readonly string[] {
	const every = new RegExp(sought, `${sought.flags}g`);
	return [...line.matchAll(every)].map(([part]) => part).filter((part) => part !== '');
}
