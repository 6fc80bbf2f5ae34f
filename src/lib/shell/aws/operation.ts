import { base64 } from '@scure/base';
import { bodyOf, bytesOf } from '../../account/services/s3/objects/body';
import type { Json } from '../../account/base/json';
import type { Shape } from '../../account/base/shape';
import type { Credentials } from '../program';
import { nothingShown, unsigned } from '../../wire/caller';
import { asClientReads, percentEncoded } from './answer';
import type { Command } from './commands';
import { neededCredentials } from './config/credentials';
import { badParameter, configuration, Exit, exitCodes, general, synopsis, usage } from './exit';
import { isDirectory } from '../files';
import { contentOf, written } from './files';
import { parseArguments } from './input/argument-parser';
import { argumentsOf, maxItems, type OperationArguments } from './input/operation-arguments';
import { readJson } from './input/json';
import { decodedBlob, fileNamed, valueOf } from './input/values';
import { isStructure, momentIn, validate } from './input/validate';
import { absolute } from './paths';
import { allPages, type Answer } from './paging';
import { print, type Result } from './print';
import { pythonType } from './python';
import { queryOf } from './query';
import { regionOf } from './config/settings';
import { serviceError } from './service-error';
import type { Session } from './session';
import { inputSkeleton, outputSkeleton, skeletonText, yamlSkeleton } from './skeleton';

/** `aws iam create-user …`: reads the words, calls, prints. */
export async function runOperation(
	session: Session,
	command: Command,
	words: readonly string[]
): Promise<void> {
	const all = argumentsOf(command);
	const { values } = read(all, words);
	const query = await queryOf(session.globals.query);
	const isPaged = pages(session, all, values);
	const parameters = await parametersIn(session, all, values, isPaged);
	const skeleton = values.get('generate-cli-skeleton');
	if (skeleton === 'input') return session.print(skeletonText(inputSkeleton(command.takes)));
	if (skeleton === 'yaml-input') return session.print(yamlSkeleton(command.takes) || '{}\n');
	if (skeleton === 'output') {
		const answer = outputSkeleton(command.answers);
		return print(session, command.operation, { kind: 'whole', answer: answer as Answer }, query);
	}
	const outfile = outfileIn(session, values);
	const hasTokens =
		all.paging?.inputs.some((name) => Object.hasOwn(parameters, name)) === true ||
		(all.paging?.limit !== undefined && Object.hasOwn(parameters, all.paging.limit));
	const client = await clientFor(session, command);
	const result: Result =
		all.paging && isPaged && !hasTokens
			? {
					kind: 'pages',
					paging: all.paging,
					pages: await allPages(
						all.paging,
						parameters,
						{
							most: numberIn(values.get(maxItems)),
							size: numberIn(values.get('page-size')),
							from: textIn(values.get('starting-token'))
						},
						client
					)
				}
			: { kind: 'whole', answer: await client(parameters) };
	const kept = outfile === undefined ? result : saved(session, command, result, outfile, values);
	await print(session, command.operation, kept, query);
}

function read({ options, added }: OperationArguments, words: readonly string[]) {
	const own = options.map(({ argument }) => argument);
	const shadowed = added.filter(({ flag }) => own.some((each) => each.flag === flag));
	const all = [...own.filter(({ flag }) => !shadowed.some((each) => each.flag === flag)), ...added];
	const parsed = parseArguments(all, words, { needed: needsAll(words) });
	const { help } = Object.fromEntries(parsed.values);
	const rest = typeof help === 'string' ? [...parsed.rest, help] : parsed.rest;
	if (rest.length > 0) {
		throw usage(`usage: ${synopsis}\nUnknown options: ${rest.join(', ')}\n`);
	}
	return parsed;
}

/** With a skeleton, or with input from a file, nothing has to be there. */
function needsAll(words: readonly string[]): boolean {
	const at = words.indexOf('--generate-cli-skeleton');
	if (at !== -1 && words[at + 1] !== 'output') return false;
	return !words.some((word) => word === '--cli-input-json' || word === '--cli-input-yaml');
}

const turning = ['starting-token', 'page-size', maxItems] as const;

/** Whether the CLI turns the pages; not where it is told not to, or where a page is asked for by hand. */
function pages(
	session: Session,
	{ paging, options }: OperationArguments,
	values: ReadonlyMap<string, unknown>
): boolean {
	if (!paging) return false;
	const byHand = [...paging.inputs, ...(paging.limit === undefined ? [] : [paging.limit])];
	const isByHand = byHand.some((name) => values.has(name));
	if (session.globals.isPaged && !isByHand) return true;
	const isShadowed = options.some(({ argument }) => argument.flag === '--max-items');
	const used = turning.filter((name) => values.get(name) && !(name === maxItems && isShadowed));
	if (used.length > 0) {
		const told = used.map((name) => `--${name.replace('cli:', '')}`).join(', ');
		throw usage(`Cannot specify --no-paginate along with pagination arguments: ${told}`);
	}
	return false;
}

