import type { Item } from '../items/item';

/** An exam as AWS’s guide describes it, and what a mock of it asks: `questions/exams/CODE.yaml`. */
export interface Blueprint {
	/** As in SCS-C03. */
	readonly code: string;
	readonly name: string;
	/** The first day on which it can be sat, as in 2026-12-01. */
	readonly from: string;
	/** The last one, once AWS has named it. */
	readonly until?: string;
	readonly minutes: number;
	readonly questions: { readonly scored: number; readonly unscored: number };
	/** The scaled score that passes. It is no percentage. */
	readonly pass: number;
	readonly kinds: readonly Item['kind'][];
	/** In the guide’s order: that of task 4.2 is the fourth. */
	readonly domains: readonly Domain[];
	/** How many questions a mock has. */
	readonly mock: number;
}

export interface Domain {
	readonly name: string;
	/** Its share of the exam, in percent. */
	readonly weight: number;
	/** How many tasks it has, with those that we ask nothing of. */
	readonly tasks: number;
	/** Tasks that are about IAM: none in some domains. */
	readonly asked: readonly Task[];
}

export interface Task {
	/** As in 4.2. */
	readonly task: string;
	/** In our words. */
	readonly name: string;
	/** How much of it is about IAM: 1 is all of it. */
	readonly part: number;
}

export function domainOf({ domains }: Blueprint, task: string): Domain | undefined {
	return domains[Number(task.slice(0, task.indexOf('.'))) - 1];
}

/** What a task is called; its number alone where the blueprint does not name it (any more). */
export function taskName(blueprint: Blueprint, task: string): string {
	const named = domainOf(blueprint, task)?.asked.find((each) => each.task === task);
	return named ? `${task} ${named.name}` : task;
}

/** How long the exam gives for a question. */
export function secondsEach({ minutes, questions }: Blueprint): number {
	return Math.round((minutes * 60) / (questions.scored + questions.unscored));
}

/** So many minutes more has an exam for those whose first language is not English, where they ask for them. */
export const minutesOnRequest = 30;

/** How long a mock takes: as much for a question as the exam gives, with what it gives on request or without. */
export function mockMinutes({ minutes, questions, mock }: Blueprint, onRequest = 0): number {
	return Math.round(((minutes + onRequest) * mock) / (questions.scored + questions.unscored));
}

/** Whether it can be sat on a day, as in 2026-12-01. */
export function standingOf({ from, until }: Blueprint, day: string): 'coming' | 'open' | 'ended' {
	if (day < from) return 'coming';
	return until !== undefined && day > until ? 'ended' : 'open';
}
