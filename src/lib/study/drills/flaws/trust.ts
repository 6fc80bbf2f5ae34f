import { abroad, home } from '../cast';
import type { Draw } from '../draw';
import { inOne, withCondition, type Flaw, type FlawsOfKind, type Lure } from './flaw';

const roles = ['roles'];
const provider = `arn:aws:iam::${home}:oidc-provider/builds.example.com`;

function sound(draw: Draw, count: number) {
	const names = draw.mixed(['Printer', 'Keeper', 'Reviewer', 'Courier', 'Surveyor']);
	const statements = Array.from({ length: count }, (_, at) => ({
		Sid: `LetIn${names[at]}`,
		Effect: 'Allow',
		Principal: { AWS: `arn:aws:iam::${abroad}:role/${names[at]}` },
		Action: 'sts:AssumeRole'
	}));
	return { Version: '2012-10-17', Statement: statements };
}

const flaws: readonly Flaw[] = [
	{
		code: 'ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE',
		from: 1,
		topics: roles,
		belief: 'trust-is-permission',
		plant: inOne((statement, draw) => ({
			...statement,
			Resource: draw.one([
				'*',
				`arn:aws:iam::${home}:role/PrintProofs`,
				'arn:aws:s3:::marlow-maps/*'
			])
		}))
	},
	{
		code: 'UNSUPPORTED_ACTION_IN_POLICY',
		from: 1,
		topics: roles,
		belief: 'trust-is-permission',
		plant: inOne((statement, draw) => ({
			...statement,
			Action: [
				'sts:AssumeRole',
				draw.one(['s3:GetObject', 'sqs:SendMessage', 'lambda:GetFunction'])
			]
		}))
	},
	{
		code: 'UNSUPPORTED_WILDCARD_IN_PRINCIPAL',
		from: 1,
		topics: roles,
		belief: 'pattern-in-principal',
		plant: inOne((statement, draw) => ({
			...statement,
			Principal: {
				AWS: `arn:aws:iam::${abroad}:${draw.one(['role/Print*', 'user/*', 'role/dev-*'])}`
			}
		}))
	},
	{
		code: 'INVALID_ARN_RESOURCE',
		from: 1,
		topics: roles,
		belief: 'groups-are-principals',
		plant: inOne((statement, draw) => ({
			...statement,
			Principal: { AWS: `arn:aws:iam::${home}:group/${draw.one(['Editors', 'Mappers', 'Press'])}` }
		}))
	},
	{
		code: 'MISSING_PRINCIPAL',
		from: 1,
		topics: roles,
		belief: 'principal-anywhere',
		plant: inOne(({ Principal, ...rest }) => {
			void Principal;
			return rest;
		})
	},
	{
		code: 'INVALID_VERSION',
		from: 2,
		topics: [],
		belief: 'version-is-my-date',
		plant: (document, _, draw) => ({ ...document, Version: draw.one(['2026-11-30', '2026-09-01']) })
	},
	{
		code: 'INVALID_SERVICE_PRINCIPAL_FORMAT',
		from: 2,
		topics: roles,
		plant: inOne((statement, draw) => ({
			...statement,
			Principal: { Service: draw.one(['lambda', 'ec2', 'scheduler']) }
		}))
	},
	{
		code: 'INVALID_PRINCIPAL_KEY',
		from: 2,
		topics: roles,
		plant: inOne(({ Principal, ...rest }, draw) => ({
			...rest,
			Principal: { [draw.one(['User', 'Role', 'Account'])]: (Principal as { AWS: string }).AWS }
		}))
	},
	{
		code: 'UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL',
		from: 3,
		topics: roles,
		belief: 'org-id-admits-services',
		plant: inOne((statement) => ({
			...statement,
			Principal: { Service: 'scheduler.amazonaws.com' },
			Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-marlow1829' } }
		}))
	},
	{
		code: 'MISMATCHED_ACTION_FOR_PRINCIPAL',
		from: 3,
		topics: roles,
		plant: inOne((statement) => ({
			...statement,
			Principal: { Federated: provider },
			Condition: { StringEquals: { 'builds.example.com:sub': 'repo:marlow/tiles:pull_request' } }
		}))
	},
	{
		code: 'MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL',
		from: 3,
		topics: roles,
		plant: inOne((statement) => ({
			...statement,
			Principal: { Federated: provider },
			Action: 'sts:AssumeRoleWithWebIdentity'
		}))
	},
	{
		code: 'WILDCARD_WITHOUT_LIKE_OPERATOR',
		from: 3,
		topics: roles,
		belief: 'star-in-string-equals',
		plant: withCondition({ StringEquals: { 'sts:ExternalId': 'marlow-*' } })
	}
];

const lures: readonly Lure[] = [
	{
		code: 'MISSING_RESOURCE',
		from: 1,
		belief: 'trust-is-permission',
		plant: (document) => document
	},
	{
		code: 'INVALID_ACTION',
		from: 2,
		belief: 'actions-have-case',
		plant: inOne((statement) => ({ ...statement, Action: 'sts:assumerole' }))
	}
];

export const ofTrust: FlawsOfKind = { kind: 'trust', sound, flaws, lures, others: [] };
