import type { Service } from '../../account/base/call';
import { commandFor } from './commands';
import { general, usage } from './exit';
import { argumentsOf } from './input/operation-arguments';
import { parseArguments } from './input/argument-parser';
import { valueOf } from './input/values';
import { synopsis } from './exit';
import { clientFor } from './operation';
import { ServiceError } from './service-error';
import type { Session } from './session';

/** What can be waited for, and by which status one sees that it has come. */
interface Waiter {
	readonly name: string;
	/** As AWS names it. */
	readonly title: string;
	readonly operation: string;
	/** HTTP status codes that end the waiting; 200 is an answer. */
	readonly until: readonly number[];
	/** How often it is asked before one gives up, where each of those is the sign to ask again. */
	readonly retries: readonly number[];
}

const exists = (what: string, operation: string): Waiter => ({
	name: `${what.replace(/(?<=[a-z])([A-Z])/g, '-$1').toLowerCase()}-exists`,
	title: `${what}Exists`,
	operation,
	until: [200],
	retries: [404]
});

const waiters: Readonly<Partial<Record<Service, readonly Waiter[]>>> = {
	iam: [
		exists('InstanceProfile', 'GetInstanceProfile'),
		exists('Policy', 'GetPolicy'),
		exists('Role', 'GetRole'),
		exists('User', 'GetUser')
	],
	s3: [
		{ ...exists('Bucket', 'HeadBucket'), until: [200, 301, 403] },
		{
			name: 'bucket-not-exists',
			title: 'BucketNotExists',
			operation: 'HeadBucket',
			until: [404],
			retries: [200]
		},
		exists('Object', 'HeadObject'),
		{
			name: 'object-not-exists',
			title: 'ObjectNotExists',
			operation: 'HeadObject',
			until: [404],
			retries: [200]
		}
	]
};

export function waitersOf(service: Service): readonly Waiter[] {
	return waiters[service] ?? [];
}

/**
 * `aws iam wait user-exists`. Every change is seen at once here, so what is not there now will not
 * come by waiting: it is asked once, and what is then said is what AWS's client says in the end.
 */
export async function wait(
	session: Session,
	service: Service,
	words: readonly string[]
): Promise<void> {
	const all = waitersOf(service);
	if (words.length === 0) {
		throw usage(
			'usage: aws [options] iam wait <subcommand> [parameters]\naws: error: too few arguments'
		);
	}
	const choices = all.map(({ name }) => name);
	const { values, rest } = parseArguments(
		[{ flag: 'subcommand', name: 'subcommand', takes: 'one', required: true, choices }],
		words
	);
	const waiter = all.find(({ name }) => name === values.get('subcommand'));
	if (!waiter) throw usage(`usage: ${synopsis}`);
	const command = await commandFor(service, waiter.operation);
	if ('why' in command) throw general(command.why);
	const { options } = argumentsOf(command);
	const given = parseArguments(
		options.map(({ argument }) => argument),
		rest
	);
	if (given.rest.length > 0) {
		throw usage(`usage: ${synopsis}\nUnknown options: ${given.rest.join(', ')}\n`);
	}
	const parameters = Object.fromEntries(
		options.flatMap(({ argument, parameter, shape }) => {
			const value = given.values.get(argument.name);
			if (value === undefined) return [];
			return [[parameter, valueOf(argument.flag, String(value), shape, session.disk)] as const];
		})
	);
	const client = await clientFor(session, command);
	const { status, why } = await statusOf(() => client(parameters));
	if (waiter.until.includes(status)) return;
	throw general(
		waiter.retries.includes(status)
			? `Waiter ${waiter.title} failed: Max attempts exceeded`
			: `Waiter ${waiter.title} failed: ${why}`
	);
}

async function statusOf(call: () => Promise<unknown>) {
	try {
		await call();
		return { status: 200, why: '' };
	} catch (error) {
		if (!(error instanceof ServiceError)) throw error;
		return {
			status: error.status,
			why: `An error occurred (${error.told}): ${error.reason}`
		};
	}
}
