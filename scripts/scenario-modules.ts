import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { readFolder, scenarioFolders } from '../bin/scenarios';
import type { Outline } from '../src/lib/scenario/scenario';

const list = 'virtual:scenarios';
const one = 'virtual:scenario/';

/**
 * Turns the folders under `scenarios` into modules: one small list, and each scenario in a chunk of
 * its own. YAML and Markdown are read and checked here, so neither parser reaches the browser.
 */
export function scenarioModules(): Plugin {
	const root = resolve('scenarios');
	return {
		name: 'leastwise-scenarios',
		resolveId(id) {
			return id === list || id.startsWith(one) ? `\0${id}` : undefined;
		},
		load(id) {
			if (id === `\0${list}`) {
				const slugs = scenarioFolders(root);
				for (const slug of slugs) watch(this, join(root, slug));
				return listModule(root, slugs);
			}
			if (id.startsWith(`\0${one}`)) {
				const slug = id.slice(one.length + 1);
				watch(this, join(root, slug));
				return `export const scenario = ${JSON.stringify(readFolder(root, slug).scenario)};`;
			}
			return undefined;
		}
	};
}

function watch(context: { addWatchFile: (file: string) => void }, folder: string) {
	for (const file of readdirSync(folder)) context.addWatchFile(join(folder, file));
}

function listModule(root: string, slugs: readonly string[]): string {
	const outlines = slugs.map((slug) => outline(readFolder(root, slug).scenario));
	const loaders = slugs.map((slug) => `${JSON.stringify(slug)}: () => import('${one}${slug}')`);
	return `
export const outlines = ${JSON.stringify(outlines)};
const loaders = { ${loaders.join(', ')} };
export async function loadScenario(slug) {
	const load = Object.hasOwn(loaders, slug) ? loaders[slug] : undefined;
	if (!load) throw new Error('There is no scenario ' + slug);
	return (await load()).scenario;
}
`;
}

/** Only what lists of scenarios show. */
function outline(scenario: Outline): Outline {
	const { slug, number, title, part, minutes, line, story, teaches, learn } = scenario;
	const { misconception, topics, domains, objectives } = scenario;
	return {
		slug,
		number,
		title,
		part,
		minutes,
		line,
		story,
		teaches,
		learn,
		misconception,
		topics,
		domains,
		objectives
	};
}
