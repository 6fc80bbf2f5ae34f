import { beforeEach, describe, expect, test } from 'vitest';
import type { Caller } from '../../../base/call';
import {
	arn,
	Bench,
	jun,
	managed,
	passwords,
	priya,
	root,
	tomas,
	wanda
} from '../../../account.fixture';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
});
const minute = 60_000;
const day = 86_400_000;

interface Service {
	readonly ServiceNamespace: string;
}

function job(Arn: string, more = {}, caller: Caller = priya): string {
	return bench.ok(caller, 'GenerateServiceLastAccessedDetails', { Arn, ...more })[
		'JobId'
	] as string;
}
function services(JobId: string, page = {}) {
	const answer = bench.ok(priya, 'GetServiceLastAccessedDetails', { JobId, ...page });
	return answer['ServicesLastAccessed'] as Service[];
}
function used(JobId: string, namespace: string) {
	return services(JobId).find((each) => each.ServiceNamespace === namespace);
}
function entities(JobId: string, ServiceNamespace: string) {
	const parameters = { JobId, ServiceNamespace };
	return bench.ok(priya, 'GetServiceLastAccessedDetailsWithEntities', parameters)[
		'EntityDetailsList'
	];
}

test('a report tells of every service that is allowed, used or not', () => {
	bench.ok(priya, 'AttachUserPolicy', {
		UserName: 'jun',
		PolicyArn: managed('AmazonS3ReadOnlyAccess')
	});
	bench.time += minute;
	bench.error(jun, 'GetLoginProfile');
	const JobId = job(arn('user/jun'));
	expect(JobId).toHaveLength(36);
	const answer = bench.ok(priya, 'GetServiceLastAccessedDetails', { JobId });
	expect(answer).toMatchObject({
		JobStatus: 'COMPLETED',
		JobType: 'SERVICE_LEVEL',
		JobCreationDate: '2026-11-23T08:31:00Z',
		JobCompletionDate: '2026-11-23T08:31:00Z',
		IsTruncated: false
	});
	expect(used(JobId, 'iam')).toEqual({
		ServiceName: 'AWS Identity and Access Management',
		ServiceNamespace: 'iam',
		TotalAuthenticatedEntities: 1,
		LastAuthenticated: '2026-11-23T08:31:00Z',
		LastAuthenticatedEntity: arn('user/jun'),
		LastAuthenticatedRegion: 'us-east-1'
	});
	expect(used(JobId, 's3')).toEqual({
		ServiceName: 'Amazon S3',
		ServiceNamespace: 's3',
		TotalAuthenticatedEntities: 0
	});
});

test('use of what no policy allows is not listed', () => {
	bench.ok(wanda, 'sts:GetCallerIdentity');
	expect(services(job(arn('user/maps/wanda')))).toEqual([]);
});

test('signing in is no use of a service', () => {
	bench.session('priya', passwords.priya);
	expect(used(job(arn('user/priya')), 'signin')).toMatchObject({ TotalAuthenticatedEntities: 0 });
});

test('a report stays as it was when it was asked for', () => {
	const JobId = job(arn('user/jun'));
	const before = services(JobId);
	bench.ok(priya, 'AttachUserPolicy', {
		UserName: 'jun',
		PolicyArn: managed('AmazonS3ReadOnlyAccess')
	});
	bench.error(jun, 'ListUsers');
	expect(services(JobId)).toEqual(before);
});

test('nothing counts after 400 days', () => {
	bench.error(jun, 'ListUsers');
	bench.time += 400 * day;
	expect(used(job(arn('user/jun')), 'iam')).toMatchObject({ TotalAuthenticatedEntities: 0 });
});

test('at the level of actions those that were tried are told', () => {
	bench.error(jun, 'ListUsers');
	bench.time += minute;
	bench.error(jun, 'GetUser');
	bench.error(jun, 'ListUsers');
	const JobId = job(arn('user/jun'), { Granularity: 'ACTION_LEVEL' });
	const each = { LastAccessedEntity: arn('user/jun'), LastAccessedRegion: 'us-east-1' };
	expect(used(JobId, 'iam')).toMatchObject({
		TrackedActionsLastAccessed: [
			{ ActionName: 'GetUser', LastAccessedTime: '2026-11-23T08:31:00Z', ...each },
			{ ActionName: 'ListUsers', LastAccessedTime: '2026-11-23T08:31:00Z', ...each }
		]
	});
});

