import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Organization } from '$lib/account/organization';
import { pages } from './pages/pages';
import { eventsPage } from './pages/cloudtrail/events/page';
import { accountSettingsPage } from './pages/iam/account-settings/page';
import { assignMfaPage } from './pages/iam/assign-mfa/page';
import { assignUserMfaPage } from './pages/iam/assign-user-mfa/page';
import { createGroupPage } from './pages/iam/create-group/page';
import { createPolicyPage } from './pages/iam/create-policy/page';
import { createRolePage } from './pages/iam/create-role/page';
import { createUserPage } from './pages/iam/create-user/page';
import { dashboardPage } from './pages/iam/dashboard/page';
import { editPolicyPage } from './pages/iam/edit-policy/page';
import { editTrustPolicyPage } from './pages/iam/edit-trust-policy/page';
import { groupPage } from './pages/iam/group/page';
import { groupsPage } from './pages/iam/groups/page';
import {
	groupInlinePolicyPage,
	roleInlinePolicyPage,
	userInlinePolicyPage
} from './pages/iam/inline-policy/page';
import { oidcProviderPage } from './pages/iam/oidc-provider/page';
import { policiesPage } from './pages/iam/policies/page';
import { policyPage } from './pages/iam/policy/page';
import { rolePage } from './pages/iam/role/page';
import { rolesPage } from './pages/iam/roles/page';
import { credentialsPage } from './pages/iam/security-credentials/page';
import { userPage } from './pages/iam/user/page';
import { usersPage } from './pages/iam/users/page';
import { crumbsOf, navigationAt, navigationName, placeAt, servicesOf } from './place';

/** Addresses that learners may have kept. */
describe.each([
	['', dashboardPage, {}],
	['#', dashboardPage, {}],
	['#/', dashboardPage, {}],
	['#/dashboard', dashboardPage, {}],
	['#/users', usersPage, {}],
	['#/users/', usersPage, {}],
	['#/users/jun', userPage, { name: 'jun', tab: 'permissions' }],
	['#/users/jun/groups', userPage, { name: 'jun', tab: 'groups' }],
	['#/users/jun/security-credentials', userPage, { name: 'jun', tab: 'security-credentials' }],
	['#/users/100%', userPage, { name: '100%', tab: 'permissions' }],
	['#/users/jun/mfa', assignUserMfaPage, { user: 'jun', device: undefined }],
	['#/users/jun/mfa/phone', assignUserMfaPage, { user: 'jun', device: 'phone' }],
	['#/create-user', createUserPage, {}],
	['#/groups', groupsPage, {}],
	['#/groups/map-editors', groupPage, { name: 'map-editors', tab: 'users' }],
	['#/groups/map-editors/permissions', groupPage, { name: 'map-editors', tab: 'permissions' }],
	['#/create-group', createGroupPage, {}],
	['#/policies', policiesPage, {}],
	[
		'#/policies/arn%3Aaws%3Aiam%3A%3Aaws%3Apolicy%2FA',
		policyPage,
		{ arn: 'arn:aws:iam::aws:policy/A', tab: 'permissions' }
	],
	[
		'#/policies/arn%3Aaws%3Aiam%3A%3Aaws%3Apolicy%2FA/edit-policy',
		editPolicyPage,
		{ arn: 'arn:aws:iam::aws:policy/A' }
	],
	['#/create-policy', createPolicyPage, {}],
	['#/roles', rolesPage, {}],
	['#/roles/Editor', rolePage, { name: 'Editor', tab: 'permissions' }],
	['#/roles/Editor/tags', rolePage, { name: 'Editor', tab: 'tags' }],
	['#/roles/Editor/edit-trust-policy', editTrustPolicyPage, { name: 'Editor' }],
	['#/create-role', createRolePage, { provider: undefined }],
	[
		'#/create-role/arn%3Aaws%3Aiam%3A%3A111122223333%3Asaml-provider%2FOkta',
		createRolePage,
		{ provider: 'arn:aws:iam::111122223333:saml-provider/Okta' }
	],
	[
		'#/identity-providers/oidc/arn%3Aaws%3Aiam%3A%3A1%3Aoidc-provider%2Fid/tags',
		oidcProviderPage,
		{ arn: 'arn:aws:iam::1:oidc-provider/id', tab: 'tags' }
	],
	['#/account_settings', accountSettingsPage, {}],
	['#/users/jun/inline-policy', userInlinePolicyPage, { name: 'jun', policy: undefined }],
	['#/users/jun/inline-policy/own', userInlinePolicyPage, { name: 'jun', policy: 'own' }],
	['#/groups/g/inline-policy/own', groupInlinePolicyPage, { name: 'g', policy: 'own' }],
	['#/roles/r/inline-policy/own', roleInlinePolicyPage, { name: 'r', policy: 'own' }],
	['#/security-credentials', credentialsPage, {}],
	['#/security-credentials/mfa', assignMfaPage, { device: undefined }],
	['#/security-credentials/mfa/phone', assignMfaPage, { device: 'phone' }],
	['#/events', eventsPage, {}]
] as const)('%s', (hash, page, said) => {
	test('is read', () => {
		expect(page.read(hash)).toEqual(said);
	});

	test('leads to one page of the list', () => {
		const leading = pages.filter((each) => each.at(hash));
		expect(leading.map((each) => each.at(hash)?.way.at(-1)?.label)).toHaveLength(1);
	});
});

