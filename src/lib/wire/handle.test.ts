import { base64 } from '@scure/base';
import { beforeEach, describe, expect, test } from 'vitest';
import { marlow, passwords } from '../account/account.fixture';
import { lookUp } from '../account/base/table';
import { form, jun, keyOfUser, Line, priya, refusalIn, signed } from './client.fixture';
import { readXml } from './xml.fixture';

let line: Line;
beforeEach(() => {
	line = new Line();
});

describe('an answer', () => {
	test('is wrapped as AWS wraps it', () => {
		const { response } = line.call(priya, 'iam:GetUser', { UserName: 'wanda' });
		const { id } = lookUp(marlow.iam.users, 'wanda') ?? { id: '' };
		expect(response).toMatchObject({
			status: 200,
			headers: { 'content-type': 'text/xml', 'x-amzn-requestid': 'request-1' }
		});
		const user = `<Path>/maps/</Path><UserName>wanda</UserName><UserId>${id}</UserId>`;
		expect(response.body.replace(/<Arn>.*<\/CreateDate>/, '')).toBe(
			'<GetUserResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/">' +
				`<GetUserResult><User>${user}</User></GetUserResult>` +
				'<ResponseMetadata><RequestId>request-1</RequestId></ResponseMetadata></GetUserResponse>\n'
		);
	});
	test('of STS has the namespace of STS', () => {
		const answer = line.ok(jun, 'sts:GetCallerIdentity');
		expect(answer.namespace).toBe('https://sts.amazonaws.com/doc/2011-06-15/');
		expect(answer.at('GetCallerIdentityResult', 'Arn')?.text).toBe(
			'arn:aws:iam::111122223333:user/jun'
		);
	});
	test('without output has no result', () => {
		const answer = line.ok(priya, 'iam:AddUserToGroup', { UserName: 'jun', GroupName: 'Interns' });
		expect(answer.children.map(({ name }) => name)).toEqual(['ResponseMetadata']);
	});
	test('has policy documents URL-encoded', () => {
		const PolicyDocument =
			'{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}';
		const names = { UserName: 'jun', PolicyName: 'All' };
		line.ok(priya, 'iam:PutUserPolicy', { ...names, PolicyDocument });
		const answer = line.ok(priya, 'iam:GetUserPolicy', names);
		const document = answer.at('GetUserPolicyResult', 'PolicyDocument')?.text ?? '';
		expect(document).toMatch(/^%7B%22Version%22/);
		expect(decodeURIComponent(document)).toBe(PolicyDocument);
	});
	test('has the seed and the picture of a new device in base64', () => {
		const answer = line.ok(priya, 'iam:CreateVirtualMFADevice', { VirtualMFADeviceName: 'phone' });
		const device = answer.at('CreateVirtualMFADeviceResult', 'VirtualMFADevice');
		const bytes = (name: string) => base64.decode(device?.at(name)?.text ?? '');
		expect(new TextDecoder().decode(bytes('Base32StringSeed'))).toMatch(/^[A-Z2-7]{64}$/);
		expect([...bytes('QRCodePNG').subarray(1, 4)]).toEqual([...'PNG'].map((c) => c.charCodeAt(0)));
	});
});

describe('a refusal', () => {
	test('of the account has AWS’s code, text and status', () => {
		expect(line.refusal(jun, 'iam:CreateUser', { UserName: 'ana' })).toBe(
			'403 AccessDenied: User: arn:aws:iam::111122223333:user/jun is not authorized to perform: iam:CreateUser on resource: arn:aws:iam::111122223333:user/ana because no identity-based policy allows the iam:CreateUser action'
		);
		expect(line.refusal(priya, 'iam:GetUser', { UserName: 'ana' })).toMatch(/^404 NoSuchEntity: /);
		expect(line.refusal(priya, 'iam:CreateUser', { UserName: 'jun' })).toMatch(/^409 EntityAlr/);
	});
	test('is wrapped as AWS wraps it', () => {
		const { response } = line.call(priya, 'iam:CreateUser', { UserName: 'jun' });
		expect(response.body).toBe(
			'<ErrorResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><Error><Type>Sender</Type>' +
				'<Code>EntityAlreadyExists</Code><Message>User with name jun already exists.</Message>' +
				'</Error><RequestId>request-1</RequestId></ErrorResponse>\n'
		);
	});
	test('shows hostile names as text', () => {
		const { response } = line.call(priya, 'iam:AttachUserPolicy', {
			UserName: 'jun',
			PolicyArn: 'a name, no ARN <b>&"\0'
		});
		expect(readXml(response.body).at('Error', 'Message')?.text).toContain('<b>&"\uFFFD');
	});
});

