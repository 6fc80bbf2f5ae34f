/** What the console's session lends, as it does to AWS CloudShell. */
export const consoleProfile = 'default';

export interface ProfileNames {
	/** Of what the console's session lends: `default`, unless `~/.aws` has one. */
	readonly console: string;
	/** Of each access key, by its holder: `tile-upload`, and for a second key `tile-upload-2`. */
	readonly keys: readonly string[];
}

/** Names beside those of `~/.aws`, no two of them the same. */
export function profileNames(disk: Iterable<string>, holders: readonly string[]): ProfileNames {
	const taken = new Set(disk);
	const take = (name: string) => {
		let free = name;
		for (let number = 2; taken.has(free); number++) free = `${name}-${number}`;
		taken.add(free);
		return free;
	};
	const console = take(taken.has(consoleProfile) ? 'console' : consoleProfile);
	return { console, keys: holders.map(take) };
}
