import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runnerImport, type Plugin } from 'vite';
import type * as Scenarios from '../bin/scenarios.ts';
import type { Outline } from '../src/lib/scenario/scenario.ts';

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
		resolveId: {
			filter: { id: /^virtual:scenario/ },
			handler: (id) => `\0${id}`
		},
		load: {
			filter: { id: /^\0virtual:scenario/ },
			async handler(id) {
				// Read by Vite itself, so that the configuration need not be able to load the whole core.
				const { module } = await runnerImport<typeof Scenarios>(resolve('bin/scenarios.ts'));
				const { readCourseFile, readFolder, refuseStrays, scenarioFolders } = module;
				const slugs = id === `\0${list}` ? scenarioFolders(root) : [id.slice(one.length + 1)];
				for (const slug of slugs) watch(this, join(root, slug));
				const scenarios = slugs.map((slug) => readFolder(root, slug).scenario);
				const course = resolve('course.yaml');
				this.addWatchFile(course);
				for (const scenario of scenarios) refuseStrays(root, scenario, readCourseFile(course));
				return id === `\0${list}` ? listModule(scenarios) : scenarioModule(scenarios);
			}
		}
	};
}

function watch(context: { addWatchFile: (file: string) => void }, folder: string) {
	for (const file of readdirSync(folder)) context.addWatchFile(join(folder, file));
}

function scenarioModule([scenario]: readonly Outline[]): string {
	return `export const scenario = ${JSON.stringify(scenario)};`;
}

function listModule(scenarios: readonly Outline[]): string {
	const outlines = scenarios.map(outline);
	const loaders = scenarios.map(
		({ slug }) => `${JSON.stringify(slug)}: () => import('${one}${slug}')`
	);
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
