import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { Belief } from '../src/lib/scenario/beliefs';
import type { Counterexample } from '../src/lib/scenario/counterexample/counterexample';
import { counterexampleFile } from '../src/lib/scenario/counterexample/format';
import { refute } from '../src/lib/scenario/counterexample/prove';
import type { FactsSource } from '../src/lib/scenario/check/late';
import { readValue } from '../src/lib/scenario/read-value';
import { limits, readYaml } from '../src/lib/scenario/yaml';
import type { Result } from '../src/lib/policy/result';
import { openCatalog } from './catalog';
import { readPlainFile } from './plain-file';
import { readFolder, scenarioFolders } from './scenarios';

interface Located {
	readonly counterexample: Counterexample;
	/** The line of the file on which the value at a path begins. */
	readonly lineOf: (path: string) => number;
}

/** Reads the counterexample of a belief. A refusal names file, line and remedy, a line for each fault. */
export function readCounterexample(path: string): Result<Located, readonly string[]> {
	const file = readPlainFile(path, { longest: limits.length, follow: false });
	if (!file.ok) {
		const why = file.missing ? ': the file is missing: every belief has one' : file.fault;
		return { ok: false, error: [`${path}${why}`] };
	}
	const yaml = readYaml(file.text);
	if (!yaml.ok) {
		return { ok: false, error: yaml.error.map((each) => `${path}: ${each.path}: ${each.message}`) };
	}
	const lineOf = linesIn(file.text);
	const read = readValue(path, counterexampleFile, yaml.value);
	return read.ok
		? { ok: true, value: { counterexample: read.value, lineOf } }
		: { ok: false, error: read.error.map((fault) => told(path, lineOf, fault)) };
}

function told(
	file: string,
	lineOf: Located['lineOf'],
	{ path, message }: { readonly path: string; readonly message: string }
): string {
	return `${file}:${lineOf(path)}: ${path}: ${message}`;
}

/** By paths such as `proof.steps[1].call`; of what is missing it is the line of what should hold it. */
function linesIn(text: string): Located['lineOf'] {
	const counter = new LineCounter();
	const { contents } = parseDocument(text, { lineCounter: counter });
	return (path) => {
		let at: Node | null = contents;
		let line = 1;
		for (const key of path.match(/[^.[\]]+/g) ?? []) {
			const next: Node | undefined = childOf(at, key);
			if (!next?.range) break;
			at = next;
			line = counter.linePos(next.range[0]).line;
		}
		return line;
	};
}

function childOf(node: Node | null, key: string): Node | undefined {
	if (isSeq(node)) return node.items[Number(key)] as Node | undefined;
	if (!isMap(node)) return undefined;
	const pair = node.items.find((each) => isScalar(each.key) && String(each.key.value) === key);
	return pair?.value as Node | undefined;
}

/** Decides the counterexample of every belief and says what does not come out. True when all is well. */
export async function checkCounterexamples(
	folder: string,
	beliefs: readonly Belief[],
	say: (line: string) => void
): Promise<boolean> {
	const catalog = openCatalog();
	const facts: FactsSource = (prefixes) => catalog.load(prefixes);
	const faults = strays(folder, beliefs);
	let proved = 0;
	for (const { id } of beliefs) {
		const path = join(folder, `${id}.yaml`);
		const read = readCounterexample(path);
		if (!read.ok) {
			faults.push(...read.error);
			continue;
		}
		const { counterexample, lineOf } = read.value;
		const wrong = await refute(counterexample, facts);
		faults.push(...wrong.map((fault) => told(path, lineOf, fault)));
		if (counterexample.proof.kind !== 'source') proved++;
	}
	for (const fault of faults) say(fault);
	if (faults.length > 0) return false;
	const rest = beliefs.length - proved;
	say(
		`${folder}: sound (proved by the engine: ${proved} of ${beliefs.length}; resting on a page of AWS’s: ${rest})`
	);
	return true;
}

/** Files of beliefs that there are not. */
function strays(folder: string, beliefs: readonly Belief[]): string[] {
	const known = new Set(beliefs.map(({ id }) => `${id}.yaml`));
	return readdirSync(folder)
		.filter((name) => !known.has(name))
		.map((name) => `${join(folder, name)}: beliefs.yaml has no such belief`);
}

/** All counterexamples that there are, by the ids of their beliefs; throws with all faults. */
export function readCounterexamples(folder: string): ReadonlyMap<string, Counterexample> {
	const faults: string[] = [];
	const all = new Map<string, Counterexample>();
	for (const name of readdirSync(folder).sort()) {
		const read = readCounterexample(join(folder, name));
		if (read.ok) all.set(name.replace(/\.yaml$/, ''), read.value.counterexample);
		else faults.push(...read.error);
	}
	if (faults.length > 0) throw new Error(faults.join('\n'));
	return all;
}

/** By belief: the slugs of the scenarios in which it is somebody's mistake. */
export function practisedIn(root: string): Readonly<Record<string, readonly string[]>> {
	const named = scenarioFolders(root).flatMap((slug) =>
		readFolder(root, slug).mistakes.flatMap(({ belief }) => (belief ? [{ belief, slug }] : []))
	);
	const ids = [...new Set(named.map(({ belief }) => belief))];
	return Object.fromEntries(
		ids.map((id) => [
			id,
			[...new Set(named.filter(({ belief }) => belief === id).map(({ slug }) => slug))]
		])
	);
}
