import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Glossary } from '../src/lib/scenario/glossary';
import {
	readGlossary,
	readScenario,
	type FileFault,
	type ScenarioSource
} from '../src/lib/scenario/read';

/** The folders of scenarios under a root, in order. */
export function scenarioFolders(root: string): readonly string[] {
	return readdirSync(root, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name)
		.sort();
}

/** Reads one scenario; throws with all faults, each with file, place and remedy. */
export function readFolder(root: string, slug: string): ScenarioSource {
	const folder = join(root, slug);
	const names = readdirSync(folder).filter((name) => /\.(yaml|md)$/.test(name));
	const files = Object.fromEntries(
		names.map((name) => [name, readFileSync(join(folder, name), 'utf8')])
	);
	const read = readScenario(slug, files);
	if (!read.ok) throw new ScenarioFaults(folder, read.faults);
	return read.source;
}

/** Reads the glossary; throws with all faults, each with place and remedy. */
export function readGlossaryFile(path: string): Glossary {
	const read = readGlossary(readFileSync(path, 'utf8'));
	if (!read.ok) throw new ScenarioFaults(dirname(path), read.faults);
	return read.glossary;
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
