import { beforeEach, describe, expect, test } from 'vitest';
import { anonymous, arn, managed, marlow, priya, root } from '../../account.fixture';
import { toBase64url } from '../../base/webauthn/bytes';
import {
	bearer,
	policy,
	role,
	roleArn,
	sessionArn,
	StsBench,
	trusts,
	withRoles
} from './sts.fixture';

const issuer = 'https://token.actions.githubusercontent.com';
const provider = arn('oidc-provider/token.actions.githubusercontent.com');
const subject = 'repo:marlow-maps/atlas:ref:refs/heads/main';

const part = (claims: unknown) => toBase64url(new TextEncoder().encode(JSON.stringify(claims)));
const jwt = (claims: unknown) => `${part({ alg: 'none' })}.${part(claims)}.nobody`;

const ofMain = { StringEquals: { 'token.actions.githubusercontent.com:sub': subject } };
const web = (more = {}, action: string | string[] = 'sts:AssumeRoleWithWebIdentity') =>
	trusts({ Federated: provider }, more, action);

let bench: StsBench;
beforeEach(() => {
	bench = new StsBench(
		withRoles(
			marlow,
			role('Deploy', [web({ Condition: ofMain })], { attached: [managed('IAMReadOnlyAccess')] })
		)
	);
	bench.ok(priya, 'CreateOpenIDConnectProvider', {
		Url: issuer,
		ClientIDList: ['sts.amazonaws.com']
	});
});

const token = (more = {}) =>
	jwt({
		iss: issuer,
		sub: subject,
		aud: 'sts.amazonaws.com',
		exp: Math.floor(bench.time / 1000) + 300,
		...more
	});
const asking = (more = {}, rest = {}) => ({
	RoleArn: roleArn('Deploy'),
	RoleSessionName: 'build-7',
	WebIdentityToken: token(more),
	...rest
});
const assumed = (more = {}, rest = {}) =>
	bench.ok(anonymous, 'sts:AssumeRoleWithWebIdentity', asking(more, rest));
const refused = (more = {}, rest = {}) =>
	bench.refusal(anonymous, 'sts:AssumeRoleWithWebIdentity', asking(more, rest));
const unauthorised = 'AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity';

test('who sends the token does not matter: neither the sender’s tags nor tags that the call does not take', () => {
	const ofMaps = web({ Condition: { StringEquals: { 'aws:PrincipalTag/Team': 'maps' } } });
	const asked = web({ Condition: { StringEquals: { 'aws:RequestTag/Team': 'maps' } } });
	bench.account = withRoles(bench.account, role('Tagged', [ofMaps]), role('Asked', [asked]));
	bench.ok(priya, 'TagUser', { UserName: 'priya', Tags: [{ Key: 'Team', Value: 'maps' }] });
	const Tags = [{ Key: 'Team', Value: 'maps' }];
	for (const name of ['Tagged', 'Asked']) {
		const parameters = asking({}, { RoleArn: roleArn(name), Tags });
		expect(bench.refusal(priya, 'sts:AssumeRoleWithWebIdentity', parameters)).toBe(unauthorised);
	}
});

