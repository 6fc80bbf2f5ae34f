import type { PolicyKind, PolicyResourceType } from '../kind';
import type { IssueCode } from '../issues';
import { policy, statement, table } from './validate.fixture';

const quotas: [
	code: IssueCode,
	kind: PolicyKind,
	characters: number,
	counted: 'spaces count' | 'spaces do not count',
	resourceType?: PolicyResourceType
][] = [
	['POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA', 'identity', 6_144, 'spaces do not count'],
	['POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA', 'boundary', 6_144, 'spaces do not count'],
	['POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA', 'session', 2_048, 'spaces do not count'],
	['POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA', 'trust', 2_048, 'spaces do not count'],
	['POLICY_SIZE_EXCEEDS_SCP_QUOTA', 'scp', 10_240, 'spaces count'],
	['POLICY_SIZE_EXCEEDS_RCP_QUOTA', 'rcp', 5_120, 'spaces count'],
	['POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA', 'endpoint', 20_480, 'spaces count'],
	[
		'POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA',
		'resource',
		20_480,
		'spaces do not count',
		'AWS::S3::Bucket'
	]
];

/** A document of exactly so many characters. */
function ofSize(characters: number): string {
	const shortest = JSON.stringify(policy(statement({ Sid: '' })));
	return JSON.stringify(policy(statement({ Sid: 'x'.repeat(characters - shortest.length) })));
}

for (const [code, kind, characters, counted, resourceType] of quotas) {
	const spaced = `${' '.repeat(100)}${ofSize(characters)}`;
	const row = ['white space is beyond the quota', spaced] as const;
	table(
		code,
		{
			has: [
				[`a policy of the kind ${kind} has ${characters + 1} characters`, ofSize(characters + 1)],
				...(counted === 'spaces count' ? [row] : [])
			],
			hasNot: [
				[`a policy of the kind ${kind} has ${characters}`, ofSize(characters)],
				...(counted === 'spaces do not count' ? [row] : [])
			]
		},
		{ kind, ...(resourceType && { resourceType }) }
	);
}
