import * as v from 'valibot';
import type { Result } from '../policy/result';
import { today } from './earlier';

/** Something wrong in a scenario's files: which file, where in it, and what to write. */
export interface FileFault {
	readonly file: string;
	readonly path: string;
	readonly message: string;
}

export type FilesRead<T> = Result<T, readonly FileFault[]>;

/** Faults that are told of one file. */
export const mostFaults = 20;

/** Reads what a file holds, whatever it was written as: YAML, or JSON. Files of earlier versions too. */
export function readValue<T extends v.GenericSchema>(
	file: string,
	schema: T,
	value: unknown,
	version: unknown = versionIn(value)
): FilesRead<v.InferOutput<T>> {
	const parsed = v.safeParse(schema, today(value, version));
	if (parsed.success) return { ok: true, value: parsed.output };
	return { ok: false, error: faultsIn(parsed.issues).map((fault) => ({ file, ...fault })) };
}

/** What is wrong in a value, and where: of much, the beginning. */
export function faultsIn(
	issues: readonly v.BaseIssue<unknown>[]
): readonly Omit<FileFault, 'file'>[] {
	return issues
		.slice(0, mostFaults)
		.map((issue) => ({ path: pathOf(issue), message: remedyOf(issue) }));
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
	// Valibot's own words tell what was expected of the code, not what to write.
	if (issue.message.startsWith('Invalid type: ')) {
		if (issue.expected === 'Object') return 'write elements here, each as name: value';
		if (issue.expected === 'Array') return 'write a list here';
	}
	return issue.message;
}
