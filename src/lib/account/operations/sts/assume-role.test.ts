import { beforeEach, describe, expect, test } from 'vitest';
import {
	anonymous,
	arn,
	jun,
	managed,
	marlow,
	passwords,
	priya,
	root,
	wanda
} from '../../account.fixture';
import type { Caller } from '../../call';
import { lookUp } from '../../table';
import {
	account,
	allowing,
	allows,
	bearer,
	ec2,
	everyStep,
	partner,
	partnersUser,
	policy,
	role,
	roleArn,
	roleId,
	sessionArn,
	StsBench,
	trusts,
	userId,
	withRoles
} from './sts.fixture';

const refused = (who: string, what: string, cause: string) =>
	`AccessDenied: User: ${who} is not authorized to perform: sts:${what} on resource: ${roleArn('Editor')} ${cause}`;
const untrusted = 'because no role trust policy allows the sts:AssumeRole action';
const tourist = sessionArn('Editor', 'tour');

function opened(...trust: Parameters<typeof role>[1]): StsBench {
	return new StsBench(
		withRoles(
			marlow,
			role('Editor', trust, { attached: [managed('IAMReadOnlyAccess')], maxSessionDuration: 7200 })
		)
	);
}

describe('who may assume a role', () => {
	test('a user whom the trust policy names, without any policy of its own', () => {
		const bench = opened(trusts(userId('wanda')));
		expect(bench.arnOf(bench.assume(wanda, 'Editor'))).toBe(tourist);
	});
	test('of an account that it names, whoever is allowed to there', () => {
		const bench = opened(trusts(account));
		expect(bench.notAssumed(wanda, 'Editor')).toBe(
			refused(
				arn('user/maps/wanda'),
				'AssumeRole',
				'because no identity-based policy allows the sts:AssumeRole action'
			)
		);
		bench.account = allowing(bench.account, 'wanda', allows('sts:AssumeRole', roleArn('Editor')));
		expect(bench.arnOf(bench.assume(wanda, 'Editor'))).toBe(tourist);
	});
	test('nobody by an identity-based policy alone', () => {
		const bench = opened(trusts(userId('jun')));
		expect(bench.notAssumed(priya, 'Editor')).toBe(
			refused(arn('user/priya'), 'AssumeRole', untrusted)
		);
	});
	test('a role that does not exist answers as one without trust', () => {
		const bench = new StsBench();
		expect(bench.notAssumed(priya, 'Editor')).toBe(
			refused(arn('user/priya'), 'AssumeRole', untrusted)
		);
	});
	test('not by the name in other letters, nor without the path', () => {
		const bench = opened(trusts(account));
		expect(bench.notAssumed(priya, 'EDITOR')).toContain('AccessDenied');
		expect(bench.notAssumed(priya, 'maps/Editor')).toContain('AccessDenied');
	});
	test('nobody whom the trust policy denies', () => {
		const bench = opened(trusts(account), { ...trusts(userId('priya')), Effect: 'Deny' });
		expect(bench.notAssumed(priya, 'Editor')).toBe(
			refused(arn('user/priya'), 'AssumeRole', 'with an explicit deny in the role trust policy')
		);
	});
	test('never root, of this account or another', () => {
		const bench = opened(trusts('*'));
		const othersRoot: Caller = { kind: 'outsider', arn: `arn:aws:iam::${partner}:root` };
		for (const caller of [root, othersRoot]) {
			expect(bench.notAssumed(caller, 'Editor')).toBe(
				'AccessDenied: Roles may not be assumed by root accounts.'
			);
		}
	});
	test('nobody without a signature, even where the trust policy names everybody', () => {
		const bench = opened(trusts('*'));
		expect(bench.notAssumed(anonymous, 'Editor')).toMatch(/^InvalidClientTokenId/);
	});
	test('an AWS service that it names, and no other', () => {
		const bench = opened(trusts({ Service: 'ec2.amazonaws.com' }));
		expect(bench.arnOf(bench.assume(ec2, 'Editor', { RoleSessionName: 'i-0abc' }))).toBe(
			sessionArn('Editor', 'i-0abc')
		);
		const lambda: Caller = { kind: 'service', name: 'lambda.amazonaws.com' };
		expect(bench.notAssumed(lambda, 'Editor')).toContain('AccessDenied');
		expect(bench.notAssumed(priya, 'Editor')).toContain('AccessDenied');
	});
	test('a service only on behalf of the account that the trust policy asks for', () => {
		const bench = opened(
			trusts(
				{ Service: 'ec2.amazonaws.com' },
				{
					Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } }
				}
			)
		);
		const acting = (sourceArn: string): Caller => ({
			kind: 'service',
			name: 'ec2.amazonaws.com',
			sourceArn
		});
		bench.assumed(acting('arn:aws:ec2:us-east-1:111122223333:instance/i-1'), 'Editor');
		expect(
			bench.notAssumed(acting(`arn:aws:ec2:us-east-1:${partner}:instance/i-1`), 'Editor')
		).toContain('AccessDenied');
		expect(bench.notAssumed(ec2, 'Editor')).toContain('AccessDenied');
	});
});

