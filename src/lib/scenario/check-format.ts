import * as v from 'valibot';
import { document } from '../account/base/forms';
import type { Service } from '../account/base/call';
import type { Json } from '../account/base/json';
import { principalName, spelled, type PrincipalName } from '../account/principal-name';
import { serviceNames } from '../account/perform/registry';
import { credentials, type Credential } from '../account/services/cloudtrail/credential';
import { parse } from '../policy/parse';
import { listed } from '../policy/wording';
import { faultOfExpression, type Carrier, type Check } from './check';
import type { Among } from './check/one-of';
import { text } from './text-format';

/*
 * Checks, as an author writes them. Every message says what to write instead.
 */

const longestExpression = 1_000;

export const id = v.pipe(
	v.string('write an id'),
	v.regex(/^[a-z][a-z0-9-]*$/, 'write lowercase letters, digits and hyphens, such as root-mfa')
);

const accountRemedy = 'write the name of a file in accounts/, such as pressline';

/** Of which account, where it is not the one of account.yaml. */
export const account = v.exactOptional(
	v.pipe(v.string(accountRemedy), v.regex(/^[a-z][a-z0-9-]*$/, accountRemedy))
);

/** Looked at once: as a union that tries each kind, a deep value would be tried in all ways. */
export const json = v.custom<Json>(
	isJson,
	'write text, a finite number, true, false, null, a list or a map'
);

function isJson(value: unknown): value is Json {
	switch (typeof value) {
		case 'string':
		case 'boolean':
			return true;
		case 'number':
			return Number.isFinite(value);
		case 'object':
			return value === null || Object.values(value).every(isJson);
		case 'bigint':
		case 'function':
		case 'symbol':
		case 'undefined':
			return false;
	}
}

/** `iam GetAccountSummary` */
export const callName = v.pipe(
	v.string('write a service and an operation, such as iam GetUser'),
	v.regex(
		new RegExp(`^(${serviceNames.join('|')}) [A-Z][A-Za-z\\d]+$`),
		'write a service and an operation, such as iam GetUser'
	),
	v.transform((name) => {
		const [service, operation] = name.split(' ') as [Service, string];
		return { service, operation };
	})
);

/** One, or a list: what is wrong with either is told of it alone. */
const oneOrMore = <const Item extends v.GenericSchema>(item: Item) => {
	const list = v.pipe(v.array(item), v.minLength(1, 'write at least one'));
	const either = v.union([list, item]);
	return v.pipe(
		v.lazy((given): v.GenericSchema<unknown, v.InferOutput<typeof either>> => {
			if (given === undefined) return either;
			return Array.isArray(given) ? list : item;
		}),
		v.transform((given): readonly v.InferOutput<Item>[] => (Array.isArray(given) ? given : [given]))
	);
};

const flag = v.boolean('write true or false');

/** JMESPath, as in the CLI's --query. */
export const expression = v.pipe(
	text,
	v.maxLength(longestExpression, `write an expression of ${longestExpression} characters or less`),
	v.rawCheck(({ dataset, addIssue }) => {
		const fault = dataset.typed ? faultOfExpression(dataset.value) : undefined;
		if (fault !== undefined) addIssue({ message: `write a JMESPath expression: ${fault}` });
	})
);

const parameters = v.optional(v.record(v.string(), json), {});

const query = v.pipe(
	v.strictObject({
		kind: v.literal('query'),
		account,
		call: callName,
		with: parameters,
		query: expression,
		is: json
	}),
	v.transform(({ call, with: given, query, is, ...rest }) => ({
		...rest,
		...call,
		parameters: given,
		query,
		is
	}))
);

const plainAction = v.pipe(
	text,
	v.regex(/^[a-z0-9-]+:\w+$/, 'write service:Action without wildcards')
);

const access = v.pipe(
	v.strictObject({
		kind: v.literal('access'),
		account,
		principal: principalName('root', 'user', 'anyUser', 'role', 'service', 'outsider', 'nobody'),
		action: oneOrMore(plainAction),
		resource: oneOrMore(text),
		allowed: flag,
		mfa: v.optional(flag, true),
		sourceIp: v.exactOptional(text),
		context: v.optional(v.record(v.string(), v.union([text, v.array(text)])), {})
	}),
	v.transform(({ action, resource, ...rest }) => ({
		...rest,
		actions: action,
		resources: resource
	}))
);

/** What somebody did. */
const deedEntries = {
	by: v.exactOptional(
		principalName('root', 'user', 'anyUser', 'role', 'service', 'outsider', 'nobody')
	),
	credential: v.exactOptional(
		oneOrMore(v.picklist(credentials, `write ${listed(credentials, 'or')}, or a list of them`))
	),
	call: callName,
	with: parameters,
	mfa: v.exactOptional(flag),
	refused: v.optional(
		v.union([v.boolean(), text], 'write true, false, or the code such as AccessDenied'),
		false
	)
};

