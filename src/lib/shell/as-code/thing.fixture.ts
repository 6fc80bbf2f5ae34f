import fc from 'fast-check';
import { storePolicy } from '../../account/services/s3/access/policy-text';
import { save, type PolicyUse } from '../../policy/saving';
import { emptyAccount } from './bench.fixture';
import type { Description } from './describe/describe';
import type { Bucket, Group, Policy, Role, Tag, Thing, User } from './thing';

/* Things as odd as AWS lets them be, each with what it needs. */

const account = '111122223333';

/** What one language or another takes for something else. */
const traps = [
	...['${aws:username}', '$${', '${', '%{if x}', '%%{', '$', '%', '{', '}', '{{resolve:ssm:x}}'],
	...[
		'"',
		"'",
		'\\',
		'\\n',
		'\n',
		'\t',
		'`',
		'#',
		': ',
		'- ',
		'!',
		'&',
		'*',
		' ',
		'EOT',
		'\nEOT\n'
	],
	...[
		'file://a',
		'fileb://',
		'-',
		'--',
		'=',
		',',
		'[',
		'yes',
		'null',
		'1e3',
		'2012-10-17',
		'é',
		'ÿ'
	]
];
const beyondLatin = ['日', '😀', '\u2028', '\ufeff', 'ł'];

const textOf = (...pieces: readonly string[]) =>
	fc
		.array(
			fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme-ascii', maxLength: 3 })),
			{
				maxLength: 6
			}
		)
		.map((all) => all.join(''));
const latinText = textOf(...traps);
const anyText = fc
	.oneof(
		textOf(...traps, ...beyondLatin, '\r', '\u0001', '\u007f', '\u0085'),
		fc.string({ unit: 'grapheme' })
	)
	.filter((text) => text.isWellFormed());

const name = fc.oneof(
	fc.stringMatching(/^[\w+=,.@-]{1,8}$/),
	fc.constantFrom(
		'jun',
		'Jun-2',
		'-jun',
		'--help',
		'9lives',
		'_',
		'+',
		'a.b',
		'a_b',
		'aB',
		'for',
		'null',
		'1e3'
	)
);
const namesOf = (most: number) =>
	fc.uniqueArray(name, { maxLength: most, selector: (each) => each.toLowerCase() });
const path = fc.oneof(
	fc.constant('/'),
	fc.constantFrom(
		'/maps/',
		"/it's/",
		'/${a}/',
		'/%{b}/$${c}/',
		'/"\\n"/',
		'/#{[: /'.replace(' ', '')
	),
	fc.stringMatching(/^\/[!-~]{1,6}\/$/)
);
const policyPath = fc.constantFrom('/', '/maps/', '/a.,+@=_-/b/');

const tagText = fc
	.array(
		fc.constantFrom('a', 'B', '1', ' ', ':', '/', '=', '+', '-', '@', '_', '.', 'é', '日', 'on'),
		{
			minLength: 1,
			maxLength: 5
		}
	)
	.map((all) => all.join(''));
const tags: fc.Arbitrary<readonly Tag[]> = fc.uniqueArray(
	fc.record({
		Key: tagText.filter((key) => !/^aws:/i.test(key)),
		Value: fc.oneof(tagText, fc.constant(''))
	}),
	{ maxLength: 3, selector: ({ Key }) => Key.toLowerCase() }
);

