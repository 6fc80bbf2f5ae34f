import type { Policies } from './decide/layers';
import { readForm } from './question/json';
import { compileForm, prepare } from './question/prepare';
import type { Request } from './request';
import type { Result } from './result';
import type { Unknowns } from './unknown';

/** A request and all policies that have a say: what `decide` needs. */
export interface Question {
	readonly request: Request;
	readonly policies: Policies;
	/** Nothing, unless the question says so. */
	readonly unknowns: Unknowns;
}

/** Reads a question from JSON and compiles its policies. A refusal names the place and what to do. */
export function readQuestion(json: unknown): Result<Question, string> {
	const read = readForm(json);
	return read.ok ? prepare(read.value, compileForm) : read;
}
