import type { Layer } from '$lib/policy/decision';
import { hasLevels } from '$lib/policy/question/form';

/** A request and policies as somebody writes them, with all that is unfinished or wrong in them. */
export interface Question {
	/** An ARN, a service such as `ec2.amazonaws.com`, or `*`. */
	readonly principal: string;
	readonly action: string;
	readonly resource: string;
	/** Empty where it follows from the resource or the caller. */
	readonly resourceAccount: string;
	readonly context: readonly ContextKey[];
	readonly policies: readonly Written[];
	readonly blockPublicAccess: boolean;
	/** Layers in which there may be more than is written here. */
	readonly unknown: readonly Layer[];
	/** Two policies side by side; while they are there, they are what is asked about. */
	readonly compared: Pair | undefined;
}

/** Where one begins who begins without an example. */
export const nothing: Question = {
	principal: '',
	action: '',
	resource: '',
	resourceAccount: '',
	context: [],
	policies: [],
	blockPublicAccess: false,
	unknown: [],
	compared: undefined
};

export type Pair = readonly [ComparedPolicy, ComparedPolicy];

export interface ComparedPolicy {
	readonly name: string;
	readonly text: string;
}

/** A key of the request: with one value, with a list, kept in sight though the request lacks it, or not known. */
export interface ContextKey {
	readonly key: string;
	readonly form: 'one' | 'list' | 'absent' | 'unknown';
	readonly values: readonly string[];
}

/** A policy as it is written. */
export interface Written {
	/** Lasts as long as the policy is in the page; no file and no link has it. */
	readonly id: string;
	readonly layer: Layer;
	/** Of SCPs and RCPs: how far below the organization's root. */
	readonly level: number;
	readonly name: string;
	readonly text: string;
}

/** Layers of which there can be one policy only. */
export function isSingle(layer: Layer): boolean {
	return layer === 'resource' || layer === 'boundary' || layer === 'endpoint';
}

/** The policies of a layer, level by level. */
export function levelsOf(
	policies: readonly Written[],
	layer: Layer
): { readonly level: number; readonly policies: readonly Written[] }[] {
	const own = policies.filter((each) => each.layer === layer);
	const levels = [...new Set(own.map(({ level }) => level))].sort((a, b) => a - b);
	return levels.map((level) => ({ level, policies: own.filter((each) => each.level === level) }));
}

/** Levels without gaps, however they came about. */
export function withDenseLevels(policies: readonly Written[]): readonly Written[] {
	return policies.map((each) => {
		if (!hasLevels(each.layer)) return each;
		const level = levelsOf(policies, each.layer).findIndex((at) => at.level === each.level);
		return level === each.level ? each : { ...each, level };
	});
}

/** Whether something is not known, so that what can be said may be that it depends. */
export function hasUnknowns({ unknown, context }: Question): boolean {
	return unknown.length > 0 || context.some(({ key, form }) => key !== '' && form === 'unknown');
}

/** In characters, of all that can be long. */
export function sizeOf({ policies, context, compared }: Question): number {
	const texts = [...policies, ...(compared ?? [])].map(({ text }) => text);
	const values = context.flatMap((each) => each.values);
	return [...texts, ...values].reduce((sum, { length }) => sum + length, 0);
}