async function parametersIn(
	session: Session,
	all: OperationArguments,
	values: ReadonlyMap<string, unknown>,
	isPaged: boolean
): Promise<Answer> {
	const parameters: Answer = {};
	for (const { argument, parameter, shape } of all.options) {
		const isShadowed = !isPaged && argument.flag === '--max-items';
		const given = values.get(isShadowed && values.has(maxItems) ? maxItems : argument.name);
		if (given === undefined || Object.hasOwn(parameters, parameter)) continue;
		if (shape.kind === 'boolean') parameters[parameter] = given;
		else {
			const words = Array.isArray(given) ? given.map(String) : String(given);
			parameters[parameter] = valueOf(argument.flag, words, shape, session.disk);
		}
	}
	const loaded = await loadedInput(session, values);
	return loaded ? { ...loaded, ...parameters } : parameters;
}

/** All parameters from JSON or YAML, which what stands on the line goes before. */
async function loadedInput(
	session: Session,
	values: ReadonlyMap<string, unknown>
): Promise<Answer | undefined> {
	const given = ['cli-input-json', 'cli-input-yaml'].filter((name) => values.has(name));
	const [option] = given;
	if (option === undefined) return undefined;
	if (given.length > 1) throw usage('Only one --cli-input- parameter may be specified.');
	const word = String(values.get(option));
	const content = fileNamed(`--${option}`, word, session.disk) ?? word;
	const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
	const loaded = option === 'cli-input-json' ? fromJson(text) : await fromYaml(text);
	if (isStructure(loaded)) return { ...loaded };
	throw badParameter(`--${option}`, `Invalid type: expecting map, received ${pythonType(loaded)}`);
}

function fromJson(text: string): unknown {
	const read = readJson(text);
	if (read.ok) return read.value;
	throw badParameter('cli-input-json', 'Invalid JSON received.');
}

async function fromYaml(text: string): Promise<unknown> {
	const { parse } = await import('yaml');
	try {
		return parse(text, { maxAliasCount: 100, logLevel: 'error' }) as unknown;
	} catch {
		throw badParameter('cli-input-yaml', 'Invalid YAML received.');
	}
}

/** Checks parameters and calls, as AWS's client for the service does. */
export async function clientFor(
	session: Session,
	command: Command
): Promise<(parameters: Answer) => Promise<Answer>> {
	if (needsRegion.has(command.service) && regionOf(session) === undefined) {
		throw configuration(
			'You must specify a region. You can also configure your region by running "aws configure".'
		);
	}
	let credentials: Credentials | undefined;
	let isKnown = false;
	return async (given) => {
		const withDefaults = prepared(command, given);
		validate(withDefaults, command.takes);
		if (!isKnown) credentials = await neededCredentials(session);
		isKnown = true;
		if (!credentials && command.service !== 's3' && !unsigned.has(command.operation)) {
			throw serviceError(command, nothingShown.fault);
		}
		const parameters = onTheWire(withDefaults, command.takes, session.globals.takesRawBlobs);
		const answer = await session.call(
			{ service: command.service, operation: command.operation, parameters: asRecord(parameters) },
			credentials
		);
		if (!answer.ok) throw serviceError(command, answer.error);
		const read = await asClientReads(command, answer.value, (wish) =>
			session.started.account.look({ ...wish, ...(credentials ? { credentials } : {}) })
		);
		return given['EncodingType'] === 'url' ? percentEncoded(read) : read;
	};
}

/** IAM, STS and S3 are found without one. */
const needsRegion = new Set<string>(['cloudtrail', 's3control']);

/** What S3's client adds by itself, and what it refuses before anything is sent. */
function prepared({ service, takes }: Command, given: Answer): Answer {
	const { Bucket: bucket } = given;
	if (service === 's3' && typeof bucket === 'string' && !/^[a-zA-Z0-9.\-_]{1,255}$/.test(bucket)) {
		if (!/^arn:aws.*:(?:s3|s3-object-lambda):/.test(bucket) && bucket !== '') {
			throw usage(`Parameter validation failed:\n${invalidBucket(bucket)}`);
		}
	}
	if (service !== 's3' || !takes.members.has('EncodingType')) return given;
	return { EncodingType: 'url', ...given };
}

