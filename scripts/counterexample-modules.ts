import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import type * as Beliefs from '../bin/beliefs.ts';
import type { Counterexample } from '../src/lib/scenario/counterexample/counterexample.ts';
import { importOnce } from './import-once.ts';

const list = 'virtual:counterexamples';
const one = 'virtual:counterexample/';

interface Read {
	readonly all: ReadonlyMap<string, Counterexample>;
	/** Slugs of the scenarios in which the belief is a mistake. */
	readonly practised: Readonly<Record<string, readonly string[]>>;
}

/**
 * Turns the files under `beliefs` into modules: a small list, and each counterexample in a chunk of its
 * own. They are read and checked here, all at once; `leastwise check` decides them.
 */
export function counterexampleModules(): Plugin {
	const folder = resolve('beliefs');
	let reading: Promise<Read> | undefined;
	return {
		name: 'leastwise-counterexamples',
		// Once for pages and server alike; anew when a file has changed.
		watchChange(file) {
			if (file.startsWith(folder)) reading = undefined;
		},
		resolveId: {
			filter: { id: /^virtual:counterexample/ },
			handler: (id) => `\0${id}`
		},
		load: {
			filter: { id: /^\0virtual:counterexample/ },
			async handler(id) {
				reading ??= read(folder);
				const { all, practised } = await reading;
				if (id === `\0${list}`) {
					for (const file of readdirSync(folder)) this.addWatchFile(join(folder, file));
					return listModule(all, practised);
				}
				const belief = id.slice(one.length + 1);
				this.addWatchFile(join(folder, `${belief}.yaml`));
				return `export const counterexample = ${JSON.stringify(all.get(belief))};`;
			}
		}
	};
}

/** Read by Vite itself, so that the configuration need not be able to load the whole core. */
async function read(folder: string): Promise<Read> {
	const { module } = await importOnce<typeof Beliefs>(resolve('bin/beliefs.ts'));
	const all = module.readCounterexamples(folder);
	return { all, practised: module.practisedIn(resolve('scenarios')) };
}

function listModule(all: Read['all'], practised: Read['practised']): string {
	const kinds = Object.fromEntries([...all].map(([id, { proof }]) => [id, proof.kind]));
	const loaders = [...all.keys()].map((id) => `${JSON.stringify(id)}: () => import('${one}${id}')`);
	return `
export const kinds = ${JSON.stringify(kinds)};
export const practised = ${JSON.stringify(practised)};
const loaders = { ${loaders.join(', ')} };
export async function loadCounterexample(id) {
	const load = Object.hasOwn(loaders, id) ? loaders[id] : undefined;
	if (!load) throw new Error('There is no counterexample of ' + id);
	return (await load()).counterexample;
}
`;
}