describe('another account', () => {
	const trusted = { AWS: `arn:aws:iam::${partner}:root` };

	test('assumes a role that trusts it', () => {
		const bench = opened(trusts(trusted));
		expect(bench.arnOf(bench.assume(partnersUser, 'Editor'))).toBe(tourist);
		expect(opened(trusts(account)).notAssumed(partnersUser, 'Editor')).toContain(untrusted);
	});
	test('is no confused deputy where the trust policy asks for the external id of this customer', () => {
		const bench = opened(
			trusts(trusted, { Condition: { StringEquals: { 'sts:ExternalId': 'marlow-7' } } })
		);
		expect(bench.notAssumed(partnersUser, 'Editor')).toContain(untrusted);
		expect(bench.notAssumed(partnersUser, 'Editor', { ExternalId: 'another-8' })).toContain(
			untrusted
		);
		expect(bench.arnOf(bench.assume(partnersUser, 'Editor', { ExternalId: 'marlow-7' }))).toBe(
			tourist
		);
	});
	test('is recorded as another account', () => {
		const bench = opened(trusts(trusted));
		bench.assumed(partnersUser, 'Editor');
		expect(bench.lastRecord).toMatchObject({
			userIdentity: { type: 'AWSAccount', accountId: partner },
			recipientAccountId: '111122223333'
		});
	});
});

