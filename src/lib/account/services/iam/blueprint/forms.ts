import * as v from 'valibot';
import { malformed } from '../policies/policy-text';
import * as parameters from '../parameters';
import { quotas } from '../quotas';
import { isReserved } from '../roles/reserved-path';
import { keyOf } from '../../../base/table';
import { as, atMost, document, text } from '../../../base/forms';

/* The small forms that the parts of an account.yaml are made of. Every message says what to write. */

export const nameRemedy = (longest: number) =>
	`Write a name of 1 to ${longest} letters, digits or _ + = , . @ -`;

export const path = v.optional(
	as(parameters.givenPath, 'Write a path that begins and ends with a slash, such as /maps/.'),
	'/'
);

/** Of a user or a role. */
export const ownPath = v.pipe(
	path,
	v.check(
		(given) => !isReserved(given),
		'Write another path: only services of AWS make roles under /aws-service-role/.'
	)
);

export const policyName = as(parameters.policyName, nameRemedy(128));

/** One that IAM would take for users, groups and roles. */
export const identityPolicy = (use: 'managed' | 'inline') =>
	v.pipe(
		document,
		v.check(
			(policy) => malformed(policy, use) === undefined,
			({ input }) => {
				const refused = malformed(input, use);
				return `Write a policy that IAM accepts; of this one it says: ${refused?.error.message}`;
			}
		)
	);

export const inline = v.optional(
	v.array(v.strictObject({ name: policyName, document: identityPolicy('inline') })),
	[]
);

export const attached = (most: number) =>
	v.optional(atMost(most, 'managed policies', text('the name or ARN of a policy')), []);
export const boundary = v.optional(text('the name or ARN of the policy that is the boundary'));

/** `{ Team: maps }` */
export const tags = v.optional(
	v.pipe(
		v.record(v.string(), v.string('Write a tag’s value as text.')),
		v.maxEntries(quotas.tagsPerResource, `AWS keeps no more than ${quotas.tagsPerResource} tags.`),
		v.check(
			(given) => Object.keys(given).every((key) => !keyOf(key).startsWith('aws:')),
			'Write tag keys that do not begin with aws:, for those are AWS’s own.'
		),
		v.check(
			(given) => new Set(Object.keys(given).map(keyOf)).size === Object.keys(given).length,
			'Write each tag key once: Team and team are the same to IAM.'
		)
	),
	{}
);
