import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, outcomeOf, type Policies } from './decide';
import { attachedIn } from './decide/layers';
import { layers, type Layer } from './decision';
import type { Request } from './request';
import { parsePrincipal } from './decide/principal';
import { allow, attached, deny, type Json } from './policy.fixture';

const home = '111122223333';
const other = '444455556666';
const jun = `arn:aws:iam::${home}:user/jun`;
const mapper = `arn:aws:iam::${home}:role/team/mapper`;
const session = `arn:aws:sts::${home}:assumed-role/mapper/jun`;
const federated = `arn:aws:sts::${home}:federated-user/wanda`;
const object = 'arn:aws:s3:::maps/a.png';
const key = `arn:aws:kms:eu-west-1:${home}:key/1234`;
const all = allow('*');

function principal(text: string): Request['principal'] {
	const parsed = parsePrincipal(text);
	if (!parsed) throw new Error(`${text} is no principal`);
	return parsed;
}

interface Given {
	readonly identity?: Json | readonly Json[];
	readonly resource?: Json | readonly Json[];
	readonly trust?: Json;
	readonly boundary?: Json;
	readonly session?: Json;
	readonly scp?: readonly Json[];
	readonly rcp?: readonly Json[];
	readonly endpoint?: Json;
	readonly blockPublicAccess?: boolean;
}

function policies(given: Given): Policies {
	const one = (
		name: keyof Given,
		kind: Parameters<typeof attached>[2],
		json?: Given['identity']
	) => (json ? { [name]: [attached(name, json, kind)] } : {});
	const levels = (name: 'scp' | 'rcp', json?: readonly Json[]) =>
		json ? { [name]: json.map((level) => [attached(name, level, name)]) } : {};
	return {
		identity: given.identity ? [attached('identity', given.identity)] : [],
		...one('resource', 'resource', given.resource),
		...(given.trust ? { resource: [attached('trust', given.trust, 'trust')] } : {}),
		...one('boundary', 'boundary', given.boundary),
		...one('session', 'session', given.session),
		...levels('scp', given.scp),
		...levels('rcp', given.rcp),
		...one('endpoint', 'endpoint', given.endpoint),
		...(given.blockPublicAccess ? { blockPublicAccess: true } : {})
	};
}

const readMap: Request = {
	principal: principal(jun),
	action: 's3:GetObject',
	resource: object,
	context: {}
};

function settled(given: Given, request: Partial<Request> = {}): string {
	const whole = { ...readMap, ...request };
	const decision = decide(policies(given), whole);
	// The quick way must agree with the one that tells all.
	expect(outcomeOf(policies(given), whole)).toBe(decision.outcome);
	return `${decision.outcome} by ${decision.layer}`;
}

