import fc from 'fast-check';
import { expect, test } from 'vitest';
import { issues, type IssueCode } from '../../policy/issues';
import type { PolicyKind } from '../../policy/kind';
import { savedAnyway } from '../../policy/saving/saved-anyway.fixture';
import { validate } from '../../policy/validate';
import { sampleFacts } from '../../policy/validate/sample-facts.fixture';
import { Bench } from '../account.fixture';
import { malformed, refusedText } from '../services/iam/policies/policy-text';
import { storeTrust } from '../services/iam/roles/trust';

type Statement = Record<string, unknown>;

const identity: Statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
const trust: Statement = {
	Effect: 'Allow',
	Principal: { AWS: '111122223333' },
	Action: 'sts:AssumeRole'
};

const value = fc.constantFrom(
	...['*', '', 'a', 'ten', '7', '300.1.1.1/24', '10.0.0.0/8', '2024-13-01', '2024-01-01T00:00Z'],
	...['arn:aws:s3:::b', 'arn:aws:s3', 'true', '${aws:username}', '${aws:username', '${}'],
	...[7, true, null, [], {}, ['true', 'false'], ['a', 7]]
);
const operator = fc.constantFrom(
	...[
		'StringEquals',
		'StringLike',
		'NumericEquals',
		'DateLessThan',
		'Bool',
		'BinaryEquals',
		'Null'
	],
	...['IpAddress', 'NotIpAddress', 'ArnEquals', 'ArnLike', 'NullIfExists', 'stringEquals', 'Like'],
	...['ForAnyValue:StringLike', 'ForAllValues:NumericEqualsIfExists', 'ForAnyValue::Bool']
);
const key = fc.constantFrom(
	...['aws:SourceIp', 'aws:PrincipalOrgID', 'aws:SourceVpc', 'aws:TagKeys', 'aws:Nothing', 'maps'],
	...['aws:RequestTag', 's3:prefix', 's3:nothing', 'aws:CurrentTime', 'aws:SecureTransport']
);
const condition = fc
	.tuple(operator, key, value)
	.map(([operator, key, value]) => ({ [operator]: { [key]: value } }));

const action = fc.constantFrom(
	...[
		'*',
		's3:*',
		's3:GetObjekt',
		's4:Get',
		's3',
		's3:Get:Object',
		's 3:Get',
		'*:Get',
		's3:',
		':a'
	],
	...['sts:AssumeRole', 'sts:*', 'sts:Nothing', 's3:${aws:username}', 's*:GetObject', '', 7, {}]
);
const resource = fc.constantFrom(
	...['*', '', 'maps', 'aws:s3:::b', 'maps:aws:s3:::b', 'arn:aws', 'arn:aws:s3', 'arn:aws:sqs'],
	...['arn:aws:s3::b', 'arn:aws:s3:::b/*', 'arn:aws:S3:::b', 'arn:aws:s4:::b', 'arn:aws:s*:::b'],
	...['arn:aws:s3:eu-west-1::b', 'arn:aws:s3::111122223333:b', 'arn:moon:s3:::b', 'arn:*:s3:::b'],
	...['arn:aws:iam::111122223333:maps', 'arn:aws:iam::111122223333:user/a', 'arn:aws:iam:::user/a'],
	...['arn:aws:sqs:moon:111122223333:q', 'arn:aws:sqs:eu-west-1:1234:q', 'arn:aws:sqs:::q', 7, {}]
);
const principal = fc.constantFrom<unknown>(
	...['*', '111122223333', '', {}, [], 7],
	...[{ AWS: '*' }, { AWS: [] }, { AWS: 7 }, { aws: '*' }, { Maps: 'a' }, { AWS: '111122223333' }],
	...[{ Service: 'ec2.amazonaws.com' }, { Service: '*' }, { Federated: 'accounts.google.com' }],
	{ Federated: 'cognito-identity.amazonaws.com' },
	{ Federated: 'arn:aws:iam::111122223333:oidc-provider/gitlab.com' }
);

/** What a statement may have; most of it does not fit together. */
const elements = fc.record(
	{
		Sid: fc.constantFrom('', 'A', 'A', 'A b', 'ä', 7),
		Effect: fc.constantFrom('Allow', 'Deny', 'allow', 'Maybe', 7),
		Action: fc.oneof(action, fc.array(action, { maxLength: 2 })),
		NotAction: action,
		Resource: fc.oneof(resource, fc.array(resource, { maxLength: 3 })),
		NotResource: resource,
		Principal: principal,
		NotPrincipal: principal,
		Condition: fc.oneof(condition, fc.constantFrom({}, [], 7, { maps: {} }, { Bool: {} })),
		Extra: fc.constant('maps')
	},
	{ requiredKeys: [] }
);

