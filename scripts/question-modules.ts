import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type * as Questions from '../bin/questions.ts';
import { importOnce } from './import-once.ts';

const list = 'virtual:questions';
const one = 'virtual:questions/';

/**
 * Turns `questions/` into modules: a small list of what there is, and the questions of each topic in a
 * chunk of their own. They are read while building; whether their keys are right, `leastwise check` says.
 */
export function questionModules(): Plugin {
	const folder = resolve('questions');
	return {
		name: 'leastwise-questions',
		resolveId: {
			filter: { id: /^virtual:questions(?:\/[a-z0-9-]+)?$/ },
			handler: (id) => `\0${id}`
		},
		load: {
			filter: { id: /^\0virtual:questions/ },
			async handler(id) {
				const { module } = await importOnce<typeof Questions>(resolve('bin/questions.ts'));
				const { questionTopics, readQuestionsFile } = module;
				const topics = questionTopics(folder);
				for (const topic of topics) this.addWatchFile(resolve(folder, `${topic}.yaml`));
				if (id !== `\0${list}`) {
					const items = readQuestionsFile(folder, id.slice(one.length + 1));
					return `export const items = ${JSON.stringify(items)};`;
				}
				const asked = topics
					.map((topic) => ({
						topic,
						questions: readQuestionsFile(folder, topic).map((item) => item.id)
					}))
					.filter(({ questions }) => questions.length > 0);
				return listModule(asked);
			}
		}
	};
}

function listModule(asked: readonly { readonly topic: string }[]): string {
	const loaders = asked.map(
		({ topic }) => `${JSON.stringify(topic)}: () => import(${JSON.stringify(one + topic)})`
	);
	return `
export const asked = ${JSON.stringify(asked)};
const loaders = { ${loaders.join(', ')} };
export async function loadQuestions(topic) {
	const load = Object.hasOwn(loaders, topic) ? loaders[topic] : undefined;
	if (!load) throw new Error('There are no questions on ' + topic);
	return (await load()).items;
}
`;
}
