import { join } from 'node:path';
import { loadDeciders, type FactsSource } from '../src/lib/scenario/check/late';
import { draw, seedsToTry, type Variants } from '../src/lib/scenario/variants';
import { checksOf } from '../src/lib/scenario/scenario';
import { prove, proveVariant } from '../src/lib/scenario/prove';
import { proveCommands } from '../src/lib/scenario/prove-commands';
import { count } from '../src/lib/policy/wording';
import type { Beliefs } from '../src/lib/scenario/beliefs';
import type { Course } from '../src/lib/scenario/course';
import type { Glossary } from '../src/lib/scenario/glossary';
import { openCatalog } from './catalog';
import {
	readBeliefsFile,
	readCourseFile,
	readFolder,
	readGlossaryFile,
	readVariant,
	refuseStrays,
	ScenarioFaults,
	scenarioFolders,
	type Surroundings
} from './scenarios';

/**
 * Checks scenarios and says what is wrong in words. True when all is well.
 *
 * @param around what they refer to, where it can be read
 */
export async function check(
	root: string,
	slugs: readonly string[],
	around: Surroundings,
	say: (line: string) => void
): Promise<boolean> {
	const facts = openCatalog();
	let sound = true;
	for (const slug of slugs.length > 0 ? slugs : scenarioFolders(root)) {
		const isSound = await checkOne(root, slug, around, say, (prefixes) => facts.load(prefixes));
		sound &&= isSound;
	}
	return sound;
}

async function checkOne(
	root: string,
	slug: string,
	around: Surroundings,
	say: (line: string) => void,
	facts: FactsSource
): Promise<boolean> {
	const folders = scenarioFolders(root);
	if (!folders.includes(slug)) {
		say(`${slug}: there is no such scenario; there are: ${folders.join(', ') || 'none'}`);
		return false;
	}
	try {
		const source = readFolder(root, slug);
		refuseStrays(root, source, around);
		await loadDeciders(checksOf(source.scenario), facts);
		const { objectives, template } = source.scenario;
		const variants = template?.variants ?? {};
		const [, ...seeds] = seedsToTry(variants, variantsTried);
		const called = prove(source);
		const plain = called.length > 0 ? called : await proveCommands(source);
		// What is wrong in the plain variant is wrong in the others too.
		const faults = plain.length > 0 ? plain : await faultsOfVariants(root, slug, variants, seeds);
		if (faults.length === 0) {
			const amounts = [
				count(objectives, 'objective'),
				count(source.mistakes.length, 'mistake'),
				...(source.commands.length > 0 ? [count(source.commands.length, 'command')] : []),
				...(template ? [count(seeds.length + 1, 'variant')] : [])
			];
			say(`${slug}: sound (${amounts.join(', ')})`);
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

/** So many attempts are begun to see how they differ. */
const variantsTried = 50;

/** Each fault once, with the first variant that has it. */
async function faultsOfVariants(
	root: string,
	slug: string,
	variants: Variants,
	seeds: readonly string[]
): Promise<readonly string[]> {
	const found = new Map<string, string>();
	for (const seed of seeds) {
		const which = [...draw(variants, seed)].map(([name, value]) => `${name}: ${value}`).join(', ');
		const source = readVariant(root, slug, seed);
		for (const fault of [...proveVariant(source), ...(await proveCommands(source))]) {
			if (!found.has(fault)) found.set(fault, which);
		}
	}
	return [...found].map(([fault, which]) => `with ${which}: ${fault}`);
}

/** Checks the glossary and says what is wrong in it. The answer is the glossary where all is well. */
export function checkGlossary(file: string, say: (line: string) => void): Glossary | undefined {
	return checkFile(file, readGlossaryFile, ({ length }) => `${length} terms`, say);
}

/** Checks the course and says what is wrong in it. The answer is the course where all is well. */
export function checkCourse(file: string, say: (line: string) => void): Course | undefined {
	const amount = ({ topics, road }: Course) =>
		`${Object.keys(topics).length} topics, ${count(road.flatMap(({ scenarios }) => scenarios).length, 'scenario')} in ${count(road.length, 'part')}`;
	return checkFile(file, readCourseFile, amount, say);
}

/** Checks the beliefs and says what is wrong in them. The answer is the beliefs where all is well. */
export function checkBeliefs(
	file: string,
	course: Course | undefined,
	say: (line: string) => void
): Beliefs | undefined {
	const read = (path: string) => readBeliefsFile(path, course);
	return checkFile(file, read, ({ length }) => `${length} beliefs`, say);
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