/* As recorded from STS, 2026, and as aws-iam-authenticator reads it. */
describe('in JSON, for who accepts it,', () => {
	const json = { headers: [['Accept', 'application/json']] } as const;
	const read = (...call: Parameters<Line['call']>) => {
		const { response } = line.call(...call);
		expect(response.headers['content-type']).toBe('application/json');
		return JSON.parse(response.body) as unknown;
	};
	test('an answer has its members from A to Z', () => {
		const { id } = lookUp(marlow.iam.users, 'jun') ?? { id: '' };
		const result = { Account: '111122223333', Arn: 'arn:aws:iam::111122223333:user/jun' };
		expect(JSON.stringify(read(jun, 'sts:GetCallerIdentity', {}, json))).toBe(
			JSON.stringify({
				GetCallerIdentityResponse: {
					GetCallerIdentityResult: { ...result, UserId: id },
					ResponseMetadata: { RequestId: 'request-1' }
				}
			})
		);
	});
	test('moments are numbers, lists are lists, numbers and truths are their own', () => {
		const { created } = lookUp(marlow.iam.users, 'jun') ?? { created: 0 };
		expect(read(priya, 'iam:ListUsers', { MaxItems: '1' }, json)).toMatchObject({
			ListUsersResponse: {
				ListUsersResult: {
					IsTruncated: true,
					Users: [{ UserName: 'jun', CreateDate: created / 1000 }]
				}
			}
		});
	});
	test('what has no output has no result', () => {
		const given = { UserName: 'jun', GroupName: 'Interns' };
		expect(read(priya, 'iam:AddUserToGroup', given, json)).toEqual({
			AddUserToGroupResponse: { ResponseMetadata: { RequestId: 'request-1' } }
		});
	});
	test.each([
		['the account’s', priya, { Code: 'NoSuchEntity' }],
		['the door’s', { ...priya, secret: 'x' }, { Code: 'SignatureDoesNotMatch' }]
	])('a refusal of %s', (_, key, error) => {
		expect(read(key, 'iam:GetUser', { UserName: 'ana' }, json)).toMatchObject({
			Error: { ...error, Message: expect.any(String), Type: 'Sender' },
			RequestId: 'request-1'
		});
	});
	test.each([
		['*/*', 'text/xml'],
		['', 'text/xml'],
		['text/xml, application/json', 'text/xml'],
		['application/json;q=0.9, */*', 'application/json'],
		['Application/JSON', 'application/json']
	])('Accept: %s gets %s', (accept, type) => {
		const { response } = line.call(
			jun,
			'sts:GetCallerIdentity',
			{},
			{ headers: [['Accept', accept]] }
		);
		expect(response.headers['content-type']).toBe(type);
	});
});

describe('what is asked for', () => {
	test.each<[string, string, Record<string, string>, string]>([
		['no action', 'iam:', {}, '400 MissingAction: Missing Action'],
		[
			'another version',
			'iam:ListUsers',
			{ Version: '2010-05-09' },
			'400 InvalidAction: Could not find operation ListUsers for version 2010-05-09'
		],
		[
			'an operation that IAM does not have',
			'iam:Frob',
			{},
			'400 InvalidAction: The action Frob is not valid for this endpoint'
		],
		[
			'a step that only the console takes',
			'iam:StartSecurityKeyRegistration',
			{ UserName: 'jun' },
			'400 InvalidAction: The action StartSecurityKeyRegistration is not valid for this endpoint.'
		],
		['an operation of sign-in', 'iam:ConsoleLogin', {}, '400 InvalidAction: The action Console'],
		[
			'a name where a number must be',
			'iam:GetAccountAuthorizationDetails',
			{ 'Filter.member.x': 'User' },
			'400 MalformedInput: Start of list found where not expected'
		]
	])('%s', (_, what, parameters, refusal) => {
		expect(line.refusal(priya, what, parameters)).toContain(refusal);
	});
	test('without a version there is no operation', () => {
		const request = form('iam:ListUsers');
		const body = new TextEncoder().encode('Action=ListUsers');
		expect(refusalIn(line.receive(signed({ ...request, body }, priya, 'iam')))).toBe(
			'400 InvalidAction: Could not find operation ListUsers for version NO_VERSION_SPECIFIED'
		);
	});
	test('a signature for another service is told apart', () => {
		expect(line.refusal(priya, 'iam:ListUsers', {}, { scope: 'sts' })).toBe(
			"403 SignatureDoesNotMatch: Credential should be scoped to correct service: 'iam'. "
		);
	});
	test('another path is told apart', () => {
		const request = { ...form('iam:ListUsers'), target: '/iam' };
		expect(refusalIn(line.receive(signed(request, priya, 'iam')))).toMatch(/^400 InvalidAction: /);
	});
	test('GET does as well as POST', () => {
		const { response } = line.call(priya, 'iam:GetUser', { UserName: 'jun' }, { method: 'GET' });
		expect(readXml(response.body).at('GetUserResult', 'User', 'UserName')?.text).toBe('jun');
	});
});

