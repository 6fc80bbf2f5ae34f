import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Beliefs } from '../src/lib/scenario/beliefs';
import type { Course } from '../src/lib/scenario/course';
import { limits } from '../src/lib/scenario/yaml';
import type { Blueprint } from '../src/lib/study/exam/blueprint';
import { alike, topicFaults, type BankFault } from '../src/lib/study/items/bank-faults';
import { choiceFaults, matchFaults } from '../src/lib/study/items/choice-faults';
import type { ItemFault } from '../src/lib/study/items/fault';
import type { Item } from '../src/lib/study/items/item';
import { prove, type Proof } from '../src/lib/study/items/prove';
import { readItems } from '../src/lib/study/items/read';
import type { FactsSource } from '../src/lib/study/items/settle';
import { strayBeliefs } from '../src/lib/study/items/stray-faults';
import { wordingFaults } from '../src/lib/study/items/wording-faults';
import { count } from '../src/lib/policy/wording';
import { linesOf, partsOf } from './line-of';
import { readPlainFile } from './plain-file';
import { ScenarioFaults } from './scenarios';

/** The topics that have a file of questions, in order. */
export function questionTopics(folder: string): readonly string[] {
	if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
	return readdirSync(folder, { withFileTypes: true })
		.flatMap((entry) => (entry.isFile() ? (/^(.+)\.yaml$/.exec(entry.name)?.[1] ?? []) : []))
		.sort();
}

/** Reads the questions of a topic; throws with all faults, each with its line and remedy. */
export function readQuestionsFile(folder: string, topic: string): readonly Item[] {
	const read = itemsIn(folder, topic);
	if (read.faults.length === 0) return read.items;
	throw new ScenarioFaults(
		folder,
		read.faults.map(({ line, message }) => ({
			file: `${topic}.yaml`,
			path: `line ${line}`,
			message
		}))
	);
}

interface Located {
	readonly line: number;
	readonly message: string;
}

interface TopicRead {
	readonly topic: string;
	readonly items: readonly Item[];
	readonly faults: readonly Located[];
	readonly lineOf: (path: readonly (string | number)[]) => number;
}

function itemsIn(folder: string, topic: string): TopicRead {
	const file = readPlainFile(join(folder, `${topic}.yaml`), {
		longest: limits.length,
		follow: false
	});
	if (!file.ok) {
		const message = file.missing ? 'the file is missing' : `it${file.fault}`;
		return { topic, items: [], faults: [{ line: 1, message }], lineOf: () => 1 };
	}
	const lineOf = linesOf(file.text);
	const read = readItems(topic, file.text);
	if (read.ok) return { topic, items: read.value, faults: [], lineOf };
	const faults = read.error.map(({ path, message }) => {
		const [, line] = /^line (\d+)$/.exec(path) ?? [];
		if (line !== undefined) return { line: Number(line), message };
		const parts = partsOf(path);
		const rest = parts.slice(1).join('.');
		return { line: lineOf(parts), message: rest === '' ? message : `${rest}: ${message}` };
	});
	return { topic, items: [], faults, lineOf };
}

/** What questions refer to, as far as it could be read. */
export interface QuestionSurroundings {
	readonly course?: Course | undefined;
	readonly beliefs?: Beliefs | undefined;
	/** The exams that they may name. */
	readonly exams: readonly Blueprint[];
	readonly facts: FactsSource;
}

/** What a check of questions came to. */
export interface QuestionsChecked {
	readonly isSound: boolean;
	/** How many there are, by topic. */
	readonly asked: ReadonlyMap<string, number>;
	/** All that could be read. */
	readonly items: readonly Item[];
}

/**
 * Checks questions and says what is wrong as compilers do, with file and line.
 *
 * @param topics those that are wanted; none means all
 */
export async function checkQuestions(
	folder: string,
	topics: readonly string[],
	around: QuestionSurroundings,
	say: (line: string) => void
): Promise<QuestionsChecked> {
	const all = questionTopics(folder).map((topic) => itemsIn(folder, topic));
	let isSound = true;
	const tell = ({ topic }: Pick<TopicRead, 'topic'>, { line, message }: Located) => {
		isSound = false;
		say(`${join(folder, `${topic}.yaml`)}:${line}: ${message}`);
	};
	for (const topic of topics)
		if (!all.some((each) => each.topic === topic))
			tell({ topic }, { line: 1, message: 'the file is missing' });

	const twins = alike(all.flatMap(({ items }) => items));
	for (const read of all) {
		if (topics.length > 0 && !topics.includes(read.topic)) continue;
		const { proofs, faults } = await faultsOf(read, twins, around);
		for (const fault of faults) tell(read, fault);
		if (faults.length === 0)
			say(`${join(folder, `${read.topic}.yaml`)}: sound (${amounts(proofs)})`);
	}
	return {
		isSound,
		asked: new Map(all.map(({ topic, items }) => [topic, items.length])),
		items: all.flatMap(({ items }) => items)
	};
}

async function faultsOf(
	{ topic, items, faults: unread, lineOf }: TopicRead,
	twins: readonly BankFault[],
	{ course, beliefs, exams, facts }: QuestionSurroundings
) {
	const proofs: Proof[] = [];
	const faults = [...unread];
	if (course && !Object.hasOwn(course.topics, topic))
		faults.push({
			line: 1,
			message: `there is no topic ${topic}: name the file by one of course.yaml`
		});
	for (const [at, item] of items.entries()) {
		const proof = await prove(item, facts);
		proofs.push(proof);
		const found = [
			...('options' in item ? choiceFaults(item) : []),
			...('pairs' in item ? matchFaults(item) : []),
			...wordingFaults(item, exams),
			...(beliefs ? strayBeliefs(item, beliefs) : []),
			...proof.faults
		];
		for (const { path, message } of found)
			faults.push({ line: lineOf([at, ...path]), message: named(item, path, message) });
	}
	for (const { item, message } of [...topicFaults(items), ...twins]) {
		const at = items.indexOf(item);
		if (at >= 0) faults.push({ line: lineOf([at]), message: named(item, [], message) });
	}
	return { proofs, faults: faults.sort((a, b) => a.line - b.line) };
}

function named({ id }: Item, [first, at]: ItemFault['path'], message: string): string {
	const name = id.slice(id.indexOf('/') + 1);
	if (typeof at !== 'number') return `${name}: ${message}`;
	const which =
		first === 'options' ? `option ${'ABCDEF'[at] ?? at + 1}` : `${String(first)} ${at + 1}`;
	return `${name}, ${which}: ${message}`;
}

function amounts(proofs: readonly Proof[]): string {
	const number = (decided: Proof['decided']) =>
		proofs.filter((proof) => proof.decided === decided).length;
	const part = number('part');
	return [
		count(proofs.length, 'question'),
		`${number('whole')} proved`,
		...(part > 0 ? [`${part} in part`] : [])
	].join(', ');
}
