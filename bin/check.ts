import { join } from 'node:path';
import { prove } from '../src/lib/scenario/prove';
import { readFolder, readGlossaryFile, ScenarioFaults, scenarioFolders } from './scenarios';

/** Checks scenarios and says what is wrong in words. True when all is well. */
export function check(
	root: string,
	slugs: readonly string[],
	say: (line: string) => void
): boolean {
	const chosen = slugs.length > 0 ? slugs : scenarioFolders(root);
	return chosen.map((slug) => checkOne(root, slug, say)).every(Boolean);
}

function checkOne(root: string, slug: string, say: (line: string) => void): boolean {
	const folders = scenarioFolders(root);
	if (!folders.includes(slug)) {
		say(`${slug}: there is no such scenario; there are: ${folders.join(', ') || 'none'}`);
		return false;
	}
	try {
		const source = readFolder(root, slug);
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
	try {
		say(`${file}: sound (${readGlossaryFile(file).length} terms)`);
		return true;
	} catch (error) {
		if (!(error instanceof ScenarioFaults)) throw error;
		say(error.message);
		return false;
	}
}
