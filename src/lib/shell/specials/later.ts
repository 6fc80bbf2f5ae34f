import { complain, type Special } from './special';

/** Commands whose code comes when the first of them is run: the terminal opens sooner without it. */
const abouts = {
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
		return complain(ends, `shell: ${name}: could not be loaded. Reload the page and try again`);
	}
}));

/** What is printed where there is no program of a name. */
export async function lacking(name: string): Promise<string> {
	const loaded = await load();
	return loaded?.lacking(name) ?? `${name}: command not found\n`;
}
