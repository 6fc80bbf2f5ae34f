import type { Program } from '../program';
import { fails } from './said';

/**
 * Programs whose code in `more/` comes when the first of them is started, and what each is for: the terminal
 * opens sooner without it.
 */
const abouts = {
	awk: "columns and sums: awk '{print $2}', awk -F, '$3 > 5 {n++} END {print n}'",
	base64: 'as base64; -d back again, -w 0 on one line',
	basename: 'the last part of a path; what it ends in can be taken off',
	chmod: 'what ls -l says of running it; any script can be run',
	column: 'a table: column -t -s,',
	comm: 'lines of two sorted files: comm -12 a b has those of both',
	cp: 'copy files; -r directories too',
	cut: 'fields of lines: cut -d , -f 1,3',
	date: 'the account’s time; date +%s in seconds, date -d "90 days ago" +%F',
	diff: 'what differs between two files; -u with lines around it',
	dirname: 'a path without its last part',
	env: 'the variables that programs are given',
	expand: 'blanks in the place of tabs',
	expr: 'reckon and compare: expr 1 + 2',
	find: 'files below a directory: find . -name "*.json"',
	fold: 'longer lines in pieces: fold -w 80',
	grep: 'lines with a pattern in them; -i -v -c -n -o -w -q -l -E -F',
	head: 'the first lines: head -n 5',
	hostname: 'what this computer is called',
	id: 'who you are on this computer',
	ls: 'what lies in a directory; -l with sizes and times, -a with hidden files',
	md5sum: 'a digest of a file',
	mkdir: 'make directories; -p with those above',
	mktemp: 'a new file, and its name; -d a directory',
	mv: 'move or rename files',
	nl: 'lines with numbers',
	paste: 'lines side by side; -s one after the other, -d , between them',
	printf: 'print words by a format: printf "%s\\n" a b; -v NAME into a variable',
	realpath: 'the whole path',
	rev: 'lines backwards',
	rm: 'remove files; -r directories too, -f without a word if there is none',
	sed: 'change lines: sed "s/old/new/g"; -n, -E, -i',
	seq: 'numbers: seq 3, seq 2 2 10',
	sha256sum: 'a digest of a file',
	sort: 'lines in order; -r backwards, -n by number, -V by version, -u each once, -k 2 by a field',
	tac: 'lines, the last first',
	tail: 'the last lines: tail -n 5; from the third on: tail -n +3',
	tee: 'into a file and on; -a behind what is in it',
	touch: 'make empty files',
	tr: 'change characters: tr a-z A-Z; -d takes them out, -s makes one of several',
	tree: 'files below a directory, drawn',
	uname: 'what this computer is',
	uniq: 'lines that follow one another once; -c counts them, -d those that are doubled',
	wc: 'how many lines, words and bytes; -l lines only'
};

export type LateName = keyof typeof abouts;

export const later: readonly Program[] = Object.entries(abouts).map(([name, about]) => ({
	name,
	about,
	async run(started) {
		const loaded = await import('./more').catch(() => undefined);
		const program = loaded?.latePrograms.get(name);
		if (!program) return fails(`${name}: could not be loaded. Reload the page and try again`);
		return program(started);
	}
}));
