import type { Program } from '../program';
import { fails } from './said';

/** Programs that few lines use: their code comes when the first of them is started. */
const abouts: Readonly<Record<string, string>> = {
	awk: "columns and sums: awk '{print $2}', awk -F, '$3 > 5 {n++} END {print n}'",
	basename: 'the last part of a path; what it ends in can be taken off',
	chmod: 'nothing: what is a script can be run',
	column: 'a table: column -t -s,',
	comm: 'lines of two sorted files: comm -12 a b has those of both',
	diff: 'what differs between two files; -u with lines around it',
	dirname: 'a path without its last part',
	expand: 'blanks in the place of tabs',
	expr: 'reckon and compare: expr 1 + 2',
	find: 'files below a directory: find . -name "*.json"',
	fold: 'longer lines in pieces: fold -w 80',
	md5sum: 'a digest of a file',
	mktemp: 'a new file, and its name; -d a directory',
	nl: 'lines with numbers',
	paste: 'lines side by side; -s one after the other, -d , between them',
	realpath: 'the whole path',
	rev: 'lines backwards',
	sed: 'change lines: sed "s/old/new/g"; -n, -E, -i',
	seq: 'numbers: seq 3, seq 2 2 10',
	sha256sum: 'a digest of a file',
	tac: 'lines, the last first',
	tee: 'into a file and on; -a behind what is in it',
	tree: 'files below a directory, drawn'
};

export const later: readonly Program[] = Object.entries(abouts).map(([name, about]) => ({
	name,
	about,
	async run(started) {
		const loaded = await import('./more').catch(() => undefined);
		const program = loaded?.more.get(name);
		if (!program) return fails(`${name}: could not be loaded. Reload the page and try again`);
		return program(started);
	}
}));
