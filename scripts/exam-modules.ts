import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type * as Exams from '../bin/exams.ts';
import { importOnce } from './import-once.ts';

const list = 'virtual:exams';
const pools = 'virtual:exams/pools';

/**
 * Turns `questions/exams/` into modules: the blueprints, and in a chunk of its own the ids of the questions
 * that the mocks are drawn from.
 */
export function examModules(): Plugin {
	const folder = resolve('questions');
	return {
		name: 'leastwise-exams',
		resolveId: {
			filter: { id: /^virtual:exams(?:\/pools)?$/ },
			handler: (id) => `\0${id}`
		},
		load: {
			filter: { id: /^\0virtual:exams/ },
			async handler(id) {
				const { module } = await importOnce<typeof Exams>(resolve('bin/exams.ts'));
				const codes = module.examCodes(folder);
				for (const code of codes)
					this.addWatchFile(resolve(folder, module.examsFolder, `${code}.yaml`));
				const exams = codes.map((code) => module.readExamFile(folder, code));
				return id === `\0${list}`
					? listModule(exams)
					: `export const pools = ${JSON.stringify(module.poolsOf(folder, exams))};`;
			}
		}
	};
}

function listModule(exams: readonly unknown[]): string {
	return `
export const blueprints = ${JSON.stringify(exams)};
export async function loadPool(code) {
	const { pools } = await import(${JSON.stringify(pools)});
	if (!Object.hasOwn(pools, code)) throw new Error('There is no exam ' + code);
	return pools[code];
}
`;
}
