import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/*
 * Which modules share a file: those that the same pages load at once. Left to itself the bundler also
 * asks which parts that are loaded later need a module, so that each such part cuts what the pages have
 * into smaller pieces.
 *
 * And with which parts the names of all their files stand in the page that loads them, to be asked for
 * at once: those that somebody waits for. Others have their files from one another. Decision 35 has the
 * figures.
 */

interface Budgets {
	readonly routes: Readonly<
		Record<string, { readonly meanwhile?: readonly string[]; readonly figures?: readonly string[] }>
	>;
	readonly lazy: Readonly<Record<string, { readonly entry: string }>>;
}

/** Pages, layouts, and what the budgets count with them. More than there are. */
const mostStarts = 100;

export function pageChunks(root: string): Plugin {
	const atOnce = loadedAtOnce(root);
	/** By module, the places of the starts that need it at once. */
	const needed = new Map<string, readonly number[]>();
	/** The files of pages, layouts, and what the budgets count with them. */
	const awaited = new Set<string>();

	return {
		name: 'page-chunks',
		apply: 'build',
		config: () => ({
			build: {
				modulePreload: {
					resolveDependencies: (file, files) => (awaited.has(file) ? files : [])
				}
			}
		}),
		buildEnd() {
			if (this.environment.config.build.ssr) return;
			const starts = [...this.getModuleIds()].filter(
				(id) => this.getModuleInfo(id)?.isEntry || atOnce.some((form) => form.test(id))
			);
			if (starts.length > mostStarts)
				throw new Error(`There are ${starts.length} starts: raise mostStarts`);
			for (const [place, start] of starts.entries()) {
				for (const id of reached(start, (id) => this.getModuleInfo(id)?.importedIds ?? [])) {
					needed.set(id, [...(needed.get(id) ?? []), place]);
				}
			}
			for (const start of starts) needed.delete(start);
		},
		outputOptions(options) {
			if (this.environment.config.build.ssr) return;
			// What a module imports is needed wherever it is: a group takes what it imports along, unless
			// a group of more starts has it already.
			const counts = Array.from({ length: mostStarts }, (_, at) => mostStarts - at);
			const groups = counts.map((count) => ({
				name: (id: string) => `of-${needed.get(id)?.join('-')}`,
				test: (id: string) => needed.get(id)?.length === count,
				priority: count
			}));
			return { ...options, codeSplitting: { groups } };
		},
		generateBundle: {
			// Before Vite writes the names down.
			order: 'pre',
			handler(_, bundle) {
				if (this.environment.config.build.ssr) return;
				for (const chunk of Object.values(bundle)) {
					if (chunk.type !== 'chunk') continue;
					const { isEntry, facadeModuleId, fileName } = chunk;
					if (isEntry || atOnce.some((form) => form.test(facadeModuleId ?? '')))
						awaited.add(fileName);
				}
			}
		}
	};
}

/** What pages load at once besides what they import, by the budgets: there it has its asterisks. */
function loadedAtOnce(root: string): readonly RegExp[] {
	const { routes, lazy }: Budgets = JSON.parse(readFileSync(join(root, 'budgets.json'), 'utf8'));
	const entries = [
		...Object.values(routes).flatMap(({ meanwhile = [], figures = [] }) => [
			...meanwhile,
			...figures
		]),
		...Object.values(lazy).map(({ entry }) => entry)
	];
	return entries.map((entry) => new RegExp(`${entry.split('*').map(literal).join('[^/]*')}$`));
}

function literal(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** A module with all that it imports at once. */
function reached(start: string, importedBy: (id: string) => readonly string[]): Set<string> {
	const seen = new Set([start]);
	for (const id of seen) for (const next of importedBy(id)) seen.add(next);
	return seen;
}
