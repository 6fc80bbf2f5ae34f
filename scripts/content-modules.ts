import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type * as Scenarios from '../bin/scenarios.ts';
import { importOnce } from './import-once.ts';

const modules = new Map<string, (reader: typeof Scenarios, file: string) => unknown>([
	['glossary', ({ readGlossaryFile }, file) => readGlossaryFile(file)],
	['course', ({ readCourseFile }, file) => readCourseFile(file)],
	['beliefs', ({ readBeliefsFile }, file) => readBeliefsFile(file)]
]);

const account = 'virtual:account/';

/** Turns glossary.yaml, course.yaml, beliefs.yaml and the files under `accounts` into modules: read and checked while building. */
export function contentModules(): Plugin {
	return {
		name: 'leastwise-content',
		resolveId: {
			filter: { id: /^virtual:(?:glossary|course|beliefs|account\/[a-z-]+)$/ },
			handler: (id) => `\0${id}`
		},
		load: {
			filter: { id: /^\0virtual:(?:glossary|course|beliefs|account\/[a-z-]+)$/ },
			async handler(id) {
				if (id.startsWith(`\0${account}`)) {
					const file = resolve('accounts', `${id.slice(account.length + 1)}.yaml`);
					this.addWatchFile(file);
					const { module } = await importOnce<typeof Scenarios>(resolve('bin/scenarios.ts'));
					return `export const account = ${JSON.stringify(await module.readAccountAsWritten(file))};`;
				}
				const name = id.slice('\0virtual:'.length);
				const file = resolve(`${name}.yaml`);
				this.addWatchFile(file);
				const { module } = await importOnce<typeof Scenarios>(resolve('bin/scenarios.ts'));
				return `export const ${name} = ${JSON.stringify(modules.get(name)?.(module, file))};`;
			}
		}
	};
}
