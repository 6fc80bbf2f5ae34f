import type { Call, Service } from '../base/call';
import { commonErrors, type ErrorCode, type ErrorFacts } from '../base/error';
import type { AnyOperation } from '../base/operation';
import type { Part, ServiceDefinition } from '../base/service';
import type { Phrase } from '../base/words';
import { services, type ServiceLoader } from '../services';

/*
 * Which code answers a call. What is rarely wanted is loaded before an attempt that uses it opens, so
 * that `perform` need not wait. What is loaded never changes an answer: a call of what is not there
 * yet is a mistake of ours and throws.
 */

type Named = Pick<Call, 'service' | 'operation'>;

/** A call that is to come: what its parameters name may have to be loaded too. */
type Coming = Named & { readonly parameters?: unknown };

const every: readonly (readonly [string, ServiceDefinition | ServiceLoader])[] =
	Object.entries(services);

/** Services by name, operations and parts that are not loaded yet by `service:Operation`. */
const loaded = new Map<string, ServiceDefinition>();
const operations = new Map<string, AnyOperation>();
const waiting = new Map<string, Part>();
const left = new Map<string, string>();

for (const [, service] of every) if (typeof service !== 'function') enter(service);

/** Every service's name, loaded or not. */
export const serviceNames: readonly Service[] = every.map(([name]) => name as Service);

/** The operation that is called; nothing if the service has none of that name. */
export function operationOf(call: Named): AnyOperation | undefined {
	return isReady(call) ? operations.get(keyOf(call)) : notLoaded(keyOf(call));
}

/** Why an operation of AWS's is not simulated, if that is known. */
export function whyLeft(call: Named): string | undefined {
	return isReady(call) ? left.get(keyOf(call)) : notLoaded(keyOf(call));
}

/** The action that a call is authorised as: a step of the console's own goes by its operation's name. */
export function actionOf({ service, operation }: Named): string {
	const { action, stepOf } = operations.get(`${service}:${operation}`) ?? {};
	return `${prefixOf(service)}:${action ?? stepOf ?? operation}`;
}

/** What a service's actions begin with, and its events' source. */
export function prefixOf(service: Service): string {
	return loaded.get(service)?.prefix ?? service;
}

/** What a service's refusal with a code looks like from outside. */
export function factsOf(service: Service, code: ErrorCode): ErrorFacts {
	const own: Readonly<Record<string, ErrorFacts>> = serviceOf(service).errors;
	const facts = own[code] ?? (commonErrors as typeof own)[code];
	if (!facts) throw new Error(`${service} refuses with ${code}, which its errors.ts does not have`);
	return facts;
}

/** What the event history calls a code that somebody wrote down. */
export function recordedCode(service: Service, code: string): string {
	const errors: Readonly<Record<string, ErrorFacts | undefined>> = serviceOf(service).errors;
	return errors[code]?.recordedAs ?? code;
}

/** What the event history calls a parameter, but for its first letter: S3's `Bucket` is `bucketName`. */
export function recordName(service: Service, name: string): string {
	return serviceOf(service).recordNames?.[name] ?? name;
}

/** A service that is loaded. */
export function serviceOf(name: Service): ServiceDefinition {
	return loaded.get(name) ?? notLoaded(name);
}

/** The service of that name, if there is one. What an account has anything of must be loaded. */
export function serviceNamed(name: string, account: object): ServiceDefinition | undefined {
	return (
		loaded.get(name) ??
		(Object.hasOwn(account, name) && isLater(name) ? notLoaded(name) : undefined)
	);
}

/** How a call of a service that is loaded is told, where the service says so. */
export function wordsFor({ service, operation }: Named): Phrase | undefined {
	return loaded.get(service)?.words?.[`${service}:${operation}`];
}

/** Whether a call can be performed at once. */
export function isReady(call: Named): boolean {
	return isEntered(call.service) && !waiting.has(keyOf(call));
}

/** Loads what calls need, and what an account needs, by its blueprint. */
export async function loadFor(calls: Iterable<Coming>, blueprint: object = {}): Promise<void> {
	const wanted = [...calls];
	const kept = serviceNames.filter((name) => Object.hasOwn(blueprint, name));
	await Promise.all([...kept, ...wanted.map(({ service }) => service)].map(loadService));

	const named = namedIn([blueprint, ...wanted.map(({ parameters }) => parameters)]);
	await Promise.all([
		...wanted.map((call) => loadPart(call.service, waiting.get(keyOf(call)))),
		...[...loaded.values()].map(({ load }) => load?.(named))
	]);
}

/** Whether a name stands anywhere in values. At worst something is loaded that nobody needs. */
function namedIn(values: readonly unknown[]): (name: string) => boolean {
	let text: string | undefined;
	return (name) => (text ??= JSON.stringify(values)).includes(name);
}

/** Loads everything there is, and tells it service by service. */
export async function loadAll(): Promise<readonly ServiceDefinition[]> {
	const all = await loadServices();
	const parts = all.flatMap(({ name, areas, load }) => [
		load?.(() => true),
		...Object.values(areas).map((area) => ('load' in area ? loadPart(name, area) : undefined))
	]);
	await Promise.all(parts);
	return all;
}

/** Loads every service, without its parts. */
export async function loadServices(): Promise<readonly ServiceDefinition[]> {
	await Promise.all(serviceNames.map(loadService));
	return serviceNames.map(serviceOf);
}

/** The operations of an area, which must be loaded. */
export function operationsIn(
	service: Service,
	area: ServiceDefinition['areas'][string]
): readonly AnyOperation[] {
	if (!('load' in area)) return area;
	return area.names.flatMap((operation) => operationOf({ service, operation }) ?? []);
}

function enter(definition: ServiceDefinition) {
	const { name: service, areas, notSimulated = [] } = definition;
	if (loaded.has(service)) return;
	loaded.set(service, definition);
	for (const area of Object.values(areas)) {
		if ('load' in area) for (const name of area.names) waiting.set(`${service}:${name}`, area);
		else enterOperations(area);
	}
	for (const [why, names] of notSimulated) {
		for (const name of names.split(' ')) left.set(`${service}:${name}`, why);
	}
}

function enterOperations(list: readonly AnyOperation[]) {
	for (const operation of list) operations.set(`${operation.service}:${operation.name}`, operation);
}

async function loadService(name: Service) {
	const service = every.find(([known]) => known === name)?.[1];
	if (typeof service === 'function' && !loaded.has(name)) enter(await service());
}

async function loadPart(service: Service, part: Part | undefined) {
	if (!part) return;
	enterOperations(await part.load());
	for (const name of part.names) waiting.delete(`${service}:${name}`);
}

/** Of a service that there is not, nothing need be loaded. */
function isEntered(service: string): boolean {
	return loaded.has(service) || !isLater(service);
}

function isLater(service: string): boolean {
	return every.some(([name]) => name === service) && !loaded.has(service);
}

function keyOf({ service, operation }: Named): string {
	return `${service}:${operation}`;
}

function notLoaded(what: string): never {
	throw new Error(`${what} is called before it is loaded: see loadFor`);
}
