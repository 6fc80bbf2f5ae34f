import * as v from 'valibot';
import type { Json } from '../account/base/json';
import type { Service } from '../account/base/call';
import { principalName } from '../account/principal-name';
import { serviceNames } from '../account/perform/registry';
import { faultOfExpression, type Check } from './check';
import { rungs } from './log';
import { recallFormat } from './recall';

/*
 * The files of a scenario, as an author writes them. Every message says what to write instead.
 */

const longestExpression = 1_000;

const text = v.pipe(v.string('write text'), v.trim(), v.nonEmpty('write some text'));
const id = v.pipe(
	v.string('write an id'),
	v.regex(/^[a-z][a-z0-9-]*$/, 'write lowercase letters, digits and hyphens, such as root-mfa')
);
const points = v.pipe(
	v.number('write a number of points'),
	v.integer('write a whole number'),
	v.minValue(0, 'write a number from 0 up'),
	v.maxValue(1000, 'write a number up to 1000')
);
/** Looked at once: as a union that tries each kind, a deep value would be tried in all ways. */
const json = v.custom<Json>(
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
const callName = v.pipe(
	v.string('write a service and an operation, such as iam GetUser'),
	v.regex(
		new RegExp(`^(${serviceNames.join('|')}) [A-Z][A-Za-z]+$`),
		'write a service and an operation, such as iam GetUser'
	),
	v.transform((name) => {
		const [service, operation] = name.split(' ') as [Service, string];
		return { service, operation };
	})
);

/** JMESPath, as in the CLI's --query. */
const expression = v.pipe(
	text,
	v.maxLength(longestExpression, `write an expression of ${longestExpression} characters or less`),
	v.rawCheck(({ dataset, addIssue }) => {
		const fault = dataset.typed ? faultOfExpression(dataset.value) : undefined;
		if (fault !== undefined) addIssue({ message: `write a JMESPath expression: ${fault}` });
	})
);

const query = v.pipe(
	v.strictObject({
		kind: v.literal('query'),
		call: callName,
		with: v.optional(v.record(v.string(), json), {}),
		query: expression,
		is: json
	}),
	v.transform(({ kind, call, with: parameters, query, is }) => ({
		kind,
		...call,
		parameters,
		query,
		is
	}))
);

const access = v.strictObject({
	kind: v.literal('access'),
	principal: principalName('root', 'user', 'anyUser', 'role', 'service', 'outsider', 'nobody'),
	action: v.pipe(text, v.regex(/^[a-z0-9-]+:\w+$/, 'write service:Action without wildcards')),
	resource: text,
	allowed: v.boolean('write true or false')
});

const check: v.GenericSchema<unknown, Check> = v.lazy(() =>
	v.variant(
		'kind',
		[
			query,
			access,
			v.strictObject({ kind: v.literal('all'), of: v.array(check) }),
			v.strictObject({ kind: v.literal('oneUser'), of: v.array(check) })
		],
		(issue) =>
			issue.expected === 'Object'
				? 'write a check: kind, and what that kind needs'
				: 'write kind: query, access, all or oneUser'
	)
);

const perRung = <T extends v.GenericSchema>(schema: T) =>
	v.strictObject(
		{ nudge: schema, where: schema, how: schema },
		`write one for each of ${rungs.join(', ')}`
	);

const objective = v.strictObject({
	id,
	title: text,
	points,
	check,
	won: text,
	notes: v.optional(v.array(v.strictObject({ when: check, say: text })), []),
	hints: perRung(text)
});

/** Without it, a file is of version 1; see `earlier.ts`. */
const version = v.exactOptional(
	v.picklist([1, 2], 'write 2: this Leastwise reads no later version of a scenario')
);

/** scenario.yaml */
export const scenarioFile = v.strictObject({
	version,
	title: text,
	part: text,
	minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
	line: text,
	story: text,
	teaches: text,
	learn: v.pipe(v.array(text), v.minLength(1, 'say at least one thing one learns')),
	misconception: text,
	recall: v.optional(recallFormat),
	topics: v.pipe(v.array(id), v.minLength(1, 'name at least one topic')),
	domains: v.array(text),
	handover: v.array(v.strictObject({ label: text, value: text })),
	stages: v.pipe(
		v.array(
			v.strictObject({
				id,
				title: text,
				objectives: v.pipe(v.array(objective), v.minLength(1, 'a stage needs an objective'))
			})
		),
		v.minLength(1, 'a scenario needs a stage')
	),
	ending: text,
	scoring: v.strictObject({
		hints: perRung(points),
		stars: v.strictTuple([points, points, points], 'write three numbers: where each star begins'),
		par: points,
		solved: text,
		deductions: v.optional(
			v.array(v.strictObject({ id, title: text, reason: text, points, when: check })),
			[]
		)
	})
});

/** Values that only exist while a script runs; see `script.ts`. */
const stand = v.union([
	v.strictObject({ password: text }),
	v.strictObject({ mfa: text }),
	v.strictObject({ code: text, next: v.optional(v.boolean(), false) }),
	v.strictObject({ accessKey: text })
]);

const step = v.strictObject({
	id: v.optional(id),
	as: principalName('nobody', 'root', 'user', 'role', 'service', 'outsider'),
	call: callName,
	with: v.optional(v.record(v.string(), v.union([stand, json])), {}),
	/** With what code it is refused, where that is the point of it. */
	refused: v.optional(text)
});

/** solution.yaml */
export const solutionFile = v.strictObject({ steps: v.pipe(v.array(step), v.minLength(1)) });

/** mistakes.yaml */
export const mistakesFile = v.strictObject({
	mistakes: v.array(
		v.strictObject({
			title: text,
			/** Steps of the solution that are left out, and those that are done besides or instead. */
			without: v.optional(v.array(id), []),
			after: v.optional(id),
			steps: v.optional(v.array(step), []),
			/** What the mistake leaves open. */
			open: v.array(id),
			/** Deductions it costs. */
			costs: v.optional(v.array(id), [])
		})
	)
});

export type ScriptStep = v.InferOutput<typeof step>;
export type Mistake = v.InferOutput<typeof mistakesFile>['mistakes'][number];
