import { join, resolve } from 'node:path';
import { runnerImport, type Plugin } from 'vite';
import type * as Scenarios from '../bin/scenarios.ts';
import type * as Workbook from '../bin/workbook.ts';
import type { ChapterOutline } from '../src/lib/workbook/chapter.ts';

const list = 'virtual:workbook';
const one = 'virtual:chapter/';

/**
 * Turns the files under `workbook` into modules: one small list, and each chapter in a chunk of its own.
 * They are read here and what their figures claim is decided, so no parser reaches the browser.
 */
export function workbookModules(): Plugin {
	const root = resolve('workbook');
	return {
		name: 'leastwise-workbook',
		resolveId: {
			filter: { id: /^virtual:(?:workbook$|chapter\/)/ },
			handler: (id) => `\0${id}`
		},
		load: {
			filter: { id: /^\0virtual:(?:workbook$|chapter\/)/ },
			async handler(id) {
				const { module } = await runnerImport<typeof Workbook>(resolve('bin/workbook.ts'));
				const around = await surroundings();
				const slugs = id === `\0${list}` ? module.chapterNames(root) : [id.slice(one.length + 1)];
				for (const file of ['course.yaml', 'glossary.yaml', 'beliefs.yaml']) {
					this.addWatchFile(resolve(file));
				}
				for (const slug of slugs) this.addWatchFile(join(root, `${slug}.md`));
				const chapters = slugs.map((slug) => module.readChapterFile(root, slug, around));
				return id === `\0${list}`
					? listModule(chapters)
					: `export const chapter = ${JSON.stringify(chapters[0])};`;
			}
		}
	};
}

async function surroundings(): Promise<Workbook.Around> {
	const { module } = await runnerImport<typeof Scenarios>(resolve('bin/scenarios.ts'));
	return {
		course: module.readCourseFile(resolve('course.yaml')),
		glossary: module.readGlossaryFile(resolve('glossary.yaml')),
		beliefs: module.readBeliefsFile(resolve('beliefs.yaml')),
		scenarios: resolve('scenarios'),
		examples: resolve('src/lib/ui/playground/examples')
	};
}

function listModule(chapters: readonly ChapterOutline[]): string {
	const loaders = chapters
		.map(({ slug }) => `${JSON.stringify(slug)}: () => import('${one}${slug}')`)
		.join(', ');
	return `
export const chapters = ${JSON.stringify(chapters.map(outline))};
const loaders = { ${loaders} };
export async function loadChapter(slug) {
	const load = Object.hasOwn(loaders, slug) ? loaders[slug] : undefined;
	if (!load) throw new Error('There is no chapter ' + slug);
	return (await load()).chapter;
}
`;
}

/** Only what lists of chapters show. */
function outline(chapter: ChapterOutline): ChapterOutline {
	const { slug, number, title, line, topics, before, scenarios, minutes, checked } = chapter;
	return { slug, number, title, line, topics, before, scenarios, minutes, checked };
}
