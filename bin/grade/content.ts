import type { GradingContent } from '../../src/lib/classroom/grade/content';
import type { Pack } from '../../src/lib/classroom/pack/pack';
import { strayInPack } from '../../src/lib/classroom/pack/stray';
import type { Refused } from '../../src/lib/classroom/class-file';
import { questionTopics, readQuestionsFile } from '../questions';
import { readFolder, scenarioFolders } from '../scenarios';
import { chapterNames } from '../workbook';

/** What a pack is graded by: its scenarios, and all questions where it asks any. */
export function contentFor({ items }: Pack): GradingContent {
	const slugs = items.flatMap((item) => (item.kind === 'scenario' ? item.scenario : []));
	const asks = items.some(({ kind }) => kind === 'questions' || kind === 'exam');
	const topics = asks ? questionTopics('questions') : [];
	return {
		scenarios: new Map(
			[...new Set(slugs)].map((slug) => [slug, readFolder('scenarios', slug).scenario])
		),
		questions: new Map(
			topics
				.flatMap((topic) => readQuestionsFile('questions', topic))
				.map((question) => [question.id, question])
		)
	};
}

/** What a pack names that is not in this checkout. */
export function strayHere(pack: Pack): readonly Refused[] {
	const asks = pack.items.some(({ kind }) => kind === 'questions' || kind === 'exam');
	const topics = asks ? questionTopics('questions') : [];
	return strayInPack(pack, {
		scenarios: new Set(scenarioFolders('scenarios')),
		chapters: new Set(chapterNames('workbook')),
		questions: new Set(
			topics.flatMap((topic) => readQuestionsFile('questions', topic).map(({ id }) => id))
		)
	});
}
