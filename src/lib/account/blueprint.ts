import * as v from 'valibot';
import * as parameters from './parameters';

/*
 * What a scenario's account.yaml holds: the account as the learner finds it. Times are ages, counted
 * back from the moment the account is opened, so that a scenario never looks old.
 */

const units = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `400d`, `6h` or `20m`, read into milliseconds. */
const age = v.pipe(
	v.string('Write an age as text, such as 400d.'),
	v.regex(/^\d+[mhd]$/, 'Write an age as a whole number and m, h or d: 20m, 6h, 400d.'),
	v.transform((text) => Number.parseInt(text) * units[text.slice(-1) as keyof typeof units])
);

const text = (what: string) =>
	v.pipe(v.string(`Write ${what} as text.`), v.nonEmpty(`Write ${what}; it cannot be empty.`));

/** As the API has it, but with a message for authors instead of AWS's. */
const as = (parameter: v.GenericSchema<string>, remedy: string) =>
	v.pipe(
		v.string(remedy),
		v.check((value) => v.is(parameter, value), remedy)
	);

const nameRemedy = (longest: number) =>
	`Write a name of 1 to ${longest} letters, digits or _ + = , . @ -`;
const path = v.optional(
	as(parameters.givenPath, 'Write a path that begins and ends with a slash, such as /maps/.'),
	'/'
);

const password = v.pipe(
	v.string('Write the password as text, in quotes if it is only digits.'),
	v.minLength(8, 'Give a password of 8 characters or more, as AWS demands.'),
	v.maxLength(128, 'Give a password of 128 characters or fewer, as AWS demands.')
);

const accessKey = v.strictObject({
	age,
	status: v.optional(v.picklist(['Active', 'Inactive'], 'Write Active or Inactive.'), 'Active'),
	lastUsed: v.optional(
		v.strictObject({ age, service: text('the service, such as s3'), region: text('the Region') })
	)
});

const accessKeys = v.optional(
	v.pipe(v.array(accessKey), v.maxLength(2, 'AWS gives nobody more than two access keys.')),
	[]
);

const names = (what: string) => v.optional(v.array(text(what)), []);

const user = v.strictObject({
	name: as(parameters.newUserName, nameRemedy(64)),
	path,
	age: v.optional(age),
	groups: names('the name of a group'),
	attached: names('the name or ARN of a policy'),
	password: v.optional(password),
	passwordLastUsed: v.optional(age),
	accessKeys
});

const group = v.strictObject({
	name: as(parameters.groupName, nameRemedy(128)),
	path,
	age: v.optional(age),
	attached: names('the name or ARN of a policy')
});

/** Something that was done before the learner came: one line of the event history. */
const pastEvent = v.strictObject({
	age,
	by: v.pipe(
		v.string(),
		v.regex(
			/^(root|user [^ ]+)( access key)?$/,
			'Write root, root access key, user NAME or user NAME access key.'
		)
	),
	service: text('the service as in its address, such as s3'),
	event: text('the name of the API operation, such as CreateBucket')
});

export const accountBlueprint = v.strictObject({
	id: v.pipe(
		v.string('Write the account number in quotes.'),
		v.regex(/^\d{12}$/, 'Write an account number of twelve digits.')
	),
	name: text('the name of the account'),
	alias: v.optional(
		as(
			parameters.accountAlias,
			'Write an alias of 3 to 63 lower-case letters, digits and single hyphens.'
		)
	),
	age,
	root: v.strictObject({
		email: v.pipe(v.string(), v.email('Write an email address.')),
		password,
		passwordLastUsed: v.optional(age),
		accessKeys
	}),
	users: v.optional(v.array(user), []),
	groups: v.optional(v.array(group), []),
	events: v.optional(v.array(pastEvent), [])
});

export type AccountBlueprint = v.InferOutput<typeof accountBlueprint>;
export type UserBlueprint = AccountBlueprint['users'][number];
export type GroupBlueprint = AccountBlueprint['groups'][number];
export type AccessKeyBlueprint = UserBlueprint['accessKeys'][number];
export type PastEvent = AccountBlueprint['events'][number];
