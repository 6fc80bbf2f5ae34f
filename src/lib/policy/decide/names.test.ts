import { describe, expect, test } from 'vitest';
import type { Principal } from '../request';
import { policyOf } from '../policy.fixture';

const home = '111122223333';
const iam = `arn:aws:iam::${home}:`;
const jun: Principal = { kind: 'user', account: home, arn: `${iam}user/jun`, id: 'AIDAJUN' };
const mapper: Principal = {
	kind: 'role',
	account: home,
	arn: `arn:aws:sts::${home}:assumed-role/mapper/jun`,
	id: 'AROAMAPPER',
	name: 'mapper'
};
const wanda: Principal = {
	kind: 'federatedUser',
	account: home,
	arn: `arn:aws:sts::${home}:federated-user/wanda`,
	user: { arn: `${iam}user/wanda`, id: 'AIDAWANDA' }
};
const root: Principal = { kind: 'root', account: home, arn: `${iam}root` };
const okta: Principal = { kind: 'federated', provider: `${iam}saml-provider/okta` };
const ec2: Principal = { kind: 'service', name: 'ec2.amazonaws.com' };
const nobody: Principal = { kind: 'anonymous' };

/** How directly an element names a principal. */
function named(element: object, principal: Principal, bounded = false) {
	const statement = { Effect: 'Allow', Action: '*', Resource: '*', ...element };
	return policyOf(statement, 'resource').statements[0]?.principal?.(principal, bounded);
}

/* https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
describe('a principal is named', () => {
	test.each<[string, string, Principal, string | undefined]>([
		['a user by its ARN', `${iam}user/jun`, jun, 'caller'],
		['a user by its id', 'AIDAJUN', jun, 'caller'],
		['a user by another’s ARN', `${iam}user/june`, jun, undefined],
		['a session by its own ARN', mapper.arn, mapper, 'caller'],
		['a session by its role’s ARN', `${iam}role/team/mapper`, mapper, 'role'],
		['a session by its role’s id', 'AROAMAPPER', mapper, 'role'],
		['a session by another role’s id', 'AROAOTHER', mapper, undefined],
		[
			'a session by a role of another account',
			'arn:aws:iam::444455556666:role/mapper',
			mapper,
			undefined
		],
		['a user by a role of the same name', `${iam}role/jun`, jun, undefined],
		['a federated user by its session', wanda.arn, wanda, 'caller'],
		['a federated user by its user', `${iam}user/wanda`, wanda, 'role'],
		['a federated user by its user’s id', 'AIDAWANDA', wanda, 'role'],
		['a federated user by another user', `${iam}user/jun`, wanda, undefined],
		[
			'a federated user without a user',
			`${iam}user/wanda`,
			{ kind: 'federatedUser', account: home, arn: wanda.arn },
			undefined
		],
		['anybody of the account by its number', home, jun, 'account'],
		['nobody of another account', '444455556666', jun, undefined],
		['everybody by a star', '*', nobody, 'everyone']
	])('%s', (_, AWS, principal, grant) => {
		expect(named({ Principal: { AWS } }, principal)).toBe(grant);
	});
	test.each<[string, string[], Principal, string]>([
		['itself before its account', [home, `${iam}user/jun`], jun, 'caller'],
		['everybody before the role', [`${iam}role/mapper`, '*'], mapper, 'everyone'],
		['the role before the account', [home, `${iam}role/mapper`], mapper, 'role'],
		['whatever the order', [`${iam}role/mapper`, home], mapper, 'role']
	])('most directly: %s', (_, AWS, principal, grant) => {
		expect(named({ Principal: { AWS } }, principal)).toBe(grant);
	});
	test.each<[string, object, Principal, string | undefined]>([
		['a provider', { Federated: `${iam}saml-provider/okta` }, okta, 'caller'],
		['another provider', { Federated: `${iam}saml-provider/other` }, okta, undefined],
		['a service', { Service: 'ec2.amazonaws.com' }, ec2, 'caller'],
		['another service', { Service: 'sns.amazonaws.com' }, ec2, undefined],
		['a canonical user who is none', { CanonicalUser: '7'.repeat(64) }, jun, undefined]
	])('%s', (_, Principal, principal, grant) => {
		expect(named({ Principal }, principal)).toBe(grant);
	});
});

/* https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html */
describe('NotPrincipal spares only whoever is listed with all that it is', () => {
	const role = `${iam}role/mapper`;
	test.each<[string, string[], Principal, boolean]>([
		['root by its account', [home], root, true],
		['a user with its account', [home, `${iam}user/jun`], jun, true],
		['a user without its account', [`${iam}user/jun`], jun, false],
		['a user by its account alone', [home], jun, false],
		['a session with role and account', [home, role, mapper.arn], mapper, true],
		['a session without itself', [home, role], mapper, false],
		['a session without its account', [role, mapper.arn], mapper, false],
		['a session without its role', [home, mapper.arn], mapper, false],
		['a role itself', [home, role], { ...mapper, arn: role, roleArn: role }, true],
		['everybody', ['*'], nobody, true],
		['nobody who has not signed', [home], nobody, false]
	])('%s', (_, AWS, principal, spared) => {
		const element = { NotPrincipal: { AWS } };
		expect(named({ ...element, Effect: 'Deny' }, principal)).toBe(spared ? undefined : 'everyone');
		expect(named({ ...element, Effect: 'Deny' }, principal, true)).toBe('everyone');
	});
	test('and services and providers who are listed', () => {
		const spares = (NotPrincipal: object, principal: Principal) =>
			named({ NotPrincipal, Effect: 'Deny' }, principal) === undefined;
		expect(spares({ Service: 'ec2.amazonaws.com' }, ec2)).toBe(true);
		expect(spares({ Service: 'sns.amazonaws.com' }, ec2)).toBe(false);
		expect(spares({ Federated: `${iam}saml-provider/okta` }, okta)).toBe(true);
	});
});
