import { join } from 'node:path';
import { prove } from '../src/lib/scenario/prove';
import { count } from '../src/lib/policy/wording';
import type { Course } from '../src/lib/scenario/course';
import {
	readCourseFile,
	readFolder,
	readGlossaryFile,
	refuseStrays,
	ScenarioFaults,
	scenarioFolders
} from './scenarios';

/**
 * Checks scenarios and says what is wrong in words. True when all is well.
 *
 * @param course in which they have their place, where it can be read
 */
export function check(
	root: string,
	slugs: readonly string[],
	course: Course | undefined,
	say: (line: string) => void
): boolean {
	const chosen = slugs.length > 0 ? slugs : scenarioFolders(root);
	return chosen.map((slug) => checkOne(root, slug, course, say)).every(Boolean);
}

function checkOne(
	root: string,
	slug: string,
	course: Course | undefined,
	say: (line: string) => void
): boolean {
	const folders = scenarioFolders(root);
	if (!folders.includes(slug)) {
		say(`${slug}: there is no such scenario; there are: ${folders.join(', ') || 'none'}`);
		return false;
	}
	try {
		const source = readFolder(root, slug);
		if (course) refuseStrays(root, source.scenario, course);
		const faults = prove(source);
		const { objectives } = source.scenario;
		if (faults.length === 0) {
			say(`${slug}: sound (${objectives} objectives, ${source.mistakes.length} mistakes)`);
			return true;
		}
		for (const fault of faults) say(`${join(root, slug)}: ${fault}`);
		return false;
	} catch (error) {
		if (!(error instanceof ScenarioFaults)) throw error;
		say(error.message);
		return false;
	}
}

/** Checks the glossary and says what is wrong in it. True when all is well. */
export function checkGlossary(file: string, say: (line: string) => void): boolean {
	return checkFile(file, readGlossaryFile, ({ length }) => `${length} terms`, say) !== undefined;
}

/** Checks the course and says what is wrong in it. The answer is the course where all is well. */
export function checkCourse(file: string, say: (line: string) => void): Course | undefined {
	const amount = ({ topics, road }: Course) =>
		`${Object.keys(topics).length} topics, ${count(road.flatMap(({ scenarios }) => scenarios).length, 'scenario')} in ${count(road.length, 'part')}`;
	return checkFile(file, readCourseFile, amount, say);
}

function checkFile<T>(
	file: string,
	read: (file: string) => T,
	amount: (content: T) => string,
	say: (line: string) => void
): T | undefined {
	try {
		const content = read(file);
		say(`${file}: sound (${amount(content)})`);
		return content;
	} catch (error) {
		if (!(error instanceof ScenarioFaults)) throw error;
		say(error.message);
		return undefined;
	}
}
