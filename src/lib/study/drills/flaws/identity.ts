import { home, things } from '../cast';
import type { Draw } from '../draw';
import { inOne, withCondition, type Flaw, type FlawsOfKind, type Lure } from './flaw';

const team = 'aws:PrincipalTag/team';
const structure = ['policy-structure'];
const conditions = ['conditions'];

function sound(draw: Draw, count: number) {
	const names = draw.mixed(['Archive', 'Bench', 'Courier', 'Desk', 'Field']);
	const statements = draw
		.mixed(things)
		.slice(0, count)
		.map(({ read, write, folder }, at) => ({
			Sid: names[at],
			Effect: 'Allow',
			Action: draw.one([read, [read, write]]),
			Resource: folder
		}));
	return { Version: '2012-10-17', Statement: statements };
}

const flaws: readonly Flaw[] = [
	{
		code: 'INVALID_VERSION',
		from: 1,
		topics: structure,
		belief: 'version-is-my-date',
		plant: (document, _, draw) => ({
			...document,
			Version: draw.one(['2026-11-30', '2026-09-01', '2025-06-15'])
		})
	},
	{
		code: 'UNSUPPORTED_PRINCIPAL',
		from: 1,
		topics: structure,
		belief: 'principal-anywhere',
		plant: inOne(({ Sid, Effect, ...rest }, draw) => {
			const arn = `arn:aws:iam::${home}:user/${draw.one(['wanda', 'jun', 'lea'])}`;
			return { Sid, Effect, Principal: { AWS: arn }, ...rest };
		})
	},
	{
		code: 'INVALID_ACTION',
		from: 1,
		topics: structure,
		belief: 'api-name-is-action',
		plant: inOne((statement, draw) => {
			const [action, resource] = draw.one([
				['s3:ListObjectsV2', 'arn:aws:s3:::marlow-maps'],
				['s3:HeadObject', 'arn:aws:s3:::marlow-maps/*'],
				['s3:ListBuckets', '*'],
				['lambda:Invoke', `arn:aws:lambda:eu-west-1:${home}:function:tiles-resize`]
			] as const);
			return { ...statement, Action: action, Resource: resource };
		})
	},
	{
		code: 'MISSING_RESOURCE',
		from: 1,
		topics: structure,
		plant: inOne(({ Resource, ...rest }) => {
			void Resource;
			return rest;
		})
	},
	{
		code: 'INVALID_EFFECT',
		from: 1,
		topics: structure,
		plant: inOne((statement, draw) => ({
			...statement,
			Effect: draw.one(['Permit', 'allow', 'Grant'])
		}))
	},
	{
		code: 'INVALID_ARN_PREFIX',
		from: 1,
		topics: structure,
		plant: inOne((statement, draw) => ({
			...statement,
			Action: 's3:GetObject',
			Resource: draw.one(['marlow-maps/*', 's3://marlow-maps/*'])
		}))
	},
	{
		code: 'MISSING_VERSION',
		from: 2,
		topics: structure,
		plant: ({ Statement }) => ({ Statement })
	},
	{
		code: 'PASS_ROLE_WITH_STAR_IN_RESOURCE',
		from: 2,
		topics: structure,
		belief: 'pass-role-star-is-detail',
		plant: inOne((statement, draw) => ({
			...statement,
			Action: draw.one([
				['lambda:CreateFunction', 'iam:PassRole'],
				['ecs:RunTask', 'iam:PassRole'],
				'iam:PassRole'
			]),
			Resource: draw.one(['*', `arn:aws:iam::${home}:role/*`])
		}))
	},
	{
		code: 'WILDCARD_WITHOUT_LIKE_OPERATOR',
		from: 1,
		topics: conditions,
		belief: 'star-in-string-equals',
		plant: withCondition({ StringEquals: { [team]: 'map*' } })
	},
	{
		code: 'PRIVATE_IP_ADDRESS',
		from: 1,
		topics: conditions,
		belief: 'private-source-ip',
		plant: inOne((statement, draw) => ({
			...statement,
			Condition: {
				IpAddress: { 'aws:SourceIp': draw.one(['10.0.0.0/8', '192.168.1.0/24', '172.16.0.0/12']) }
			}
		}))
	},
	{
		code: 'INVALID_CONDITION_OPERATOR',
		from: 1,
		topics: conditions,
		plant: withCondition({ StringEqual: { [team]: 'maps' } })
	},
	{
		code: 'UNIQUE_SIDS_REQUIRED',
		from: 2,
		topics: structure,
		plant: (document, at, draw) => {
			const other = document.Statement[at === 0 ? 1 : 0]?.Sid;
			return inOne((statement) => ({ ...statement, Sid: other }))(document, at, draw);
		}
	},
	{
		code: 'INVALID_GLOBAL_CONDITION_KEY',
		from: 2,
		topics: conditions,
		plant: inOne((statement, draw) => ({
			...statement,
			Condition: draw.one([
				{ StringEquals: { 'aws:Region': 'eu-west-1' } },
				{ StringEquals: { 'aws:Team': 'maps' } }
			])
		}))
	},
	{
		code: 'MISSING_QUALIFIER',
		from: 3,
		topics: conditions,
		belief: 'bare-on-many-values',
		plant: inOne(({ Sid, Effect }) => ({
			...{ Sid, Effect, Action: 'ec2:CreateTags', Resource: '*' },
			Condition: { StringEquals: { 'aws:TagKeys': ['team', 'stage'] } }
		}))
	},
	{
		code: 'FORALLVALUES_WITH_SINGLE_VALUED_KEY',
		from: 3,
		topics: conditions,
		belief: 'for-all-needs-key',
		plant: withCondition({ 'ForAllValues:StringEquals': { [team]: ['maps', 'print'] } })
	},
	{
		code: 'TYPE_MISMATCH_BOOLEAN',
		from: 3,
		topics: conditions,
		plant: withCondition({ Bool: { 'aws:MultiFactorAuthPresent': 'yes' } })
	},
	{
		code: 'TYPE_MISMATCH',
		from: 3,
		topics: conditions,
		plant: withCondition({ StringEquals: { 'aws:SourceIp': '203.0.113.7' } })
	},
	{
		code: 'ARN_ACCOUNT_NOT_ALLOWED',
		from: 3,
		topics: structure,
		plant: inOne((statement) => ({
			...statement,
			Action: 's3:GetObject',
			Resource: `arn:aws:s3::${home}:marlow-maps/*`
		}))
	},
	{
		code: 'ARN_REGION_NOT_ALLOWED',
		from: 3,
		topics: structure,
		plant: inOne((statement) => ({
			...statement,
			Action: 'iam:GetUser',
			Resource: `arn:aws:iam:eu-west-1:${home}:user/*`
		}))
	},
	{
		code: 'REDUNDANT_ACTION',
		from: 3,
		topics: structure,
		plant: inOne((statement) => ({
			...statement,
			Action: ['s3:Get*', 's3:GetObject'],
			Resource: 'arn:aws:s3:::marlow-maps/*'
		}))
	},
	{
		code: 'UNSUPPORTED_ELEMENT_COMBINATION',
		from: 4,
		topics: structure,
		plant: inOne((statement) => ({ ...statement, NotAction: 'iam:*' }))
	},
	{
		code: 'NULL_WITH_IF_EXISTS',
		from: 4,
		topics: conditions,
		plant: withCondition({ NullIfExists: { [team]: 'false' } })
	},
	{
		code: 'STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS',
		from: 4,
		topics: conditions,
		plant: withCondition({
			StringLike: { 'aws:PrincipalArn': `arn:aws:iam::${home}:role/*` }
		})
	}
];

const lures: readonly Lure[] = [
	{
		code: 'INVALID_ACTION',
		from: 1,
		belief: 'actions-have-case',
		plant: inOne((statement, draw) => ({
			...statement,
			Action: draw.one(['s3:getobject', 'S3:GetObject', 's3:GETOBJECT']),
			Resource: 'arn:aws:s3:::marlow-maps/*'
		}))
	},
	{
		code: 'INVALID_GLOBAL_CONDITION_KEY',
		from: 2,
		belief: 'actions-have-case',
		plant: withCondition({ IpAddress: { 'aws:sourceip': '203.0.113.0/24' } })
	},
	{
		code: 'MISSING_QUALIFIER',
		from: 3,
		belief: 'for-all-means-and',
		plant: withCondition({ StringEquals: { 'aws:RequestedRegion': 'eu-west-1', [team]: 'maps' } })
	}
];

export const ofIdentity: FlawsOfKind = {
	kind: 'identity',
	sound,
	flaws,
	lures,
	others: ['MISSING_PRINCIPAL']
};
