import { asked, loadQuestions } from 'virtual:questions';
import { loadScenario } from 'virtual:scenario-loaders';
import type { GradingContent } from '$lib/classroom/grade/content';
import type { Pack } from '$lib/classroom/pack/pack';
import { topicOf } from '$lib/study/question-id';

/** The scenarios and questions that packs name, and of exams all of their topics; what is gone is left out. */
export async function contentFor(packs: readonly Pack[]): Promise<GradingContent> {
	const items = packs.flatMap((pack) => pack.items);
	const slugs = new Set(items.flatMap((item) => (item.kind === 'scenario' ? [item.scenario] : [])));
	const topics = new Set(
		items.flatMap((item) => {
			if (item.kind === 'exam') return item.topics;
			return item.kind === 'questions' ? item.questions.map(topicOf) : [];
		})
	);
	const known = asked.map(({ topic }) => topic).filter((topic) => topics.has(topic));
	const [scenarios, questions] = await Promise.all([
		Promise.all([...slugs].map(async (slug) => [slug, await loadScenario(slug)] as const)),
		Promise.all(known.map(loadQuestions))
	]);
	return {
		scenarios: new Map(scenarios),
		questions: new Map(questions.flat().map((item) => [item.id, item]))
	};
}
