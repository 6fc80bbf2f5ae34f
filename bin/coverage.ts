import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { Course } from '../src/lib/scenario/course';
import { readFolder, ScenarioFaults, scenarioFolders } from './scenarios';

/** What there is of each topic: chapters to read, scenarios to practise in, questions to be asked. */
export function tellCoverage(
	{ topics }: Course,
	asked: ReadonlyMap<string, number>,
	say: (line: string) => void
): void {
	const read = tally(chapterTopics('workbook'));
	const practised = tally(scenarioTopics('scenarios'));
	const width = Math.max(...Object.keys(topics).map(({ length }) => length));
	const row = (topic: string, cells: readonly string[]) =>
		`  ${topic.padEnd(width)}${cells.map((cell) => cell.padStart(11)).join('')}`;
	say('');
	say(row('topic', ['read', 'practised', 'asked']));
	for (const topic of Object.keys(topics)) {
		const numbers = [read, practised, asked].map((of) => of.get(topic) ?? 0);
		say(
			row(
				topic,
				numbers.map((number) => (number === 0 ? '–' : String(number)))
			)
		);
	}
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
