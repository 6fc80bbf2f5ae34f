import type { Around } from '../program';

/** A path as the programs of a shell read it: `~`, variables and what is relative resolved. */
export function absolute(path: string, { environment, directory }: Surroundings): string {
	const home = environment.get('HOME') ?? '/';
	const expanded = path
		.replace(/^~(?=\/|$)/, home)
		.replace(
			/\$(?:(\w+)|\{(\w+)\})/g,
			(all, plain: string, braced: string) => environment.get(plain ?? braced) ?? all
		);
	const parts: string[] = [];
	const from = expanded.startsWith('/') ? expanded : `${directory}/${expanded}`;
	for (const part of from.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '' && part !== '.') parts.push(part);
	}
	return `/${parts.join('/')}`;
}

type Surroundings = Pick<Around, 'environment' | 'directory'>;
