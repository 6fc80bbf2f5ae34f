import { join } from 'node:path';
import { limits } from '../src/lib/scenario/yaml';
import type { Blueprint } from '../src/lib/study/exam/blueprint';
import { quotas } from '../src/lib/study/exam/draw';
import { poolFor, type Pool } from '../src/lib/study/exam/pool';
import { readBlueprint } from '../src/lib/study/exam/read';
import type { Item } from '../src/lib/study/items/item';
import { count } from '../src/lib/policy/wording';
import { linesOf, partsOf } from './line-of';
import { readPlainFile } from './plain-file';
import { questionTopics, readQuestionsFile } from './questions';
import { ScenarioFaults } from './scenarios';

/** Where the blueprints of exams are, in the folder of questions. */
export const examsFolder = 'exams';

/** The exams that have a blueprint, by code, in order. */
export function examCodes(questions: string): readonly string[] {
	return questionTopics(join(questions, examsFolder));
}

/** Reads the blueprint of an exam; throws with all faults, each with its line and remedy. */
export function readExamFile(questions: string, code: string): Blueprint {
	const folder = join(questions, examsFolder);
	const read = examIn(folder, code);
	if (read.ok) return read.exam;
	throw new ScenarioFaults(
		folder,
		read.faults.map(({ line, message }) => ({
			file: `${code}.yaml`,
			path: `line ${line}`,
			message
		}))
	);
}

/** What the mocks of exams are drawn from, by code. */
export function poolsOf(
	questions: string,
	exams: readonly Blueprint[]
): Readonly<Record<string, Pool>> {
	const items = questionTopics(questions).flatMap((topic) => readQuestionsFile(questions, topic));
	return Object.fromEntries(exams.map((exam) => [exam.code, poolFor(exam, items)]));
}

interface Located {
	readonly line: number;
	readonly message: string;
}

type ExamRead =
	| { readonly ok: true; readonly exam: Blueprint; readonly lineOf: LineOf }
	| { readonly ok: false; readonly faults: readonly Located[] };
type LineOf = (path: readonly (string | number)[]) => number;

function examIn(folder: string, code: string): ExamRead {
	const file = readPlainFile(join(folder, `${code}.yaml`), {
		longest: limits.length,
		follow: false
	});
	if (!file.ok)
		return {
			ok: false,
			faults: [{ line: 1, message: file.missing ? 'the file is missing' : `it${file.fault}` }]
		};
	const lineOf = linesOf(file.text);
	const read = readBlueprint(code, file.text);
	if (read.ok) return { ok: true, exam: read.value, lineOf };
	const faults = read.error.map(({ path, message }) => {
		const [, line] = /^line (\d+)$/.exec(path) ?? [];
		if (line !== undefined) return { line: Number(line), message };
		return { line: lineOf(partsOf(path)), message: path === '' ? message : `${path}: ${message}` };
	});
	return { ok: false, faults };
}

/** What a check of blueprints came to. */
export interface ExamsChecked {
	readonly isSound: boolean;
	/** Those that could be read. */
	readonly exams: readonly Blueprint[];
}

/** Checks the blueprints of exams, and says what is wrong with file and line. */
export function checkExams(questions: string, say: (line: string) => void): ExamsChecked {
	const folder = join(questions, examsFolder);
	let isSound = true;
	const exams = examCodes(questions).flatMap((code) => {
		const file = join(folder, `${code}.yaml`);
		const read = examIn(folder, code);
		const wrong = read.ok ? nameFaults(code) : read.faults;
		for (const { line, message } of wrong) say(`${file}:${line}: ${message}`);
		if (wrong.length > 0) isSound = false;
		return read.ok ? [read.exam] : [];
	});
	return { isSound, exams };
}

function nameFaults(code: string): readonly Located[] {
	if (/^[A-Z]{3}-C\d\d$/.test(code)) return [];
	return [{ line: 1, message: 'name the file by the code of the exam, such as SCS-C03.yaml' }];
}

/** Checks that there are questions enough for each exam’s mock. True when there are. */
export function checkMocks(
	questions: string,
	exams: readonly Blueprint[],
	items: readonly Item[],
	say: (line: string) => void
): boolean {
	let isSound = true;
	for (const exam of exams) {
		const file = join(questions, examsFolder, `${exam.code}.yaml`);
		const pool = poolFor(exam, items);
		const there = (task: string) => pool[task]?.length ?? 0;
		const short = [...quotas(exam)].filter(([task, number]) => there(task) < number);
		for (const [task, number] of short)
			say(
				`${file}:1: a mock asks ${count(number, 'question')} of task ${task}, and there are ${there(task)}: write more, or make mock smaller`
			);
		if (short.length > 0) isSound = false;
		else say(`${file}: sound (${amounts(exam, pool)})`);
	}
	return isSound;
}

function amounts(exam: Blueprint, pool: Pool): string {
	return [...quotas(exam)]
		.map(([task, number]) => `task ${task}: ${number} of ${pool[task]?.length ?? 0}`)
		.join(', ');
}
