import { lstatSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { strayBeliefs, strayTopics, type Beliefs } from '../src/lib/scenario/beliefs';
import { strayIn, type Course } from '../src/lib/scenario/course';
import type { Glossary } from '../src/lib/scenario/glossary';
import { strayReadings } from '../src/lib/scenario/reading';
import {
	accountsFolder,
	readAccount,
	readBeliefs,
	readCourse,
	readGlossary,
	readScenario,
	scenarioFiles,
	variantsName,
	type FileFault,
	type ScenarioSource
} from '../src/lib/scenario/read';
import { limits, readYaml } from '../src/lib/scenario/yaml';
import { readPlainFile } from './plain-file';

/** The folders of scenarios under a root, in order. Links are not followed. */
export function scenarioFolders(root: string): readonly string[] {
	if (!lstatSync(root, { throwIfNoEntry: false })?.isDirectory()) return [];
	return readdirSync(root, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name)
		.sort();
}

/** Reads one scenario; throws with all faults, each with file, place and remedy. */
export function readFolder(root: string, slug: string): ScenarioSource {
	return readVariant(root, slug);
}

/** The same, in the variant that a seed draws. */
export function readVariant(root: string, slug: string, seed?: string): ScenarioSource {
	const folder = join(root, slug);
	const files: Record<string, string> = {};
	const unreadable: FileFault[] = [];
	for (const file of [...scenarioFiles, variantsName, ...accountFiles(folder)]) {
		const read = readOwnFile(join(folder, file));
		if (read.ok) files[file] = read.text;
		else if (!read.missing) unreadable.push({ file, path: '', message: `it${read.fault}` });
	}
	const read = readScenario(slug, files, seed);
	if (read.ok) return read.value;
	const told = new Set(unreadable.map(({ file }) => file));
	throw new ScenarioFaults(folder, [
		...unreadable,
		...read.error.filter(({ file }) => !told.has(file))
	]);
}

/** Files of further accounts. Hidden ones are editors’. */
function accountFiles(folder: string): readonly string[] {
	const accounts = join(folder, accountsFolder);
	if (!lstatSync(accounts, { throwIfNoEntry: false })?.isDirectory()) return [];
	return readdirSync(accounts)
		.filter((name) => !name.startsWith('.'))
		.map((name) => `${accountsFolder}/${name}`);
}

/** What scenarios refer to, as far as it could be read. */
export interface Surroundings {
	readonly course?: Course | undefined;
	readonly beliefs?: Beliefs | undefined;
	/** Of the playground. */
	readonly examples?: readonly string[] | undefined;
}

/** Throws where a scenario names topics, a part, beliefs or something to read that there are not. */
export function refuseStrays(
	root: string,
	{ scenario, mistakes }: ScenarioSource,
	{ course, beliefs, examples }: Surroundings
): void {
	const faults = [
		...(course ? strayIn(scenario, course) : []),
		...(beliefs ? strayBeliefs(mistakes, beliefs) : []),
		...(examples ? strayReadings(scenario, { scenarios: scenarioFolders(root), examples }) : [])
	];
	if (faults.length > 0) throw new ScenarioFaults(join(root, scenario.slug), faults);
}

/** The playground's examples, as scenarios name them. */
export function exampleNames(folder: string): readonly string[] {
	return readdirSync(folder).flatMap((file) => /^\d+-(.+)\.json$/.exec(file)?.[1] ?? []);
}

/** Reads the glossary; throws with all faults, each with place and remedy. */
export function readGlossaryFile(path: string): Glossary {
	const read = readGlossary(readContent(path));
	if (!read.ok) throw new ScenarioFaults(dirname(path), read.error);
	return read.value;
}

/** Reads the course; throws with all faults, each with place and remedy. */
export function readCourseFile(path: string): Course {
	const read = readCourse(readContent(path));
	if (!read.ok) throw new ScenarioFaults(dirname(path), read.error);
	return read.value;
}

/** Reads the beliefs; throws with all faults, topics that the course has not among them. */
export function readBeliefsFile(path: string, course?: Course): Beliefs {
	const read = readBeliefs(readContent(path));
	const faults = !read.ok ? read.error : course ? strayTopics(read.value, course) : [];
	if (!read.ok || faults.length > 0) throw new ScenarioFaults(dirname(path), faults);
	return read.value;
}

/** What an account.yaml says, as it is written; throws with all faults. */
export function readAccountAsWritten(path: string): unknown {
	const text = readContent(path);
	const read = readAccount(text);
	if (!read.ok) throw new ScenarioFaults(dirname(path), read.error);
	const written = readYaml(text);
	if (!written.ok) throw new Error(`${path} was read, and now it cannot be`);
	return written.value;
}

function readContent(path: string): string {
	const file = readOwnFile(path);
	if (!file.ok) {
		const fault = {
			file: basename(path),
			path: '',
			message: file.missing ? 'the file is missing' : `it${file.fault}`
		};
		throw new ScenarioFaults(dirname(path), [fault]);
	}
	return file.text;
}

/** Links are not followed: nothing from elsewhere becomes part of what somebody hands on. */
function readOwnFile(path: string) {
	return readPlainFile(path, { longest: limits.length, follow: false });
}

export class ScenarioFaults extends Error {
	override readonly name = 'ScenarioFaults';

	constructor(folder: string, faults: readonly FileFault[]) {
		super(
			faults
				.map(
					({ file, path, message }) => `${join(folder, file)}: ${path ? `${path}: ` : ''}${message}`
				)
				.join('\n')
		);
	}
}
