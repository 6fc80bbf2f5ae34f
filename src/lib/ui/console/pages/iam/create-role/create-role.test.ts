import { describe, expect, test } from 'vitest';
import { Bench, managed, priya } from '$lib/account/account.fixture';
import '$lib/account/perform/everything';
import { parse } from '$lib/policy/parse';
import { emptyDraft, roleCreation, trustFrom, type Draft } from './create-role';
import { useCases } from './use-cases';

const account = { id: '111122223333' };
const provider = `arn:aws:iam::${account.id}:oidc-provider/token.actions.githubusercontent.com`;

const drafted = (given: Partial<Draft>): Draft => ({ ...emptyDraft(), name: 'helper', ...given });
const statement = (given: Partial<Draft>): unknown => {
	const { Statement }: { Statement: unknown[] } = JSON.parse(trustFrom(drafted(given), account));
	return Statement[0];
};

describe('the trust policy that choices come to', () => {
	test.each(useCases)('$name: the service and no one else', ({ service, name, principal }) => {
		expect(statement({ service, useCase: name })).toEqual({
			Effect: 'Allow',
			Principal: { Service: principal },
			Action: 'sts:AssumeRole'
		});
	});

	test.each<[string, Partial<Draft>, unknown]>([
		['this account', {}, undefined],
		[
			'another account, with an external ID',
			{ whose: 'other', accountId: ' 444455556666', asksExternalId: true, externalId: 'pl-77' },
			{ StringEquals: { 'sts:ExternalId': 'pl-77' } }
		],
		['MFA', { asksMfa: true }, { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }]
	])('%s', (_, given, Condition) => {
		const owner = given.whose === 'other' ? '444455556666' : account.id;
		expect(statement({ kind: 'account', ...given })).toEqual({
			Effect: 'Allow',
			Principal: { AWS: `arn:aws:iam::${owner}:root` },
			Action: 'sts:AssumeRole',
			...(Condition === undefined ? {} : { Condition })
		});
	});

	test.each([
		['an organization', '', '', 'repo:marlow/*:*'],
		['a repository', 'tiles', '', 'repo:marlow/tiles:*'],
		['a branch', 'tiles', 'main', 'repo:marlow/tiles:ref:refs/heads/main']
	])('GitHub’s workflows of %s and no others', (_, repository, branch, sub) => {
		const given = { oidc: provider, audience: 'sts.amazonaws.com', organization: 'marlow' };
		expect(statement({ kind: 'webIdentity', ...given, repository, branch })).toMatchObject({
			Principal: { Federated: provider },
			Action: 'sts:AssumeRoleWithWebIdentity',
			Condition: {
				StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
				StringLike: { 'token.actions.githubusercontent.com:sub': sub }
			}
		});
	});

	test.each<[string, Partial<Draft>]>([
		['a provider that is everybody’s', { kind: 'webIdentity', oidc: 'accounts.google.com' }],
		['SAML', { kind: 'saml', saml: `arn:aws:iam::${account.id}:saml-provider/Okta` }]
	])('%s asks for whom the assertion is', (_, given) => {
		const text = trustFrom(drafted({ audience: 'app', ...given }), account);
		expect(parse(text, 'trust').document?.statements[0]?.conditions).toHaveLength(1);
	});
});

describe('a role is created with all that was chosen', () => {
	function perform(draft: Draft) {
		const bench = new Bench();
		const wishes = roleCreation(draft, bench.account);
		for (const { service, operation, parameters } of wishes) {
			bench.ok(priya, `${service}:${operation}`, parameters);
		}
		return { bench, operations: wishes.map(({ operation }) => operation) };
	}

	test('for EC2 with an instance profile of the same name', () => {
		const { bench, operations } = perform(
			drafted({ policies: [managed('AmazonS3ReadOnlyAccess')] })
		);
		expect(operations).toEqual([
			'CreateRole',
			'AttachRolePolicy',
			'CreateInstanceProfile',
			'AddRoleToInstanceProfile'
		]);
		expect(bench.ok(priya, 'GetInstanceProfile', { InstanceProfileName: 'helper' })).toMatchObject({
			InstanceProfile: { Roles: [{ RoleName: 'helper' }] }
		});
	});

	test('for a use that needs a policy with that policy, whatever was chosen before', () => {
		const { bench } = perform(
			drafted({
				useCase: 'EC2 Role for AWS Systems Manager',
				policies: [managed('PowerUserAccess')]
			})
		);
		expect(bench.ok(priya, 'ListAttachedRolePolicies', { RoleName: 'helper' })).toMatchObject({
			AttachedPolicies: [{ PolicyName: 'AmazonSSMManagedInstanceCore' }]
		});
	});

	test('with boundary, description and tags, and for an account without a profile', () => {
		const { bench, operations } = perform(
			drafted({
				kind: 'account',
				boundary: [managed('PowerUserAccess')],
				description: ' for the evening ',
				tags: [{ id: 0, key: 'Team', value: 'maps' }]
			})
		);
		expect(operations).toEqual(['CreateRole']);
		expect(bench.ok(priya, 'GetRole', { RoleName: 'helper' })).toMatchObject({
			Role: {
				Description: 'for the evening',
				PermissionsBoundary: { PermissionsBoundaryArn: managed('PowerUserAccess') },
				Tags: [{ Key: 'Team', Value: 'maps' }]
			}
		});
	});
});
