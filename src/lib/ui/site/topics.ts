/** The course's topics by id, as a reader is told them. */
const names: Readonly<Record<string, string>> = {
	'iam-basics': 'IAM basics',
	'root-user': 'root user',
	'root-keys': 'root’s access keys',
	'root-only-tasks': 'root-only tasks',
	users: 'users',
	groups: 'user groups',
	roles: 'roles',
	'service-roles': 'roles for services',
	policies: 'policies',
	'policy-inheritance': 'policies through groups',
	'policy-structure': 'structure of a policy',
	'policy-example': 'reading a policy',
	evaluation: 'policy evaluation',
	'password-policy': 'password policy',
	'credential-report': 'credential report',
	'access-advisor': 'last accessed information',
	'best-practices': 'best practices',
	'shared-responsibility': 'shared responsibility',
	mfa: 'MFA',
	'mfa-virtual': 'virtual MFA devices',
	'mfa-security-key': 'security keys',
	'mfa-hardware': 'hardware tokens',
	'access-ways': 'console, CLI and SDK',
	'access-keys': 'access keys',
	'access-analyzer': 'Access Analyzer'
};

export function topicName(id: string): string {
	return names[id] ?? id.replaceAll('-', ' ');
}
