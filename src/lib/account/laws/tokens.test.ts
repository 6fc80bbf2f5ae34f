import { base64 } from '@scure/base';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anonymous, arn, Bench, marlow, priya, start } from '../account.fixture';
import { perform } from '../perform/perform';
import { toBase64url } from '../base/webauthn/bytes';

/* What comes from outside and is read here: tokens, assertions, messages. Whatever they hold, they are refused. */

const bytes = (text: string) => new TextEncoder().encode(text);
const json = fc.json().map((text) => toBase64url(bytes(text)));
const jwt = fc.tuple(json, json).map(([head, claims]) => `${head}.${claims}.x`);
const markup = fc
	.array(
		fc.constantFrom('<', '>', '"', '=', ' ', '/', '&amp;', 'saml:NameID', 'Attribute', 'Name', '\n')
	)
	.map((pieces) => base64.encode(bytes(`<a ${pieces.join('')}`)));
const text = fc.string({ minLength: 4 });

const okta = new Bench();
okta.account = {
	...marlow,
	iam: {
		...marlow.iam,
		providers: [
			[
				arn('saml-provider/okta'),
				{
					kind: 'saml',
					arn: arn('saml-provider/okta'),
					name: 'okta',
					id: 'SAML',
					metadata: '',
					created: start,
					tags: []
				}
			]
		]
	}
};

const role = { RoleArn: arn('role/Editor'), RoleSessionName: 'tour' };
const saml = { ...role, PrincipalArn: arn('saml-provider/okta') };

test.each([
	[
		'AssumeRoleWithWebIdentity',
		fc.oneof(jwt, text).map((WebIdentityToken) => ({ ...role, WebIdentityToken }))
	],
	[
		'AssumeRoleWithSAML',
		fc.oneof(markup, text).map((SAMLAssertion) => ({ ...saml, SAMLAssertion }))
	],
	['DecodeAuthorizationMessage', fc.oneof(json, text).map((EncodedMessage) => ({ EncodedMessage }))]
])(
	'%s refuses what it cannot read, and changes nothing but the history',
	(operation, parameters) => {
		fc.assert(
			fc.property(parameters, (given) => {
				const { account, answer } = perform(okta.account, {
					service: 'sts',
					operation,
					parameters: given,
					caller: operation.startsWith('Assume') ? anonymous : priya,
					time: start,
					door: 'endpoint'
				});
				expect(answer.ok).toBe(false);
				expect(account.sts.temporary).toEqual([]);
				expect(account.events).toHaveLength(1);
			})
		);
	}
);
