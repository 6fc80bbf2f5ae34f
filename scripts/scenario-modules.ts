import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import type * as Scenarios from '../bin/scenarios.ts';
import type { ScenarioSource } from '../src/lib/scenario/read.ts';
import type { Outline, Scenario } from '../src/lib/scenario/scenario.ts';
import { importOnce } from './import-once.ts';

const list = 'virtual:scenarios';
const loaders = 'virtual:scenario-loaders';
const one = 'virtual:scenario/';
const solved = 'virtual:scenario-solution/';

/**
 * Turns the folders under `scenarios` into modules: one small list, one that loads, and each scenario
 * and each solution in a chunk of its own. YAML and Markdown are read and checked here, so neither parser reaches the browser.
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
				const { module } = await importOnce<typeof Scenarios>(resolve('bin/scenarios.ts'));
				const { readCourseFile, readFolder, refuseStrays, scenarioFolders } = module;
				if (id.startsWith(`\0${solved}`)) {
					const slug = id.slice(solved.length + 1);
					watch(this, join(root, slug));
					return solutionModule(readFolder(root, slug));
				}
				if (id === `\0${loaders}`) return loadersModule(scenarioFolders(root));
				const slugs = id === `\0${list}` ? scenarioFolders(root) : [id.slice(one.length + 1)];
				for (const slug of slugs) watch(this, join(root, slug));
				const sources = slugs.map((slug) => readFolder(root, slug));
				const course = resolve('course.yaml');
				this.addWatchFile(course);
				for (const each of sources) refuseStrays(root, each, { course: readCourseFile(course) });
				const scenarios = sources.map(({ scenario }) => scenario);
				return id === `\0${list}` ? listModule(scenarios) : scenarioModule(scenarios);
			}
		}
	};
}

function watch(context: { addWatchFile: (file: string) => void }, folder: string) {
	for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		context.addWatchFile(join(folder, file));
	}
}

/** Of a scenario with variants the plain one is the template's, so that a chunk holds it once. */
function scenarioModule([scenario]: readonly Scenario[]): string {
	if (!scenario?.template) return `export const scenario = ${JSON.stringify(scenario)};`;
	return `
import { variantFor } from '$lib/scenario/variant';
import { asPlain } from '$lib/scenario/variants';
export const scenario = variantFor({ template: ${JSON.stringify(scenario.template)} }, asPlain(''));
`;
}

const solutionModule = ({ solutionTemplate }: Pick<ScenarioSource, 'solutionTemplate'>) =>
	`export const solution = ${JSON.stringify(solutionTemplate)};`;

const listModule = (scenarios: readonly Outline[]): string =>
	`export const outlines = ${JSON.stringify(scenarios.map(outline))};`;

function loadersModule(slugs: readonly string[]): string {
	const from = (of: string) =>
		slugs.map((slug) => `${JSON.stringify(slug)}: () => import('${of}${slug}')`).join(', ');
	return `
export const slugs = ${JSON.stringify(slugs)};
const scenarios = { ${from(one)} };
const solutions = { ${from(solved)} };
async function load(loaders, slug) {
	const load = Object.hasOwn(loaders, slug) ? loaders[slug] : undefined;
	if (!load) throw new Error('There is no scenario ' + slug);
	return load();
}
export const loadScenario = async (slug) => (await load(scenarios, slug)).scenario;
export const loadSolution = async (slug) => (await load(solutions, slug)).solution;
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
