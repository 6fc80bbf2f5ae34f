import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import type * as Scenarios from '../bin/scenarios.ts';
import type * as Workbook from '../bin/workbook.ts';
import type { Chapter, ChapterOutline } from '../src/lib/workbook/chapter.ts';
import type * as Terms from '../src/lib/workbook/terms-in.ts';
import { importOnce } from './import-once.ts';

const list = 'virtual:workbook';
const one = 'virtual:chapter/';
const terms = 'virtual:workbook-terms';

/**
 * Turns the files under `workbook` into modules: one small list, and each chapter in a chunk of its own.
 * They are read here and what their figures claim is decided, so no parser reaches the browser.
 */
export function workbookModules(): Plugin {
	let read = readerOnce();
	let isBuild = false;
	return {
		name: 'leastwise-workbook',
		configResolved({ command }) {
			isBuild = command === 'build';
		},
		resolveId: {
			filter: { id: /^virtual:(?:workbook$|workbook-terms$|chapter\/)/ },
			handler: (id) => `\0${id}`
		},
		load: {
			filter: { id: /^\0virtual:(?:workbook$|workbook-terms$|chapter\/)/ },
			async handler(id) {
				// Loading what reads takes seconds: once is enough for a build. A server reads what was edited.
				if (!isBuild) read = readerOnce();
				for (const file of ['course.yaml', 'glossary.yaml', 'beliefs.yaml']) {
					this.addWatchFile(resolve(file));
				}
				const { slugs, chapter } = await read();
				const wanted = id.startsWith(`\0${one}`) ? [id.slice(one.length + 1)] : slugs;
				for (const slug of wanted) this.addWatchFile(join(root, `${slug}.md`));
				const chapters = wanted.map(chapter);
				if (id === `\0${terms}`) return await termsModule(chapters);
				return id === `\0${list}`
					? listModule(chapters)
					: `export const chapter = ${JSON.stringify(chapters[0])};`;
			}
		}
	};
}

const root = resolve('workbook');

interface Reader {
	readonly slugs: readonly string[];
	readonly chapter: (slug: string) => Chapter;
}

/** Loads what reads chapters when it is first asked, and reads each of them once. */
function readerOnce(): () => Promise<Reader> {
	let reader: Promise<Reader> | undefined;
	return () => (reader ??= openReader());
}

async function openReader(): Promise<Reader> {
	// Read by Vite itself, so that the configuration need not be able to load the whole core.
	const [{ module }, { module: scenarios }] = await Promise.all([
		importOnce<typeof Workbook>(resolve('bin/workbook.ts')),
		importOnce<typeof Scenarios>(resolve('bin/scenarios.ts'))
	]);
	const around = {
		course: scenarios.readCourseFile(resolve('course.yaml')),
		glossary: scenarios.readGlossaryFile(resolve('glossary.yaml')),
		beliefs: scenarios.readBeliefsFile(resolve('beliefs.yaml')),
		scenarios: resolve('scenarios'),
		examples: resolve('src/lib/ui/playground/examples')
	};
	const chapters = new Map<string, Chapter>();
	return {
		slugs: module.chapterNames(root),
		chapter(slug) {
			const chapter = chapters.get(slug) ?? module.readChapterFile(root, slug, around);
			chapters.set(slug, chapter);
			return chapter;
		}
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

/** Where each term is explained. */
async function termsModule(chapters: readonly Chapter[]): Promise<string> {
	const { module } = await importOnce<typeof Terms>(resolve('src/lib/workbook/terms-in.ts'));
	const slugs: Record<string, string[]> = {};
	for (const chapter of chapters) {
		for (const id of module.termsIn(chapter)) (slugs[id] ??= []).push(chapter.slug);
	}
	return `export const explainedIn = ${JSON.stringify(slugs)};`;
}

/** Only what lists of chapters show. */
function outline(chapter: ChapterOutline): ChapterOutline {
	const { slug, number, title, line, topics, before, scenarios, minutes, checked } = chapter;
	return { slug, number, title, line, topics, before, scenarios, minutes, checked };
}
