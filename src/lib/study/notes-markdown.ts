import type { Note } from './notes';

/** A chapter with the notes on it. */
export interface NotedChapter {
	readonly title: string;
	readonly sections: readonly NotedSection[];
}

interface NotedSection {
	/** Empty for what stands before the first heading. */
	readonly heading: string;
	readonly notes: readonly Note[];
}

/** All notes as Markdown, to be taken elsewhere. */
export function notesAsMarkdown(chapters: readonly NotedChapter[]): string {
	const lines = chapters.flatMap(({ title, sections }) => [
		`## ${title}`,
		...sections.flatMap(({ heading, notes }) => [
			...(heading === '' ? [] : [`### ${heading}`]),
			...notes.flatMap(({ quote, text }) => [
				...(quote === '' ? [] : [quote.replace(/^/gm, '> ')]),
				...(text === '' ? [] : [text])
			])
		])
	]);
	return `${['# Notes on the workbook', ...lines].join('\n\n')}\n`;
}
