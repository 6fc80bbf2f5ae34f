import { base64 } from '@scure/base';
import { beforeEach, describe, expect, test } from 'vitest';
import { anonymous, arn, managed, marlow, priya } from '../../account.fixture';
import { isoTime } from '../../base/time';
import { metadata } from '../iam/providers/providers.fixture';
import { bearer, role, roleArn, sessionArn, StsBench, trusts, withRoles } from './sts.fixture';

const okta = arn('saml-provider/Okta');
const signIn = 'https://signin.aws.amazon.com/saml';
const toAws = { Condition: { StringEquals: { 'saml:aud': signIn } } };
const saml = (more = {}, action: string | string[] = 'sts:AssumeRoleWithSAML') =>
	trusts({ Federated: okta }, more, action);

let bench: StsBench;
beforeEach(() => {
	bench = new StsBench(
		withRoles(
			marlow,
			role('Staff', [saml(toAws)], {
				attached: [managed('IAMReadOnlyAccess')],
				maxSessionDuration: 7200
			})
		)
	);
	bench.ok(priya, 'CreateSAMLProvider', { Name: 'Okta', SAMLMetadataDocument: metadata });
});

const usual = {
	Role: [`${roleArn('Staff')},${okta}`],
	RoleSessionName: ['dana@marlowmaps.example']
};

function assertion(
	attributes: Record<string, string[]> = {},
	until = bench.time + 300_000,
	issuer = 'https://id.marlowmaps.example/saml'
): string {
	const statements = Object.entries({ ...usual, ...attributes }).map(
		([name, values]) =>
			`<saml:Attribute Name="https://aws.amazon.com/SAML/Attributes/${name}">${values
				.map((value) => `<saml:AttributeValue>${value}</saml:AttributeValue>`)
				.join('')}</saml:Attribute>`
	);
	const xml = `<samlp:Response><saml:Issuer>https://broker.example</saml:Issuer><saml:Assertion>
		<saml:Issuer>${issuer}</saml:Issuer><saml:Subject>
		<saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">dana &amp; co</saml:NameID>
		<saml:SubjectConfirmationData Recipient="${signIn}" NotOnOrAfter="${isoTime(until)}"/>
		</saml:Subject>${statements.join('')}</saml:Assertion></samlp:Response>`;
	return base64.encode(new TextEncoder().encode(xml));
}

const asking = (SAMLAssertion: string, more = {}) => ({
	RoleArn: roleArn('Staff'),
	PrincipalArn: okta,
	SAMLAssertion,
	...more
});
const assumed = (given = assertion(), more = {}) =>
	bench.ok(anonymous, 'sts:AssumeRoleWithSAML', asking(given, more));
const refused = (given = assertion(), more = {}) =>
	bench.refusal(anonymous, 'sts:AssumeRoleWithSAML', asking(given, more));

