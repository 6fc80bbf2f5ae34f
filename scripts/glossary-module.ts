import { resolve } from 'node:path';
import { runnerImport, type Plugin } from 'vite';
import type * as Scenarios from '../bin/scenarios.ts';

/** Turns glossary.yaml into a module: read and checked while building. */
export function glossaryModule(): Plugin {
	return {
		name: 'leastwise-glossary',
		resolveId: {
			filter: { id: /^virtual:glossary$/ },
			handler: (id) => `\0${id}`
		},
		load: {
			filter: { id: /^\0virtual:glossary$/ },
			async handler() {
				const file = resolve('glossary.yaml');
				this.addWatchFile(file);
				const { module } = await runnerImport<typeof Scenarios>(resolve('bin/scenarios.ts'));
				return `export const glossary = ${JSON.stringify(module.readGlossaryFile(file))};`;
			}
		}
	};
}
