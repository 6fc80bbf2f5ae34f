import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type * as Questions from '../bin/questions.ts';
import type * as Scenarios from '../bin/scenarios.ts';
import type * as Search from '../bin/search.ts';
import type * as Workbook from '../bin/workbook.ts';
import { importOnce } from './import-once.ts';

/** The index of all that can be found, made while building: as JSON, which browsers read fastest. */
export function searchModules(): Plugin {
	return {
		name: 'leastwise-search',
		resolveId: { filter: { id: /^virtual:search$/ }, handler: (id) => `\0${id}` },
		load: {
			filter: { id: /^\0virtual:search$/ },
			async handler() {
				for (const file of ['course.yaml', 'glossary.yaml', 'beliefs.yaml']) {
					this.addWatchFile(resolve(file));
				}
				for (const folder of ['workbook', 'questions']) {
					for (const file of readdirSync(folder)) this.addWatchFile(resolve(folder, file));
				}
				return `export const index = ${JSON.stringify(await makeIndex())};`;
			}
		}
	};
}

async function makeIndex(): Promise<string> {
	const [search, workbook, scenarios, questions] = await Promise.all([
		importOnce<typeof Search>(resolve('bin/search.ts')),
		importOnce<typeof Workbook>(resolve('bin/workbook.ts')),
		importOnce<typeof Scenarios>(resolve('bin/scenarios.ts')),
		importOnce<typeof Questions>(resolve('bin/questions.ts'))
	]);
	return search.module.indexIn(resolve('.'), {
		workbook: workbook.module,
		scenarios: scenarios.module,
		questions: questions.module
	});
}