describe('a session', () => {
	let bench: StsBench;
	beforeEach(() => {
		bench = opened(trusts(account), trusts(roleId('Guide')));
	});

	test('comes with credentials, its ARN and its id', () => {
		expect(bench.assumed(priya, 'Editor')).toEqual({
			Credentials: {
				AccessKeyId: expect.stringMatching(/^ASIA[A-Z2-7]{16}$/),
				SecretAccessKey: expect.stringMatching(/^.{40}$/),
				SessionToken: expect.any(String),
				Expiration: '2026-11-23T09:30:00Z'
			},
			AssumedRoleUser: { AssumedRoleId: `${roleId('Editor').AWS}:tour`, Arn: tourist }
		});
	});
	test('may do what the role may, and not what the user may', () => {
		const session = bench.assume(priya, 'Editor');
		bench.ok(session, 'ListUsers');
		expect(bench.refusal(session, 'CreateUser', { UserName: 'ana' })).toContain(
			`User: ${tourist} is not authorized to perform: iam:CreateUser`
		);
	});
	test('has no credentials of its own to manage', () => {
		const session = bench.assume(priya, 'Editor');
		expect(bench.refusal(session, 'GetUser')).toBe(
			'ValidationError: Must specify userName when calling with non-User credentials'
		);
	});
	test('lasts as long as was asked, and then says so', () => {
		const session = bench.assume(priya, 'Editor', { DurationSeconds: 900 });
		bench.time += 899_000;
		bench.ok(session, 'ListUsers');
		bench.time += 1000;
		expect(bench.refusal(session, 'ListUsers')).toBe(
			'ExpiredToken: The security token included in the request is expired'
		);
	});
	test('lasts no longer than the role’s maximum', () => {
		bench.assumed(priya, 'Editor', { DurationSeconds: 7200 });
		expect(bench.notAssumed(priya, 'Editor', { DurationSeconds: 7201 })).toBe(
			'ValidationError: The requested DurationSeconds exceeds the MaxSessionDuration set for this role.'
		);
		for (const DurationSeconds of [899, 43_201]) {
			expect(bench.notAssumed(priya, 'Editor', { DurationSeconds })).toMatch(
				/^ValidationError: 1 validation error detected: Value '\d+' at 'durationSeconds'/
			);
		}
	});
	test('lasts an hour at most where a session assumes the role', () => {
		bench.account = withRoles(
			bench.account,
			role('Guide', [trusts(account)], { maxSessionDuration: 7200 })
		);
		const guide = bench.assume(priya, 'Guide');
		expect(bench.notAssumed(guide, 'Editor', { DurationSeconds: 3601 })).toBe(
			'ValidationError: The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.'
		);
		expect(bench.arnOf(bench.assume(guide, 'Editor', { DurationSeconds: 3600 }))).toBe(tourist);
	});
	test('is the role’s last use, and none of the user’s key', () => {
		const session = bench.assume(wandaMay(bench), 'Editor');
		expect(lookUp(bench.account.roles, 'Editor')?.lastUsed).toBeUndefined();
		const keyUsed = lookUp(bench.account.users, 'wanda')?.accessKeys[0]?.lastUsed;
		bench.time += 60_000;
		bench.ok(session, 'ListUsers');
		expect(lookUp(bench.account.roles, 'Editor')?.lastUsed).toEqual({
			at: bench.time,
			region: 'us-east-1'
		});
		expect(lookUp(bench.account.users, 'wanda')?.accessKeys[0]?.lastUsed).toEqual(keyUsed);
	});
	test('cannot ask for other temporary credentials', () => {
		const session = bench.assume(priya, 'Editor');
		expect(bench.refusal(session, 'sts:GetSessionToken')).toBe(
			'AccessDenied: Cannot call GetSessionToken with session credentials'
		);
		expect(bench.refusal(session, 'sts:GetFederationToken', { Name: 'guest' })).toBe(
			'AccessDenied: Cannot call GetFederationToken with session credentials'
		);
	});
	test.each([
		['RoleArn', 'arn:aws:iam:role/Editor', 'ValidationError: arn:aws:iam:role/Editor is invalid'],
		['RoleSessionName', 'a tour', 'Member must satisfy regular expression pattern: [\\w+=,.@-]*'],
		['RoleSessionName', 'a', 'Member must have length greater than or equal to 2'],
		['ExternalId', 'x', 'Member must have length greater than or equal to 2'],
		['SourceIdentity', 'a b', 'Member must satisfy regular expression pattern: [\\w+=,.@-]*'],
		['PolicyArns', Array(11).fill({ arn: managed('ReadOnlyAccess') }), 'less than or equal to 10']
	])('is not opened with a %s of %s', (name, value, words) => {
		expect(bench.notAssumed(priya, 'Editor', { [name]: value })).toContain(words);
	});
});

function wandaMay(bench: StsBench): Caller {
	bench.account = allowing(bench.account, 'wanda', allows('sts:AssumeRole'));
	return wanda;
}

describe('session policies', () => {
	let bench: StsBench;
	beforeEach(() => {
		bench = opened(trusts(account));
	});
	const onlyUsers = policy(allows('iam:ListUsers'));

	test('limit the session to what both allow', () => {
		const session = bench.assume(priya, 'Editor', { Policy: onlyUsers });
		bench.ok(session, 'ListUsers');
		expect(bench.refusal(session, 'ListGroups')).toContain(
			'because no session policy allows the iam:ListGroups action'
		);
	});
	test('grant nothing', () => {
		const session = bench.assume(priya, 'Editor', { Policy: policy(allows('iam:*')) });
		expect(bench.error(session, 'CreateUser', { UserName: 'ana' }).code).toBe('AccessDenied');
	});
	test('may be managed ones, of which any may allow', () => {
		const session = bench.assume(priya, 'Editor', {
			Policy: onlyUsers,
			PolicyArns: [{ arn: managed('IAMReadOnlyAccess') }]
		});
		bench.ok(session, 'ListGroups');
	});
	test('limit still when they are deleted', () => {
		bench.ok(priya, 'CreatePolicy', { PolicyName: 'Tour', PolicyDocument: onlyUsers });
		const session = bench.assume(priya, 'Editor', { PolicyArns: [{ arn: arn('policy/Tour') }] });
		bench.ok(session, 'ListUsers');
		bench.ok(priya, 'DeletePolicy', { PolicyArn: arn('policy/Tour') });
		expect(bench.error(session, 'ListUsers').code).toBe('AccessDenied');
	});
	test('tell how much of the room they take', () => {
		const packed = (more: object) =>
			bench.assumed(priya, 'Editor', { ...more })['PackedPolicySize'];
		expect(packed({})).toBeUndefined();
		expect(packed({ Policy: onlyUsers })).toBe(Math.ceil((onlyUsers.length * 100) / 2048));
	});
	test.each([
		['that is no JSON', '{', 'MalformedPolicyDocument: Syntax errors in policy.'],
		[
			'with a partial ARN',
			policy(allows('sqs:*', 'arn:aws:sqs')),
			'MalformedPolicyDocument: Resource arn:aws:sqs must be in ARN format or "*".'
		],
		[
			'with a principal',
			policy({ ...allows('iam:*'), Principal: '*' }),
			'MalformedPolicyDocument: Policy document should not specify a principal.'
		],
		[
			'that is too large',
			policy(allows(Array.from({ length: 150 }, (_, n) => `iam:ListUsers${n}`))),
			'PackedPolicyTooLarge: Packed policy consumes 138% of allotted space, please use smaller policy.'
		]
	])('are not taken: one %s', (_, Policy, answer) => {
		expect(bench.notAssumed(priya, 'Editor', { Policy })).toBe(answer);
	});
	test('must exist', () => {
		expect(
			bench.notAssumed(priya, 'Editor', { PolicyArns: [{ arn: arn('policy/Nothing') }] })
		).toBe(`ValidationError: The specified policy ${arn('policy/Nothing')} cannot be found.`);
	});
});

