import type { Program } from '../program';
import { cameOf, inputsOf, joined, linesOf } from './input';
import { isEnded, optionsOf } from './options';
import { patternOf } from './pattern';
import { fails } from './said';

/** In a longer line a pattern is looked for at its beginning only. */
const longestLine = 10_000;

export const grep: Program = {
	name: 'grep',
	about: 'lines with a pattern in them; -i -v -c -n -o -w -q -l -E -F',
	async run(started) {
		const read = optionsOf('grep', started.args, 'ivcnowqlEFshHr', 'e');
		if (isEnded(read)) return read;
		const { has, values } = read;
		const [first, ...others] = read.rest;
		const pattern = values.get('e') ?? first;
		if (pattern === undefined) return fails('grep: usage: grep pattern [file …]', 2);
		if (has.has('r'))
			return fails('grep: -r is not there: name the files, as in grep pattern *', 2);
		const files = values.has('e') && first !== undefined ? [first, ...others] : others;
		const sought = patternOf(pattern, {
			fixed: has.has('F'),
			extended: has.has('E'),
			ignoreCase: has.has('i'),
			word: has.has('w')
		});
		if (typeof sought === 'string') return fails(`grep: ${sought}`, 2);
		const inputs = inputsOf('grep', files, started);
		const labelled = (inputs.inputs.length > 1 && !has.has('h')) || has.has('H');
		const rows: string[] = [];
		let isFound = false;
		for (const { name, text } of inputs.inputs) {
			const label = labelled ? `${name}:` : '';
			const hits = linesOf(text).flatMap((line, at) => {
				const fits = sought.test(line.slice(0, longestLine)) !== has.has('v');
				return fits ? [{ line, at }] : [];
			});
			isFound ||= hits.length > 0;
			if (has.has('l')) rows.push(...(hits.length > 0 ? [name] : []));
			else if (has.has('c')) rows.push(`${label}${hits.length}`);
			else {
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

function partsOf(line: string, sought: RegExp): readonly string[] {
	const every = new RegExp(sought, `${sought.flags}g`);
	return [...line.matchAll(every)].map(([part]) => part).filter((part) => part !== '');
}
