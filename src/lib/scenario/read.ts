import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type * as v from 'valibot';
import { accountBlueprint, type AccountBlueprint } from '../account/perform/blueprint';
import { beliefsFile, type Beliefs } from './beliefs';
import type { Command } from './command-format';
import { courseFile, type Course } from './course';
import { glossaryFile, type Glossary } from './glossary';
import { mistakesFile, scenarioFile, solutionFile, type Mistake, type ScriptStep } from './format';
import { numbered, type Numbers } from './numbered';
import { parseProse, type Prose } from './prose';
import { readValue, type FileFault, type FilesRead } from './read-value';
import type { KnownMistake, Scenario } from './scenario';

import { asPlain, draw, fill, strayPlaceholders, type Draw, type Variants } from './variants';
import { variantsFile } from './variants-format';
import { readYaml } from './yaml';

export type { FileFault };

/** A scenario with what proves it: how it is solved, and which wrong ways stay open. */
export interface ScenarioSource {
	readonly scenario: Scenario;
	readonly solution: readonly ScriptStep[];
	/** The same in the terminal; empty where the author has written none. */
	readonly commands: readonly Command[];
	/** Both as JSON, with their placeholders, for an attempt of whatever variant: see `worked.ts`. */
	readonly solutionTemplate: string;
	readonly mistakes: readonly Mistake[];
}

/** The files of a scenario's folder. */
export const scenarioFiles = [
	'scenario.yaml',
	'account.yaml',
	'brief.md',
	'debrief.md',
	'solution.yaml',
	'mistakes.yaml'
] as const;

/** Those that prove it, and change nothing in an attempt. */
const proofs: readonly string[] = ['solution.yaml', 'mistakes.yaml'];

/** A file that a scenario may have besides. */
export const variantsName = 'variants.yaml';

/** Further accounts, one file each, named for how checks and calls call them. */
export const accountsFolder = 'accounts';
type AccountFileName = `${typeof accountsFolder}/${string}`;
const accountName = /^accounts\/([a-z][a-z0-9-]*)\.yaml$/;

type Files = Readonly<Record<string, string>>;

/**
 * Reads the files of one scenario's folder, by name, and reports every fault at once.
 *
 * @param seed of the attempt whose variant is wanted, and no other; without one it is the plain variant,
 *   with what makes others of it
 */
export function readScenario(slug: string, files: Files, seed?: string): FilesRead<ScenarioSource> {
	const variants = readVariants(files);
	if (!variants.ok) return variants;
	const drawn = draw(variants.value, seed ?? asPlain(''));
	const strays = strayPlaceholdersIn(files, drawn);
	if (strays.length > 0) return { ok: false, error: strays };
	const fingerprint = fingerprintOf(files);
	const read = readFilled(slug, filled(files, drawn), fingerprint);
	if (!read.ok || drawn.size === 0 || seed !== undefined) return read;
	const json = templatesOf(slug, files, variants.value, fingerprint);
	if (!json.ok) return json;
	const { scenario, ...proofs } = read.value;
	const template = { variants: variants.value, json: json.value.scenario };
	return {
		ok: true,
		value: {
			...proofs,
			solutionTemplate: json.value.solution,
			scenario: { ...scenario, template }
		}
	};
}

function readVariants(files: Files): FilesRead<Variants> {
	if (!Object.hasOwn(files, variantsName)) return { ok: true, value: {} };
	const reader = new Reader(files);
	const variants = reader.yaml(variantsName, variantsFile);
	return variants ? { ok: true, value: variants } : { ok: false, error: reader.faults };
}

function strayPlaceholdersIn(files: Files, drawn: Draw): readonly FileFault[] {
	const known = [...drawn.keys()].map((name) => `{{${name}}}`).join(', ') || 'none';
	return [...scenarioFiles, ...accountFilesIn(files)].flatMap((file) =>
		strayPlaceholders(files[file] ?? '', drawn).map((name) => ({
			file,
			path: '',
			message: `nothing stands for {{${name}}}: add it to ${variantsName}, which has ${known}`
		}))
	);
}

function filled(files: Files, drawn: Draw): Files {
	return Object.fromEntries(Object.entries(files).map(([file, text]) => [file, fill(text, drawn)]));
}

/**
 * Scenario and solution as JSON with their placeholders, so that a page can fill them in without reading
 * YAML. The files are read with words in their place that can stand wherever a name can.
 */
function templatesOf(
	slug: string,
	files: Files,
	variants: Variants,
	fingerprint: string
): FilesRead<{ readonly scenario: string; readonly solution: string }> {
	const names = [...draw(variants, asPlain('')).keys()];
	const stands = new Map(names.map((name, at) => [name, `zq${at}qz`] as const));
	const read = readFilled(slug, filled(files, stands), fingerprint);
	if (!read.ok) {
		const error = read.error.map((fault) => ({
			...fault,
			message: `a placeholder cannot stand here, or not this way: ${fault.message}`
		}));
		return { ok: false, error };
	}
	const templateOf = (json: string) =>
		names.reduce((text, name) => text.replaceAll(stands.get(name) ?? '', `{{${name}}}`), json);
	const { scenario, solutionTemplate } = read.value;
	return {
		ok: true,
		value: {
			scenario: templateOf(JSON.stringify(scenario)),
			solution: templateOf(solutionTemplate)
		}
	};
}