describe('MFA', () => {
	const withMfa = { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } };
	let bench: StsBench;
	let phone: string;
	beforeEach(() => {
		bench = opened(trusts(account, withMfa));
		phone = bench.enrol(priya, 'phone', 'priya');
		bench.time += 60_000;
	});
	const shown = () => ({ SerialNumber: phone, TokenCode: bench.code(phone) });

	test('is shown with the call, and stays with the session', () => {
		expect(bench.notAssumed(priya, 'Editor')).toContain(untrusted);
		bench.ok(bench.assume(priya, 'Editor', shown()), 'ListUsers');
		expect(bench.lastRecord).toMatchObject({
			userIdentity: { sessionContext: { attributes: { mfaAuthenticated: 'true' } } }
		});
	});
	test('may have been shown at the sign-in', () => {
		const session = bench.session('priya', passwords.priya, bench.code(phone));
		expect(bench.arnOf(bench.assume(session, 'Editor'))).toBe(tourist);
	});
	test('is asked of a recent code', () => {
		const soon = { Condition: { NumericLessThan: { 'aws:MultiFactorAuthAge': '60' } } };
		bench.account = withRoles(bench.account, role('Editor', [trusts(account, soon)]));
		const session = bench.session('priya', passwords.priya, bench.code(phone));
		bench.time += 60_000;
		expect(bench.notAssumed(session, 'Editor')).toContain(untrusted);
		bench.assumed(session, 'Editor', shown());
	});
	test('fails with a wrong code, and with one that was used', () => {
		const wrong =
			'AccessDenied: MultiFactorAuthentication failed with invalid MFA one time pass code.';
		expect(bench.notAssumed(priya, 'Editor', { ...shown(), TokenCode: bench.code(phone, 9) })).toBe(
			wrong
		);
		bench.assumed(priya, 'Editor', shown());
		expect(bench.notAssumed(priya, 'Editor', shown())).toBe(wrong);
	});
	test('fails with another’s device, an unknown one, and for whoever can have none', () => {
		const notTheirs =
			'AccessDenied: MultiFactorAuthentication failed, unable to validate MFA code. Please verify your MFA serial number is valid and associated with this user.';
		expect(bench.notAssumed(wanda, 'Editor', shown())).toBe(notTheirs);
		expect(bench.notAssumed(priya, 'Editor', { ...shown(), SerialNumber: arn('mfa/tablet') })).toBe(
			notTheirs
		);
		expect(bench.notAssumed(ec2, 'Editor', shown())).toBe(notTheirs);
	});
	test('needs both the serial number and the code', () => {
		for (const part of [{ SerialNumber: phone }, { TokenCode: '123456' }]) {
			expect(bench.notAssumed(priya, 'Editor', part)).toBe(
				'AccessDenied: MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.'
			);
		}
	});
});

