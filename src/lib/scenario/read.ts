import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { accountBlueprint, type AccountBlueprint } from '../account/perform/blueprint';
import type { Result } from '../policy/result';
import { courseFile, type Course } from './course';
import { fromVersion1 } from './earlier';
import { glossaryFile, type Glossary } from './glossary';
import { mistakesFile, scenarioFile, solutionFile, type Mistake, type ScriptStep } from './format';
import { parseProse, type Prose } from './prose';
import type { Scenario } from './scenario';
import { limits, readYaml } from './yaml';

/** A scenario with what proves it: how it is solved, and which wrong ways stay open. */
export interface ScenarioSource {
	readonly scenario: Scenario;
	readonly solution: readonly ScriptStep[];
	readonly mistakes: readonly Mistake[];
}

/** Something wrong in a scenario's files: which file, where in it, and what to write. */
export interface FileFault {
	readonly file: string;
	readonly path: string;
	readonly message: string;
}

type FilesRead<T> = Result<T, readonly FileFault[]>;

/** The files of a scenario's folder. */
export const scenarioFiles = [
	'scenario.yaml',
	'account.yaml',
	'brief.md',
	'debrief.md',
	'solution.yaml',
	'mistakes.yaml'
] as const;

/** Reads the files of one scenario's folder, by name, and reports every fault at once. */
export function readScenario(
	slug: string,
	files: Readonly<Record<string, string>>
): FilesRead<ScenarioSource> {
	const reader = new Reader(files);
	const number = /^(\d\d)-[a-z0-9-]+$/.exec(slug)?.[1];
	if (!number)
		reader.fault('', '', `name the folder ${slug} like 07-why-denied: two digits, then words`);

	const head = reader.yaml('scenario.yaml', scenarioFile);
	const account = reader.yaml('account.yaml', accountBlueprint);
	const brief = reader.prose('brief.md');
	const debrief = reader.prose('debrief.md');
	const solution = reader.yaml('solution.yaml', solutionFile, head?.version);
	const mistakes = reader.yaml('mistakes.yaml', mistakesFile, head?.version);

	if (
		!number ||
		!head ||
		!account ||
		!brief ||
		!debrief ||
		!solution ||
		!mistakes ||
		reader.faults.length > 0
	) {
		return { ok: false, error: reader.faults };
	}
	const objectives = head.stages.flatMap((stage) => stage.objectives).length;
	const fingerprint = fingerprintOf(files);
	return {
		ok: true,
		value: {
			scenario: { ...head, slug, number, account, brief, debrief, objectives, fingerprint },
			solution: solution.steps,
			mistakes: mistakes.mistakes
		}
	};
}

/** Reads an account.yaml that stands by itself. */
export function readAccount(text: string): FilesRead<AccountBlueprint> {
	const reader = new Reader({ 'account.yaml': text });
	const blueprint = reader.yaml('account.yaml', accountBlueprint);
	return blueprint ? { ok: true, value: blueprint } : { ok: false, error: reader.faults };
}

/** Reads glossary.yaml. */
export function readGlossary(text: string): FilesRead<Glossary> {
	const reader = new Reader({ 'glossary.yaml': text });
	const glossary = reader.yaml('glossary.yaml', glossaryFile);
	return glossary ? { ok: true, value: glossary } : { ok: false, error: reader.faults };
}

/** Reads course.yaml. */
export function readCourse(text: string): FilesRead<Course> {
	const reader = new Reader({ 'course.yaml': text });
	const course = reader.yaml('course.yaml', courseFile);
	return course ? { ok: true, value: course } : { ok: false, error: reader.faults };
}

/** Reads files and gathers their faults. */
class Reader {
	readonly faults: FileFault[] = [];
	readonly #files: Readonly<Record<string, string>>;

	constructor(files: Readonly<Record<string, string>>) {
		this.#files = files;
	}

	fault(file: string, path: string, message: string) {
		this.faults.push({ file, path, message });
	}

	yaml<T extends v.GenericSchema>(
		file: (typeof scenarioFiles)[number] | 'glossary.yaml' | 'course.yaml',
		schema: T,
		version?: number
	): v.InferOutput<T> | undefined {
		const text = this.#text(file);
		if (text === undefined) return undefined;
		const read = readYaml(text);
		if (!read.ok) {
			for (const { path, message } of read.error) this.fault(file, path, message);
			return undefined;
		}
		const isFirst = (version ?? versionIn(read.value)) === 1;
		const parsed = v.safeParse(schema, isFirst ? fromVersion1(read.value) : read.value);
		if (parsed.success) return parsed.output;
		for (const issue of parsed.issues.slice(0, limits.faults)) {
			this.fault(file, pathOf(issue), remedyOf(issue));
		}
		return undefined;
	}

	prose(file: (typeof scenarioFiles)[number]): Prose | undefined {
		const text = this.#text(file);
		if (text === undefined) return undefined;
		try {
			return parseProse(text);
		} catch (error) {
			this.fault(file, '', error instanceof Error ? error.message : String(error));
			return undefined;
		}
	}

	#text(file: string): string | undefined {
		const text = Object.hasOwn(this.#files, file) ? this.#files[file] : undefined;
		if (text === undefined) this.fault(file, '', 'the file is missing: every scenario has one');
		return text;
	}
}

/** What a file says of itself; the first version did not. */
function versionIn(value: unknown): unknown {
	return typeof value === 'object' && value !== null && 'version' in value ? value.version : 1;
}

/** `stages[0].objectives[2].points` */
function pathOf(issue: v.BaseIssue<unknown>): string {
	const keys =
		issue.path?.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)) ?? [];
	return keys.join('').replace(/^\./, '');
}

function remedyOf(issue: v.BaseIssue<unknown>): string {
	if (issue.type === 'strict_object' && issue.expected === 'never') {
		return 'no such element here: check the spelling, or remove it';
	}
	if (issue.type === 'strict_object' && issue.input === undefined)
		return 'this element is missing: add it';
	if (issue.input === undefined) return `missing: ${issue.message}`;
	return issue.message;
}

function fingerprintOf(files: Readonly<Record<string, string>>): string {
	const content = scenarioFiles.map((file) => files[file] ?? '').join('\0');
	return bytesToHex(sha256(utf8ToBytes(content))).slice(0, 16);
}
