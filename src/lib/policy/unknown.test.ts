import { describe, expect, test } from 'vitest';
import type { Policies } from './decide/layers';
import type { Layer } from './decision';
import type { Context, Principal, Request } from './request';
import { allow, attached, deny } from './policy.fixture';
import { decideWithUnknowns, type Forecast } from './unknown';
import { explainDependence, explainForecast } from './unknown/explain';

const account = '111122223333';
const jun: Principal = { kind: 'user', account, arn: `arn:aws:iam::${account}:user/jun` };

function requestBy(principal: Principal, context: Context = {}): Request {
	return {
		principal,
		action: 's3:GetObject',
		resource: 'arn:aws:s3:::maps/jun/a.png',
		resourceAccount: account,
		context
	};
}

const mayRead = { identity: [attached('Read', allow('s3:Get*'))] };
const nothing = { identity: [] };

function forecast(
	policies: Policies,
	{ layers = [], keys = [] }: { layers?: readonly Layer[]; keys?: readonly string[] },
	request = requestBy(jun)
): Forecast {
	return decideWithUnknowns(policies, request, { layers, keys });
}

const namesIn = (told: Forecast) =>
	told.outcome === 'depends'
		? told.on.flatMap((each) =>
				each.kind === 'layer' ? [`${each.layer} ${each.mustAllow}`] : each.keys
			)
		: told.outcome;

describe('an unknown layer', () => {
	test.each<[string, Policies, Layer[], readonly string[] | string]>([
		['SCPs must allow at every level', mayRead, ['scp'], ['scp always']],
		['an RCP can only deny', mayRead, ['rcp'], ['rcp never']],
		['a boundary must allow where there is one', mayRead, ['boundary'], ['boundary always']],
		[
			'a resource policy in the same account need not allow',
			mayRead,
			['resource'],
			['resource never']
		],
		[
			'a resource policy can allow what no identity policy does',
			nothing,
			['resource'],
			['resource always']
		],
		[
			'either the identity or the resource policy allows',
			nothing,
			['resource', 'identity'],
			['resource maybe', 'identity maybe']
		],
		['no SCP brings an allow that is missing', nothing, ['scp'], 'implicitDeny'],
		[
			'nothing outweighs a deny that is known',
			{ identity: [attached('No', [allow('*'), deny('s3:*')])] },
			['scp', 'resource', 'boundary'],
			'explicitDeny'
		]
	])('%s', (_, policies, layers, expected) => {
		expect(namesIn(forecast(policies, { layers }))).toEqual(expected);
	});

	test('what is given of it counts: a level of SCPs that lacks the allow may get one, or not', () => {
		const scp = [[attached('Full', allow('*'))], [attached('Ec2', allow('ec2:*'))]];
		expect(namesIn(forecast({ ...mayRead, scp }, { layers: ['scp'] }))).toEqual(['scp always']);
		const denying = [[attached('No', [allow('*'), deny('s3:*')])]];
		expect(forecast({ ...mayRead, scp: denying }, { layers: ['scp'] }).outcome).toBe(
			'explicitDeny'
		);
	});

	test('that AWS does not ask does not matter: no SCP concerns a service, no boundary the root user', () => {
		const trusted = {
			identity: [],
			resource: [
				attached(
					'Logs',
					{ ...allow('s3:*'), Principal: { Service: 'logs.amazonaws.com' } },
					'resource'
				)
			]
		};
		const service = requestBy({ kind: 'service', name: 'logs.amazonaws.com' });
		expect(forecast(trusted, { layers: ['scp', 'identity', 'boundary'] }, service).outcome).toBe(
			'allowed'
		);
		const root = requestBy({ kind: 'root', account, arn: `arn:aws:iam::${account}:root` });
		expect(forecast(nothing, { layers: ['boundary', 'identity'] }, root).outcome).toBe('allowed');
	});

	test('a boundary lets nothing pass by but what is granted to the session itself', () => {
		const session: Principal = {
			kind: 'role',
			account,
			name: 'R',
			arn: `arn:aws:sts::${account}:assumed-role/R/s`,
			roleArn: `arn:aws:iam::${account}:role/R`
		};
		const granted = {
			identity: [],
			resource: [
				attached('Grant', { ...allow('s3:*'), Principal: { AWS: session.arn } }, 'resource')
			]
		};
		expect(namesIn(forecast(granted, { layers: ['boundary'] }, requestBy(session)))).toEqual([
			'boundary never'
		]);
	});
});