describe('a web identity', () => {
	test('assumes the role that trusts its provider, without a signature', () => {
		const answer = assumed();
		expect(answer).toMatchObject({
			SubjectFromWebIdentityToken: subject,
			Provider: provider,
			Audience: 'sts.amazonaws.com',
			AssumedRoleUser: { Arn: sessionArn('Deploy', 'build-7') }
		});
		bench.ok(bearer(answer), 'ListUsers');
	});
	test('is whom the token says, whoever sends it', () => {
		for (const caller of [root, bearer(bench.ok(root, 'sts:GetSessionToken'))]) {
			const answer = bench.ok(caller, 'sts:AssumeRoleWithWebIdentity', asking());
			expect(answer['SubjectFromWebIdentityToken']).toBe(subject);
		}
	});
	test('is asked for its subject and audience', () => {
		expect(refused({ sub: 'repo:marlow-maps/atlas:pull_request' })).toBe(unauthorised);
		const audience = { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' };
		bench.account = withRoles(
			bench.account,
			role('Deploy', [web({ Condition: { StringEquals: audience } })])
		);
		assumed();
	});
	// IAM User Guide: available keys for AWS OIDC federation, GitHub.
	test.each([
		['repository', 'marlow-maps/atlas', true],
		['actor_id', '4711', true],
		['environment', 'production', true],
		['job_workflow_ref', 'marlow-maps/atlas/.github/workflows/deploy.yml@main', true],
		['run_number', '7', false],
		['repository_owner', 'marlow-maps', false]
	])('of GitHub has its claim %s as a condition key or not: %s, %s', (claim, value, isKey) => {
		const key = `token.actions.githubusercontent.com:${claim}`;
		bench.account = withRoles(
			bench.account,
			role('Deploy', [web({ Condition: { StringEquals: { [key]: value } } })])
		);
		if (isKey) assumed({ [claim]: value });
		else expect(refused({ [claim]: value })).toBe(unauthorised);
	});
	describe('of another provider', () => {
		const another = { iss: 'https://id.example' };
		const trusting = (Condition: object) =>
			trusts({ Federated: arn('oidc-provider/id.example') }, { Condition }, [
				'sts:AssumeRoleWithWebIdentity'
			]);
		const ofSubject = { 'id.example:sub': subject };
		beforeEach(() => {
			bench.ok(priya, 'CreateOpenIDConnectProvider', {
				Url: another.iss,
				ClientIDList: ['sts.amazonaws.com']
			});
		});
		test('has what it likes in claims that GitHub has too', () => {
			bench.account = withRoles(
				bench.account,
				role('Deploy', [trusting({ StringEquals: ofSubject })])
			);
			assumed({ ...another, actor: { sub: 'wanda' }, environment: 7, ref: null });
		});
		test.each(['token.actions.githubusercontent.com:environment', 'id.example:environment'])(
			'has none of them as a condition key: %s',
			(key) => {
				bench.account = withRoles(
					bench.account,
					role('Deploy', [trusting({ StringEquals: { ...ofSubject, [key]: 'production' } })])
				);
				expect(refused({ ...another, environment: 'production' })).toBe(unauthorised);
			}
		);
	});
	test('of another provider is not trusted', () => {
		bench.ok(priya, 'CreateOpenIDConnectProvider', {
			Url: 'https://id.example',
			ClientIDList: ['sts.amazonaws.com']
		});
		expect(refused({ iss: 'https://id.example' })).toBe(unauthorised);
		expect(refused({}, { RoleArn: roleArn('Nothing') })).toBe(unauthorised);
	});
	test('of Google is known to AWS without a provider in the account', () => {
		const google = trusts(
			{ Federated: 'accounts.google.com' },
			{},
			'sts:AssumeRoleWithWebIdentity'
		);
		bench.account = withRoles(bench.account, role('Deploy', [google]));
		expect(assumed({ iss: 'https://accounts.google.com', aud: 'maps' })['Provider']).toBe(
			'accounts.google.com'
		);
	});
	test('may bring tags and a source identity, if the trust policy lets it', () => {
		const brought = {
			'https://aws.amazon.com/tags': {
				principal_tags: { Team: ['maps'] },
				transitive_tag_keys: ['Team']
			},
			'https://aws.amazon.com/source_identity': 'tomas'
		};
		expect(refused(brought)).toBe(unauthorised);
		const steps = ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession', 'sts:SetSourceIdentity'];
		const mine = { Condition: { StringEquals: { 'aws:PrincipalTag/Team': 'maps' } } };
		const text = policy({ Effect: 'Allow', Action: 'iam:*', Resource: '*', ...mine });
		bench.account = withRoles(
			bench.account,
			role('Deploy', [web({}, steps)], { inline: [['maps', { name: 'Maps', text }]] })
		);
		const answer = assumed(brought);
		expect(answer['SourceIdentity']).toBe('tomas');
		bench.ok(bearer(answer), 'ListUsers');
	});
	test('has no MFA key, and its session names the provider', () => {
		const text = policy({
			Effect: 'Allow',
			Action: 'iam:*',
			Resource: '*',
			Condition: {
				Null: { 'aws:MultiFactorAuthPresent': 'true' },
				StringEquals: { 'aws:FederatedProvider': provider }
			}
		});
		bench.account = withRoles(
			bench.account,
			role('Deploy', [web()], { inline: [['maps', { name: 'Maps', text }]] })
		);
		bench.ok(bearer(assumed()), 'ListUsers');
		expect(bench.lastRecord?.userIdentity.sessionContext?.webIdFederationData).toEqual({
			federatedProvider: provider,
			attributes: {}
		});
	});
	test('is limited by session policies and the role’s maximum', () => {
		const Policy = policy({ Effect: 'Allow', Action: 'iam:ListGroups', Resource: '*' });
		expect(bench.error(bearer(assumed({}, { Policy })), 'ListUsers').code).toBe('AccessDenied');
		expect(refused({}, { DurationSeconds: 3601 })).toContain('MaxSessionDuration');
	});
	test('is recorded as such, allowed or denied, without its token', () => {
		const who = {
			type: 'WebIdentityUser',
			principalId: `${provider}:sts.amazonaws.com:${subject}`,
			userName: subject,
			identityProvider: provider
		};
		assumed();
		expect(bench.lastRecord).toMatchObject({ userIdentity: who, readOnly: true });
		expect(JSON.stringify(bench.lastRecord)).not.toContain(token());
		refused({}, { RoleArn: roleArn('Nothing') });
		expect(bench.lastRecord).toMatchObject({ userIdentity: who, errorCode: 'AccessDenied' });
	});
});

describe('a token is not taken', () => {
	test('that is no JSON Web Token', () => {
		for (const WebIdentityToken of ['ya29.token', 'a.b.c', `${part({})}.${part([])}.x`]) {
			expect(refused({}, { WebIdentityToken })).toBe(
				'InvalidIdentityToken: The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)'
			);
		}
	});
	test('of an issuer that is no provider of the account', () => {
		expect(refused({ iss: 'https://id.example' })).toBe(
			'InvalidIdentityToken: No OpenIDConnect provider found in your account for https://id.example'
		);
	});
	test('for another audience', () => {
		expect(refused({ aud: 'another' })).toBe('InvalidIdentityToken: Incorrect token audience');
		assumed({ aud: ['another', 'sts.amazonaws.com'] });
		expect(refused({ azp: 'another' })).toBe('InvalidIdentityToken: Incorrect token audience');
	});
	test('that has expired', () => {
		const now = Math.floor(bench.time / 1000);
		expect(refused({ exp: now })).toBe(
			`ExpiredTokenException: Token expired: current date/time ${now} must be before the expiration date/time ${now}`
		);
	});
});
