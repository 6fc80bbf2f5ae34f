import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { Beliefs } from '../src/lib/scenario/beliefs';
import type { Course } from '../src/lib/scenario/course';
import { readFolder, ScenarioFaults, scenarioFolders } from './scenarios';

type Say = (line: string) => void;

/** What there is of each topic, by its id. */
export interface Coverage {
	/** Chapters. */
	readonly read: ReadonlyMap<string, number>;
	/** Scenarios. */
	readonly practised: ReadonlyMap<string, number>;
	/** Beliefs that are tried out on their pages. */
	readonly tried: ReadonlyMap<string, number>;
	/** Questions. */
	readonly asked: ReadonlyMap<string, number>;
}

const fewestQuestions = 8;

/** What there is of each topic as it stands in the folders. */
export function coverageHere(beliefs: Beliefs, asked: ReadonlyMap<string, number>): Coverage {
	return {
		read: tally(chapterTopics('workbook')),
		practised: tally(scenarioTopics('scenarios')),
		tried: tally(beliefs.map(({ topic }) => topic)),
		asked
	};
}

/** Tells it as a table. False where a topic is not read, neither practised nor tried, or hardly asked. */
export function tellCoverage({ topics }: Course, coverage: Coverage, say: Say): boolean {
	const columns = ['read', 'practised', 'tried', 'asked'] as const;
	const width = Math.max(...Object.keys(topics).map(({ length }) => length));
	const row = (topic: string, cells: readonly string[]) =>
		`  ${topic.padEnd(width)}${cells.map((cell) => cell.padStart(11)).join('')}`;
	say('');
	say(row('topic', columns));
	for (const topic of Object.keys(topics)) {
		const numbers = columns.map((column) => coverage[column].get(topic) ?? 0);
		say(
			row(
				topic,
				numbers.map((number) => (number === 0 ? '–' : String(number)))
			)
		);
	}
	const holes = Object.keys(topics).flatMap((topic) => holesIn(topic, coverage));
	for (const hole of holes) say(`course.yaml: ${hole}`);
	return holes.length === 0;
}

function holesIn(topic: string, { read, practised, tried, asked }: Coverage): readonly string[] {
	const questions = asked.get(topic) ?? 0;
	return [
		...(read.has(topic) ? [] : [`${topic}: no chapter is about it. Name it in one’s topics.`]),
		...(practised.has(topic) || tried.has(topic)
			? []
			: [`${topic}: no scenario practises it, and no belief is about it. Write one.`]),
		...(questions >= fewestQuestions
			? []
			: [`${topic}: ${questions} questions ask about it. Write ${fewestQuestions} at least.`])
	];
}

function tally(topics: readonly string[]): ReadonlyMap<string, number> {
	const numbers = new Map<string, number>();
	for (const topic of topics) numbers.set(topic, (numbers.get(topic) ?? 0) + 1);
	return numbers;
}

function scenarioTopics(root: string): readonly string[] {
	return scenarioFolders(root).flatMap((slug) => {
		try {
			return readFolder(root, slug).scenario.topics;
		} catch (error) {
			if (error instanceof ScenarioFaults) return []; // told where scenarios are checked
			throw error;
		}
	});
}

/** What chapters say of themselves between the lines of dashes. Whether that is sound is checked elsewhere. */
function chapterTopics(folder: string): readonly string[] {
	if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
	const chapters = readdirSync(folder).filter((name) => name.endsWith('.md'));
	return chapters.flatMap((name) => {
		const [, front = ''] =
			/^---\n(.*?)\n---\n/s.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
		const topics: unknown = parseDocument(front).toJS()?.topics;
		return Array.isArray(topics) ? topics.map(String) : [];
	});
}