describe('an unknown key', () => {
	const withMfa = {
		identity: [
			attached('Mfa', [
				allow('s3:Get*'),
				deny('*', { Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } } })
			])
		]
	};

	test('depends where some of its values pass and some do not, and each is named', () => {
		const told = forecast(withMfa, { keys: ['aws:MultiFactorAuthPresent'] });
		if (told.outcome !== 'depends') throw new Error(told.outcome);
		const [key] = told.on;
		expect(key).toMatchObject({
			keys: ['aws:MultiFactorAuthPresent'],
			allowedWith: [['true']],
			deniedWith: [[undefined], ['false']],
			asking: [{ policy: 'Mfa', index: 1 }]
		});
		expect(told.gates).toEqual(['identity']);
		expect(told.allowed.decision.outcome).toBe('allowed');
		expect(told.denied.decision.outcome).toBe('explicitDeny');
	});

	test('that no statement asks for this request does not matter', () => {
		expect(forecast(mayRead, { keys: ['aws:SourceIp'] }).outcome).toBe('allowed');
		const elsewhere = {
			identity: [
				attached('Other', [
					allow('s3:Get*'),
					deny('ec2:*', { Condition: { Bool: { 'aws:SecureTransport': 'false' } } })
				])
			]
		};
		expect(forecast(elsewhere, { keys: ['aws:SecureTransport'] }).outcome).toBe('allowed');
	});

	test('does not matter where every value passes one statement or another', () => {
		const either = {
			identity: [
				attached('Either', [
					allow('s3:*', { Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-central-1' } } }),
					allow('s3:*', {
						Condition: { StringNotEquals: { 'aws:RequestedRegion': 'eu-central-1' } }
					})
				])
			]
		};
		expect(forecast(either, { keys: ['aws:RequestedRegion'] }).outcome).toBe('allowed');
	});

	test('is denied where no value passes all conditions', () => {
		const never = {
			identity: [
				attached(
					'Never',
					allow('s3:*', {
						Condition: {
							IpAddress: { 'aws:SourceIp': '10.0.0.0/8' },
							StringLike: { 'aws:UserAgent': 'a*' }
						}
					})
				),
				attached(
					'No',
					deny('*', { Condition: { NotIpAddress: { 'aws:SourceIp': '192.0.2.0/24' } } })
				)
			]
		};
		expect(forecast(never, { keys: ['aws:SourceIp', 'aws:UserAgent'] }).outcome).toBe(
			'implicitDeny'
		);
	});

	test('is found where only a value that meets two statements at once will do', () => {
		const both = {
			identity: [
				attached('Both', [
					allow('s3:*', { Condition: { StringLike: { 'aws:UserAgent': '*a*' } } }),
					deny('*', { Condition: { StringNotLike: { 'aws:UserAgent': '*b*' } } })
				])
			]
		};
		const told = forecast(both, { keys: ['aws:UserAgent'] });
		if (told.outcome !== 'depends') throw new Error(told.outcome);
		expect(told.allowed.keys['aws:UserAgent']).toMatch(/a.*b|b.*a/);
	});

	test('as a policy variable is found in the resource that is asked for', () => {
		const home = {
			identity: [
				attached('Home', { ...allow('s3:*'), Resource: 'arn:aws:s3:::maps/${aws:username}/*' })
			]
		};
		const told = forecast(home, { keys: ['aws:username'] });
		expect(told.outcome === 'depends' && told.on).toMatchObject([
			{ keys: ['aws:username'], allowedWith: [['jun']] }
		]);
	});

	test('is not taken for another whose name begins like it', () => {
		const tagged = {
			StringEquals: {
				'aws:PrincipalTag/t1': 'x',
				'aws:RequestTag/t': '${aws:PrincipalTag/t10}'
			}
		};
		const told = forecast(
			{ identity: [attached('Tags', allow('*', { Condition: tagged }))] },
			{ keys: ['aws:PrincipalTag/t1', 'aws:PrincipalTag/t10'] },
			requestBy(jun, { 'aws:RequestTag/t': 'y' })
		);
		if (told.outcome !== 'depends') throw new Error(told.outcome);
		const asked = told.on.map((each) =>
			each.kind === 'key'
				? each.asking.flatMap(({ conditions }) => conditions.map(({ key }) => key.value))
				: []
		);
		expect(asked).toEqual([['aws:PrincipalTag/t1'], ['aws:RequestTag/t']]);
	});

	test('is unknown though the request brings it', () => {
		const request = requestBy(jun, { 'aws:multifactorauthpresent': 'true' });
		expect(forecast(withMfa, { keys: ['aws:MultiFactorAuthPresent'] }, request).outcome).toBe(
			'depends'
		);
	});

	test('many keys that may each deny are told in work that grows with them, not with their combinations', () => {
		const keys = Array.from({ length: 40 }, (_, at) => `aws:PrincipalTag/t${at}`);
		const denies = keys.map((key) => deny('*', { Condition: { StringEquals: { [key]: 'x' } } }));
		const told = forecast({ identity: [attached('Tags', [allow('*'), ...denies])] }, { keys });
		expect(namesIn(told)).toEqual(keys);
	});

	test('too much to find out is said, and not guessed', () => {
		const values = Array.from({ length: 600 }, (_, at) => `v${at}`);
		const statements = values.map((value) =>
			allow('*', { Condition: { StringLike: { 'aws:UserAgent': `*${value}*` } } })
		);
		const told = forecast(
			{ identity: [attached('Many', statements)] },
			{ keys: ['aws:UserAgent'] }
		);
		expect(told).toEqual({ outcome: 'unsettled', beyond: [{ reason: 'work', keys: [] }] });
	});
});

test('it is told in sentences', () => {
	const told = forecast(
		{
			identity: [
				attached(
					'Ip',
					allow('s3:*', { Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } })
				)
			]
		},
		{ layers: ['scp'], keys: ['aws:SourceIp'] }
	);
	expect(explainForecast(told, 'User jun', 's3:GetObject')).toBe(
		'Whether user jun may call s3:GetObject depends on the service control policies and aws:SourceIp.'
	);
	expect(told.outcome === 'depends' && told.on.map(explainDependence)).toEqual([
		'If there are any, one at every level must allow it, and none may deny it.',
		'Allowed: aws:SourceIp is 203.0.113.7. Denied: aws:SourceIp is absent; or aws:SourceIp is 198.51.100.7.'
	]);
});

test('what is told of a role speaks of its trust policy, and leaves a name as it is', () => {
	const trust = { kind: 'layer', layer: 'resource', mustAllow: 'always' } as const;
	const told = { outcome: 'depends', on: [trust] } as never;
	expect(explainForecast(told, 'Publish', 'sts:AssumeRole', 'Publish')).toBe(
		'Whether Publish may call sts:AssumeRole depends on the role trust policy.'
	);
});
