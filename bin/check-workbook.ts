import { join } from 'node:path';
import { count } from '../src/lib/policy/wording';
import { figuresOf } from '../src/lib/workbook/chapter';
import { wordsIn } from '../src/lib/workbook/count-words';
import { ChapterFaults, chapterNames, readChapterFile, type Around } from './workbook';

/** Checks the chapters and says what is wrong in words. True when all is well. */
export function checkWorkbook(
	folder: string,
	around: Around,
	say: (line: string) => void
): boolean {
	return chapterNames(folder)
		.map((slug) => checkChapter(folder, slug, around, say))
		.every(Boolean);
}

function checkChapter(
	folder: string,
	slug: string,
	around: Around,
	say: (line: string) => void
): boolean {
	try {
		const chapter = readChapterFile(folder, slug, around);
		const amounts = [count(wordsIn(chapter), 'word'), count(figuresOf(chapter).length, 'figure')];
		say(`${join(folder, slug)}.md: sound (${amounts.join(', ')})`);
		return true;
	} catch (error) {
		if (!(error instanceof ChapterFaults)) throw error;
		say(error.message);
		return false;
	}
}