/** JSON of whatever layout, and with escapes where AWS wants them. */
const asText = (value: unknown) =>
	fc
		.constantFrom(undefined, 2, '\t')
		.map((space) =>
			JSON.stringify(value, undefined, space).replaceAll(
				/[^\0-\u00ff]/g,
				(unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
			)
		);
const scalar = fc.oneof(anyText, fc.boolean(), fc.integer(), fc.constant(1.5));

function documentFor(isKept: (text: string) => boolean, more: Readonly<Record<string, unknown>>) {
	return fc
		.record({
			Sid: fc.stringMatching(/^[A-Za-z0-9]{0,8}$/),
			Condition: fc.dictionary(
				fc.constantFrom('StringEquals', 'StringLike', 'ForAnyValue:StringLike', 'Null'),
				fc.dictionary(
					fc.constantFrom('aws:PrincipalTag/a', 'aws:PrincipalTag/${b}', '__proto__', 's3:prefix'),
					fc.oneof(scalar, fc.array(anyText, { maxLength: 3 })),
					{ minKeys: 1, maxKeys: 2, noNullPrototype: true }
				),
				{ maxKeys: 2, noNullPrototype: true }
			)
		})
		.chain((statement) =>
			asText({
				Version: '2012-10-17',
				Statement: [{ Effect: 'Allow', ...more, ...statement }]
			})
		)
		.filter(isKept);
}

const savedAs = (use: PolicyUse) => (text: string) => save(text, use).ok;

const permissions = documentFor(savedAs('managed'), {
	Action: ['s3:GetObject', 's3:Put*'],
	Resource: 'arn:aws:s3:::maps/${aws:username}/*'
});
const inlinePermissions = permissions.filter((text) => save(text, 'inline').ok);
const trust = documentFor(savedAs('trust'), {
	Action: 'sts:AssumeRole',
	Principal: { Service: 'ec2.amazonaws.com', AWS: `arn:aws:iam::${account}:root` }
});

const optional = <const Key extends string>(key: Key, text: fc.Arbitrary<string>) =>
	fc.option(text).map((each) => (each === null ? {} : ({ [key]: each } as Record<Key, string>)));

const policyNamed = (name: string): fc.Arbitrary<Policy> =>
	fc
		.tuple(
			fc.record({ path: policyPath, document: permissions, tags }),
			optional('description', anyText)
		)
		.map(([policy, description]) => ({
			kind: 'policy',
			name,
			arn: `arn:aws:iam::${account}:policy${policy.path}${name}`,
			...policy,
			...description
		}));

const carrier = (arns: readonly string[]) => ({
	path,
	attached: fc.subarray([...arns, 'arn:aws:iam::aws:policy/ReadOnlyAccess']),
	inline: fc.uniqueArray(fc.record({ name, document: inlinePermissions }), {
		maxLength: 2,
		selector: ({ name }) => name.toLowerCase()
	})
});

const policies = namesOf(3).chain((names) => fc.tuple(...names.map(policyNamed)));
const boundaryOf = (arns: readonly string[]) =>
	arns.length === 0 ? fc.constant({}) : optional('boundary', fc.constantFrom(...arns));

const groupNamed = (name: string, arns: readonly string[]): fc.Arbitrary<Group> =>
	fc.record({ kind: fc.constant('group' as const), name: fc.constant(name), ...carrier(arns) });

const described = (needed: readonly Thing[], subject: Thing): Description => ({
	subject,
	things: [...needed, subject],
	notes: []
});

const aboutPolicy = name.chain(policyNamed).map((policy) => described([], policy));

const aboutUser = fc.tuple(policies, namesOf(2)).chain(([needed, groupNames]) => {
	const arns = needed.map(({ arn }) => arn);
	return fc
		.tuple(
			fc.tuple(...groupNames.map((each) => groupNamed(each, arns))),
			fc.record({ name, tags, ...carrier(arns) }),
			boundaryOf(arns)
		)
		.map(([groups, user, boundary]) => {
			const subject: User = { kind: 'user', ...user, ...boundary, groups: groupNames };
			return described([...needed, ...groups], subject);
		});
});

const aboutRole = policies.chain((needed) => {
	const arns = needed.map(({ arn }) => arn);
	const role = fc.record({
		name,
		tags,
		trust,
		maxSessionDuration: fc.integer({ min: 3600, max: 43200 }),
		profiles: namesOf(2).chain((names) =>
			fc.tuple(...names.map((each) => fc.record({ name: fc.constant(each), path, tags })))
		),
		...carrier(arns)
	});
	return fc
		.tuple(role, boundaryOf(arns), optional('description', latinText))
		.map(([given, boundary, description]) => {
			const subject: Role = { kind: 'role', ...given, ...boundary, ...description };
			return described(needed, subject);
		});
});

const anAccount = emptyAccount(account);
const bucketPolicy = documentFor((text) => storePolicy(anAccount, 'maps-1', text).ok, {
	Action: 's3:GetObject',
	Principal: { AWS: `arn:aws:iam::${account}:root` },
	Resource: 'arn:aws:s3:::maps-1/*'
});

const aboutBucket = fc
	.tuple(
		fc.record({
			ownership: fc.constantFrom('BucketOwnerEnforced', 'ObjectWriter'),
			block: fc.record({
				BlockPublicAcls: fc.boolean(),
				IgnorePublicAcls: fc.boolean(),
				BlockPublicPolicy: fc.boolean(),
				RestrictPublicBuckets: fc.boolean()
			}),
			tags
		}),
		optional('policy', bucketPolicy),
		fc.constantFrom({}, { versioning: 'Enabled' as const }, { versioning: 'Suspended' as const })
	)
	.map(([given, policy, versioning]) => {
		const subject: Bucket = { kind: 'bucket', name: 'maps-1', ...given, ...policy, ...versioning };
		return described([], subject);
	});

export const descriptions: fc.Arbitrary<Description> = fc.oneof(
	aboutPolicy,
	aboutUser,
	aboutRole,
	aboutBucket
);

/** With documents as values: how they are laid out is nobody’s affair. Lists in which order means nothing are sorted. */
export function meant(thing: Thing): unknown {
	const document = (text: string): unknown => JSON.parse(text);
	const byName = (a: { readonly name: string }, b: { readonly name: string }) =>
		a.name < b.name ? -1 : 1;
	const carried = ({ inline, attached }: Group | User | Role) => ({
		inline: inline
			.map(({ name, document: text }) => ({ name, document: document(text) }))
			.sort(byName),
		attached: [...attached].sort()
	});
	const tagsOf = ({ tags }: { readonly tags: readonly Tag[] }) =>
		[...tags].sort((a, b) => (a.Key < b.Key ? -1 : 1));
	switch (thing.kind) {
		case 'policy':
			return { ...thing, document: document(thing.document), tags: tagsOf(thing) };
		case 'group':
			return { ...thing, ...carried(thing) };
		case 'user':
			return { ...thing, ...carried(thing), groups: [...thing.groups].sort(), tags: tagsOf(thing) };
		case 'role':
			return {
				...thing,
				...carried(thing),
				trust: document(thing.trust),
				tags: tagsOf(thing),
				profiles: thing.profiles
					.map((profile) => ({ ...profile, tags: tagsOf(profile) }))
					.sort(byName)
			};
		case 'linkedRole':
			return thing;
		case 'bucket':
			return {
				...thing,
				tags: tagsOf(thing),
				policy: thing.policy === undefined ? undefined : document(thing.policy)
			};
	}
}