/** One to three faults in what would be in order. */
const faulty = (whole: Statement) =>
	fc
		.tuple(fc.subarray(Object.keys(whole), { maxLength: 1 }), elements, fc.nat())
		.map(([left, given, seed]) => {
			const names = Object.keys(given).filter((_, at) => (seed >> at) % 4 === 0);
			const faults = Object.fromEntries(
				names.map((name) => [name, given[name as keyof typeof given]])
			);
			const kept =
				seed % 3 === 0 ? Object.keys(whole).filter((n) => !left.includes(n)) : Object.keys(whole);
			return { ...Object.fromEntries(kept.map((name) => [name, whole[name]])), ...faults };
		});

const documents = (whole: Statement) =>
	fc.oneof(
		{
			weight: 20,
			arbitrary: fc.record(
				{
					Version: fc.constantFrom('2012-10-17', '2012-10-17', '2008-10-17', '2020-01-01', 7),
					Statement: fc.oneof(
						faulty(whole),
						fc.array(faulty(whole), { maxLength: 3 }),
						// Sids come twice.
						faulty(whole).map((each) => [each, each])
					)
				},
				{ requiredKeys: ['Statement'] }
			)
		},
		{ weight: 1, arbitrary: fc.constantFrom({}, [], 7, { Version: '2012-10-17' }) }
	);

const texts = (whole: Statement) =>
	fc
		.tuple(documents(whole), fc.constantFrom('', '', '', '', ',', '}'))
		.map(([document, more]) => JSON.stringify(document) + more);

interface Use {
	readonly what: string;
	readonly kind: PolicyKind;
	readonly whole: Statement;
	/** What the account says of it, where it does not keep it. */
	readonly refusal: (text: string) => string | undefined;
}

const { account } = new Bench();
const inline: Use = {
	what: 'an inline policy',
	kind: 'identity',
	whole: identity,
	refusal: (text) => malformed(text, 'inline')?.error.message
};
const uses: readonly Use[] = [
	inline,
	{ ...inline, what: 'a managed policy', refusal: (text) => refusedText(text)?.error.message },
	{
		what: 'a session policy',
		kind: 'session',
		whole: identity,
		refusal: (text) => malformed(text, 'session')?.error.message
	},
	{
		what: 'a trust policy',
		kind: 'trust',
		whole: trust,
		refusal: (text) => {
			const stored = storeTrust(account, text);
			return stored.ok ? undefined : stored.error.message;
		}
	}
];

const isError = (code: IssueCode) => issues[code] === 'ERROR';

test.each(uses)(
	'what the validator calls an error that IAM refuses, the account refuses: $what',
	(use) => {
		fc.assert(
			fc.property(texts(use.whole), (text) => {
				const found = validate(text, { kind: use.kind, facts: sampleFacts });
				const errors = found.filter(({ code }) => isError(code) && !savedAnyway[code]);
				if (errors.length === 0) return;
				expect(use.refusal(text), errors.map(({ code }) => code).join()).toBeDefined();
			}),
			{ numRuns: 1_500 }
		);
	}
);

/** What IAM refuses though the analyzer calls it less than an error. */
const moreThanAnError: ReadonlySet<IssueCode> = new Set<IssueCode>([
	'EMPTY_ARRAY_ACTION',
	'EMPTY_ARRAY_RESOURCE',
	'TYPE_MISMATCH_DATE',
	'TYPE_MISMATCH_NUMBER',
	'TYPE_MISMATCH_STRING',
	'TYPE_MISMATCH',
	'WILDCARD_IN_SERVICE_NAME'
]);

test('an error that IAM saves keeps no policy from being kept', () => {
	let kept = 0;
	fc.assert(
		fc.property(texts(inline.whole), (text) => {
			const found = validate(text, { kind: inline.kind, facts: sampleFacts });
			const harmless = ({ code }: (typeof found)[number]) =>
				!moreThanAnError.has(code) && (!isError(code) || savedAnyway[code]?.always === true);
			if (!found.every(harmless)) return;
			kept += 1;
			expect(inline.refusal(text)).toBeUndefined();
		}),
		{ numRuns: 3_000 }
	);
	expect(kept).toBeGreaterThan(50);
});

test('only of errors is said that IAM saves them', () => {
	const others = Object.keys(savedAnyway).filter((code) => !isError(code as IssueCode));
	expect(others).toEqual([]);
});
