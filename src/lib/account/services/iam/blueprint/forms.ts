import * as v from 'valibot';
import type { PolicyKind } from '../../../../policy/kind';
import { parse } from '../../../../policy/parse';
import { isFullAWSAccess, noAllow } from '../../../../policy/validate/rcp';
import { malformed } from '../policies/policy-text';
import * as parameters from '../parameters';
import { quotas } from '../quotas';
import { isReserved } from '../roles/reserved-path';
import { keyOf } from '../../../base/table';

/* The small forms that the parts of an account.yaml are made of. Every message says what to write. */

const units = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `400d`, `6h` or `20m`, read into milliseconds. */
export const age = v.pipe(
	v.string('Write an age as text, such as 400d.'),
	v.regex(/^\d+[mhd]$/, 'Write an age as a whole number and m, h or d: 20m, 6h, 400d.'),
	v.transform((text) => Number.parseInt(text) * units[text.slice(-1) as keyof typeof units]),
	v.maxValue(36_500 * units.d, 'Write an age of a hundred years, 36500d, or less.')
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

/** Of a user or a role. */
export const ownPath = v.pipe(
	path,
	v.check(
		(given) => !isReserved(given),
		'Write another path: only services of AWS make roles under /aws-service-role/.'
	)
);

export const policyName = as(parameters.policyName, nameRemedy(128));

const documentRemedy = 'Write a policy: Version and Statement, as YAML or as JSON text.';

/** A policy as YAML or as JSON text; what comes out is the text. */
export const document = v.pipe(
	v.union([v.string(), v.record(v.string(), v.unknown())], documentRemedy),
	v.transform((given) => (typeof given === 'string' ? given : JSON.stringify(given, null, 2)))
);

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

/** One that would hold for the whole account, as AWS Organizations sees to. */
export const guardRail = (kind: Extract<PolicyKind, 'scp' | 'rcp'>) =>
	v.pipe(
		document,
		v.check(
			(policy) => refusedByOrganizations(policy, kind) === undefined,
			({ input }) => {
				const refused = refusedByOrganizations(input, kind);
				return `Write an ${kind.toUpperCase()} that AWS Organizations accepts. ${refused}`;
			}
		)
	);

function refusedByOrganizations(text: string, kind: 'scp' | 'rcp'): string | undefined {
	const { document, findings } = parse(text, kind);
	if (!document) return findings.find(({ type }) => type === 'ERROR')?.message ?? documentRemedy;
	const allows = document.statements.some(({ effect }) => effect === 'Allow');
	return kind === 'rcp' && allows && !isFullAWSAccess(document) ? noAllow : undefined;
}

export const inline = v.optional(
	v.array(v.strictObject({ name: policyName, document: identityPolicy('inline') })),
	[]
);

/** No more than AWS has room for. */
export const atMost = <const Item extends v.GenericSchema>(
	most: number,
	things: string,
	item: Item
) => v.pipe(v.array(item), v.maxLength(most, `Write no more than ${most} ${things}: AWS’s quota.`));

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
