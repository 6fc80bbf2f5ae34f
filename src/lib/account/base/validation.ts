import type * as v from 'valibot';
import type { ApiError } from './error';
import type { Service } from './call';
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
export function validationError(issues: readonly Issue[], asked: Asked): ApiError {
	const own = issues.find(({ message }) => message.startsWith('It must'));
	if (own) {
		const message = `The specified value for ${placeOf(own)} is invalid. ${own.message}`;
		return { code: 'ValidationError', message };
	}
	const faults = oneForEachList(issues);
	const details = faults.slice(0, mostTold).map((issue) => describe(issue, asked));
	if (faults.length > mostTold) details.push(`and ${faults.length - mostTold} more`);
	const count = `${faults.length} validation error${faults.length === 1 ? '' : 's'} detected`;
	return { code: 'ValidationError', message: `${count}: ${details.join('; ')}` };
}

type Issue = v.BaseIssue<unknown>;

/** What is asked for, as far as it matters to what is wrong with its parameters. */
interface Asked {
	readonly service: Service;
	readonly parameters: v.GenericSchema;
	/** Parameters whose values nobody may see. */
	readonly secrets?: readonly string[];
}

/** Of a list of texts AWS says once what its members must be. */
function oneForEachList(issues: readonly Issue[]): readonly Issue[] {
	const told = new Set<string>();
	return issues.filter((issue) => {
		if (!isListed(issue)) return true;
		const place = placeOf(issue);
		const isNew = !told.has(place);
		told.add(place);
		return isNew;
	});
}

function describe(issue: Issue, asked: Asked): string {
	const failed = `at '${placeOf(issue)}' failed to satisfy constraint:`;
	return `Value ${valueIn(issue, asked)}${failed} ${constraint(issue, asked)}`;
}

/** STS quotes the value that is wrong; IAM names the place only. */
function valueIn(issue: Issue, { service, secrets = [] }: Asked): string {
	if (service !== 'sts') return '';
	if (issue.input === undefined) return 'null ';
	// The message goes into the event history, where no secret may be.
	return secrets.includes(keys(issue)[0] ?? '') ? '' : shown(issue);
}

/** Valibot's own texts quote what they were given, secret or not; those of `parameters.ts` do not. */
function constraint(issue: Issue, { parameters }: Asked): string {
	if (issue.input === undefined) return 'Member must not be null';
	if (!isConstraint(issue.message)) return 'Member must have the right type';
	if (!isListed(issue)) return issue.message;
	const all = constraintsOf(memberAt(parameters, issue.path ?? []));
	return `Member must satisfy constraint: [${all.join(', ')}]`;
}

function isConstraint(message: unknown): message is string {
	return typeof message === 'string' && message.startsWith('Member must');
}

/** The schema of a list's members; nothing where the path leads elsewhere. */
function memberAt(
	schema: v.GenericSchema,
	path: readonly { readonly key?: unknown }[]
): v.GenericSchema | undefined {
	let at: v.GenericSchema | undefined = schema;
	for (const { key } of path) at = at && partOf(at, key);
	return at;
}

function partOf(schema: v.GenericSchema, key: unknown): v.GenericSchema | undefined {
	if ('wrapped' in schema && isSchema(schema.wrapped)) return partOf(schema.wrapped, key);
	if ('item' in schema && isSchema(schema.item)) return schema.item;
	if ('entries' in schema && isStructure(schema.entries)) {
		const entry: unknown = Reflect.get(schema.entries, String(key));
		return isSchema(entry) ? entry : undefined;
	}
	return undefined;
}

function isSchema(value: unknown): value is v.GenericSchema {
	return isStructure(value) && 'kind' in value && value.kind === 'schema';
}

function messageOf(action: unknown): unknown {
	return isStructure(action) && 'message' in action ? action.message : undefined;
}

/** All that a value must satisfy, in the order in which AWS tells it: from above, from below, the rest. */
function constraintsOf(schema: v.GenericSchema | undefined): readonly string[] {
	const actions: readonly unknown[] =
		schema && 'pipe' in schema && Array.isArray(schema.pipe) ? schema.pipe : [];
	const messages = actions
		.flatMap((action): unknown[] =>
			isSchema(action) ? [...constraintsOf(action)] : [messageOf(action)]
		)
		.filter(isConstraint);
	const isUpper = (message: string) => message.includes('less than');
	return [...messages.filter(isUpper), ...messages.filter((message) => !isUpper(message))];
}

/** Of a list of texts AWS quotes the whole, of a list of structures nothing. */
function shown(issue: Issue): string {
	const value = isListed(issue) ? issue.path?.at(-2)?.value : issue.input;
	if (Array.isArray(value)) {
		return value.some(isStructure) ? '' : `'${quoted(`[${value.join(', ')}]`)}' `;
	}
	return isStructure(value) ? '' : `'${quoted(String(value))}' `;
}

function isStructure(value: unknown): value is object {
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
