import type { CatalogIndex } from '../../src/lib/catalog/catalog';
import { CatalogLoader } from '../../src/lib/catalog/loader';
import type { ServiceFile } from '../../src/lib/catalog/service-file';
import { loadDeciders } from '../../src/lib/scenario/check/late';
import { replay } from '../../src/lib/scenario/replay';
import type { Entry } from '../../src/lib/scenario/log';
import { withMistake } from '../../src/lib/scenario/prove';
import { readScenario } from '../../src/lib/scenario/read';
import { checksOf } from '../../src/lib/scenario/scenario';
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

/** Imported, so that it is the same catalogue in Node and in a browser. */
const services = import.meta.glob<ServiceFile>('/src/lib/catalog/data/services/*.json', {
	import: 'default'
});
const catalog = new CatalogLoader({
	index: async () =>
		(await import('../../src/lib/catalog/data/index.json')).default as unknown as CatalogIndex,
	services: (file) => {
		const read = services[`/src/lib/catalog/data/services/${file}.json`];
		if (!read) throw new Error(`The catalogue has no file ${file}`);
		return read();
	}
});
await loadDeciders(
	sources.flatMap(({ scenario }) => checksOf(scenario)),
	(prefixes) => catalog.load(prefixes)
);

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
			...mistakes.map((mistake) => ({
				title: mistake.title,
				steps: withMistake(solution, mistake)
			}))
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