test.each([
	'#/robots',
	'#/users/jun/shoes',
	'#/users/jun/groups/more',
	'#/users/jun/mfa/phone/more',
	'#/dashboard/more',
	'#/events/1',
	'#/a/b/c/d/e'
])('%s leads nowhere', (hash) => {
	const place = placeAt(hash, pages);
	expect(place).toEqual({ href: hash, page: undefined });
	expect(crumbsOf(place, pages)).toEqual([{ label: 'IAM', to: '#/' }, { label: 'Page not found' }]);
});

describe('every address is read back as it was written', () => {
	const name = fc.stringMatching(/^[\w+=,.@-]{1,64}$/);
	const optional = fc.option(name, { nil: undefined });

	test('of a user', () => {
		const tab = fc.constantFrom('permissions', 'groups', 'security-credentials');
		fc.assert(
			fc.property(fc.record({ name, tab }), (said) => {
				expect(userPage.read(userPage.to(said))).toEqual(said);
			})
		);
	});

	test('of a group', () => {
		const tab = fc.constantFrom('users', 'permissions');
		fc.assert(
			fc.property(fc.record({ name, tab }), (said) => {
				expect(groupPage.read(groupPage.to(said))).toEqual(said);
			})
		);
	});

	test('of a policy, with whatever path', () => {
		const tab = fc.constantFrom('permissions', 'entities-attached', 'policy-versions');
		const arn = name.map((each) => `arn:aws:iam::aws:policy/job-function/${each}`);
		fc.assert(
			fc.property(fc.record({ arn, tab }), (said) => {
				expect(policyPage.read(policyPage.to(said))).toEqual(said);
			})
		);
	});

	test('of an MFA device, of whomever it will be', () => {
		fc.assert(
			fc.property(fc.record({ user: name, device: optional }), ({ user, device }) => {
				expect(assignMfaPage.read(assignMfaPage.to({ device }))).toEqual({ device });
				const said = { user, device };
				expect(assignUserMfaPage.read(assignUserMfaPage.to(said))).toEqual(said);
			})
		);
	});
});

describe('the way to a page', () => {
	const wayTo = (hash: string) =>
		crumbsOf(placeAt(hash, pages), pages).map(({ label, to }) => (to ? `${label} ${to}` : label));

	test.each([
		['#/', ['IAM #/', 'Dashboard']],
		['#/users', ['IAM #/', 'Users']],
		['#/users/jun/groups', ['IAM #/', 'Users #/users', 'jun']],
		[
			'#/users/jun/mfa',
			['IAM #/', 'Users #/users', 'jun #/users/jun/security-credentials', 'Assign MFA device']
		],
		['#/create-group', ['IAM #/', 'User groups #/groups', 'Create user group']],
		[
			'#/policies/arn%3Aaws%3Aiam%3A%3Aaws%3Apolicy%2Fjob-function%2FBilling',
			['IAM #/', 'Policies #/policies', 'Billing']
		],
		[
			'#/security-credentials/mfa',
			['IAM #/', 'Security credentials #/security-credentials', 'Assign MFA device']
		],
		['#/events', ['CloudTrail #/events', 'Event history']]
	])('%s begins with its service', (hash, way) => {
		expect(wayTo(hash)).toEqual(way);
	});
});

