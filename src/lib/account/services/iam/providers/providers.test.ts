import { beforeEach, describe, expect, test } from 'vitest';
import { arn, Bench, priya } from '../../../account.fixture';
import { metadata } from './providers.fixture';

const url = 'https://id.marlowmaps.example/Main';
const web = arn('oidc-provider/id.marlowmaps.example/Main');
const oidc = { OpenIDConnectProviderArn: web };
const okta = arn('saml-provider/Okta');
const saml = { SAMLProviderArn: okta };
const thumbprint = '6938fd4d98bab03faadb97b34396831e3780aea1';
const team = { Tags: [{ Key: 'Team', Value: 'maps' }] };

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
});

const many = (count: number) => Array.from({ length: count }, (_, n) => `app${n}`);

describe('an OIDC provider', () => {
	const create = (more = {}) =>
		bench.ok(priya, 'CreateOpenIDConnectProvider', { Url: url, ...more });
	const refused = (more = {}) =>
		bench.refusal(priya, 'CreateOpenIDConnectProvider', { Url: url, ...more });
	const shown = () => bench.ok(priya, 'GetOpenIDConnectProvider', oidc);

	test('is named by its URL, and keeps everything once', () => {
		expect(
			create({
				ClientIDList: ['maps', 'cli', 'maps'],
				ThumbprintList: [thumbprint, thumbprint.toUpperCase()],
				...team
			})
		).toEqual({ OpenIDConnectProviderArn: web, ...team });
		expect(shown()).toEqual({
			Url: 'id.marlowmaps.example/Main',
			ClientIDList: ['maps', 'cli'],
			ThumbprintList: [thumbprint],
			CreateDate: '2026-11-23T08:30:00Z',
			...team
		});
		expect(bench.ok(priya, 'ListOpenIDConnectProviders')).toEqual({
			OpenIDConnectProviderList: [{ Arn: web }]
		});
	});
	test('is there once, whatever the case of its URL; a slash at the end makes another', () => {
		create();
		expect(refused({ Url: url.toLowerCase() })).toBe(
			`EntityAlreadyExists: Provider with url ${url.toLowerCase()} already exists.`
		);
		create({ Url: `${url}/` });
	});
	test.each([
		['id.example', 'ValidationError: Invalid Open ID Connect Provider URL'],
		['https://', 'ValidationError: Invalid Open ID Connect Provider URL'],
		[
			'http://id.example',
			'InvalidInput: Invalid Open ID Connect Provider URL. The URL must begin with https://.'
		],
		['https://id.example?a=1', 'InvalidInput: Invalid Open ID Connect Provider URL.'],
		['https://ines@id.example', 'InvalidInput: Invalid Open ID Connect Provider URL.'],
		['https://id.example:8443', 'InvalidInput: Invalid Open ID Connect Provider URL.']
	])('is not made of %s', (Url, answer) => {
		expect(refused({ Url })).toBe(answer);
	});
	test('has no more client ids, thumbprints and tags than fit', () => {
		expect(refused({ ClientIDList: many(101) })).toBe(
			'LimitExceeded: Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: 100'
		);
		expect(refused({ ThumbprintList: Array(6).fill(thumbprint) })).toBe(
			'InvalidInput: Thumbprint list must contain fewer than 5 entries.'
		);
		expect(refused({ Tags: [...team.Tags, ...team.Tags] })).toMatch(
			/^InvalidInput: Duplicate tag keys/
		);
	});
	test('is one of a hundred at most', () => {
		for (let n = 0; n < 100; n += 1) create({ Url: `https://id${n}.example` });
		expect(refused()).toBe(
			'LimitExceeded: Cannot exceed quota for OpenIdConnectProvidersPerAccount: 100'
		);
		bench.ok(priya, 'CreateSAMLProvider', { Name: 'Okta', SAMLMetadataDocument: metadata });
	});
	test('gains and loses client ids, the same one without effect', () => {
		create({ ClientIDList: ['maps'] });
		const change = (what: string, ClientID: string) => {
			bench.ok(priya, what, { ...oidc, ClientID });
			return shown()['ClientIDList'];
		};
		expect(change('AddClientIDToOpenIDConnectProvider', 'cli')).toEqual(['maps', 'cli']);
		expect(change('AddClientIDToOpenIDConnectProvider', 'cli')).toEqual(['maps', 'cli']);
		expect(change('RemoveClientIDFromOpenIDConnectProvider', 'maps')).toEqual(['cli']);
		expect(change('RemoveClientIDFromOpenIDConnectProvider', 'maps')).toEqual(['cli']);
	});
	test('does not gain a hundred and first client id', () => {
		create({ ClientIDList: many(100) });
		expect(
			bench.refusal(priya, 'AddClientIDToOpenIDConnectProvider', { ...oidc, ClientID: 'more' })
		).toContain('ClientIdsPerOpenIdConnectProvider: 100');
	});
	test('has its thumbprints replaced', () => {
		create({ ThumbprintList: [thumbprint] });
		const other = 'a'.repeat(40);
		const given = { ...oidc, ThumbprintList: [other] };
		bench.ok(priya, 'UpdateOpenIDConnectProviderThumbprint', given);
		expect(shown()['ThumbprintList']).toEqual([other]);
		expect(
			bench.refusal(priya, 'UpdateOpenIDConnectProviderThumbprint', {
				...given,
				ThumbprintList: ['x']
			})
		).toContain('Member must have length less than or equal to 40');
	});
	test('is tagged and untagged', () => {
		create(team);
		bench.ok(priya, 'TagOpenIDConnectProvider', { ...oidc, Tags: [{ Key: 'Env', Value: 'prod' }] });
		bench.ok(priya, 'UntagOpenIDConnectProvider', { ...oidc, TagKeys: ['Team'] });
		expect(bench.ok(priya, 'ListOpenIDConnectProviderTags', oidc)).toEqual({
			Tags: [{ Key: 'Env', Value: 'prod' }],
			IsTruncated: false
		});
	});
	test('is deleted once', () => {
		create();
		bench.ok(priya, 'DeleteOpenIDConnectProvider', oidc);
		// Recorded from AWS, 2026; the reference says that it succeeds.
		expect(bench.refusal(priya, 'DeleteOpenIDConnectProvider', oidc)).toBe(
			`NoSuchEntity: OpenId connect Provider ${web} cannot be found.`
		);
		expect(bench.account.iam.providers).toEqual([]);
	});
	// Recorded from AWS, 2026.
	test('is told all that is wrong with it at once', () => {
		expect(
			refused({ ClientIDList: ['', 'x'.repeat(256)], ThumbprintList: ['a'], Url: 'u'.repeat(256) })
		).toBe(
			"ValidationError: 3 validation errors detected: Value at 'clientIDList' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 255, Member must have length greater than or equal to 1]; Value at 'thumbprintList' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 40, Member must have length greater than or equal to 40]; Value at 'url' failed to satisfy constraint: Member must have length less than or equal to 255"
		);
	});
	test('made without tags it is looked at with none', () => {
		expect(create()).toEqual({ OpenIDConnectProviderArn: web });
		expect(shown()['Tags']).toEqual([]);
	});
	test.each([
		['GetOpenIDConnectProvider', {}],
		['AddClientIDToOpenIDConnectProvider', { ClientID: 'maps' }],
		['RemoveClientIDFromOpenIDConnectProvider', { ClientID: 'maps' }],
		['UpdateOpenIDConnectProviderThumbprint', { ThumbprintList: [] }],
		['TagOpenIDConnectProvider', team],
		['ListOpenIDConnectProviderTags', {}]
	])('must be there for %s', (name, more) => {
		expect(bench.refusal(priya, name, { ...oidc, ...more })).toBe(
			`NoSuchEntity: OpenIDConnect Provider not found for arn ${web}`
		);
	});
	test.each(['GetOpenIDConnectProvider', 'DeleteOpenIDConnectProvider'])(
		'is not what %s takes, where the ARN is another thing’s',
		(name) => {
			expect(bench.error(priya, name, { OpenIDConnectProviderArn: okta }).code).toBe(
				'InvalidInput'
			);
		}
	);
});