describe('session tags', () => {
	const team = { Tags: [{ Key: 'Team', Value: 'maps' }] };
	const handedOn = { ...team, TransitiveTagKeys: ['team'] };
	let bench: StsBench;
	beforeEach(() => {
		bench = opened(trusts(account, {}, everyStep), trusts(roleId('Editor'), {}, everyStep));
	});

	test('need sts:TagSession in the trust policy', () => {
		bench = opened(trusts(account));
		expect(bench.notAssumed(priya, 'Editor', team)).toBe(
			refused(
				arn('user/priya'),
				'TagSession',
				'because no role trust policy allows the sts:TagSession action'
			)
		);
	});
	test('can be asked for by the trust policy', () => {
		const only = { Condition: { StringEquals: { 'aws:RequestTag/Team': 'maps' } } };
		bench = opened(trusts(account, only, everyStep));
		bench.assumed(priya, 'Editor', team);
		expect(
			bench.notAssumed(priya, 'Editor', { Tags: [{ Key: 'Team', Value: 'sales' }] })
		).toContain('AccessDenied');
	});
	test('are the session’s principal tags, over the role’s own', () => {
		const mine = { Condition: { StringEquals: { 'aws:PrincipalTag/team': 'maps' } } };
		const inline = [
			['tour', { name: 'Tour', text: policy({ ...allows('iam:*'), ...mine }) }]
		] as const;
		const tags = [['team', { key: 'team', value: 'sales' }]] as const;
		bench.account = withRoles(
			bench.account,
			role('Editor', [trusts(account, {}, everyStep)], { inline, tags })
		);
		bench.ok(bench.assume(priya, 'Editor', team), 'ListUsers');
		expect(bench.error(bench.assume(priya, 'Editor'), 'ListUsers').code).toBe('AccessDenied');
	});
	test('go on through a chain where they are transitive, and are asked for again', () => {
		const only = { Condition: { StringEquals: { 'aws:RequestTag/Team': 'maps' } } };
		bench.account = withRoles(
			bench.account,
			role('Guide', [trusts(roleId('Editor'), only, everyStep)])
		);
		const plain = bench.assume(priya, 'Editor', team);
		expect(bench.notAssumed(plain, 'Guide')).toContain('AccessDenied');
		const transitive = bench.assume(priya, 'Editor', handedOn);
		const next = bench.assume(transitive, 'Guide');
		expect(
			lookUp(bench.account.temporary, next.kind === 'accessKey' ? next.id : '')?.bearer
		).toMatchObject({
			tags: [['team', { key: 'Team', value: 'maps' }]],
			transitive: ['team']
		});
	});
	test('cannot be replaced once they are transitive', () => {
		const session = bench.assume(priya, 'Editor', handedOn);
		expect(bench.notAssumed(session, 'Editor', { Tags: [{ Key: 'TEAM', Value: 'sales' }] })).toBe(
			"InvalidParameterValue: One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session."
		);
	});
	test.each([
		[
			'twice the same key',
			{ Tags: [...team.Tags, { Key: 'team', Value: 'x' }] },
			'Duplicate tag keys found. Please note that Tag keys are case insensitive.'
		],
		[
			'a transitive key that is not passed',
			{ ...team, TransitiveTagKeys: ['Job'] },
			'The specified transitive tag key must be included in the requested tags.'
		],
		[
			'a key of AWS’s own',
			{ Tags: [{ Key: 'aws:team', Value: 'x' }] },
			'aws: prefixed tag key names are not allowed for external use.'
		]
	])('are not taken with %s', (_, parameters, words) => {
		expect(bench.notAssumed(priya, 'Editor', parameters)).toBe(`InvalidParameterValue: ${words}`);
	});
	test('that are too many are too large', () => {
		const Tags = Array.from({ length: 50 }, (_, n) => ({ Key: `key${n}`, Value: 'x'.repeat(60) }));
		expect(bench.notAssumed(priya, 'Editor', { Tags })).toBe(
			'PackedPolicyTooLarge: Packed size of session tags consumes 159% of allotted space.'
		);
	});
});

