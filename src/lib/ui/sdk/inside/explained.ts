/*
 * What the engine says of mistakes at the program's imports is short. This says what to write instead.
 */

/** An error of the engine's in words that help; the message itself where there are no better ones. */
export async function explained(message: string): Promise<string> {
	const [, name, from] = /^Could not find export '(.+)' in module '(.+)'$/.exec(message) ?? [];
	if (name === undefined || from === undefined) return message;
	// Names with a dollar are the SDK's schemas.
	const there = Object.keys((await import(from)) as object).filter((each) => !each.endsWith('$'));
	const nearest = nearestOf(name, there);
	return `There is no ${name} in ${from}.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`;
}

/** Of the names the one that is like it; none where none is. */
function nearestOf(name: string, names: readonly string[]): string | undefined {
	const far = Math.max(2, Math.floor(name.length / 4));
	let nearest: string | undefined;
	let least = far + 1;
	for (const each of names) {
		if (Math.abs(each.length - name.length) >= least && !isPart(name, each)) continue;
		const distance = isPart(name, each) ? 1 : distanceOf(name.toLowerCase(), each.toLowerCase());
		if (distance >= least) continue;
		least = distance;
		nearest = each;
	}
	return nearest;
}

/** `ListUsers` for `ListUsersCommand`. */
function isPart(name: string, whole: string): boolean {
	return whole.toLowerCase() === `${name.toLowerCase()}command`;
}

/** How many letters are to be added, taken away or changed. */
function distanceOf(one: string, other: string): number {
	let row = [...Array(other.length + 1).keys()];
	for (const [at, letter] of [...one].entries()) {
		const next = [at + 1];
		for (const [to, wanted] of [...other].entries()) {
			const changed = (row[to] ?? 0) + (letter === wanted ? 0 : 1);
			next.push(Math.min(changed, (row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1));
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}