describe('identity policies: jun reads an object, when', () => {
	test.each<[string, Json | readonly Json[], string]>([
		['only something else is denied', deny('iam:*'), 'implicitDeny'],
		['another action is allowed', allow('s3:PutObject'), 'implicitDeny'],
		[
			'another resource is allowed',
			allow('*', { Resource: 'arn:aws:s3:::plans/*' }),
			'implicitDeny'
		],
		['only the case of the action differs', allow('S3:getobject'), 'allowed'],
		[
			'the case of the resource differs',
			allow('*', { Resource: 'arn:aws:s3:::Maps/*' }),
			'implicitDeny'
		],
		['a star ends the action', allow('s3:Get*'), 'allowed'],
		['a question mark stands for one character', allow('s3:GetObjec?'), 'allowed'],
		['a question mark stands for no character', allow('s3:GetObject?'), 'implicitDeny'],
		['one action of several matches', allow(['iam:*', 's3:GetObject']), 'allowed'],
		[
			'all but another action is allowed',
			{ Effect: 'Allow', NotAction: 's3:Put*', Resource: '*' },
			'allowed'
		],
		[
			'all but this action is allowed',
			{ Effect: 'Allow', NotAction: 's3:Get*', Resource: '*' },
			'implicitDeny'
		],
		[
			'all but this bucket is allowed',
			{ Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::maps/*' },
			'implicitDeny'
		],
		[
			'the bucket is allowed, not its objects',
			allow('*', { Resource: 'arn:aws:s3:::maps' }),
			'implicitDeny'
		],
		['a deny joins the allow', [all, deny('s3:Get*')], 'explicitDeny'],
		['the allow is more precise than the deny', [deny('*'), allow('s3:GetObject')], 'explicitDeny'],
		['a deny is about something else', [all, deny('iam:*')], 'allowed'],
		[
			'a deny spares this action',
			[all, { Effect: 'Deny', NotAction: 's3:*', Resource: '*' }],
			'allowed'
		],
		[
			'a deny spares other actions only, which grants nothing',
			{ Effect: 'Deny', NotAction: 's3:*', Resource: '*' },
			'implicitDeny'
		],
		['the action list is empty', allow([]), 'implicitDeny']
	])('%s', (_, identity, outcome) => {
		expect(settled({ identity })).toBe(`${outcome} by identity`);
	});
});

test('where no policy is there at all, everything is denied', () => {
	expect(settled({})).toBe('implicitDeny by identity');
});

describe('an action without a resource', () => {
	const listBuckets = { action: 's3:ListAllMyBuckets', resource: '*' };
	test.each([
		['is allowed by *', '*', 'allowed'],
		['is not allowed by an ARN', 'arn:aws:s3:::*', 'implicitDeny']
	])('%s', (_, Resource, outcome) => {
		expect(settled({ identity: allow('*', { Resource }) }, listBuckets)).toBe(
			`${outcome} by identity`
		);
	});
});

const names = (Principal: unknown, more: Json = {}) => allow('*', { Principal, ...more });

describe('same account: what the allow of a resource policy is worth', () => {
	const nothing = allow('iam:GetUser');
	const asSession = { principal: principal(session) };
	const asFederated = { principal: principal(federated) };
	const ofJun = {
		principal: { kind: 'federatedUser', account: home, arn: federated, user: { arn: jun } }
	} as const;
	test.each<[string, Given, Partial<Request>, string]>([
		[
			'the user: no identity policy is needed',
			{ resource: names({ AWS: jun }) },
			{},
			'allowed by resource'
		],
		[
			'the user: a silent boundary does not matter',
			{ resource: names({ AWS: jun }), boundary: nothing },
			{},
			'allowed by resource'
		],
		[
			'the user: a boundary that denies does',
			{ resource: names({ AWS: jun }), boundary: deny('s3:*') },
			{},
			'explicitDeny by boundary'
		],
		[
			'another user: nothing',
			{ resource: names({ AWS: `${jun}ior` }) },
			{},
			'implicitDeny by identity'
		],
		[
			'the session: no identity policy is needed',
			{ resource: names({ AWS: session }) },
			asSession,
			'allowed by resource'
		],
		[
			'the session: silent boundary and session policy do not matter',
			{ resource: names({ AWS: session }), boundary: nothing, session: nothing },
			asSession,
			'allowed by resource'
		],
		[
			'the session: a session policy that denies does',
			{ resource: names({ AWS: session }), session: deny('s3:*') },
			asSession,
			'explicitDeny by session'
		],
		[
			'the role: no identity policy is needed',
			{ resource: names({ AWS: mapper }) },
			asSession,
			'allowed by resource'
		],
		[
			'the role: a silent boundary denies',
			{ resource: names({ AWS: mapper }), boundary: nothing },
			asSession,
			'implicitDeny by boundary'
		],
		[
			'the role: a silent session policy denies',
			{ resource: names({ AWS: mapper }), session: nothing },
			asSession,
			'implicitDeny by session'
		],
		[
			'a federated user: no identity policy is needed',
			{ resource: names({ AWS: federated }) },
			asFederated,
			'allowed by resource'
		],
		[
			'the user of a federated session: it gets no further than its session policy',
			{ resource: names({ AWS: jun }), session: nothing },
			ofJun,
			'implicitDeny by session'
		],
		[
			'the user of a federated session without session policy: nothing',
			{ identity: all, resource: names({ AWS: jun }) },
			ofJun,
			'implicitDeny by session'
		],
		[
			'the account: an identity policy is needed',
			{ resource: names({ AWS: home }) },
			{},
			'implicitDeny by identity'
		],
		[
			'the account by its root ARN: an identity policy is needed',
			{ resource: names({ AWS: `arn:aws:iam::${home}:root` }) },
			{},
			'implicitDeny by identity'
		],
		[
			'the account and an identity policy',
			{ resource: names({ AWS: home }), identity: all },
			{},
			'allowed by identity'
		],
		[
			'the account: a silent boundary denies',
			{ resource: names({ AWS: home }), identity: all, boundary: nothing },
			{},
			'implicitDeny by boundary'
		],
		[
			'everybody: no identity policy is needed',
			{ resource: names('*') },
			{},
			'allowed by resource'
		],
		['everybody, written as a map', { resource: names({ AWS: '*' }) }, {}, 'allowed by resource'],
		[
			'a service: nothing for a user',
			{ resource: names({ Service: 'ec2.amazonaws.com' }) },
			{},
			'implicitDeny by identity'
		],
		[
			'several kinds: any will do',
			{ resource: names({ Service: 'ec2.amazonaws.com', AWS: [other, jun] }) },
			{},
			'allowed by resource'
		],
		[
			'the user, but denied by identity',
			{ resource: names({ AWS: jun }), identity: deny('s3:*') },
			{},
			'explicitDeny by identity'
		],
		[
			'a deny of the account binds its users',
			{ identity: all, resource: deny('*', { Principal: { AWS: home } }) },
			{},
			'explicitDeny by resource'
		],
		[
			'a deny of the role binds its sessions',
			{ identity: all, resource: deny('*', { Principal: { AWS: mapper } }) },
			asSession,
			'explicitDeny by resource'
		],
		[
			'a unique id stands for its user only',
			{ resource: names({ AWS: 'AIDAEXAMPLE' }) },
			{ principal: { kind: 'user', account: home, arn: jun, id: 'AIDAEXAMPLE' } },
			'allowed by resource'
		],
		[
			'a unique id does not stand for a new user of the same name',
			{ resource: names({ AWS: 'AIDAEXAMPLE' }) },
			{ principal: { kind: 'user', account: home, arn: jun, id: 'AIDANEW' } },
			'implicitDeny by identity'
		]
	])('it names %s', (_, given, request, expected) => {
		expect(settled(given, request)).toBe(expected);
	});
});

describe('NotPrincipal in a deny', () => {
	const spares = (...AWS: string[]) => deny('*', { NotPrincipal: { AWS } });
	const root = `arn:aws:iam::${home}:root`;
	test.each<[string, Json, string, Given, string]>([
		['spares a user listed with its account', spares(jun, root), jun, {}, 'allowed by identity'],
		['denies a user listed without its account', spares(jun), jun, {}, 'explicitDeny by resource'],
		[
			'denies a user whose account only is listed',
			spares(root),
			jun,
			{},
			'explicitDeny by resource'
		],
		[
			'spares a session listed with role and account',
			spares(session, mapper, root),
			session,
			{},
			'allowed by identity'
		],
		[
			'denies a session listed without its role',
			spares(session, root),
			session,
			{},
			'explicitDeny by resource'
		],
		[
			'denies whoever has a boundary, listed or not',
			spares(jun, root),
			jun,
			{ boundary: all },
			'explicitDeny by resource'
		]
	])('%s', (_, resource, who, more, expected) => {
		expect(settled({ identity: all, resource, ...more }, { principal: principal(who) })).toBe(
			expected
		);
	});
});

describe('across accounts', () => {
	const elsewhere = { resourceAccount: other };
	test.each<[string, Given, Partial<Request>, string]>([
		[
			'where neither side allows, the resource’s is named',
			{},
			elsewhere,
			'implicitDeny by resource'
		],
		[
			'an identity policy by itself is not enough',
			{ identity: all },
			elsewhere,
			'implicitDeny by resource'
		],
		[
			'a resource policy by itself is not enough, even if it names the user',
			{ resource: names({ AWS: jun }) },
			elsewhere,
			'implicitDeny by identity'
		],
		['nor if it names everybody', { resource: names('*') }, elsewhere, 'implicitDeny by identity'],
		[
			'both together are',
			{ identity: all, resource: names({ AWS: home }) },
			elsewhere,
			'allowed by identity'
		],
		[
			'a boundary limits here too',
			{ identity: all, resource: names({ AWS: jun }), boundary: allow('iam:*') },
			elsewhere,
			'implicitDeny by boundary'
		],
		[
			'a session policy limits here too',
			{ identity: all, resource: names({ AWS: session }), session: allow('iam:*') },
			{ ...elsewhere, principal: principal(session) },
			'implicitDeny by session'
		],
		[
			'root needs the resource policy',
			{},
			{ ...elsewhere, principal: principal(`arn:aws:iam::${home}:root`) },
			'implicitDeny by resource'
		],
		[
			'root needs nothing more',
			{ resource: names({ AWS: home }) },
			{ ...elsewhere, principal: principal(`arn:aws:iam::${home}:root`) },
			'allowed by resource'
		]
	])('%s', (_, given, request, expected) => {
		expect(settled(given, request)).toBe(expected);
	});
});

describe('who has no identity policies', () => {
	const asService = { principal: principal('cloudtrail.amazonaws.com') };
	const asNobody = { principal: principal('*') };
	test.each<[string, Given, Partial<Request>, string]>([
		[
			'a service is allowed by the resource policy alone',
			{ resource: names({ Service: 'cloudtrail.amazonaws.com' }) },
			asService,
			'allowed by resource'
		],
		[
			'a service that nobody names is not',
			{ identity: all },
			asService,
			'implicitDeny by resource'
		],
		[
			'SCPs do not concern a service',
			{ resource: names({ Service: 'cloudtrail.amazonaws.com' }), scp: [deny('*')] },
			asService,
			'allowed by resource'
		],
		[
			'RCPs do',
			{
				resource: names({ Service: 'cloudtrail.amazonaws.com' }),
				rcp: [deny('s3:*', { Principal: '*' })]
			},
			asService,
			'explicitDeny by rcp'
		],
		[
			'an anonymous caller is let in by everybody',
			{ resource: names('*') },
			asNobody,
			'allowed by resource'
		],
		[
			'an anonymous caller is not let in by an account',
			{ resource: names({ AWS: home }) },
			asNobody,
			'implicitDeny by resource'
		],
		[
			'root needs no policy',
			{},
			{ principal: principal(`arn:aws:iam::${home}:root`) },
			'allowed by root'
		],
		[
			'root is bound by a deny in a resource policy',
			{ resource: deny('*', { Principal: '*' }) },
			{ principal: principal(`arn:aws:iam::${home}:root`) },
			'explicitDeny by resource'
		],
		[
			'root of a member account is bound by SCPs',
			{ scp: [all, allow('iam:*')] },
			{ principal: principal(`arn:aws:iam::${home}:root`) },
			'implicitDeny by scp'
		],
		[
			'nothing can be bound to root by a boundary',
			{ boundary: allow('iam:*') },
			{ principal: principal(`arn:aws:iam::${home}:root`) },
			'allowed by root'
		]
	])('%s', (_, given, request, expected) => {
		expect(settled(given, request)).toBe(expected);
	});
});

describe('what limits and never grants', () => {
	const linked = `arn:aws:iam::${home}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling`;
	test.each<[string, Given, Partial<Request>, string]>([
		['a boundary grants nothing', { boundary: all }, {}, 'implicitDeny by identity'],
		[
			'a boundary and an identity policy meet',
			{ identity: all, boundary: allow('s3:Get*') },
			{},
			'allowed by identity'
		],
		[
			'an action outside the boundary is denied',
			{ identity: all, boundary: allow('s3:List*') },
			{},
			'implicitDeny by boundary'
		],
		[
			'a session policy grants nothing',
			{ session: all },
			{ principal: principal(session) },
			'implicitDeny by identity'
		],
		['SCPs grant nothing', { scp: [all] }, {}, 'implicitDeny by identity'],
		[
			'every level of SCPs must allow',
			{ identity: all, scp: [all, all, allow('s3:*')] },
			{},
			'allowed by identity'
		],
		[
			'one silent level is enough to deny',
			{ identity: all, scp: [all, allow('iam:*'), all] },
			{},
			'implicitDeny by scp'
		],
		[
			'a deny at any level settles it',
			{ identity: all, scp: [[all, deny('s3:*')] as never, all] },
			{},
			'explicitDeny by scp'
		],
		[
			'SCPs limit what a resource policy grants to the user',
			{ resource: names({ AWS: jun }), scp: [allow('iam:*')] },
			{},
			'implicitDeny by scp'
		],
		[
			'RCPs that deny settle it',
			{ identity: all, rcp: [deny('s3:*', { Principal: '*' })] },
			{},
			'explicitDeny by rcp'
		],
		[
			'RCPs that say nothing let it through',
			{ identity: all, rcp: [deny('sqs:*', { Principal: '*' })] },
			{},
			'allowed by identity'
		],
		[
			'RCPs never restrict kms:RetireGrant',
			{ resource: names({ AWS: jun }), rcp: [deny('kms:*', { Principal: '*' })] },
			{ action: 'kms:RetireGrant', resource: key },
			'allowed by resource'
		],
		[
			'SCPs and RCPs do not concern service-linked roles',
			{ identity: all, scp: [deny('*')], rcp: [deny('s3:*', { Principal: '*' })] },
			{ principal: principal(linked) },
			'allowed by identity'
		],
		[
			'an endpoint policy must allow',
			{ identity: all, endpoint: names('*', { Action: 's3:List*' }) },
			{},
			'implicitDeny by endpoint'
		],
		['an endpoint policy grants nothing', { endpoint: names('*') }, {}, 'implicitDeny by identity']
	])('%s', (_, given, request, expected) => {
		expect(settled(given, request)).toBe(expected);
	});
});

describe('role trust policies', () => {
	const assume = { action: 'sts:AssumeRole', resource: mapper };
	const trusts = (Principal: unknown, more: Json = {}) => ({
		Effect: 'Allow',
		Principal,
		Action: 'sts:AssumeRole',
		...more
	});
	test.each<[string, Given, Partial<Request>, string]>([
		[
			'an identity policy by itself opens no role',
			{ identity: all },
			assume,
			'implicitDeny by resource'
		],
		...['sts:TagSession', 'sts:SetSourceIdentity', 'sts:SetContext'].map(
			(action): [string, Given, Partial<Request>, string] => [
				`nor does it allow ${action} on one`,
				{ identity: all },
				{ ...assume, action },
				'implicitDeny by resource'
			]
		),
		['naming the user is enough', { trust: trusts({ AWS: jun }) }, assume, 'allowed by resource'],
		[
			'naming the account asks for an identity policy',
			{ trust: trusts({ AWS: home }) },
			assume,
			'implicitDeny by identity'
		],
		[
			'naming the account with an identity policy',
			{ trust: trusts({ AWS: home }), identity: all },
			assume,
			'allowed by identity'
		],
		[
			'across accounts both are needed',
			{ trust: trusts({ AWS: jun }) },
			{ ...assume, resourceAccount: other },
			'implicitDeny by identity'
		],
		[
			'a service needs the trust policy only',
			{ trust: trusts({ Service: 'ec2.amazonaws.com' }) },
			{ ...assume, principal: principal('ec2.amazonaws.com') },
			'allowed by resource'
		],
		[
			'an identity provider likewise',
			{
				trust: trusts(
					{ Federated: 'accounts.google.com' },
					{ Action: 'sts:AssumeRoleWithWebIdentity' }
				)
			},
			{
				...assume,
				action: 'sts:AssumeRoleWithWebIdentity',
				principal: principal('accounts.google.com')
			},
			'allowed by resource'
		],
		[
			'an external id that is wrong closes it',
			{
				trust: trusts({ AWS: jun }, { Condition: { StringEquals: { 'sts:ExternalId': 'blue' } } })
			},
			{ ...assume, context: { 'sts:ExternalId': 'red' } },
			'implicitDeny by resource'
		]
	])('%s', (_, given, request, expected) => {
		expect(settled(given, request)).toBe(expected);
	});
});

describe('KMS keys', () => {
	const decrypt = { action: 'kms:Decrypt', resource: key };
	test.each<[string, Given, Partial<Request>, string]>([
		[
			'an identity policy by itself is worth nothing',
			{ identity: all },
			decrypt,
			'implicitDeny by resource'
		],
		[
			'a key policy that hands over to IAM lets identity policies speak',
			{ identity: all, resource: names({ AWS: `arn:aws:iam::${home}:root` }) },
			decrypt,
			'allowed by identity'
		],
		[
			'handing over grants nothing by itself',
			{ resource: names({ AWS: `arn:aws:iam::${home}:root` }) },
			decrypt,
			'implicitDeny by identity'
		],
		[
			'a key policy that names the user is enough',
			{ resource: names({ AWS: jun }) },
			decrypt,
			'allowed by resource'
		],
		[
			'root too needs the key policy',
			{ resource: names({ AWS: mapper }) },
			{ ...decrypt, principal: principal(`arn:aws:iam::${home}:root`) },
			'implicitDeny by resource'
		],
		[
			'an action without a key is a matter of identity policies',
			{ identity: all },
			{ action: 'kms:ListKeys', resource: '*' },
			'allowed by identity'
		]
	])('%s', (_, given, request, expected) => {
		expect(settled(given, request)).toBe(expected);
	});
});

describe('what stands above policies', () => {
	const asNobody = principal('*');
	const stranger = principal(`arn:aws:iam::${other}:user/sam`);
	const inOrganization = { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-abc' } } };
	test.each<[string, Given, Partial<Request>, string]>([
		[
			'GetCallerIdentity works even when it is denied',
			{ identity: deny('*') },
			{ action: 'sts:GetCallerIdentity', resource: '*' },
			'allowed by unconditional'
		],
		[
			'GetCallerIdentity wants to know who asks: it is nothing for strangers',
			{},
			{ action: 'sts:GetCallerIdentity', resource: '*', principal: asNobody },
			'implicitDeny by resource'
		],
		[
			'Block Public Access turns strangers away',
			{ resource: names('*'), blockPublicAccess: true },
			{ principal: asNobody, resourceAccount: home },
			'implicitDeny by blockPublicAccess'
		],
		[
			'and other accounts, even those that are named',
			{ identity: all, resource: [names('*'), names({ AWS: other })], blockPublicAccess: true },
			{ principal: stranger, resourceAccount: home },
			'implicitDeny by blockPublicAccess'
		],
		[
			'not the owner’s account',
			{ resource: names('*'), blockPublicAccess: true },
			{},
			'allowed by resource'
		],
		[
			'not services',
			{ resource: [names('*'), names({ Service: 'ec2.amazonaws.com' })], blockPublicAccess: true },
			{ principal: principal('ec2.amazonaws.com'), resourceAccount: home },
			'allowed by resource'
		],
		[
			'not another account when the policy is not public',
			{ identity: all, resource: names({ AWS: other }), blockPublicAccess: true },
			{ principal: stranger, resourceAccount: home },
			'allowed by identity'
		],
		[
			'not where everybody is tied to the organization',
			{ identity: all, resource: names('*', inOrganization), blockPublicAccess: true },
			{ principal: stranger, resourceAccount: home, context: { 'aws:PrincipalOrgID': 'o-abc' } },
			'allowed by identity'
		],
		[
			'it is about S3 only',
			{ resource: names('*'), blockPublicAccess: true },
			{
				principal: asNobody,
				action: 'sqs:SendMessage',
				resource: `arn:aws:sqs:eu-west-1:${home}:jobs`,
				resourceAccount: home
			},
			'allowed by resource'
		]
	])('%s', (_, given, request, expected) => {
		expect(settled(given, request)).toBe(expected);
	});
});

describe('the owner’s root user and the policy of its resource', () => {
	const root = principal(`arn:aws:iam::${home}:root`);
	const bucket = { resource: 'arn:aws:s3:::maps', resourceAccount: home, principal: root };
	const queue = {
		resource: `arn:aws:sqs:eu-west-1:${home}:jobs`,
		resourceAccount: home,
		principal: root
	};
	const locked = { resource: deny('*', { Principal: '*' }) };
	test.each<[string, Given, Partial<Request>, string]>([
		// https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html
		...['s3:GetBucketPolicy', 's3:PutBucketPolicy', 's3:DeleteBucketPolicy'].map(
			(action): [string, Given, Partial<Request>, string] => [
				`${action} cannot be denied to it there`,
				locked,
				{ ...bucket, action },
				'allowed by owner'
			]
		),
		// https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-tasks.html
		[
			'nor can a queue’s policy keep it from mending the policy',
			locked,
			{ ...queue, action: 'sqs:SetQueueAttributes' },
			'allowed by owner'
		],
		[
			'nor keep it from reading it',
			locked,
			{ ...queue, action: 'sqs:GetQueueAttributes' },
			'allowed by owner'
		],
		[
			'where nothing denies it, it is as ever',
			{},
			{ ...bucket, action: 's3:PutBucketPolicy' },
			'allowed by root'
		],
		[
			'other operations can be denied to it',
			locked,
			{ ...bucket, action: 's3:ListBucket' },
			'explicitDeny by resource'
		],
		[
			'a queue’s messages too',
			locked,
			{ ...queue, action: 'sqs:SendMessage' },
			'explicitDeny by resource'
		],
		[
			'an administrator is locked out',
			{ ...locked, identity: all },
			{ ...bucket, action: 's3:DeleteBucketPolicy', principal: principal(jun) },
			'explicitDeny by resource'
		],
		[
			'so is root of another account',
			{ resource: [deny('*', { Principal: '*' }), names({ AWS: other })] },
			{
				...bucket,
				action: 's3:GetBucketPolicy',
				principal: principal(`arn:aws:iam::${other}:root`)
			},
			'explicitDeny by resource'
		],
		[
			'the organization can still stop it',
			{ ...locked, scp: [deny('s3:*')] },
			{ ...bucket, action: 's3:PutBucketPolicy' },
			'explicitDeny by scp'
		],
		[
			'by a resource control policy as well',
			{ ...locked, rcp: [deny('s3:*', { Principal: '*' })] },
			{ ...bucket, action: 's3:PutBucketPolicy' },
			'explicitDeny by rcp'
		],
		[
			'and so can the policy of a VPC endpoint',
			{ ...locked, endpoint: deny('s3:*', { Principal: '*' }) },
			{ ...bucket, action: 's3:PutBucketPolicy' },
			'explicitDeny by endpoint'
		]
	])('%s', (_, given, request, expected) => {
		expect(settled(given, request)).toBe(expected);
	});
});

/*
 * AWS documents the order up to session policies; a VPC endpoint is passed before the service that
 * holds the resource is reached, so it comes before the resource's policy.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
describe('of several layers that deny, the first is told', () => {
	const stop = deny('s3:*', { Principal: '*' });
	const denying: Readonly<Record<Layer, Given>> = {
		rcp: { rcp: [stop] },
		scp: { scp: [deny('s3:*')] },
		endpoint: { endpoint: stop },
		resource: { resource: stop },
		identity: { identity: deny('s3:*') },
		boundary: { boundary: deny('s3:*') },
		session: { session: deny('s3:*') }
	};
	const order = Object.keys(denying) as Layer[];
	const denyingFrom = (layer: Layer): Given =>
		Object.assign({}, ...order.slice(order.indexOf(layer)).map((each) => denying[each]));

	test.each(order)('%s, before all after it', (layer) => {
		const given = { identity: all, ...denyingFrom(layer) };
		expect(settled(given, { principal: principal(session) })).toBe(`explicitDeny by ${layer}`);
	});
	test('all that speak stand in that order', () => {
		const whole = policies(denyingFrom('rcp'));
		const { gates } = decide(whole, { ...readMap, principal: principal(session) });
		expect(gates.map(({ layer }) => layer)).toEqual(order);
		expect([...attachedIn(whole)].map(([layer]) => layer)).toEqual(order);
		expect(layers).toEqual(order);
	});
});

describe('the trust policy of a role cannot be done without', () => {
	// IAM User Guide, Actions for AWS STS: these are asked of the role that is assumed.
	test.each([
		'AssumeRole',
		'AssumeRoleWithSAML',
		'AssumeRoleWithWebIdentity',
		'TagSession',
		'SetSourceIdentity',
		'SetContext'
	])('to call %s on it', (name) => {
		const request = { action: `sts:${name}`, resource: mapper };
		expect(settled({ identity: all }, request)).toBe('implicitDeny by resource');
		const trust = { Effect: 'Allow', Action: 'sts:*', Principal: { AWS: jun } };
		expect(settled({ trust }, request)).toBe('allowed by resource');
	});
	test.each([
		['sts:TagSession', `arn:aws:sts::${home}:federated-user/wanda`],
		['sts:GetFederationToken', `arn:aws:sts::${home}:federated-user/wanda`],
		['iam:GetRole', mapper],
		['sts:GetServiceBearerToken', mapper]
	])('but to call %s on %s it can', (action, resource) => {
		expect(settled({ identity: all }, { action, resource })).toBe('allowed by identity');
	});
});

describe('what no policy can forbid', () => {
	const forbidden = { identity: deny('*'), scp: [deny('*')] };
	test.each([jun, mapper, session, federated, `arn:aws:iam::${home}:root`, 'ec2.amazonaws.com'])(
		'%s may ask who it is, and for a session',
		(who) => {
			for (const action of ['sts:GetCallerIdentity', 'sts:GetSessionToken']) {
				const request = { principal: principal(who), action, resource: '*' };
				expect(settled(forbidden, request)).toBe('allowed by unconditional');
			}
			const other = { principal: principal(who), action: 'sts:GetAccessKeyInfo', resource: '*' };
			expect(settled(forbidden, other)).not.toContain('unconditional');
		}
	);
	test('nobody who has not signed may', () => {
		const request = { principal: principal('*'), action: 'sts:GetCallerIdentity', resource: '*' };
		expect(settled({ identity: all }, request)).not.toContain('unconditional');
	});
});

describe('a statement that does not apply says why', () => {
	const why = (statement: Json, context: Request['context'] = {}) => {
		const [gate] = decide(policies({ identity: statement }), { ...readMap, context }).gates;
		const verdict = gate?.read[0]?.verdict;
		return verdict?.applies === false ? verdict.because : undefined;
	};
	const own = 'arn:aws:s3:::${aws:PrincipalTag/team}/${aws:username}';
	test.each<[string, Json, Request['context'], object | undefined]>([
		['another action', allow('s3:PutObject'), {}, { element: 'action' }],
		[
			'another resource',
			allow('*', { Resource: 'arn:aws:s3:::plans/*' }),
			{},
			{ element: 'resource', missing: [] }
		],
		[
			'two variables without a value',
			allow('*', { Resource: own }),
			{},
			{ element: 'resource', missing: ['aws:principaltag/team', 'aws:username'] }
		],
		[
			'one variable without a value',
			allow('*', { Resource: own }),
			{ 'aws:username': 'jun' },
			{ element: 'resource', missing: ['aws:principaltag/team'] }
		],
		[
			'a variable that has a default',
			allow('*', { Resource: "arn:aws:s3:::${aws:PrincipalTag/team, 'none'}/*" }),
			{},
			{ element: 'resource', missing: [] }
		],
		[
			'a key that is absent',
			allow('*', { Condition: { StringEquals: { 'aws:PrincipalTag/Team': 'maps' } } }),
			{},
			{ element: 'condition', found: undefined }
		],
		[
			'a key with another value, whatever the case of its name',
			allow('*', { Condition: { StringEquals: { 'aws:PrincipalTag/Team': 'maps' } } }),
			{ 'AWS:principaltag/team': 'plans' },
			{ element: 'condition', found: ['plans'] }
		],
		['nothing, as it applies', all, {}, undefined]
	])('%s', (_, statement, context, because) => {
		const told = why(statement, context);
		if (because === undefined) expect(told).toBeUndefined();
		else expect(told).toMatchObject(because);
	});
});

describe('callers outside numbered accounts', () => {
	// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
	const identity = 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1EXAMPLE';
	const canonical = '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be';
	const asks = (text: string) => ({ principal: principal(text), resourceAccount: home });
	test.each<[string, Given, Partial<Request>, string]>([
		[
			'an origin access identity is named by its ARN',
			{ resource: names({ AWS: identity }) },
			asks(identity),
			'allowed by resource'
		],
		[
			'not by that of another',
			{ resource: names({ AWS: identity }) },
			asks(identity.replace('E1', 'E2')),
			'implicitDeny by resource'
		],
		[
			'whoever has a canonical user id is named by it',
			{ resource: names({ CanonicalUser: canonical }) },
			asks(canonical),
			'allowed by resource'
		],
		[
			'and is not an account',
			{ resource: names({ AWS: home }) },
			asks(canonical),
			'implicitDeny by resource'
		],
		['everybody is they too', { resource: names('*') }, asks(identity), 'allowed by resource'],
		[
			'a deny of all but them spares them',
			{
				resource: [
					names('*'),
					{
						Effect: 'Deny',
						NotPrincipal: { AWS: identity },
						Action: '*',
						Resource: '*'
					}
				]
			},
			asks(identity),
			'allowed by resource'
		],
		[
			'SCPs of no account reach them',
			{ resource: names('*'), scp: [deny('*')] },
			asks(identity),
			'allowed by resource'
		]
	])('%s', (_, given, request, expected) => {
		expect(settled(given, request)).toBe(expected);
	});
});

describe('the trace', () => {
	test('reads every statement of every layer, even after a deny', () => {
		const { gates } = decide(
			policies({ identity: [all, deny('s3:*'), allow('iam:*')], boundary: all, scp: [all, all] }),
			readMap
		);
		expect(
			gates.map(({ layer, level, says, needed, read }) => [layer, level, says, needed, read.length])
		).toEqual([
			['scp', 0, 'allow', true, 1],
			['scp', 1, 'allow', true, 1],
			['identity', undefined, 'deny', true, 3],
			['boundary', undefined, 'allow', true, 1]
		]);
	});

	test.each<[string, Json, unknown]>([
		['the principal', names({ AWS: mapper }), { element: 'principal' }],
		['the action', names('*', { Action: 'sqs:*' }), { element: 'action' }],
		[
			'the resource',
			names('*', { Resource: 'arn:aws:s3:::plans' }),
			{ element: 'resource', missing: [] }
		],
		[
			'a variable without a value',
			names('*', { Resource: 'arn:aws:s3:::maps/${aws:PrincipalTag/team}/*' }),
			{ element: 'resource', missing: ['aws:principaltag/team'] }
		],
		[
			'a condition whose key is absent',
			names('*', { Condition: { Bool: { 'aws:SecureTransport': true } } }),
			expect.objectContaining({ element: 'condition', found: undefined })
		]
	])('names %s as the first element that did not match', (_, resource, because) => {
		const { gates } = decide(policies({ resource }), readMap);
		expect(gates[0]?.read[0]?.verdict).toEqual({ applies: false, because });
	});
});

describe('laws', () => {
	const element = fc.constantFrom(
		's3:GetObject',
		's3:Get*',
		's3:*',
		'*',
		'S3:getOBJECT',
		'iam:GetUser',
		's3:PutObject'
	);
	const resource = fc.constantFrom(
		'*',
		object,
		'arn:aws:s3:::maps/*',
		'arn:aws:s3:::plans/*',
		'arn:aws:s3:::maps/${aws:username}.png'
	);
	const condition = fc.constantFrom<Json>(
		{},
		{ Condition: { StringEquals: { 'aws:username': 'jun' } } },
		{ Condition: { StringNotEquals: { 'aws:PrincipalTag/team': 'maps' } } },
		{ Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }
	);
	const statement = fc
		.tuple(
			fc.constantFrom('Allow', 'Deny'),
			fc.constantFrom('Action', 'NotAction'),
			fc.array(element, { minLength: 1, maxLength: 3 }),
			fc.array(resource, { minLength: 1, maxLength: 2 }),
			condition
		)
		.map(([Effect, action, actions, Resource, more]): Json => ({
			Effect,
			[action]: actions,
			Resource,
			...more
		}));
	const statements = fc.array(statement, { minLength: 1, maxLength: 6 });
	const requests = fc.record<Request>({
		principal: fc.constant(principal(jun)),
		action: fc.constantFrom('s3:GetObject', 's3:PutObject', 'iam:GetUser', 'S3:GETOBJECT'),
		resource: fc.constantFrom('*', object, 'arn:aws:s3:::maps/jun.png', 'arn:aws:s3:::plans/b'),
		context: fc.constantFrom(
			{},
			{ 'aws:username': 'jun' },
			{ 'AWS:USERNAME': 'jun', 'aws:MultiFactorAuthPresent': 'true' },
			{ 'aws:principaltag/Team': 'maps' }
		)
	});
	const outcome = (given: Given, request: Request) => decide(policies(given), request).outcome;

	test('the order of statements is irrelevant', () => {
		fc.assert(
			fc.property(statements, requests, (identity, request) => {
				expect(outcome({ identity: identity.toReversed() }, request)).toBe(
					outcome({ identity }, request)
				);
			})
		);
	});

	test('one more deny never widens', () => {
		fc.assert(
			fc.property(statements, statement, requests, (identity, extra, request) => {
				if (
					outcome({ identity: [...identity, { ...extra, Effect: 'Deny' }] }, request) === 'allowed'
				) {
					expect(outcome({ identity }, request)).toBe('allowed');
				}
			})
		);
	});

	test.each(['boundary', 'session', 'scp', 'endpoint'] as const)('a %s never widens', (layer) => {
		fc.assert(
			fc.property(statements, statements, requests, (identity, limits, request) => {
				const limit =
					layer === 'scp'
						? { scp: limits }
						: {
								[layer]:
									layer === 'endpoint'
										? limits.map((each) => ({ ...each, Principal: '*' }))
										: limits
							};
				if (outcome({ identity, ...limit }, request) === 'allowed') {
					expect(outcome({ identity }, request)).toBe('allowed');
				}
			})
		);
	});

	test('splitting the lists of a statement changes nothing', () => {
		fc.assert(
			fc.property(statements, requests, (identity, request) => {
				const split = identity.flatMap((each) =>
					Array.isArray(each.Action)
						? each.Action.flatMap((Action: unknown) =>
								[each.Resource].flat().map((Resource) => ({ ...each, Action, Resource }))
							)
						: [each]
				);
				expect(outcome({ identity: split }, request)).toBe(outcome({ identity }, request));
			})
		);
	});

	test('the case of actions changes nothing', () => {
		fc.assert(
			fc.property(statements, requests, (identity, request) => {
				expect(outcome({ identity }, { ...request, action: request.action.toUpperCase() })).toBe(
					outcome({ identity }, { ...request, action: request.action.toLowerCase() })
				);
			})
		);
	});

	test('telling less gives the same outcome', () => {
		fc.assert(
			fc.property(statements, requests, (identity, request) => {
				expect(outcomeOf(policies({ identity }), request)).toBe(outcome({ identity }, request));
			})
		);
	});
});