describe('whose use counts', () => {
	const info = (name: string, last?: string) => ({
		EntityInfo: expect.objectContaining({ Name: name, Type: 'USER' }),
		...(last === undefined ? {} : { LastAuthenticated: last })
	});
	beforeEach(() => {
		bench.ok(priya, 'AddUserToGroup', { GroupName: 'Administrators', UserName: 'jun' });
		bench.ok(priya, 'AddUserToGroup', { GroupName: 'Administrators', UserName: 'wanda' });
		bench.time += minute;
		bench.ok(jun, 'ListUsers');
	});
	test('for a group its members’', () => {
		const JobId = job(arn('group/Administrators'));
		expect(used(JobId, 'iam')).toMatchObject({
			TotalAuthenticatedEntities: 2,
			LastAuthenticatedEntity: arn('user/jun')
		});
		expect(entities(JobId, 'iam')).toEqual([
			info('jun', '2026-11-23T08:31:00Z'),
			info('priya', '2026-11-23T08:30:00Z'),
			info('wanda')
		]);
		// By ARN, where nobody has used it: wanda’s has a path.
		expect(entities(JobId, 's3')).toEqual([info('jun'), info('wanda'), info('priya')]);
	});
	test('for a policy everybody’s whom it reaches', () => {
		const JobId = job(managed('AdministratorAccess'));
		const names = (entities(JobId, 'iam') as { EntityInfo: { Name: string } }[]).map(
			({ EntityInfo }) => EntityInfo.Name
		);
		expect(names).toEqual(['jun', 'priya', 'wanda', 'tomas']);
	});
	test('not of whoever has been deleted since', () => {
		const JobId = job(arn('user/maps/wanda'));
		expect(entities(JobId, 'iam')).toHaveLength(1);
		bench.ok(priya, 'RemoveUserFromGroup', { GroupName: 'Administrators', UserName: 'wanda' });
		const AccessKeyId = wanda.kind === 'accessKey' ? wanda.id : '';
		bench.ok(priya, 'DeleteAccessKey', { UserName: 'wanda', AccessKeyId });
		bench.ok(priya, 'DeleteUser', { UserName: 'wanda' });
		expect(entities(JobId, 'iam')).toEqual([]);
	});
	test('of a service that is not allowed nobody’s', () => {
		expect(entities(job(arn('user/jun')), 'no-such-service')).toEqual([]);
	});
});

test('a report comes in pages', () => {
	const JobId = job(managed('AdministratorAccess'));
	const whole = services(JobId, { MaxItems: 1000 });
	const pages: Service[] = [];
	for (let Marker: unknown; ;) {
		const page = Marker === undefined ? {} : { Marker };
		const answer = bench.ok(priya, 'GetServiceLastAccessedDetails', {
			JobId,
			MaxItems: 20,
			...page
		});
		pages.push(...(answer['ServicesLastAccessed'] as Service[]));
		Marker = answer['Marker'];
		if (Marker === undefined) break;
	}
	expect(pages).toEqual(whole);
	const wrong = { JobId, Marker: 'wrong' };
	expect(bench.error(priya, 'GetServiceLastAccessedDetails', wrong).code).toBe('ValidationError');
});

test('only the principal that asked for a report can read it, with whichever credentials', () => {
	const JobId = job(arn('user/jun'));
	const other = { kind: 'accessKey', id: secondKey() } as const;
	bench.ok(other, 'GetServiceLastAccessedDetails', { JobId });
	for (const operation of [
		'GetServiceLastAccessedDetails',
		'GetServiceLastAccessedDetailsWithEntities'
	]) {
		const parameters = { JobId, ServiceNamespace: 'iam' };
		expect(bench.error(root, operation, parameters).code).toBe('NoSuchEntity');
		const unknown = { ...parameters, JobId: JobId.replace(/^./, 'z') };
		expect(bench.error(priya, operation, unknown).code).toBe('NoSuchEntity');
	}
});

function secondKey(): string {
	const { AccessKey } = bench.ok(root, 'CreateAccessKey', { UserName: 'priya' });
	return (AccessKey as { AccessKeyId: string }).AccessKeyId;
}

test.each([
	['user/ana', 'NoSuchEntity'],
	['user/wanda', 'NoSuchEntity'],
	['group/Nobody', 'NoSuchEntity'],
	['role/Nobody', 'NoSuchEntity'],
	['policy/Nothing', 'NoSuchEntity'],
	['mfa/phone', 'InvalidInput']
])('there is no report on %s', (rest, code) => {
	const refused = bench.error(priya, 'GenerateServiceLastAccessedDetails', { Arn: arn(rest) });
	expect(refused.code).toBe(code);
});

test('whoever may ask about one user may not ask about another', () => {
	const PolicyDocument = JSON.stringify({
		Version: '2012-10-17',
		Statement: {
			Effect: 'Allow',
			Action: 'iam:GenerateServiceLastAccessedDetails',
			Resource: arn('user/${aws:username}')
		}
	});
	bench.ok(priya, 'PutUserPolicy', { UserName: 'jun', PolicyName: 'Own', PolicyDocument });
	job(arn('user/jun'), {}, jun);
	const other = { Arn: arn('user/priya') };
	expect(bench.error(jun, 'GenerateServiceLastAccessedDetails', other).code).toBe('AccessDenied');
	expect(bench.error(tomas, 'GenerateServiceLastAccessedDetails', other).code).toBe('AccessDenied');
});
