import { allLines, cameOf, inputsOf, joined } from '../input';
import { isEnded, optionsOf } from '../options';
import type { Run } from './run';

export const uniq: Run = async (started) => {
	const read = optionsOf('uniq', started.args, 'cdui');
	if (isEnded(read)) return read;
	const { has, rest } = read;
	const inputs = inputsOf('uniq', rest, started);
	const runs: { line: string; times: number }[] = [];
	const same = (line: string) => (has.has('i') ? line.toLowerCase() : line);
	for (const line of allLines(inputs)) {
		const last = runs.at(-1);
		if (last && same(last.line) === same(line)) last.times++;
		else runs.push({ line, times: 1 });
	}
	const rows = runs
		.filter(({ times }) => (!has.has('d') || times > 1) && (!has.has('u') || times === 1))
		.map(({ line, times }) => (has.has('c') ? `${String(times).padStart(7)} ${line}` : line));
	return cameOf(inputs, joined(rows));
};