const alone: Organization = {
	id: 'o-exampleorg1',
	path: 'o-exampleorg1/r-ab12/',
	isManagementAccount: false,
	scps: [],
	rcps: []
};

describe('the navigation', () => {
	test('lists pages below their headings', () => {
		const sections = navigationAt(placeAt('#/', pages), pages, {});
		expect(
			sections.map(({ heading, entries }) => [heading, entries.map(({ label }) => label)])
		).toEqual([
			[undefined, ['Dashboard']],
			[
				'Access management',
				['User groups', 'Users', 'Roles', 'Policies', 'Identity providers', 'Account settings']
			],
			['Access reports', ['Credential report']],
			['CloudTrail', ['Event history']]
		]);
	});

	test('lists guard rails where the organization of the account has any', () => {
		const labels = (hash: string, more: Partial<Organization>) => {
			const organization = { ...alone, ...more };
			return navigationAt(placeAt(hash, pages), pages, { organization })
				.filter(({ heading }) => heading === 'Access reports')
				.flatMap(({ entries }) => entries.map(({ label }) => label));
		};
		const rail = { name: 'rail', text: '{}' };
		expect(labels('#/', {})).toEqual(['Credential report']);
		expect(labels('#/', { scps: [[], [rail]] })).toEqual([
			'Credential report',
			'Service control policies'
		]);
		expect(labels('#/', { rcps: [[rail]] })).toEqual([
			'Credential report',
			'Resource control policies'
		]);
		expect(labels('#/service-control-policies', {})).toContain('Service control policies');
	});

	test.each([
		['#/users', 'IAM'],
		['#/events', 'IAM'],
		['#/nowhere', 'IAM'],
		['#/s3/buckets', 'Amazon S3']
	])('at %s is that of %s', (hash, name) => {
		expect(navigationName(placeAt(hash, pages), pages)).toBe(name);
	});

	test('of S3 lists S3 alone, whatever the account has', () => {
		const sections = navigationAt(placeAt('#/s3/buckets', pages), pages, {});
		expect(
			sections.map(({ heading, entries }) => [heading, entries.map(({ label }) => label)])
		).toEqual([[undefined, ['Buckets', 'Block Public Access']]]);
	});

	test.each([
		['#/', ['Dashboard']],
		['#/users', ['Users']],
		['#/users/jun/groups', ['Users']],
		['#/users/jun/mfa', ['Users']],
		['#/create-user', ['Users']],
		['#/groups/editors', ['User groups']],
		['#/policies/a', ['Policies']],
		['#/identity-providers/saml/a/tags', ['Identity providers']],
		['#/create-identity-provider', ['Identity providers']],
		['#/roles/Editor/edit-trust-policy', ['Roles']],
		['#/roles/Editor/inline-policy', ['Roles']],
		['#/events', ['Event history']],
		['#/security-credentials', []],
		['#/nowhere', []]
	])('at %s marks %j', (hash, marked) => {
		const entries = navigationAt(placeAt(hash, pages), pages, {}).flatMap(({ entries }) => entries);
		expect(entries.filter(({ isHere }) => isHere).map(({ label }) => label)).toEqual(marked);
	});
});

test('every service is listed once, with what it is for, and leads to a page of its own', () => {
	const listed = servicesOf(pages);
	expect(listed.map(({ name }) => name)).toEqual(['IAM', 'CloudTrail', 'Amazon S3']);
	for (const { name, says, to } of listed) {
		expect(says).not.toBe('');
		expect(placeAt(to, pages).page?.listed.service.name).toBe(name);
	}
	expect(new Set(pages.map(({ service }) => service.name)).size).toBe(listed.length);
});
