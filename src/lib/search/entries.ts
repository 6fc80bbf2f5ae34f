import { capitalised } from '../policy/wording';
import type { Beliefs } from '../scenario/beliefs';
import type { Course } from '../scenario/course';
import type { Glossary } from '../scenario/glossary';
import type { Outline } from '../scenario/scenario';
import type { Item } from '../study/items/item';
import { plain } from '../study/items/words';
import { topicOf } from '../study/question-id';
import type { Chapter, Piece } from '../workbook/chapter';
import { plainText } from '../workbook/plain-text';
import type { Entry } from './entry';

/** A chapter by what stands before its first heading, and by section. */
export function entriesOfChapter(chapter: Chapter): readonly Entry[] {
	const path = `/workbook/${chapter.slug}/`;
	const place = `Chapter ${Number(chapter.number)}`;
	return [
		{
			kind: 'chapter',
			path,
			title: chapter.title,
			where: place,
			text: [chapter.line, wordsOf(chapter.opening)].join('\n')
		},
		...chapter.sections.map(({ id, heading, body }): Entry => ({
			kind: 'chapter',
			path: `${path}#${id}`,
			title: plainText(heading),
			where: `${place}, ${chapter.title}`,
			text: wordsOf(body)
		}))
	];
}

function wordsOf(pieces: readonly Piece[]): string {
	return pieces
		.map((piece) => {
			switch (piece.kind) {
				case 'block':
					return plain([piece.block]);
				case 'note':
					return plain(piece.prose);
				case 'figure': {
					const { title = '', lede = [] } = piece.figure;
					return `${title} ${plainText(lede)}`.trim();
				}
			}
		})
		.filter((words) => words !== '')
		.join('\n');
}

export function entriesOfGlossary(glossary: Glossary): readonly Entry[] {
	return glossary.map(({ id, term, spelled, means }) => ({
		kind: 'term',
		path: `/glossary/#${id}`,
		title: term,
		where: '',
		text: means,
		also: spelled.join(' ')
	}));
}

export function entriesOfBeliefs(beliefs: Beliefs, { topics }: Course): readonly Entry[] {
	return beliefs.map(({ id, belief, truth, topic }) => ({
		kind: 'belief',
		path: `/beliefs/${id}/`,
		title: belief,
		where: capitalised(topics[topic] ?? ''),
		text: truth
	}));
}

export function entriesOfScenarios(scenarios: readonly Outline[]): readonly Entry[] {
	return scenarios.map(({ slug, number, title, line, teaches, learn }) => ({
		kind: 'scenario',
		path: `/scenarios/${slug}/`,
		title,
		where: `Scenario ${number}`,
		text: [line, teaches, ...learn].join(' · ')
	}));
}

/** By their stems alone: what could be chosen is not told before. */
export function entriesOfQuestions(items: readonly Item[], { topics }: Course): readonly Entry[] {
	return items.map(({ id, stem }) => {
		const topic = topicOf(id);
		return {
			kind: 'question',
			path: `/study/practice/?topic=${topic}&only=${id.slice(topic.length + 1)}`,
			title: '',
			where: capitalised(topics[topic] ?? ''),
			text: plain(stem)
		};
	});
}