function readFilled(slug: string, files: Files, fingerprint: string): FilesRead<ScenarioSource> {
	const reader = new Reader(files);
	const number = /^(\d\d)-[a-z0-9-]+$/.exec(slug)?.[1];
	if (!number)
		reader.fault('', '', `name the folder ${slug} like 07-why-denied: two digits, then words`);

	const written = reader.yaml('scenario.yaml', scenarioFile);
	const account = reader.yaml('account.yaml', accountBlueprint);
	const beside = readBeside(reader, files, account);
	const numbers = new Map(beside.map(([name, { id }]) => [name, id]));
	const brief = reader.prose('brief.md');
	const debrief = reader.prose('debrief.md');
	const { version } = written ?? {};
	const steps = reader.yaml('solution.yaml', solutionFile, version);
	const wrong = reader.yaml('mistakes.yaml', mistakesFile, version);
	const head = reader.numbered('scenario.yaml', written, numbers);
	const solution = reader.numbered('solution.yaml', steps, numbers);
	const mistakes = reader.numbered('mistakes.yaml', wrong, numbers);

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
	return {
		ok: true,
		value: {
			scenario: {
				...head,
				mistakes: mistakes.mistakes.flatMap(asTold),
				...(beside.length === 0 ? {} : { beside: beside.map(([, each]) => each) }),
				...{ slug, number, account, brief, debrief, objectives, fingerprint }
			},
			solution: solution.steps,
			commands: solution.commands,
			solutionTemplate: JSON.stringify(solution),
			mistakes: mistakes.mistakes
		}
	};
}

function accountFilesIn(files: Files): readonly AccountFileName[] {
	return Object.keys(files).filter(isAccountFile).sort();
}

function isAccountFile(file: string): file is AccountFileName {
	return file.startsWith(`${accountsFolder}/`);
}

/** The accounts beside the first, by name. */
function readBeside(
	reader: Reader,
	files: Files,
	first: AccountBlueprint | undefined
): readonly (readonly [name: string, AccountBlueprint])[] {
	const taken = new Set(first && [first.id]);
	const named = new Set(first && signInNames(first).map(([, name]) => name));
	return accountFilesIn(files).flatMap((file) => {
		const name = accountName.exec(file)?.[1];
		if (name === undefined) {
			reader.fault(
				file,
				'',
				'name it in lowercase letters, digits and hyphens, such as pressline.yaml'
			);
			return [];
		}
		const blueprint = reader.yaml(file, accountBlueprint);
		if (!blueprint) return [];
		if (taken.has(blueprint.id)) {
			reader.fault(
				file,
				'id',
				'another account of this scenario has this number: write one of its own'
			);
		}
		taken.add(blueprint.id);
		for (const [path, name] of signInNames(blueprint)) {
			if (named.has(name)) reader.fault(file, path, `another account of this scenario has ${name}`);
			named.add(name);
		}
		return [[name, blueprint] as const];
	});
}

/** By which people find the account that they sign in to. */
function signInNames({ alias, root }: AccountBlueprint): readonly (readonly [string, string])[] {
	const email = ['root.email', root.email.toLowerCase()] as const;
	return alias === undefined ? [email] : [email, ['alias', alias]];
}

/** What learners need of a mistake; how it is made is a proof, which stays with the author. */
function asTold({ title, told, belief }: Mistake): readonly KnownMistake[] {
	if (!told) return [];
	return [{ title, told, ...(belief === undefined ? {} : { belief }) }];
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

/** Reads beliefs.yaml. */
export function readBeliefs(text: string): FilesRead<Beliefs> {
	const reader = new Reader({ 'beliefs.yaml': text });
	const beliefs = reader.yaml('beliefs.yaml', beliefsFile);
	return beliefs ? { ok: true, value: beliefs } : { ok: false, error: reader.faults };
}

type File =
	| (typeof scenarioFiles)[number]
	| typeof variantsName
	| AccountFileName
	| 'glossary.yaml'
	| 'course.yaml'
	| 'beliefs.yaml';

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
		file: File,
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
		const parsed = readValue(file, schema, read.value, version);
		if (parsed.ok) return parsed.value;
		this.faults.push(...parsed.error);
		return undefined;
	}

	/** With numbers for the names of accounts. */
	numbered<T>(file: File, value: T | undefined, numbers: Numbers): T | undefined {
		if (value === undefined) return undefined;
		const read = numbered(file, value, numbers);
		this.faults.push(...read.faults);
		return read.value;
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

/** Of what an attempt is played by. A proof more, or a word more about a mistake, changes nothing in it. */
function fingerprintOf(files: Readonly<Record<string, string>>): string {
	const variants = Object.hasOwn(files, variantsName) ? [variantsName] : [];
	const played = scenarioFiles.filter((file) => !proofs.includes(file));
	const content = [...played, ...variants, ...accountFilesIn(files)]
		.map((file) => files[file] ?? '')
		.join('\0');
	return bytesToHex(sha256(utf8ToBytes(content))).slice(0, 16);
}