describe('who calls', () => {
	test('nobody, without a signature', () => {
		expect(refusalIn(line.receive(form('iam:ListUsers')))).toBe(
			'403 MissingAuthenticationToken: Request is missing Authentication Token'
		);
	});
	test.each(['sts:AssumeRole', 'sts:GetSessionToken', 'sts:GetCallerIdentity', 'iam:Frob'])(
		'nobody, without a signature, by %s either',
		(what) => {
			for (const method of ['POST', 'GET'] as const) {
				expect(refusalIn(line.receive(form(what, {}, { method })))).toBe(
					'403 MissingAuthenticationToken: Request is missing Authentication Token'
				);
			}
		}
	);
	test.each(['AssumeRoleWithSAML', 'AssumeRoleWithWebIdentity'])('%s is not signed', (action) => {
		expect(refusalIn(line.receive(form(`sts:${action}`)))).not.toContain('MissingAuth');
	});
	test('an inactive key is not valid, a wrong secret does not match', () => {
		const UserName = 'wanda';
		const wanda = keyOfUser(UserName);
		expect(line.refusal({ ...wanda, secret: 'x' }, 'sts:GetCallerIdentity')).toMatch(
			/DoesNotMatch/
		);
		const status = { UserName, AccessKeyId: wanda.id, Status: 'Inactive' };
		line.ok(priya, 'iam:UpdateAccessKey', status);
		expect(line.refusal(wanda, 'sts:GetCallerIdentity')).toBe(
			'403 InvalidClientTokenId: The security token included in the request is invalid.'
		);
	});
	test('temporary credentials, with their token and until they expire', () => {
		const answer = line.ok(jun, 'sts:GetSessionToken', { DurationSeconds: '900' });
		const given = (name: string) =>
			answer.at('GetSessionTokenResult', 'Credentials', name)?.text ?? '';
		const key = { id: given('AccessKeyId'), secret: given('SecretAccessKey') };
		const whole = { ...key, token: given('SessionToken') };
		line.ok(whole, 'sts:GetCallerIdentity');
		expect(line.refusal(key, 'sts:GetCallerIdentity')).toBe(
			'403 InvalidClientTokenId: The security token included in the request is invalid.'
		);
		line.time += 900_000;
		expect(line.refusal(whole, 'sts:GetCallerIdentity')).toBe(
			'403 ExpiredToken: The security token included in the request is expired'
		);
	});
	test('a refusal at the door leaves the account as it was', () => {
		line.refusal({ ...priya, secret: 'x' }, 'iam:CreateUser', { UserName: 'ana' });
		expect(line.account).toBe(marlow);
	});
	test('where any key will do, it is root', () => {
		const any = { id: 'AKIAANY', secret: 'any' };
		const arn = (request: Parameters<Line['receive']>[0]) =>
			readXml(line.receive(request, true).response.body).at('GetCallerIdentityResult', 'Arn')?.text;
		const request = form('sts:GetCallerIdentity');
		expect(arn(signed(request, any, 'sts', { time: 0, region: 'nowhere' }))).toBe(
			'arn:aws:iam::111122223333:root'
		);
		expect(arn(signed(request, jun, 'sts'))).toBe('arn:aws:iam::111122223333:root');
		expect(refusalIn(line.receive(request, true))).toMatch(/MissingAuthenticationToken/);
	});
});

test('the event has the door’s address and client', () => {
	const headers = [['User-Agent', 'aws-cli/2.9.19']] as const;
	const request = signed(form('iam:ListUsers', {}, { headers }), priya, 'iam');
	line.receive({ ...request, sourceIp: '203.0.113.7' });
	expect(line.account.events.at(-1)?.record).toMatchObject({
		eventName: 'ListUsers',
		sourceIPAddress: '203.0.113.7',
		userAgent: 'aws-cli/2.9.19'
	});
});

test('a password is nowhere but in the request', () => {
	const UserName = 'wanda';
	line.ok(priya, 'iam:CreateLoginProfile', { UserName, Password: 'Contour-Map-44' });
	line.ok(jun, 'iam:ChangePassword', { OldPassword: passwords.jun, NewPassword: 'Contour-Map-45' });
	line.refusal(priya, 'iam:CreateLoginProfile', { UserName, Password: 'Contour-Map-4\u20ac' });
	expect(JSON.stringify(line.account)).not.toContain('Contour-Map');
});

test('what is known of an operation that is not simulated is its name', () => {
	const { about, response } = line.call(priya, 'iam:UploadServerCertificate');
	expect(about).toMatchObject({ action: 'iam:UploadServerCertificate', error: 'NotSimulated' });
	expect(refusalIn({ about, response, account: line.account })).toMatch(
		/^400 NotSimulated: Leastwise does not simulate iam:UploadServerCertificate\. Server cert/
	);
});

test('what is known of a request is who, what and how it went', () => {
	expect(line.call(priya, 'iam:ListUsers').about).toEqual({
		who: 'arn:aws:iam::111122223333:user/priya',
		action: 'iam:ListUsers'
	});
	expect(line.call({ ...priya, secret: 'x' }, 'iam:ListUsers').about).toEqual({
		who: priya.id,
		action: 'iam:ListUsers',
		error: 'SignatureDoesNotMatch'
	});
	expect(line.receive(form('iam:Frob')).about).toEqual({ error: 'MissingAuthenticationToken' });
});
