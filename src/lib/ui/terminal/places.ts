import type { Call } from '$lib/account/base/call';
import type { Href } from '../console/address';
import { eventsPage } from '../console/pages/cloudtrail/events/page';
import { accountSettingsPage } from '../console/pages/iam/account-settings/page';
import { credentialReportPage } from '../console/pages/iam/credential-report/page';
import { dashboardPage } from '../console/pages/iam/dashboard/page';
import { groupPage } from '../console/pages/iam/group/page';
import { groupsPage } from '../console/pages/iam/groups/page';
import { identityProvidersPage } from '../console/pages/iam/identity-providers/page';
import { policiesPage } from '../console/pages/iam/policies/page';
import { policyPage } from '../console/pages/iam/policy/page';
import { rolePage } from '../console/pages/iam/role/page';
import { rolesPage } from '../console/pages/iam/roles/page';
import { credentialsPage } from '../console/pages/iam/security-credentials/page';
import { userPage } from '../console/pages/iam/user/page';
import { usersPage } from '../console/pages/iam/users/page';
import { blockPublicAccessPage } from '../console/pages/s3/block-public-access/page';
import { bucketPage } from '../console/pages/s3/bucket/page';
import { bucketsPage } from '../console/pages/s3/buckets/page';
import { objectPage } from '../console/pages/s3/object/page';

export type Segment = string | { readonly text: string; readonly to: Href };

/** Names and ARNs that have a page of the console, in what a command printed. */
const pattern =
	/arn:aws:(?:iam::\d{12}|iam::aws|s3::):[A-Za-z0-9+=,.@_/:-]+|"(?:UserName|GroupName|RoleName)": "([^"\\]+)"/g;

/** A text with the places in the console that it names. */
export function linked(text: string): readonly Segment[] {
	const segments: Segment[] = [];
	let at = 0;
	for (const match of text.matchAll(pattern)) {
		const name = match[1];
		const shown = name ?? match[0];
		const to = name === undefined ? placeOfArn(match[0]) : placeNamed(match[0], name);
		if (!to) continue;
		const from = match.index + (name === undefined ? 0 : match[0].length - 1 - name.length);
		if (from > at) segments.push(text.slice(at, from));
		segments.push({ text: shown, to });
		at = from + shown.length;
	}
	if (at < text.length) segments.push(text.slice(at));
	return segments;
}

function placeNamed(pair: string, name: string): Href {
	if (pair.startsWith('"User')) return userPage.to({ name });
	return pair.startsWith('"Group') ? groupPage.to({ name }) : rolePage.to({ name });
}

function placeOfArn(arn: string): Href | undefined {
	const [, , service, , account, ...rest] = arn.split(':');
	const resource = rest.join(':');
	const name = resource.split('/').at(-1) ?? '';
	if (service === 's3') return bucketPage.to({ name: resource.split('/')[0] ?? '' });
	if (resource.startsWith('policy/')) return policyPage.to({ arn });
	if (account === 'aws') return undefined;
	if (resource.startsWith('user/')) return userPage.to({ name });
	if (resource.startsWith('group/')) return groupPage.to({ name });
	return resource.startsWith('role/') ? rolePage.to({ name }) : undefined;
}

export interface ConsolePlace {
	readonly to: Href;
	readonly name: string;
}

/** Where in the console a call's subject is, and what to call it; else where such things are listed. */
export function placeOfCall(call: Call): ConsolePlace | undefined {
	return placeOfSubject(call) ?? placeOfKind(call);
}

function placeOfSubject({ parameters }: Call): ConsolePlace | undefined {
	const named = (parameter: string) => {
		const value = parameters[parameter];
		return typeof value === 'string' ? value : undefined;
	};
	const [user, group, role] = ['UserName', 'GroupName', 'RoleName'].map(named);
	const [policy, bucket, key] = ['PolicyArn', 'Bucket', 'Key'].map(named);
	if (group !== undefined)
		return { to: groupPage.to({ name: group }), name: `user group ${group}` };
	if (user !== undefined) return { to: userPage.to({ name: user }), name: `user ${user}` };
	if (role !== undefined) return { to: rolePage.to({ name: role }), name: `role ${role}` };
	if (policy !== undefined) return { to: policyPage.to({ arn: policy }), name: 'the policy' };
	if (bucket !== undefined && key !== undefined) {
		return { to: objectPage.to({ name: bucket, key }), name: `object ${key}` };
	}
	if (bucket !== undefined)
		return { to: bucketPage.to({ name: bucket }), name: `bucket ${bucket}` };
	for (const parameter of ['Arn', 'PolicySourceArn', 'RoleArn', 'ResourceArn']) {
		const arn = named(parameter);
		const to = arn === undefined ? undefined : placeOfArn(arn);
		if (to) return { to, name: (arn ?? '').split(/[:/]/).at(-1) ?? 'it' };
	}
	return undefined;
}

/** By a word in an operation's name; the first that fits. */
const kinds: readonly (readonly [RegExp, ConsolePlace])[] = [
	[/CredentialReport/, { to: credentialReportPage.to(), name: 'the credential report' }],
	[/PasswordPolicy/, { to: accountSettingsPage.to(), name: 'account settings' }],
	[/Account(?:Summary|Alias)/, { to: dashboardPage.to(), name: 'the dashboard' }],
	[/LookupEvents/, { to: eventsPage.to(), name: 'the event history' }],
	[/ChangePassword|CallerIdentity/, { to: credentialsPage.to(), name: 'security credentials' }],
	[
		/(?:SAML|OpenIDConnect)Provider/,
		{ to: identityProvidersPage.to(), name: 'identity providers' }
	],
	[/PublicAccessBlock/, { to: blockPublicAccessPage.to(), name: 'Block Public Access' }],
	[/Buckets?$/, { to: bucketsPage.to(), name: 'buckets' }],
	[/Groups?$/, { to: groupsPage.to(), name: 'user groups' }],
	[/Users?$|MFADevices?$|AuthorizationDetails/, { to: usersPage.to(), name: 'users' }],
	[/Roles?$|InstanceProfiles?$/, { to: rolesPage.to(), name: 'roles' }],
	[/Polic(?:y|ies)$/, { to: policiesPage.to(), name: 'policies' }]
];

function placeOfKind({ operation }: Call): ConsolePlace | undefined {
	return kinds.find(([pattern]) => pattern.test(operation))?.[1];
}

/** Texts of an answer that could be wanted in the next command. */
export function namesIn(text: string): readonly string[] {
	const within = text.slice(-200_000);
	const names = [...within.matchAll(/"[A-Za-z]*(?:Name|Id|Arn|Key|Number)": "([^"\\]{2,300})"/g)];
	const bare = [...within.matchAll(/\b(?:arn:aws:[^\s"'|]+|A(?:KIA|SIA|IDA|ROA)[A-Z0-9]{16})/g)];
	return [...names.map(([, name = '']) => name), ...bare.map(([name]) => name)].reverse();
}
