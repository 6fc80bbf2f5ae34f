import type { Ask } from './ask';
import type { Written } from '../situation';

/** A policy to be written: what is to get through, and nothing else. */
export interface Task {
	/** Who asks, as a request names them and at the beginning of a sentence. */
	readonly principal: string;
	readonly who: string;
	readonly needs: readonly Need[];
	/** Requests close by that are to be refused, as everything else is. */
	readonly refused: readonly Ask[];
	/** What the editor begins with. */
	readonly skeleton: string;
	/** A smallest policy, and why each of its statements stands there. */
	readonly worked: readonly Worked[];
}

/** What somebody needs: one action on one thing, or on all whose ARNs begin alike. */
export interface Need {
	/** What it is on, in words. */
	readonly on: string;
	/** Under which circumstances only. */
	readonly only?: string;
	/** Requests of it, which get through: one, or two of many. */
	readonly asks: readonly [Ask, ...Ask[]];
	/** Whether others like them are to get through too. */
	readonly isAny: boolean;
}

export interface Worked {
	readonly statement: Written;
	readonly why: string;
}

/** The worked policy, as it is shown and as answers are compared with it. */
export function workedText({ worked }: Pick<Task, 'worked'>): string {
	return policyText(worked.map(({ statement }) => statement));
}

export function policyText(statements: readonly Written[]): string {
	return JSON.stringify({ Version: '2012-10-17', Statement: statements }, undefined, 2);
}