describe('a source identity', () => {
	let bench: StsBench;
	beforeEach(() => {
		bench = opened(trusts(account, {}, everyStep));
		bench.account = withRoles(
			bench.account,
			role('Guide', [trusts(roleId('Editor'), {}, everyStep)]),
			role('Porter', [trusts(roleId('Editor'))])
		);
	});
	const named = { SourceIdentity: 'priya' };

	test('needs sts:SetSourceIdentity', () => {
		bench = opened(trusts(account));
		expect(bench.notAssumed(priya, 'Editor', named)).toContain('sts:SetSourceIdentity');
	});
	test('is answered, recorded, and can be asked for', () => {
		const asked = { Condition: { StringEquals: { 'sts:SourceIdentity': 'priya' } } };
		bench = opened(trusts(account, asked, everyStep));
		expect(bench.assumed(priya, 'Editor', named)['SourceIdentity']).toBe('priya');
		expect(bench.notAssumed(priya, 'Editor', { SourceIdentity: 'jun' })).toContain('AccessDenied');
		bench.ok(bench.assume(priya, 'Editor', named), 'ListUsers');
		expect(bench.lastRecord?.userIdentity.sessionContext?.sourceIdentity).toBe('priya');
	});
	test('stays through a chain, and needs its permission at each step', () => {
		const session = bench.assume(priya, 'Editor', named);
		const next = bench.assumed(session, 'Guide');
		expect(next['SourceIdentity']).toBe('priya');
		expect(bench.notAssumed(session, 'Porter')).toContain('sts:SetSourceIdentity');
		expect(bench.notAssumed(session, 'Guide', { SourceIdentity: 'jun' })).toBe(
			'ValidationError: The source identity is already set for this assume role session'
		);
		expect(bench.assumed(session, 'Guide', named)['SourceIdentity']).toBe('priya');
	});
});

describe('the record', () => {
	test('names the role and shows the key’s id, but no secret, token or code', () => {
		const bench = opened(trusts(account));
		const phone = bench.enrol(priya, 'phone', 'priya');
		bench.time += 60_000;
		const code = bench.code(phone);
		const more = { SerialNumber: phone, TokenCode: code, ExternalId: 'marlow-7' };
		const answer = bench.assumed(priya, 'Editor', more);
		const credentials = answer['Credentials'] as Record<string, string>;
		expect(bench.lastRecord).toMatchObject({
			eventSource: 'sts.amazonaws.com',
			eventName: 'AssumeRole',
			readOnly: true,
			requestParameters: {
				roleArn: roleArn('Editor'),
				roleSessionName: 'tour',
				serialNumber: phone,
				externalId: 'marlow-7'
			},
			responseElements: {
				credentials: {
					accessKeyId: credentials['AccessKeyId'],
					expiration: credentials['Expiration']
				},
				assumedRoleUser: { arn: tourist }
			},
			resources: [{ accountId: '111122223333', type: 'AWS::IAM::Role', ARN: roleArn('Editor') }]
		});
		const record = JSON.stringify(bench.lastRecord);
		for (const secret of [
			credentials['SecretAccessKey'],
			credentials['SessionToken'],
			`"${code}"`
		]) {
			expect(record).not.toContain(secret);
		}
	});
	test('of a session’s call says who issued it', () => {
		const bench = opened(trusts(account));
		bench.ok(bench.assume(priya, 'Editor'), 'ListUsers');
		expect(bench.lastRecord?.userIdentity).toEqual({
			type: 'AssumedRole',
			principalId: `${roleId('Editor').AWS}:tour`,
			arn: tourist,
			accountId: '111122223333',
			accessKeyId: expect.stringMatching(/^ASIA/),
			sessionContext: {
				sessionIssuer: {
					type: 'Role',
					principalId: roleId('Editor').AWS,
					arn: roleArn('Editor'),
					accountId: '111122223333',
					userName: 'Editor'
				},
				attributes: { creationDate: '2026-11-23T08:30:00Z', mfaAuthenticated: 'false' }
			}
		});
	});
});

test('a chain that begins with a user ends where a role does not trust the one before', () => {
	const bench = opened(trusts(account));
	bench.account = withRoles(bench.account, role('Guide', [trusts(userId('priya'))]));
	expect(bench.notAssumed(bench.assume(priya, 'Editor'), 'Guide')).toContain(untrusted);
	expect(bench.arnOf(bearer(bench.assumed(junMay(bench), 'Editor')))).toBe(tourist);
});

function junMay(bench: StsBench): Caller {
	bench.account = allowing(bench.account, 'jun', allows('sts:AssumeRole'));
	return jun;
}
