import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type * as Scenarios from '../bin/scenarios.ts';
import { importOnce } from './import-once.ts';

const modules = {
	glossary: { file: 'glossary.yaml', read: (by, file) => by.readGlossaryFile(file) },
	spellings: {
		file: 'glossary.yaml',
		read: (by, file) => by.readGlossaryFile(file).map(({ id, spelled }) => ({ id, spelled }))
	},
	course: { file: 'course.yaml', read: (by, file) => by.readCourseFile(file) },
	beliefs: { file: 'beliefs.yaml', read: (by, file) => by.readBeliefsFile(file) }
} satisfies Record<string, { file: string; read: (by: typeof Scenarios, file: string) => unknown }>;
const isName = (name: string): name is keyof typeof modules => Object.hasOwn(modules, name);

const account = 'virtual:account/';

/** Turns glossary.yaml, course.yaml, beliefs.yaml and the files under `accounts` into modules: read and checked while building. */
export function contentModules(): Plugin {
	return {
		name: 'leastwise-content',
		resolveId: {
			filter: { id: /^virtual:(?:glossary|spellings|course|beliefs|account\/[a-z-]+)$/ },
			handler: (id) => `\0${id}`
		},
		load: {
			filter: { id: /^\0virtual:(?:glossary|spellings|course|beliefs|account\/[a-z-]+)$/ },
			async handler(id) {
				if (id.startsWith(`\0${account}`)) {
					const file = resolve('accounts', `${id.slice(account.length + 1)}.yaml`);
					this.addWatchFile(file);
					const { module } = await importOnce<typeof Scenarios>(resolve('bin/scenarios.ts'));
					return `export const account = ${JSON.stringify(await module.readAccountAsWritten(file))};`;
				}
				const name = id.slice('\0virtual:'.length);
				if (!isName(name)) throw new Error(`There is no content by the name of ${name}`);
				const file = resolve(modules[name].file);
				this.addWatchFile(file);
				const { module } = await importOnce<typeof Scenarios>(resolve('bin/scenarios.ts'));
				return `export const ${name} = ${JSON.stringify(modules[name].read(module, file))};`;
			}
		}
	};
}
