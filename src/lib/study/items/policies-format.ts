import * as v from 'valibot';
import { kindNames } from '../../policy/kind-names';
import type { Layer } from '../../policy/decision';
import type { PolicyForm } from '../../policy/question/form';
import type { SomePolicies } from './item';

/*
 * Policies of an item as authors write them: a list of statements is a policy of today's version, one
 * policy needs no list around it, and a name only where one is told.
 */

const remedy =
	'write a policy: a list of statements, or Version and Statement, or name and policy, or FullAWSAccess';

const full = {
	Version: '2012-10-17',
	Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }]
};
const fullRcp = {
	Version: '2012-10-17',
	Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }]
};
const managed: Readonly<Record<string, object>> = {
	FullAWSAccess: full,
	RCPFullAWSAccess: fullRcp
};

type Document = Readonly<Record<string, unknown>>;

/** A policy, whatever it is attached to. */
function readPolicy(written: unknown, name: string): PolicyForm | undefined {
	if (typeof written === 'string' && Object.hasOwn(managed, written))
		return { name: written, document: managed[written] as Document };
	if (isStatements(written))
		return { name, document: { Version: '2012-10-17', Statement: written } };
	if (!isObject(written)) return undefined;
	if ('Statement' in written) return { name, document: written };
	const { name: own, policy, ...rest } = written;
	if (typeof own !== 'string' || Object.keys(rest).length > 0) return undefined;
	return readPolicy(policy, own);
}

/** Where Effect is missing or wrong on purpose, the whole document is written. */
function isStatements(written: unknown): written is readonly object[] {
	return (
		Array.isArray(written) &&
		written.length > 0 &&
		written.every((each) => isObject(each) && 'Effect' in each)
	);
}

function isObject(written: unknown): written is Document {
	return typeof written === 'object' && written !== null && !Array.isArray(written);
}

function readPolicies(written: unknown, name: string): readonly PolicyForm[] | undefined {
	const one = readPolicy(written, name);
	if (one) return [one];
	return each(written, (policy, at) => readPolicy(policy, at === 0 ? name : `${name} ${at + 1}`));
}

function readLevels(
	written: unknown,
	name: string
): readonly (readonly PolicyForm[])[] | undefined {
	const one = readPolicy(written, name);
	return one ? [[one]] : each(written, (level) => readPolicies(level, name));
}

function each<T>(
	written: unknown,
	read: (part: unknown, at: number) => T | undefined
): readonly T[] | undefined {
	if (!Array.isArray(written)) return undefined;
	const made = written.map(read);
	return made.every((part) => part !== undefined) ? made : undefined;
}

function nameOf(layer: Layer): string {
	return kindNames[layer].policy;
}

function readBy<T>(read: (written: unknown) => T | undefined) {
	return v.pipe(
		v.custom<NonNullable<unknown>>((written) => written !== undefined && written !== null, remedy),
		v.rawTransform(({ dataset, addIssue, NEVER }): T => {
			const made = read(dataset.value);
			if (made !== undefined) return made;
			addIssue({ message: remedy });
			return NEVER;
		})
	);
}

const policies = (layer: Layer) =>
	v.exactOptional(readBy((written) => readPolicies(written, nameOf(layer))));
const levels = (layer: Layer) =>
	v.exactOptional(readBy((written) => readLevels(written, nameOf(layer))));

export const policiesFormat: v.GenericSchema<unknown, SomePolicies> = v.strictObject({
	identity: policies('identity'),
	resource: v.exactOptional(readBy((written) => readPolicy(written, nameOf('resource')))),
	boundary: policies('boundary'),
	session: policies('session'),
	scp: levels('scp'),
	rcp: levels('rcp'),
	endpoint: policies('endpoint'),
	blockPublicAccess: v.exactOptional(v.boolean('write true or false'))
});

/** One policy that is an identity policy, as options mostly have it. */
export const policyFormat = readBy((written) => readPolicies(written, nameOf('identity')));
