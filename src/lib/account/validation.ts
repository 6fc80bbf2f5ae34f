import type * as v from 'valibot';
import type { ApiError } from './call';
import { cut } from './cut';

/** Whoever breaks more constraints than this learns of these first. */
const mostTold = 10;
/** The most characters of a value that are quoted, and of a name. */
const longestQuoted = 500;

/**
 * AWS's answer to parameters that break their constraints: all of them, in one message; here only the
 * first ten, and long values cut, so that a request cannot ask for an answer many times its size.
 * Only where IAM has words of its own for a text (names, paths), it says nothing else.
 */
export function validationError(
	issues: readonly Issue[],
	secrets: readonly string[] = []
): ApiError {
	const own = issues.find(({ message }) => message.startsWith('It must'));
	if (own) {
		const message = `The specified value for ${placeOf(own)} is invalid. ${own.message}`;
		return { code: 'ValidationError', message };
	}
	const details = issues.slice(0, mostTold).map((issue) => describe(issue, secrets));
	if (issues.length > mostTold) details.push(`and ${issues.length - mostTold} more`);
	const count = `${issues.length} validation error${issues.length === 1 ? '' : 's'} detected`;
	return { code: 'ValidationError', message: `${count}: ${details.join('; ')}` };
}

type Issue = v.BaseIssue<unknown>;

function describe(issue: Issue, secrets: readonly string[]): string {
	const failed = `at '${placeOf(issue)}' failed to satisfy constraint:`;
	if (issue.input === undefined) return `Value null ${failed} Member must not be null`;
	// The message goes into the event history, where no secret may be.
	const value = secrets.includes(keys(issue)[0] ?? '') ? '' : shown(issue);
	return `Value ${value}${failed} ${constraint(issue)}`;
}

/** Valibot's own texts quote what they were given, secret or not; those of `parameters.ts` do not. */
function constraint(issue: Issue): string {
	const { message } = issue;
	if (!message.startsWith('Member must')) return 'Member must have the right type';
	return isListed(issue) ? `Member must satisfy constraint: [${message}]` : message;
}

/** Of a list of texts AWS quotes the whole, of a list of structures nothing. */
function shown(issue: Issue): string {
	const value = isListed(issue) ? issue.path?.at(-2)?.value : issue.input;
	if (Array.isArray(value)) {
		return value.some(isStructure) ? '' : `'${quoted(`[${value.join(', ')}]`)}' `;
	}
	return isStructure(value) ? '' : `'${quoted(String(value))}' `;
}

function isStructure(value: unknown): boolean {
	return typeof value === 'object' && value !== null;
}

function quoted(text: string): string {
	return text.length > longestQuoted ? `${cut(text, longestQuoted)}…` : text;
}

/** A text in a list. */
function isListed(issue: Issue): boolean {
	return typeof issue.path?.at(-1)?.key === 'number';
}

/** `userName`, `tagKeys`, `tags.1.member.key` */
function placeOf(issue: Issue): string {
	const path = isListed(issue) ? keys(issue).slice(0, -1) : keys(issue);
	if (path.length === 0) return 'request';
	return path
		.map((key) => (/^\d+$/.test(key) ? `${Number(key) + 1}.member` : parameterName(key)))
		.join('.');
}

function keys({ path }: Issue): readonly string[] {
	return path?.map(({ key }) => quoted(String(key))) ?? [];
}

/** AWS names parameters in messages and records with a small first letter: `userName`. */
export function parameterName(name: string): string {
	// SAMLProviderArn and the like begin with an abbreviation and stay as they are.
	return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
