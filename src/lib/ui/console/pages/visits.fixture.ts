const own = 'arn%3Aaws%3Aiam%3A%3A111122223333%3Apolicy%2Fown';
const github =
	'arn%3Aaws%3Aiam%3A%3A111122223333%3Aoidc-provider%2Ftoken.actions.githubusercontent.com';
const okta = 'arn%3Aaws%3Aiam%3A%3A111122223333%3Asaml-provider%2FOkta';
const administrator = 'arn%3Aaws%3Aiam%3A%3Aaws%3Apolicy%2FAdministratorAccess';

/**
 * Every page of the console by address and title, and what it leaves in the history: as AWS's console does, in so far as the console shows it.
 * The calls of AWS's console were read from CloudTrail records of 2024.
 */
export const visits: readonly (readonly [string, string, readonly string[]])[] = [
	[
		'#/',
		'IAM Dashboard',
		['GetAccountSummary', 'ListAccountAliases', 'ListMFADevices', 'ListAccessKeys']
	],
	[
		'#/groups',
		'User groups',
		['ListGroups', 'GetGroup', 'ListAttachedGroupPolicies', 'ListGroupPolicies']
	],
	[
		'#/groups/administrators',
		'administrators',
		['GetGroup', 'ListAttachedGroupPolicies', 'ListGroupPolicies']
	],
	['#/groups/readers/inline-policy', 'Create inline policy', []],
	['#/groups/readers/inline-policy/lists', 'lists', ['GetGroupPolicy']],
	['#/create-group', 'Create user group', ['ListUsers', 'ListPolicies']],
	[
		'#/users',
		'Users',
		[
			'ListUsers',
			'ListGroupsForUser',
			'ListMFADevices',
			'ListAccessKeys',
			'GetAccessKeyLastUsed',
			'GetLoginProfile'
		]
	],
	...['', '/groups', '/tags', '/security-credentials'].map(
		(tab) =>
			[
				`#/users/jun${tab}`,
				'jun',
				[
					'GetUser',
					'ListAttachedUserPolicies',
					'ListUserPolicies',
					'ListGroupsForUser',
					'ListUserTags',
					'GetLoginProfile',
					'ListMFADevices',
					'ListAccessKeys',
					'GetAccessKeyLastUsed',
					'ListAttachedGroupPolicies',
					'ListGroupPolicies'
				]
			] as const
	),
	['#/create-user', 'Specify user details', ['ListGroups', 'ListPolicies']],
	['#/users/jun/inline-policy/own', 'own', ['GetUserPolicy']],
	['#/roles', 'Roles', ['ListRoles', 'GetRole']],
	...['', '/trust-relationships', '/tags', '/revoke-sessions'].map(
		(tab) =>
			[
				`#/roles/Editor${tab}`,
				'Editor',
				[
					'GetRole',
					'ListAttachedRolePolicies',
					'ListRolePolicies',
					'ListInstanceProfilesForRole',
					'ListRoleTags'
				]
			] as const
	),
	['#/roles/Editor/edit-trust-policy', 'Edit trust policy', ['GetRole']],
	['#/roles/Editor/inline-policy/own', 'own', ['GetRolePolicy']],
	['#/create-role', 'Select trusted entity', ['ListPolicies']],
	['#/policies', 'Policies', ['ListPolicies']],
	['#/create-policy', 'Specify permissions', []],
	[
		`#/policies/${own}/edit-policy`,
		'Modify permissions',
		['GetPolicy', 'GetPolicyVersion', 'ListPolicyVersions']
	],
	[
		`#/policies/${administrator}`,
		'AdministratorAccess',
		['GetPolicy', 'GetPolicyVersion', 'ListEntitiesForPolicy', 'ListPolicyVersions']
	],
	[
		'#/identity-providers',
		'Identity providers',
		['ListOpenIDConnectProviders', 'ListSAMLProviders']
	],
	['#/create-identity-provider', 'Add an identity provider', []],
	[
		`#/identity-providers/oidc/${github}`,
		'token.actions.githubusercontent.com',
		['GetOpenIDConnectProvider']
	],
	[`#/identity-providers/saml/${okta}`, 'Okta', ['GetSAMLProvider']],
	['#/account-settings', 'Account settings', ['GetAccountPasswordPolicy']],
	['#/credential-report', 'Credential report', []],
	['#/service-control-policies', 'Service control policies', []],
	['#/resource-control-policies', 'Resource control policies', []],
	['#/security-credentials', 'My security credentials', ['ListMFADevices', 'ListAccessKeys']],
	['#/security-credentials/mfa', 'Select MFA device', ['ListMFADevices']],
	['#/users/jun/mfa', 'Select MFA device', ['ListMFADevices']],
	['#/may/user%2Fjun/iam%3AListUsers/*', 'May they …?', []],
	[
		`#/as-code/policy%2F${own}`,
		'own as code',
		['GetPolicy', 'GetPolicyVersion', 'ListPolicyVersions']
	],
	[
		'#/as-code/role%2FEditor/terraform',
		'Editor as code',
		[
			'GetRole',
			'ListAttachedRolePolicies',
			'ListRolePolicies',
			'GetRolePolicy',
			'ListInstanceProfilesForRole'
		]
	],
	[
		'#/s3/as-code/bucket%2Fmarlow-maps',
		'marlow-maps as code',
		[
			'GetBucketLocation',
			'GetBucketOwnershipControls',
			'GetPublicAccessBlock',
			'GetBucketVersioning',
			'GetBucketTagging',
			'GetBucketPolicy'
		]
	],
	['#/switch-role/marlow-maps/Editor', 'Switch Role', []],
	['#/events', 'Event history', ['LookupEvents']],
	['#/s3/buckets', 'Buckets', ['ListBuckets', 'GetBucketPolicyStatus', 'GetPublicAccessBlock']],
	['#/s3/create-bucket', 'Create bucket', ['ListBuckets']],
	[
		'#/s3/buckets/marlow-maps',
		'marlow-maps',
		['GetBucketLocation', 'GetBucketVersioning', 'ListObjectsV2']
	],
	[
		'#/s3/buckets/marlow-maps/properties',
		'marlow-maps',
		['GetBucketLocation', 'GetBucketVersioning', 'GetBucketTagging']
	],
	[
		'#/s3/buckets/marlow-maps/permissions',
		'marlow-maps',
		[
			'GetBucketLocation',
			'GetBucketVersioning',
			'GetBucketPolicy',
			'GetBucketPolicyStatus',
			'GetPublicAccessBlock',
			'GetBucketOwnershipControls'
		]
	],
	['#/s3/buckets/marlow-maps/folder/2026%2F', '2026/', ['GetBucketVersioning', 'ListObjectsV2']],
	['#/s3/buckets/marlow-maps/upload', 'Upload', []],
	['#/s3/buckets/marlow-maps/edit-policy', 'Edit bucket policy', ['GetBucketPolicy']],
	[
		'#/s3/buckets/marlow-maps/object/2026%2Fnorth.txt',
		'north.txt',
		['HeadObject', 'GetObjectTagging']
	],
	[
		'#/s3/buckets/marlow-maps/object/2026%2Fnorth.txt/versions',
		'north.txt',
		['HeadObject', 'ListObjectVersions']
	],
	[
		'#/s3/block-public-access',
		'Block Public Access settings for this account',
		['GetPublicAccessBlock']
	]
];
