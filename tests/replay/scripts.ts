import { replay } from '../../src/lib/scenario/replay';
import type { Entry } from '../../src/lib/scenario/log';
import { variant } from '../../src/lib/scenario/prove';
import { readScenario } from '../../src/lib/scenario/read';
import { playScript, scriptAttempt } from '../../src/lib/scenario/script';
import { accountNow } from '../../src/lib/scenario/timeline';

/** The texts of all scenario folders: the same in Node and in a browser. */
const files = import.meta.glob<string>('/scenarios/*/*.{yaml,md}', {
	query: '?raw',
	import: 'default',
	eager: true
});

const sources = Object.entries(byFolder()).map(([slug, folder]) => {
	const read = readScenario(slug, folder);
	if (!read.ok) throw new Error(`${slug}: ${JSON.stringify(read.error)}`);
	return read.value;
});

/** An attempt as it is stored: a title for the test, and the log as JSON. */
export interface StoredAttempt {
	readonly title: string;
	readonly slug: string;
	readonly log: string;
}

/** Every scenario's solution and mistakes, played. */
export function storedAttempts(): readonly StoredAttempt[] {
	return sources.flatMap(({ scenario, solution, mistakes }) => {
		const scripts = [
			{ title: 'solution', steps: solution },
			...mistakes.map((mistake) => ({ title: mistake.title, steps: variant(solution, mistake) }))
		];
		return scripts.map(({ title, steps }) => ({
			title,
			slug: scenario.slug,
			log: JSON.stringify(playScript(scenario, steps).log)
		}));
	});
}

/** The account after a stored attempt, byte for byte. */
export function accountAfter({ slug, log }: Pick<StoredAttempt, 'slug' | 'log'>): string {
	const source = sources.find(({ scenario }) => scenario.slug === slug);
	if (!source) throw new Error(`There is no scenario ${slug}`);
	const { snapshot } = replay(source.scenario, scriptAttempt, JSON.parse(log) as Entry[]);
	return JSON.stringify(accountNow(snapshot.context.timeline));
}

function byFolder(): Record<string, Record<string, string>> {
	const folders: Record<string, Record<string, string>> = {};
	for (const [path, text] of Object.entries(files)) {
		const [, , slug = '', name = ''] = path.split('/');
		folders[slug] = { ...folders[slug], [name]: text };
	}
	return folders;
}
