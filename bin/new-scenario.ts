import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Misused, readArguments } from './arguments';
import { scenarioFolders } from './scenarios';

const skeleton = join(import.meta.dirname, 'skeleton');

/** Writes a small scenario that is sound, to be changed into another, and says what comes next. */
export function newScenario(
	args: readonly string[],
	root: string,
	say: (line: string) => void
): number {
	const [what, slug, ...more] = readArguments(args, {}).positionals;
	if (what !== 'scenario' || slug === undefined || more.length > 0) {
		throw new Misused('Write: npm run leastwise -- new scenario 07-why-denied');
	}
	const [number] = /^\d\d(?=-[a-z0-9]+(-[a-z0-9]+)*$)/.exec(slug) ?? [];
	if (number === undefined) {
		throw new Misused(`${slug}: write two digits and words, with hyphens: 07-why-denied.`);
	}
	const taken = scenarioFolders(root).find((folder) => folder.startsWith(`${number}-`));
	const folder = join(root, slug);
	if (taken !== undefined || existsSync(folder)) {
		throw new Misused(`The number ${number} is taken, by ${taken ?? slug}. Nothing was written.`);
	}
	mkdirSync(root, { recursive: true });
	cpSync(skeleton, folder, { recursive: true, errorOnExist: true });
	say(
		`${folder} is there: a small scenario that is sound. docs/scenarios.md tells what each file holds.`
	);
	say(`Check it with: npm run leastwise -- check ${slug}`);
	say('Play it with:  npm run dev');
	return 0;
}
