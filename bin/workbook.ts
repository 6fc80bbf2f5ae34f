import { readdirSync } from 'node:fs';
import { join } from 'node:path';
// Figures make calls of whatever service.
import '../src/lib/account/perform/everything';
import type { Beliefs } from '../src/lib/scenario/beliefs';
import type { Course } from '../src/lib/scenario/course';
import type { Glossary } from '../src/lib/scenario/glossary';
import { limits } from '../src/lib/scenario/yaml';
import type { Chapter } from '../src/lib/workbook/chapter';
import { faultsOf } from '../src/lib/workbook/check-chapter';
import { readChapter, type ChapterFault } from '../src/lib/workbook/read-chapter';
import { readPlainFile } from './plain-file';
import { exampleNames, scenarioFolders } from './scenarios';

/** Where what chapters name is found. */
export interface Around {
	readonly course: Course;
	readonly glossary: Glossary;
	readonly beliefs: Beliefs;
	/** Folders. */
	readonly scenarios: string;
	readonly examples: string;
}

/** The chapters under a folder, in order, by their files' names without `.md`. */
export function chapterNames(folder: string): readonly string[] {
	return readdirSync(folder)
		.flatMap((file) => /^(.+)\.md$/.exec(file)?.[1] ?? [])
		.sort();
}

/** Reads one chapter and has its figures decided; throws with all faults, each with file, line and remedy. */
export function readChapterFile(folder: string, slug: string, around: Around): Chapter {
	const path = join(folder, `${slug}.md`);
	const file = readPlainFile(path, { longest: limits.length, follow: false });
	if (!file.ok) throw new ChapterFaults(path, [{ line: 1, message: `it${file.fault}` }]);
	const read = readChapter(slug, file.text, around.glossary);
	if (!read.ok) throw new ChapterFaults(path, read.error);
	const faults = faultsOf(read.value, file.text, {
		course: around.course,
		chapters: chapterNames(folder),
		scenarios: scenarioFolders(around.scenarios),
		examples: exampleNames(around.examples),
		beliefs: around.beliefs.map(({ id }) => id)
	});
	if (faults.length > 0) throw new ChapterFaults(path, faults);
	return read.value;
}

/** As a compiler tells them: `workbook/06-reading-a-policy.md:12: …`. */
export class ChapterFaults extends Error {
	override readonly name = 'ChapterFaults';

	constructor(path: string, faults: readonly ChapterFault[]) {
		super(faults.map(({ line, message }) => `${path}:${line}: ${message}`).join('\n'));
	}
}
