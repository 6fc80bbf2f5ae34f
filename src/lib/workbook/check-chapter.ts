import { listed } from '../policy/wording';
import type { Course } from '../scenario/course';
import { figuresOf, piecesOf, type Chapter } from './chapter';
import { wordsIn } from './count-words';
import type { ChapterFault } from './read-chapter';

/** What chapters may name. */
export interface Known {
	readonly course: Course;
	/** Slugs, as are the scenarios. */
	readonly chapters: readonly string[];
	readonly scenarios: readonly string[];
	/** Of the playground. */
	readonly examples: readonly string[];
	/** Ids. */
	readonly beliefs: readonly string[];
}

const fewest = 600;
const most = 1_200;

/** What is wrong in a chapter that could be read, beside its figures. */
export function faultsOf(chapter: Chapter, file: string, known: Known): readonly ChapterFault[] {
	const lines = file.split('\n');
	const lineWith = (text: string) =>
		Math.max(
			0,
			lines.findIndex((line) => line.includes(text))
		) + 1;
	const fault = (where: string, message: string): ChapterFault => ({
		line: lineWith(where),
		message
	});
	const words = wordsIn(chapter);
	const planned = known.course.workbook.flatMap(({ chapters }) => chapters);
	return [
		...(planned.some(({ number }) => number === chapter.number)
			? []
			: [fault('title:', `course.yaml has no chapter ${chapter.number}: add it to a part there`)]),
		...chapter.topics
			.filter((topic) => !Object.hasOwn(known.course.topics, topic))
			.map((topic) => fault('topics:', `there is no topic ${topic}: write one of course.yaml`)),
		...chapter.before.flatMap((slug) => {
			const message = whyNotBefore(slug, chapter, known);
			return message === undefined ? [] : [fault('before:', message)];
		}),
		...chapter.scenarios
			.filter((slug) => !known.scenarios.includes(slug))
			.map((slug) =>
				fault('scenarios:', `there is no scenario ${slug}: write ${listed(known.scenarios, 'or')}`)
			),
		...linksIn(piecesOf(chapter))
			.filter((href) => leadsNowhere(href, chapter, known))
			.map((href) => fault(`(${href})`, `${href} leads nowhere: mend the link, or leave it out`)),
		...(words < fewest || words > most
			? [fault('title:', `it has ${words} words: write ${fewest} to ${most}`)]
			: []),
		...(figuresOf(chapter).length === 0
			? [fault('title:', 'it has no figure: add one, as in ```figure predict')]
			: []),
		// Within a page a figure’s title ranks below the headings of the text.
		...(chapter.opening.some(({ kind }) => kind === 'figure')
			? [fault('```figure', 'a figure stands before the first ##: move it under a heading')]
			: [])
	];
}

function whyNotBefore(slug: string, chapter: Chapter, { chapters }: Known): string | undefined {
	if (!chapters.includes(slug)) {
		return `there is no chapter ${slug}: write ${listed(chapters, 'or')}`;
	}
	return slug < chapter.slug ? undefined : `${slug} does not come before this chapter`;
}

/** Wherever they stand: in paragraphs, in notes, in any text of a figure. */
function linksIn(part: unknown): readonly string[] {
	if (typeof part !== 'object' || part === null) return [];
	const isLink = 'kind' in part && part.kind === 'link' && 'href' in part;
	const own = isLink && typeof part.href === 'string' ? [part.href] : [];
	return [...own, ...Object.values(part).flatMap(linksIn)];
}

/** Links within Leastwise: what is elsewhere nobody can check offline. */
function leadsNowhere(href: string, chapter: Chapter, known: Known): boolean {
	if (href.startsWith('#')) return !chapter.sections.some(({ id }) => href === `#${id}`);
	if (!href.startsWith('/')) return false;
	const example = /^\/playground\/\?example=(.+)$/.exec(href)?.[1];
	if (example !== undefined) return !known.examples.includes(example);
	const [, place = '', name] = /^\/(?:([a-z]+)\/(?:([\w-]+)\/)?)?(?:#.*)?$/.exec(href) ?? [];
	switch (place) {
		case 'workbook':
			return name !== undefined && !known.chapters.includes(name);
		case 'scenarios':
			return name !== undefined && !known.scenarios.includes(name);
		case 'beliefs':
			return name !== undefined && !known.beliefs.includes(name);
		case 'study':
		case 'sandbox':
		case 'playground':
		case 'settings':
			return name !== undefined;
		default:
			return href !== '/';
	}
}
