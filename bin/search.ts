import { join } from 'node:path';
import type { Entry } from '../src/lib/search/entry';
import {
	entriesOfBeliefs,
	entriesOfChapter,
	entriesOfGlossary,
	entriesOfQuestions,
	entriesOfScenarios
} from '../src/lib/search/entries';
import { makeIndex } from '../src/lib/search/make-index';
import type * as Questions from './questions';
import type * as Scenarios from './scenarios';
import type * as Workbook from './workbook';

/** What reads the content: a build has loaded them already, and they are slow to load. */
export interface Readers {
	readonly workbook: Pick<typeof Workbook, 'chapterNames' | 'readChapterFile'>;
	readonly scenarios: Pick<
		typeof Scenarios,
		'readBeliefsFile' | 'readCourseFile' | 'readFolder' | 'readGlossaryFile' | 'scenarioFolders'
	>;
	readonly questions: Pick<typeof Questions, 'questionTopics' | 'readQuestionsFile'>;
}

/** All that can be found in the content under a root. */
export function entriesIn(
	root: string,
	{ workbook, scenarios, questions }: Readers
): readonly Entry[] {
	const at = (name: string) => join(root, name);
	const course = scenarios.readCourseFile(at('course.yaml'));
	const glossary = scenarios.readGlossaryFile(at('glossary.yaml'));
	const beliefs = scenarios.readBeliefsFile(at('beliefs.yaml'));
	const folder = at('scenarios');
	const examples = at('src/lib/ui/playground/examples');
	const around = { course, glossary, beliefs, scenarios: folder, examples };
	return [
		...workbook
			.chapterNames(at('workbook'))
			.flatMap((slug) => entriesOfChapter(workbook.readChapterFile(at('workbook'), slug, around))),
		...entriesOfGlossary(glossary),
		...entriesOfBeliefs(beliefs, course),
		...entriesOfScenarios(
			scenarios.scenarioFolders(folder).map((slug) => scenarios.readFolder(folder, slug).scenario)
		),
		...questions
			.questionTopics(at('questions'))
			.flatMap((topic) =>
				entriesOfQuestions(questions.readQuestionsFile(at('questions'), topic), course)
			)
	];
}

/** Their index, as JSON. */
export function indexIn(root: string, readers: Readers): string {
	return makeIndex(entriesIn(root, readers));
}