type WrittenDeed = Readonly<{
	by?: PrincipalName;
	credential?: readonly Credential[];
	call: v.InferOutput<typeof callName>;
	with: Readonly<Record<string, Json>>;
	mfa?: boolean;
}>;

/** Why nobody can ever have done so. */
function faultOfCredential({ by, credential, call, mfa }: WrittenDeed): string | undefined {
	if (credential === undefined) return undefined;
	const isKeyOnly = credential.every((each) => each === 'access-key');
	if (call.service === 'signin' && call.operation === 'ConsoleLogin') {
		return 'whoever signs in shows a password: leave credential out';
	}
	if (mfa === true && isKeyOnly) {
		return 'a call with a long-term access key comes without MFA: leave out credential or mfa';
	}
	switch (by?.kind) {
		case 'nobody':
		case 'service':
		case 'outsider':
			return `the history says of ${spelled(by)} no credential: leave credential out`;
		case 'role':
			return isKeyOnly
				? 'a role has no access keys: write console-session or temporary-credentials'
				: undefined;
		case 'root':
		case 'user':
			return by.accessKey ? `${spelled(by)} says it already: leave credential out` : undefined;
		case 'anyUser':
		case undefined:
			return undefined;
	}
}

function asDeed<Rest extends WrittenDeed>({ call, with: given, credential, ...rest }: Rest) {
	return { ...rest, ...call, ...(credential && { credentials: credential }), parameters: given };
}

/** At its place, where no such event can be. */
const isPossible = <Written extends WrittenDeed>() =>
	v.rawCheck<Written>(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		const { value: input } = dataset;
		const message = faultOfCredential(input);
		if (message === undefined) return;
		const { credential: value } = input;
		addIssue({
			message,
			path: [{ type: 'object', origin: 'value', input, key: 'credential', value }]
		});
	});

const otherDeed = v.pipe(v.strictObject(deedEntries), isPossible(), v.transform(asDeed));

const event = v.pipe(
	v.strictObject({
		kind: v.literal('event'),
		account,
		...deedEntries,
		since: v.exactOptional(otherDeed),
		before: v.exactOptional(otherDeed),
		latest: v.optional(flag, false)
	}),
	isPossible(),
	v.transform(asDeed)
);

const incident = v.strictObject({
	kind: v.literal('incident'),
	id,
	refused: v.optional(flag, false)
});

const carriers: readonly Carrier['kind'][] = ['user', 'group', 'role', 'policy'];
const carrierRemedy = 'write user/NAME, group/NAME, role/NAME or policy/NAME';

const carrier = v.pipe(
	v.string(carrierRemedy),
	v.rawTransform(({ dataset, addIssue, NEVER }): Carrier => {
		const [word, name, ...more] = dataset.value.split('/');
		const kind = carriers.find((each) => each === word);
		if (kind && name && more.length === 0) return { kind, name };
		addIssue({ message: carrierRemedy });
		return NEVER;
	})
);

const reference = v.pipe(
	document,
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		const { document: read, findings } = parse(dataset.value, 'identity');
		if (!read) addIssue({ message: `write a policy that can be read: ${findings[0]?.message}` });
	})
);

const bound = v.strictObject({
	kind: v.literal('bound'),
	account,
	of: carrier,
	within: oneOrMore(reference),
	actions: v.optional(v.array(plainAction), [])
});

const finding = v.strictObject({
	kind: v.literal('finding'),
	account,
	of: carrier,
	types: v.optional(
		v.array(v.picklist(['ERROR', 'SECURITY_WARNING', 'WARNING', 'SUGGESTION'] as const)),
		[]
	),
	codes: v.optional(v.array(text), []),
	services: v.optional(v.array(text), []),
	found: flag
});

const among: readonly Among[] = ['users', 'groups', 'roles', 'policies'];

export const check: v.GenericSchema<unknown, Check> = v.lazy(() =>
	v.variant(
		'kind',
		[
			query,
			access,
			event,
			incident,
			bound,
			finding,
			v.strictObject({ kind: v.literal('all'), of: v.array(check) }),
			v.strictObject({ kind: v.literal('any'), of: v.array(check) }),
			v.strictObject({ kind: v.literal('not'), of: check }),
			v.strictObject({
				kind: v.literal('oneOf'),
				account,
				among: v.picklist(among, `write ${among.join(', ')}`),
				of: v.array(check)
			})
		],
		(issue) =>
			issue.expected === 'Object'
				? 'write a check: kind, and what that kind needs'
				: 'write kind: query, access, event, incident, bound, finding, all, any, not or oneOf'
	)
);