describe('a SAML provider', () => {
	const given = { Name: 'Okta', SAMLMetadataDocument: metadata };
	const create = (more = {}) => bench.ok(priya, 'CreateSAMLProvider', { ...given, ...more });
	const refused = (more = {}) => bench.refusal(priya, 'CreateSAMLProvider', { ...given, ...more });

	// Recorded from AWS, 2026.
	test('made without tags is answered without Tags, looked at with none', () => {
		expect(create()).toEqual({ SAMLProviderArn: okta });
		expect(bench.ok(priya, 'GetSAMLProvider', saml)['Tags']).toEqual([]);
	});

	test('is made of a name and its metadata', () => {
		expect(create(team)).toEqual({ SAMLProviderArn: okta, ...team });
		expect(bench.ok(priya, 'GetSAMLProvider', saml)).toEqual({
			SAMLProviderUUID: expect.stringMatching(/^SAML[A-Z2-7]{17}$/),
			SAMLMetadataDocument: metadata,
			CreateDate: '2026-11-23T08:30:00Z',
			ValidUntil: '2126-11-23T08:30:00Z',
			...team
		});
		expect(bench.ok(priya, 'ListSAMLProviders')).toEqual({
			SAMLProviderList: [
				{ Arn: okta, ValidUntil: '2126-11-23T08:30:00Z', CreateDate: '2026-11-23T08:30:00Z' }
			]
		});
	});
	test('is there once, whatever the case of its name', () => {
		create();
		expect(refused({ Name: 'OKTA' })).toBe(
			'EntityAlreadyExists: Provider with name OKTA already exists.'
		);
	});
	test.each([
		[{ Name: 'a b' }, 'Member must satisfy regular expression pattern: [\\w._-]+'],
		[{ SAMLMetadataDocument: '<short/>' }, 'Member must have length greater than or equal to 1000'],
		[{ SAMLMetadataDocument: 'x'.repeat(1000) }, 'InvalidInput: Could not parse metadata'],
		[
			{ SAMLMetadataDocument: `<a>${'x'.repeat(1000)}</a>` },
			'InvalidInput: Could not parse metadata'
		]
	])('is not made of something else', (more, words) => {
		expect(refused(more)).toContain(words);
	});
	test('is one of a hundred at most', () => {
		for (let n = 0; n < 100; n += 1) create({ Name: `idp${n}` });
		expect(refused()).toBe('LimitExceeded: Cannot exceed quota for SAMLProvidersPerAccount: 100');
	});
	test('has its metadata replaced', () => {
		create();
		const next = metadata.replace('/saml"', '/next"');
		const answer = bench.ok(priya, 'UpdateSAMLProvider', { ...saml, SAMLMetadataDocument: next });
		expect(answer).toEqual({ SAMLProviderArn: okta });
		expect(bench.ok(priya, 'GetSAMLProvider', saml)['SAMLMetadataDocument']).toBe(next);
		expect(bench.refusal(priya, 'UpdateSAMLProvider', saml)).toBe(
			'InvalidInput: No updates are defined'
		);
	});
	test('is tagged and untagged', () => {
		create(team);
		bench.ok(priya, 'TagSAMLProvider', { ...saml, Tags: [{ Key: 'Env', Value: 'prod' }] });
		bench.ok(priya, 'UntagSAMLProvider', { ...saml, TagKeys: ['Team'] });
		expect(bench.ok(priya, 'ListSAMLProviderTags', saml)['Tags']).toEqual([
			{ Key: 'Env', Value: 'prod' }
		]);
	});
	test('is deleted once', () => {
		create();
		bench.ok(priya, 'DeleteSAMLProvider', saml);
		for (const name of ['GetSAMLProvider', 'UpdateSAMLProvider', 'DeleteSAMLProvider']) {
			expect(bench.refusal(priya, name, saml)).toBe(
				`NoSuchEntity: Manifest not found for arn ${okta}`
			);
		}
		expect(bench.error(priya, 'DeleteSAMLProvider', { SAMLProviderArn: web }).code).toBe(
			'InvalidInput'
		);
	});
});
