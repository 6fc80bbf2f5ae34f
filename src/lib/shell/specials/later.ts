import type { Running } from '../runner/running';
import type { Ends } from '../runner/streams';
import { complain, type Special } from './special';

/** Commands whose code comes when the first of them is run: the terminal opens sooner without it. */
const abouts = {
	'.': 'as source',
	bash: 'run a script: bash FILE words, bash -c "…"',
	eval: 'run words as a command',
	exec: 'says that the shell stays',
	read: 'a line into variables: read -r NAME; -p asks, -s for a secret, -a into an array',
	set: 'set -e, -u, -x, -o pipefail for what is run with it; set -- gives $1, $2, …',
	sh: 'as bash',
	shift: 'forget the first of $1, $2, …',
	source: 'run the commands of a file here',
	unset: 'forget variables, or items of arrays; -f functions',
	alias: 'a short name for a command: alias whoami="aws sts get-caller-identity"',
	help: 'what there is',
	history: 'what was typed; history -c forgets it',
	mapfile: 'lines into an array: mapfile -t LINES < file',
	readarray: 'as mapfile',
	shopt: 'shopt -s nullglob: a pattern that fits no file is no word',
	type: 'what a name stands for',
	unalias: 'forget one; -a all',
	which: 'where a program is',
	xargs: 'words of the input behind a command; -n 1 one each, -I {} in its place, -r none for none'
};

export type LateName = keyof typeof abouts;

const load = () => import('./more').catch(() => undefined);

export const later: readonly Special[] = Object.entries(abouts).map(([name, about]) => ({
	name,
	about,
	async run(running, args, ends) {
		const loaded = await load();
		const run = loaded?.more.get(name);
		if (run) return run(running, args, ends);
		return notLoaded(name, ends);
	}
}));

/** What is printed where there is no program of a name. */
export async function lacking(name: string): Promise<string> {
	const loaded = await load();
	return loaded?.lacking(name) ?? `${name}: command not found\n`;
}

/** Of `declare -p`. */
export async function shown(
	running: Running,
	names: readonly string[],
	ends: Ends
): Promise<number> {
	const loaded = await load();
	return loaded?.shown(running, names, ends) ?? notLoaded('declare', ends);
}

function notLoaded(name: string, ends: Ends): number {
	return complain(ends, `shell: ${name}: could not be loaded. Reload the page and try again`);
}