function invalidBucket(bucket: string): string {
	return `Invalid bucket name "${bucket}": Bucket name must match the regex "^[a-zA-Z0-9.\\-_]{1,255}$" or be an ARN matching the regex "^arn:(aws).*:(s3|s3-object-lambda):[a-z\\-0-9]*:[0-9]{12}:accesspoint[/:][a-zA-Z0-9\\-.]{1,63}$|^arn:(aws).*:s3-outposts:[a-z\\-0-9]+:[0-9]{12}:outpost[/:][a-zA-Z0-9\\-]{1,63}[/:]accesspoint[/:][a-zA-Z0-9\\-]{1,63}$"`;
}

/** Values as the account takes them: blobs read from base64, moments in UTC. */
function onTheWire(value: unknown, shape: Shape, isRaw: boolean): unknown {
	switch (shape.kind) {
		case 'structure':
			if (!isStructure(value)) return value;
			return mapped(value, (each, name) => {
				const of = shape.members.get(name);
				return of ? onTheWire(each, of, isRaw) : each;
			});
		case 'map':
			return isStructure(value) ? mapped(value, (each) => onTheWire(each, shape.of, isRaw)) : value;
		case 'list':
			return Array.isArray(value) ? value.map((each) => onTheWire(each, shape.of, isRaw)) : value;
		case 'timestamp': {
			const time = momentIn(value);
			return time === undefined ? value : new Date(time).toISOString().replace(/\.000Z$/, 'Z');
		}
		case 'stream':
			return value instanceof Uint8Array ? bodyOf(value) : value;
		case 'blob':
			if (value instanceof Uint8Array) return new TextDecoder().decode(value);
			return isRaw ? value : new TextDecoder().decode(decodedBlob(String(value)));
		case 'text':
		case 'number':
		case 'boolean':
		case 'password':
			return value;
	}
}

function mapped(
	value: Readonly<Record<string, unknown>>,
	change: (each: unknown, name: string) => unknown
): Answer {
	return Object.fromEntries(
		Object.entries(value).map(([name, each]) => [name, change(each, name)])
	);
}

function asRecord(value: unknown): Answer {
	return isStructure(value) ? { ...value } : {};
}

function numberIn(value: unknown): number | undefined {
	return typeof value === 'number' ? value : undefined;
}

function textIn(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

/** Where what is answered is written to. */
function outfileIn(session: Session, values: ReadonlyMap<string, unknown>): string | undefined {
	const path = textIn(values.get('outfile'));
	if (path === undefined) return undefined;
	const full = absolute(path, session.disk);
	const folder = full.replace(/\/[^/]*$/, '') || '/';
	if (!isDirectory(session.files, folder)) {
		throw values.has('bootstrap-method')
			? usage(`Unable to write to file: ${path}`)
			: general(`[Errno 2] No such file or directory: '${path}'`);
	}
	if (isDirectory(session.files, full)) throw general(`[Errno 21] Is a directory: '${path}'`);
	return full;
}

/** Writes the body, or what a new device is set up with, to the file, and leaves it out of the answer. */
function saved(
	session: Session,
	command: Command,
	result: Result,
	path: string,
	values: ReadonlyMap<string, unknown>
): Result {
	if (result.kind !== 'whole') return result;
	const { answer } = result;
	const method = textIn(values.get('bootstrap-method'));
	if (method !== undefined) {
		const { QRCodePNG, Base32StringSeed, ...device } = asRecord(answer['VirtualMFADevice']);
		const chosen = method === 'QRCodePNG' ? QRCodePNG : Base32StringSeed;
		session.files = written(session.files, path, contentOf(base64.decode(String(chosen))));
		return { kind: 'whole', answer: { VirtualMFADevice: device } };
	}
	const [name] = [...command.answers.members].find(([, { kind }]) => kind === 'stream') ?? [];
	if (name === undefined) return result;
	const { [name]: body, ...rest } = answer;
	session.files = written(session.files, path, contentOf(bytesInBody(body as Json)));
	return { kind: 'whole', answer: rest };
}

function bytesInBody(body: Json): Uint8Array {
	if (typeof body === 'string') return bytesOf(body);
	if (isStructure(body)) return bytesOf({ base64: String(body['base64']) });
	return new Uint8Array();
}

/** What the account does not simulate, with why: AWS has it, and says something else. */
export async function refuseLeft(
	session: Session,
	{ service, operation }: Pick<Command, 'service' | 'operation'>
): Promise<never> {
	const answer = await session.call(
		{ service, operation, parameters: {} },
		await neededCredentials(session)
	);
	const { code, message } = answer.ok
		? { code: 'NotSimulated', message: 'It answers nothing here.' }
		: answer.error;
	throw new Exit(
		exitCodes.service,
		`An error occurred (${code}) when calling the ${operation} operation: ${message}`
	);
}