describe('somebody whom a SAML provider vouches for', () => {
	test('assumes the role, under the name that the provider gives', () => {
		const answer = assumed();
		expect(answer).toMatchObject({
			AssumedRoleUser: { Arn: sessionArn('Staff', 'dana@marlowmaps.example') },
			Subject: 'dana & co',
			SubjectType: 'persistent',
			Issuer: 'https://id.marlowmaps.example/saml',
			Audience: signIn,
			NameQualifier: expect.stringMatching(/^[A-Za-z0-9+/]{27}=$/)
		});
		bench.ok(bearer(answer), 'ListUsers');
		expect(bench.lastRecord?.userIdentity.type).toBe('AssumedRole');
	});
	test('needs a role that trusts the provider under these circumstances', () => {
		const text = 'AccessDenied: Not authorized to perform sts:AssumeRoleWithSAML';
		const elsewhere = { Condition: { StringEquals: { 'saml:iss': 'https://other.example' } } };
		bench.account = withRoles(bench.account, role('Staff', [saml(elsewhere)]));
		expect(refused()).toBe(text);
		expect(bench.lastRecord?.userIdentity).toMatchObject({
			type: 'SAMLUser',
			userName: 'dana & co'
		});
		expect(refused(assertion({ Role: [`${roleArn('Other')},${okta}`] }))).toBe(text);
	});
	test('stays as long as the shorter of the two wishes says', () => {
		const lasts = (attributes: Record<string, string[]>, more = {}) => {
			assumed(assertion(attributes), more);
			const ends = bench.account.sts.temporary.map(([, { expires }]) => expires - bench.time);
			bench.account = { ...bench.account, sts: { ...bench.account.sts, temporary: [] } };
			return ends;
		};
		expect(lasts({})).toEqual([3_600_000]);
		expect(lasts({ SessionDuration: ['1800'] })).toEqual([1_800_000]);
		expect(lasts({ SessionDuration: ['7200'] }, { DurationSeconds: 900 })).toEqual([900_000]);
	});
	test('may bring tags and a source identity, if the trust policy lets it', () => {
		const brought = {
			'PrincipalTag:Team': ['finance'],
			TransitiveTagKeys: ['Team'],
			SourceIdentity: ['dana']
		};
		expect(refused(assertion(brought))).toContain('AccessDenied');
		const steps = ['sts:AssumeRoleWithSAML', 'sts:TagSession', 'sts:SetSourceIdentity'];
		bench.account = withRoles(bench.account, role('Staff', [saml(toAws, steps)]));
		expect(assumed(assertion(brought))['SourceIdentity']).toBe('dana');
		expect(bench.account.sts.temporary[0]?.[1].bearer).toMatchObject({
			tags: [['team', { key: 'Team', value: 'finance' }]],
			transitive: ['team'],
			provider: okta
		});
	});
	// Providers write XML each in its own way; all of it says the same.
	test.each<[string, (xml: string) => string]>([
		['in single quotes', (xml) => xml.replaceAll('"', "'")],
		['without prefixes', (xml) => xml.replace(/samlp?:(?=[A-Z])/g, '')],
		['with other prefixes', (xml) => xml.replace(/saml(p?):(?=[A-Z])/g, 'saml2$1:')],
		['with texts in CDATA', (xml) => xml.replace('dana &amp; co', '<![CDATA[dana & co]]>')],
		['with a comment in a name', (xml) => xml.replace('dana &amp;', 'dana <!-- and -->&amp;')],
		[
			'with other issuers in comments',
			(xml) =>
				xml.replaceAll(
					'<saml:Issuer>',
					'<!-- <saml:Issuer>https://other.example</saml:Issuer> --><saml:Issuer>'
				)
		]
	])('may be vouched for %s', (_, written) => {
		const xml = new TextDecoder().decode(base64.decode(assertion()));
		const otherwise = written(xml);
		expect(otherwise).not.toBe(xml);
		expect(assumed(base64.encode(new TextEncoder().encode(otherwise)))).toMatchObject({
			AssumedRoleUser: { Arn: sessionArn('Staff', 'dana@marlowmaps.example') },
			Subject: 'dana & co',
			Issuer: 'https://id.marlowmaps.example/saml'
		});
	});
	test('is recorded without the assertion', () => {
		assumed();
		expect(bench.lastRecord).toMatchObject({
			eventName: 'AssumeRoleWithSAML',
			userIdentity: { type: 'SAMLUser', userName: 'dana & co' }
		});
		expect(JSON.stringify(bench.lastRecord)).not.toContain(assertion());
	});
});

describe('an assertion is not taken', () => {
	test.each([
		['that is no Base64', '{nothing}', 'InvalidIdentityToken: Invalid base64 SAMLResponse'],
		[
			'that is no XML',
			base64.encode(new TextEncoder().encode('nothing')),
			'InvalidIdentityToken: Invalid base64 SAMLResponse'
		]
	])('%s', (_, given, answer) => {
		expect(refused(given)).toBe(answer);
	});
	test('that is too old', () => {
		expect(refused(assertion({}, bench.time))).toBe(
			'ExpiredTokenException: Token must be redeemed within 5 minutes of issuance'
		);
	});
	test('without a session name', () => {
		expect(refused(assertion({ RoleSessionName: [] }))).toBe(
			'InvalidIdentityToken: RoleSessionName is required in AuthnResponse'
		);
	});
	// IAM User Guide, Troubleshoot SAML federation: the Issuer must be the entityID of the metadata.
	test.each(['https://broker.example', 'https://id.marlowmaps.example/saml/', ''])(
		'that somebody else issued: %j',
		(issuer) => {
			expect(refused(assertion({}, undefined, issuer))).toBe(
				'InvalidIdentityToken: Issuer not present in specified provider'
			);
		}
	);
	test('of a provider that the account does not have', () => {
		expect(refused(assertion(), { PrincipalArn: arn('saml-provider/Other') })).toBe(
			"InvalidIdentityToken: Specified provider doesn't exist"
		);
	});
	test('that is hostile, in good time', () => {
		const begun = (text: string) =>
			base64.encode(new TextEncoder().encode(text.repeat(20_000).slice(0, 70_000)));
		for (const text of ['<a ', '<a b="', '&amp', '<Attribute Name=""', ' =']) {
			expect(refused(begun(text))).toMatch(/^InvalidIdentityToken/);
		}
	});
});
