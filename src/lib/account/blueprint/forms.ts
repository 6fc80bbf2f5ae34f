import * as v from 'valibot';
import { malformed } from '../policies/policy-text';
import * as parameters from '../parameters';

/* The small forms that the parts of an account.yaml are made of. Every message says what to write. */

const units = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `400d`, `6h` or `20m`, read into milliseconds. */
export const age = v.pipe(
	v.string('Write an age as text, such as 400d.'),
	v.regex(/^\d+[mhd]$/, 'Write an age as a whole number and m, h or d: 20m, 6h, 400d.'),
	v.transform((text) => Number.parseInt(text) * units[text.slice(-1) as keyof typeof units])
);

export const text = (what: string) =>
	v.pipe(v.string(`Write ${what} as text.`), v.nonEmpty(`Write ${what}; it cannot be empty.`));

/** As the API has it, but with a message for authors instead of AWS's. */
export const as = (parameter: v.GenericSchema<string>, remedy: string) =>
	v.pipe(
		v.string(remedy),
		v.check((value) => v.is(parameter, value), remedy)
	);

export const nameRemedy = (longest: number) =>
	`Write a name of 1 to ${longest} letters, digits or _ + = , . @ -`;

export const path = v.optional(
	as(parameters.givenPath, 'Write a path that begins and ends with a slash, such as /maps/.'),
	'/'
);

export const policyName = as(parameters.policyName, nameRemedy(128));

const documentRemedy = 'Write a policy: Version and Statement, as YAML or as JSON text.';

/** A policy as YAML or as JSON text; what comes out is the text. */
export const document = v.pipe(
	v.union([v.string(), v.record(v.string(), v.unknown())], documentRemedy),
	v.transform((given) => (typeof given === 'string' ? given : JSON.stringify(given, null, 2)))
);

/** One that IAM would take for users, groups and roles. */
export const identityPolicy = v.pipe(
	document,
	v.check(
		(policy) => malformed(policy) === undefined,
		({ input }) => {
			const refused = malformed(input);
			return `Write a policy that IAM accepts; of this one it says: ${refused?.error.message}`;
		}
	)
);

export const inline = v.optional(
	v.array(v.strictObject({ name: policyName, document: identityPolicy })),
	[]
);

export const attached = v.optional(v.array(text('the name or ARN of a policy')), []);
export const boundary = v.optional(text('the name or ARN of the policy that is the boundary'));

/** `{ Team: maps }` */
export const tags = v.optional(v.record(v.string(), v.string('Write a tag’s value as text.')), {});
