import { base64 } from '@scure/base';
import type { Caller } from '../../src/lib/account/base/call';
import type { Json } from '../../src/lib/account/base/json';
import {
	tokenMade,
	tokenSeed,
	tokenSerial,
	tokenTime
} from '../../src/lib/account/services/iam/mfa/token';
import { codeAt, stepAt } from '../../src/lib/account/services/iam/mfa/totp';
import { metadata } from '../../src/lib/account/services/iam/providers/providers.fixture';
import { isoTime } from '../../src/lib/account/base/time';
import { toBase64url } from '../../src/lib/account/base/webauthn/bytes';
import { origin, SoftKey } from '../../src/lib/account/base/webauthn/soft-key.fixture';
import type { Scenario } from '../../src/lib/scenario/scenario';
import { anonymous, Learner } from './learner';

/* A learner who does nearly everything that can be done to an account, to be frozen. */

const id = '444455556666';
const arn = (rest: string) => `arn:aws:iam::${id}:${rest}`;
const managed = (name: string) => `arn:aws:iam::aws:policy/${name}`;

const policy = (...statements: object[]) =>
	JSON.stringify({ Version: '2012-10-17', Statement: statements });
const reading = policy({ Effect: 'Allow', Action: 's3:Get*', Resource: '*' });
const writing = policy({
	Effect: 'Allow',
	Action: ['s3:Put*', 'sqs:*'],
	Resource: '*',
	Condition: { StringEquals: { 'aws:PrincipalTag/Team': 'maps' } }
});
const trusting = (Principal: object, Action: string | string[] = 'sts:AssumeRole', more = {}) =>
	policy({ Effect: 'Allow', Principal, Action, ...more });
const ofAccount = { AWS: arn('root') };
const Tags = [
	{ Key: 'Team', Value: 'maps' },
	{ Key: 'Area', Value: 'north' }
];
const TagKeys = ['Area'];

export function everything(scenario: Scenario): Learner {
	const start = { seed: 'golden', started: Date.UTC(2026, 10, 23, 8) };
	const learner = new Learner(scenario, start, origin);
	learner.enter({ type: 'begin' });
	const root = rootSignsIn(learner);
	const robin = signIn(learner, 'robin', 'slow-River-73');
	besideTheAccount(learner, robin);
	people(learner, robin);
	policies(learner, robin);
	credentials(learner, robin);
	devices(learner, robin);
	securityKeys(learner, robin);
	roles(learner, robin);
	sessions(learner, robin);
	providers(learner, robin);
	settings(learner, root, robin);
	reports(learner, robin);
	simulating(learner, robin);
	learner.enter({ type: 'goOn', from: learner.log.length, fingerprint: 'edited' });
	tagging(learner, robin);
	takingAway(learner, robin);
	objectives(learner, robin);
	inTheTerminal(learner, robin);
	learner.can(root, 'signin:ConsoleLogout');
	learner.enter({ type: 'finish' });
	return learner;
}

/** As the console's session lends itself to the command line. */
function inTheTerminal(learner: Learner, robin: Caller) {
	const { door } = learner;
	learner.door = {
		door: 'terminal',
		userAgent: 'aws-cli/2.9.19 Leastwise command/iam.create-group'
	};
	learner.can(robin, 'CreateGroup', { GroupName: 'typed' });
	// In one line: it is undone as one, put back as one, and the next line by itself.
	for (const names of [['one', 'two'], ['three']]) {
		learner.line = learner.log.length;
		for (const GroupName of names) learner.can(robin, 'CreateGroup', { GroupName });
	}
	for (const type of ['undo', 'undo', 'redo'] as const) learner.enter({ type });
	learner.line = undefined;
	learner.door = door;
}

function text(value: Json | undefined, ...names: string[]): string {
	let found: Json | undefined = value;
	for (const name of names) found = (found as Readonly<Record<string, Json>>)[name];
	return String(found);
}

const asUser = (learner: Learner, userName: string, password: string) => ({
	as: 'user',
	account: id,
	userName,
	password: learner.seal(password)
});

function signIn(learner: Learner, name: string, password: string, more = {}): Caller {
	const parameters = { ...asUser(learner, name, password), ...more };
	return sessionOf(learner.can(anonymous, 'signin:ConsoleLogin', parameters)['SessionId']);
}

const sessionOf = (id: Json | undefined): Caller => ({ kind: 'session', id: String(id) });

/** Root's hardware token has lain in a drawer, and its clock has run off. */
function rootSignsIn(learner: Learner): Caller {
	const { seed, started } = learner.start;
	const serial = tokenSerial(seed);
	const shown = (step: number) => {
		const at = tokenTime(serial, tokenMade(started), learner.time + 30_000);
		return codeAt(tokenSeed(serial), stepAt(at) + step);
	};
	const email = 'ines@marlowmaps.example';
	const password = learner.seal('paper-Harbour-41');
	const named = { as: 'root', email, password };
	learner.cannot('AuthenticationFailed', anonymous, 'signin:ConsoleLogin', {
		...named,
		password: learner.seal('guessed-it')
	});
	learner.cannot('MfaRequired', anonymous, 'signin:ConsoleLogin', named);
	learner.cannot('AuthenticationFailed', anonymous, 'signin:ConsoleLogin', {
		...named,
		mfaCode: shown(0)
	});
	learner.can(anonymous, 'signin:ResyncMfaAtSignIn', {
		email,
		password,
		AuthenticationCode1: shown(-1),
		AuthenticationCode2: shown(0)
	});
	const mfaCode = shown(0);
	const entered = learner.can(anonymous, 'signin:ConsoleLogin', { ...named, mfaCode });
	return sessionOf(entered['SessionId']);
}

function besideTheAccount(learner: Learner, robin: Caller) {
	learner.enter({ type: 'hint', objective: 'mara', rung: 'nudge' });
	learner.enter({ type: 'hint', objective: 'mara', rung: 'where' });
	learner.can(robin, 'CreateGroup', { GroupName: 'visitors' });
	learner.can(robin, 'ListGroups');
	learner.can(
		robin,
		'CreateUser',
		{ UserName: 'ana', Path: '/maps/', Tags },
		'AddUserToGroup',
		{ UserName: 'ana', GroupName: 'visitors' },
		'GetUser',
		{ UserName: 'ana' }
	);
	learner.enter({ type: 'undo' });
	learner.enter({ type: 'undo' });
	learner.enter({ type: 'redo' });
	learner.enter({ type: 'redo' });
	learner.enter({ type: 'pause' });
	learner.enter({ type: 'resume' }, 40 * 60_000);
	learner.enter({ type: 'skip', skipped: 20_000 });
	learner.enter({ type: 'hint', objective: 'own-mfa', rung: 'nudge' });
	learner.can(robin, 'TagUser', { UserName: 'ana', Tags: [{ Key: 'Floor', Value: '2' }] });
	learner.enter({ type: 'undo' });
	// Looking around leaves the way forward open, changing something closes it.
	learner.can(robin, 'ListUsers');
	learner.can(robin, 'TagUser', { UserName: 'ana', Tags: [{ Key: 'Floor', Value: '3' }] });
}

function people(learner: Learner, robin: Caller) {
	const group = { GroupName: 'visitors' };
	learner.cannot('EntityAlreadyExists', robin, 'CreateUser', { UserName: 'ANA' });
	learner.cannot('ValidationError', robin, 'CreateUser', { UserName: 'a b' });
	learner.can(robin, 'CreateUser', { UserName: 'wanda', PermissionsBoundary: arn('policy/Limit') });
	learner.can(robin, 'UpdateUser', {
		UserName: 'wanda',
		NewUserName: 'wendy',
		NewPath: '/tours/'
	});
	learner.can(robin, 'AddUserToGroup', { UserName: 'wendy', ...group });
	learner.can(robin, 'UpdateGroup', { ...group, NewGroupName: 'Guests', NewPath: '/tours/' });
	learner.can(robin, 'GetGroup', { GroupName: 'guests' });
	learner.can(robin, 'ListGroupsForUser', { UserName: 'wendy' });
	learner.can(robin, 'ListUsers', { PathPrefix: '/maps/' });
	learner.can(robin, 'ListUsers', { MaxItems: 2 });
	learner.cannot('NoSuchEntity', robin, 'GetUser', { UserName: 'wanda' });
	learner.cannot('DeleteConflict', robin, 'DeleteGroup', { GroupName: 'Guests' });
	learner.can(robin, 'RemoveUserFromGroup', { UserName: 'wendy', GroupName: 'Guests' });
}

function policies(learner: Learner, robin: Caller) {
	const own = { PolicyArn: arn('policy/Maps') };
	learner.cannot('MalformedPolicyDocument', robin, 'CreatePolicy', {
		PolicyName: 'Broken',
		PolicyDocument: '{"Statement":'
	});
	learner.can(robin, 'CreatePolicy', {
		PolicyName: 'Maps',
		PolicyDocument: reading,
		Description: 'Reads maps',
		Tags
	});
	learner.can(robin, 'CreatePolicyVersion', {
		...own,
		PolicyDocument: writing,
		SetAsDefault: true
	});
	learner.can(robin, 'CreatePolicyVersion', { ...own, PolicyDocument: reading });
	learner.can(robin, 'ListPolicyVersions', own);
	learner.can(robin, 'GetPolicyVersion', { ...own, VersionId: 'v2' });
	learner.can(robin, 'SetDefaultPolicyVersion', { ...own, VersionId: 'v3' });
	learner.cannot('DeleteConflict', robin, 'DeletePolicyVersion', { ...own, VersionId: 'v3' });
	learner.can(robin, 'DeletePolicyVersion', { ...own, VersionId: 'v1' });
	learner.can(robin, 'GetPolicy', own);
	const kinds = [
		['User', { UserName: 'ana' }],
		['Group', { GroupName: 'Guests' }],
		['Role', { RoleName: 'tiler' }]
	] as const;
	for (const [kind, named] of kinds) {
		const inline = { ...named, PolicyName: 'Inline' };
		learner.can(robin, `Attach${kind}Policy`, { ...named, ...own });
		learner.can(
			robin,
			`Attach${kind}Policy`,
			{ ...named, PolicyArn: managed('SecurityAudit') },
			`ListAttached${kind}Policies`,
			named
		);
		learner.can(robin, `Put${kind}Policy`, { ...inline, PolicyDocument: writing });
		learner.can(robin, `Get${kind}Policy`, inline, `List${kind}Policies`, named);
		learner.can(robin, 'ListEntitiesForPolicy', own);
		learner.can(robin, `Delete${kind}Policy`, inline);
		learner.can(robin, `Detach${kind}Policy`, { ...named, ...own });
	}
	learner.cannot('NoSuchEntity', robin, 'AttachUserPolicy', {
		UserName: 'ana',
		PolicyArn: managed('Nothing')
	});
	learner.can(robin, 'ListPolicies', { Scope: 'Local' });
	learner.can(robin, 'ListPolicies', { OnlyAttached: true });
	const PermissionsBoundary = managed('PowerUserAccess');
	learner.can(robin, 'PutUserPermissionsBoundary', { UserName: 'ana', PermissionsBoundary });
	learner.can(robin, 'DeleteUserPermissionsBoundary', { UserName: 'ana' });
	learner.can(robin, 'PutRolePermissionsBoundary', { RoleName: 'Editor', PermissionsBoundary });
	learner.can(robin, 'DeleteRolePermissionsBoundary', { RoleName: 'Editor' });
}

function credentials(learner: Learner, robin: Caller) {
	const ana = { UserName: 'ana' };
	learner.cannot('PasswordPolicyViolation', robin, 'CreateLoginProfile', {
		...ana,
		Password: learner.seal('too-short')
	});
	learner.can(robin, 'CreateLoginProfile', {
		...ana,
		Password: learner.seal('first-Bridge-22'),
		PasswordResetRequired: true
	});
	learner.can(robin, 'GetLoginProfile', ana);
	learner.can(robin, 'AttachUserPolicy', { ...ana, PolicyArn: managed('IAMUserChangePassword') });
	const session = signIn(learner, 'ana', 'first-Bridge-22');
	learner.cannot('PasswordChangeRequired', session, 'GetUser');
	learner.can(session, 'ChangePassword', {
		OldPassword: learner.seal('first-Bridge-22'),
		NewPassword: learner.seal('second-Bridge-33')
	});
	learner.cannot('AccessDenied', session, 'CreateUser', { UserName: 'friend' });
	learner.can(session, 'signin:ConsoleLogout');
	learner.can(robin, 'UpdateLoginProfile', { ...ana, Password: learner.seal('third-Bridge-44') });

	const made = learner.can(robin, 'CreateAccessKey', ana);
	const key = { ...ana, AccessKeyId: text(made['AccessKey'], 'AccessKeyId') };
	const anasKey: Caller = { kind: 'accessKey', id: key.AccessKeyId };
	const { door } = learner;
	learner.door = { door: 'program', sourceIp: '203.0.113.9', userAgent: 'aws-cli/2.27.0' };
	learner.can(anasKey, 'sts:GetCallerIdentity');
	learner.cannot('AccessDenied', anasKey, 'CreateGroup', { GroupName: 'mine' });
	learner.door = door;
	learner.can(robin, 'GetAccessKeyLastUsed', { AccessKeyId: key.AccessKeyId });
	learner.can(robin, 'CreateAccessKey', ana);
	learner.cannot('LimitExceeded', robin, 'CreateAccessKey', ana);
	learner.can(robin, 'UpdateAccessKey', { ...key, Status: 'Inactive' });
	learner.cannot('InvalidClientTokenId', anasKey, 'sts:GetCallerIdentity');
	learner.can(robin, 'sts:GetAccessKeyInfo', { AccessKeyId: key.AccessKeyId });
	learner.can(robin, 'DeleteAccessKey', key);
	learner.can(robin, 'ListAccessKeys', ana);
	learner.can(robin, 'ListSSHPublicKeys', ana);
	learner.can(robin, 'ListSigningCertificates', ana);
	learner.can(robin, 'ListServiceSpecificCredentials', ana);
	learner.can(robin, 'ListServerCertificates');
}

function devices(learner: Learner, robin: Caller) {
	const ana = { UserName: 'ana' };
	const made = learner.can(robin, 'CreateVirtualMFADevice', { VirtualMFADeviceName: 'anas-phone' });
	const SerialNumber = text(made['VirtualMFADevice'], 'SerialNumber');
	const seed = text(made['VirtualMFADevice'], 'Base32StringSeed');
	const codes = () => ({
		AuthenticationCode1: learner.code(seed, -1),
		AuthenticationCode2: learner.code(seed)
	});
	const device = { ...ana, SerialNumber };
	learner.cannot('InvalidAuthenticationCode', robin, 'EnableMFADevice', {
		...device,
		AuthenticationCode1: '000000',
		AuthenticationCode2: '000001'
	});
	learner.can(robin, 'EnableMFADevice', { ...device, ...codes() });
	learner.enter({ type: 'skip', skipped: 30_000 }, 90_000);
	learner.can(robin, 'ResyncMFADevice', { ...device, ...codes() });
	learner.can(robin, 'ListMFADevices', ana, 'ListVirtualMFADevices', {});
	learner.can(robin, 'GetMFADevice', device);
	learner.enter({ type: 'skip', skipped: 30_000 }, 90_000);
	const session = signIn(learner, 'ana', 'third-Bridge-44', { mfaCode: learner.code(seed) });
	learner.enter({ type: 'skip', skipped: 30_000 }, 90_000);
	learner.can(robin, 'AttachUserPolicy', { ...ana, PolicyArn: managed('IAMReadOnlyAccess') });
	learner.can(session, 'GetUser');
	learner.can(session, 'signin:ConsoleLogout');
	learner.can(robin, 'DeactivateMFADevice', device);
	learner.can(robin, 'DeleteVirtualMFADevice', { SerialNumber });
	const found = tokenSerial(learner.start.seed);
	learner.cannot('EntityAlreadyExists', robin, 'EnableMFADevice', {
		...ana,
		SerialNumber: found,
		...codes()
	});
}

function securityKeys(learner: Learner, robin: Caller) {
	const whose = { UserName: 'wendy', DeviceName: 'blue' };
	const key = new SoftKey('blue');
	learner.can(robin, 'CreateLoginProfile', {
		UserName: 'wendy',
		Password: learner.seal('narrow-Lane-55')
	});
	const asked = learner.look(robin, 'StartSecurityKeyRegistration', whose);
	const challenge = text(asked['CreationOptions'], 'challenge');
	const registered = learner.can(robin, 'FinishSecurityKeyRegistration', {
		...whose,
		Credential: key.register({ challenge })
	});
	const named = asUser(learner, 'wendy', 'narrow-Lane-55');
	const wanted = learner.cannot('MfaRequired', anonymous, 'signin:ConsoleLogin', named);
	const assertion = key.assert({ challenge: text(wanted['mfa'], 'securityKey', 'challenge') });
	const session = signIn(learner, 'wendy', 'narrow-Lane-55', { assertion });
	learner.cannot('AccessDenied', session, 'ListUsers');
	learner.can(session, 'signin:ConsoleLogout');
	learner.can(robin, 'ListMFADevices', { UserName: 'wendy' });
	learner.can(robin, 'DeactivateMFADevice', {
		UserName: 'wendy',
		SerialNumber: text(registered['SerialNumber'])
	});
}

function roles(learner: Learner, robin: Caller) {
	const guide = { RoleName: 'Guide' };
	learner.cannot('MalformedPolicyDocument', robin, 'CreateRole', {
		...guide,
		AssumeRolePolicyDocument: trusting({ AWS: arn('user/nobody') })
	});
	learner.can(robin, 'CreateRole', {
		...guide,
		Path: '/tours/',
		AssumeRolePolicyDocument: trusting({ AWS: arn('user/maps/jun') }),
		Description: 'Guides',
		MaxSessionDuration: 7200,
		Tags
	});
	learner.can(robin, 'UpdateRole', { ...guide, Description: 'Leads', MaxSessionDuration: 3600 });
	learner.can(robin, 'UpdateRoleDescription', { ...guide, Description: 'Leads tours' });
	learner.can(robin, 'UpdateAssumeRolePolicy', {
		...guide,
		PolicyDocument: trusting(ofAccount, [
			'sts:AssumeRole',
			'sts:TagSession',
			'sts:SetSourceIdentity'
		])
	});
	learner.can(robin, 'AttachRolePolicy', { ...guide, PolicyArn: managed('IAMReadOnlyAccess') });
	learner.can(robin, 'GetRole', guide, 'ListRoles', { PathPrefix: '/tours/' });

	const profile = { InstanceProfileName: 'archive' };
	learner.can(robin, 'CreateInstanceProfile', { ...profile, Path: '/tours/' });
	learner.can(robin, 'AddRoleToInstanceProfile', { ...profile, ...guide });
	learner.cannot('LimitExceeded', robin, 'AddRoleToInstanceProfile', {
		...profile,
		RoleName: 'tiler'
	});
	learner.can(robin, 'GetInstanceProfile', profile, 'ListInstanceProfilesForRole', guide);
	learner.can(robin, 'ListInstanceProfiles');
	learner.cannot('DeleteConflict', robin, 'DeleteRole', guide);
	learner.can(robin, 'RemoveRoleFromInstanceProfile', { ...profile, ...guide });
	learner.can(robin, 'DeleteInstanceProfile', profile);

	learner.can(robin, 'CreateServiceLinkedRole', { AWSServiceName: 'support.amazonaws.com' });
	const linked = { RoleName: 'AWSServiceRoleForSupport' };
	learner.cannot('UnmodifiableEntity', robin, 'DeleteRole', linked);
	const task = learner.can(robin, 'DeleteServiceLinkedRole', linked);
	learner.can(robin, 'GetServiceLinkedRoleDeletionStatus', {
		DeletionTaskId: text(task['DeletionTaskId'])
	});
}

/** The access key that a user has had from the start and may use. */
function ownKey(learner: Learner, robin: Caller, UserName: string): Caller {
	const { AccessKeyMetadata } = learner.look(robin, 'ListAccessKeys', { UserName });
	const keys = AccessKeyMetadata as readonly { AccessKeyId: string; Status: string }[];
	const active = keys.find(({ Status }) => Status === 'Active');
	return { kind: 'accessKey', id: active?.AccessKeyId ?? '' };
}

const keyOf = (credentials: Json | undefined): Caller => ({
	kind: 'accessKey',
	id: text(credentials, 'AccessKeyId')
});

function sessions(learner: Learner, robin: Caller) {
	const jun = signIn(learner, 'jun', 'tall-Grass-19');
	learner.can(robin, 'PutRolePolicy', {
		RoleName: 'Editor',
		PolicyName: 'Chain',
		PolicyDocument: policy({ Effect: 'Allow', Action: 'sts:*', Resource: '*' })
	});
	const editor = { account: id, roleName: 'Editor' };
	learner.can(jun, 'signin:SwitchRole', editor);
	learner.can(jun, 'ListUsers');
	learner.cannot('AccessDenied', jun, 'CreateUser', { UserName: 'friend' });
	learner.can(jun, 'signin:SwitchRole', { account: 'marlow-works', roleName: 'tours/Guide' });
	learner.can(jun, 'signin:ExitRole');
	learner.cannot('InvalidInput', jun, 'signin:ExitRole');

	const asking = { RoleArn: arn('role/Editor'), RoleSessionName: 'tour' };
	const assumed = learner.can(jun, 'sts:AssumeRole', {
		...asking,
		DurationSeconds: 3600,
		Policy: policy({ Effect: 'Allow', Action: ['iam:List*', 'sts:*'], Resource: '*' }),
		PolicyArns: [{ arn: managed('IAMReadOnlyAccess') }],
		Tags: [{ Key: 'Tour', Value: 'harbour' }],
		TransitiveTagKeys: ['Tour'],
		SourceIdentity: 'jun'
	});
	const tourist = keyOf(assumed['Credentials']);
	learner.can(tourist, 'sts:GetCallerIdentity');
	learner.can(tourist, 'ListRoles');
	learner.cannot('AccessDenied', tourist, 'CreateGroup', { GroupName: 'mine' });
	learner.can(tourist, 'sts:AssumeRole', {
		RoleArn: arn('role/tours/Guide'),
		RoleSessionName: 'on'
	});
	learner.cannot(
		'AccessDenied',
		{ kind: 'outsider', arn: 'arn:aws:iam::999988887777:user/sam' },
		'sts:AssumeRole',
		asking
	);
	learner.can({ kind: 'service', name: 'ec2.amazonaws.com' }, 'sts:AssumeRole', {
		RoleArn: arn('role/tiler'),
		RoleSessionName: 'i-0123456789abcdef0'
	});
	const temporary = learner.can(ownKey(learner, robin, 'jun'), 'sts:GetSessionToken', {
		DurationSeconds: 900
	});
	learner.can(keyOf(temporary['Credentials']), 'sts:GetCallerIdentity');
	const guest = learner.can(ownKey(learner, robin, 'robin'), 'sts:GetFederationToken', {
		Name: 'guest',
		Policy: policy({ Effect: 'Allow', Action: 's3:*', Resource: '*' })
	});
	learner.can(keyOf(guest['Credentials']), 'sts:GetCallerIdentity');
	learner.cannot('InvalidAuthorizationMessageException', robin, 'sts:DecodeAuthorizationMessage', {
		EncodedMessage: 'e30'
	});
	// Credentials that were given out, revoked as the console does it.
	learner.can(robin, 'PutRolePolicy', {
		RoleName: 'Editor',
		PolicyName: 'AWSRevokeOlderSessions',
		PolicyDocument: policy({
			Effect: 'Deny',
			Action: '*',
			Resource: '*',
			Condition: { DateLessThan: { 'aws:TokenIssueTime': isoTime(learner.time) } }
		})
	});
	learner.cannot('AccessDenied', tourist, 'ListRoles');
	learner.can(jun, 'signin:ConsoleLogout');
}

function providers(learner: Learner, robin: Caller) {
	const url = 'https://token.actions.githubusercontent.com';
	const web = arn('oidc-provider/token.actions.githubusercontent.com');
	const oidc = { OpenIDConnectProviderArn: web };
	const okta = arn('saml-provider/Okta');
	const saml = { SAMLProviderArn: okta };
	learner.can(robin, 'CreateOpenIDConnectProvider', {
		Url: url,
		ClientIDList: ['sts.amazonaws.com']
	});
	learner.can(robin, 'AddClientIDToOpenIDConnectProvider', { ...oidc, ClientID: 'maps' });
	learner.can(robin, 'RemoveClientIDFromOpenIDConnectProvider', { ...oidc, ClientID: 'maps' });
	learner.can(robin, 'UpdateOpenIDConnectProviderThumbprint', {
		...oidc,
		ThumbprintList: ['a'.repeat(40)]
	});
	learner.can(robin, 'TagOpenIDConnectProvider', { ...oidc, Tags });
	learner.can(robin, 'ListOpenIDConnectProviderTags', oidc);
	learner.can(robin, 'UntagOpenIDConnectProvider', { ...oidc, TagKeys });
	learner.can(robin, 'GetOpenIDConnectProvider', oidc, 'ListOpenIDConnectProviders', {});
	learner.can(robin, 'CreateSAMLProvider', { Name: 'Okta', SAMLMetadataDocument: metadata });
	learner.can(robin, 'UpdateSAMLProvider', { ...saml, SAMLMetadataDocument: metadata });
	learner.can(robin, 'TagSAMLProvider', { ...saml, Tags });
	learner.can(robin, 'ListSAMLProviderTags', saml);
	learner.can(robin, 'UntagSAMLProvider', { ...saml, TagKeys });
	learner.can(robin, 'GetSAMLProvider', saml, 'ListSAMLProviders', {});

	const subject = 'repo:marlow-maps/atlas:ref:refs/heads/main';
	learner.can(robin, 'CreateRole', {
		RoleName: 'Deploy',
		AssumeRolePolicyDocument: trusting({ Federated: web }, 'sts:AssumeRoleWithWebIdentity', {
			Condition: { StringEquals: { 'token.actions.githubusercontent.com:sub': subject } }
		})
	});
	const asking = { RoleArn: arn('role/Deploy'), RoleSessionName: 'main' };
	const token = (sub: string) =>
		webToken({ iss: url, aud: 'sts.amazonaws.com', sub }, learner.time);
	const deployed = learner.can(anonymous, 'sts:AssumeRoleWithWebIdentity', {
		...asking,
		WebIdentityToken: token(subject)
	});
	learner.can(keyOf(deployed['Credentials']), 'sts:GetCallerIdentity');
	learner.cannot('AccessDenied', anonymous, 'sts:AssumeRoleWithWebIdentity', {
		...asking,
		WebIdentityToken: token('repo:somebody/else:ref:refs/heads/main')
	});

	learner.can(robin, 'CreateRole', {
		RoleName: 'Staff',
		AssumeRolePolicyDocument: trusting({ Federated: okta }, 'sts:AssumeRoleWithSAML', {
			Condition: { StringEquals: { 'saml:aud': signInPage } }
		})
	});
	const staff = learner.can(anonymous, 'sts:AssumeRoleWithSAML', {
		RoleArn: arn('role/Staff'),
		PrincipalArn: okta,
		SAMLAssertion: samlAssertion(`${arn('role/Staff')},${okta}`, learner.time + 300_000)
	});
	learner.can(keyOf(staff['Credentials']), 'sts:GetCallerIdentity');
	learner.can(robin, 'DeleteOpenIDConnectProvider', oidc);
	learner.can(robin, 'DeleteSAMLProvider', saml);
}

const part = (claims: unknown) => toBase64url(new TextEncoder().encode(JSON.stringify(claims)));

function webToken(claims: object, time: number): string {
	const seconds = Math.floor(time / 1000);
	return `${part({ alg: 'none' })}.${part({ ...claims, iat: seconds, exp: seconds + 3600 })}.nobody`;
}

const signInPage = 'https://signin.aws.amazon.com/saml';

function samlAssertion(role: string, until: number): string {
	const attributes = Object.entries({ Role: role, RoleSessionName: 'dana@marlowmaps.example' }).map(
		([name, value]) =>
			`<saml:Attribute Name="https://aws.amazon.com/SAML/Attributes/${name}"><saml:AttributeValue>${value}</saml:AttributeValue></saml:Attribute>`
	);
	const xml = `<samlp:Response><saml:Assertion><saml:Issuer>https://id.marlowmaps.example/saml</saml:Issuer>
		<saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">dana</saml:NameID>
		<saml:SubjectConfirmationData Recipient="${signInPage}" NotOnOrAfter="${isoTime(until)}"/></saml:Subject>
		${attributes.join('')}</saml:Assertion></samlp:Response>`;
	return base64.encode(new TextEncoder().encode(xml));
}

function settings(learner: Learner, root: Caller, robin: Caller) {
	learner.cannot('AccessDenied', robin, 'DeleteAccountAlias', { AccountAlias: 'marlow-works' });
	learner.can(robin, 'CreateAccountAlias', { AccountAlias: 'marlow-tours' });
	learner.can(robin, 'ListAccountAliases');
	learner.can(robin, 'UpdateAccountPasswordPolicy', {
		MinimumPasswordLength: 14,
		RequireSymbols: true,
		AllowUsersToChangePassword: true
	});
	learner.can(robin, 'GetAccountPasswordPolicy');
	learner.can(robin, 'DeleteAccountPasswordPolicy');
	learner.cannot('NoSuchEntity', robin, 'GetAccountPasswordPolicy');
	learner.can(robin, 'GetAccountSummary');
	learner.can(root, 'CreateAccessKey');
	learner.can(root, 'ListAccessKeys');
	learner.cannot('AccessDenied', root, 'DeleteAccountAlias', { AccountAlias: 'marlow-tours' });
}

function reports(learner: Learner, robin: Caller) {
	learner.cannot('ReportNotPresent', robin, 'GetCredentialReport');
	learner.can(robin, 'GenerateCredentialReport');
	learner.can(robin, 'GenerateCredentialReport');
	learner.can(robin, 'GetCredentialReport');
	learner.can(robin, 'GetAccountAuthorizationDetails', { Filter: ['User', 'Role'] });
	const job = learner.can(robin, 'GenerateServiceLastAccessedDetails', { Arn: arn('user/robin') });
	const JobId = text(job['JobId']);
	learner.can(robin, 'GetServiceLastAccessedDetails', { JobId });
	learner.can(robin, 'GetServiceLastAccessedDetailsWithEntities', {
		JobId,
		ServiceNamespace: 'iam'
	});
	learner.can(robin, 'cloudtrail:LookupEvents', {
		LookupAttributes: [{ AttributeKey: 'Username', AttributeValue: 'jun' }],
		MaxResults: 20
	});
}

function simulating(learner: Learner, robin: Caller) {
	const source = { PolicySourceArn: arn('user/maps/jun') };
	learner.can(robin, 'GetContextKeysForCustomPolicy', { PolicyInputList: [writing] });
	learner.can(robin, 'GetContextKeysForPrincipalPolicy', source);
	learner.can(robin, 'SimulateCustomPolicy', {
		PolicyInputList: [reading, writing],
		ActionNames: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
		ResourceArns: ['arn:aws:s3:::tiles/1']
	});
	learner.can(robin, 'SimulatePrincipalPolicy', {
		...source,
		ActionNames: ['iam:GetUser', 's3:GetObject']
	});
	learner.can(robin, 'ListPoliciesGrantingServiceAccess', {
		Arn: arn('user/robin'),
		ServiceNamespaces: ['s3', 'iam']
	});
}

function tagging(learner: Learner, robin: Caller) {
	learner.can(robin, 'CreateVirtualMFADevice', { VirtualMFADeviceName: 'spare' });
	const entities = [
		['User', { UserName: 'wendy' }],
		['Role', { RoleName: 'Guide' }],
		['Policy', { PolicyArn: arn('policy/Maps') }],
		['InstanceProfile', { InstanceProfileName: 'tiler' }],
		['MFADevice', { SerialNumber: arn('mfa/spare') }]
	] as const;
	for (const [kind, named] of entities) {
		learner.can(robin, `Tag${kind}`, { ...named, Tags });
		learner.can(robin, `List${kind}Tags`, named);
		learner.can(robin, `Untag${kind}`, { ...named, TagKeys });
	}
}

function takingAway(learner: Learner, robin: Caller) {
	learner.can(robin, 'DeleteVirtualMFADevice', { SerialNumber: arn('mfa/spare') });
	learner.cannot('DeleteConflict', robin, 'DeleteUser', { UserName: 'wendy' });
	learner.can(robin, 'DeleteLoginProfile', { UserName: 'wendy' }, 'DeleteUser', {
		UserName: 'wendy'
	});
	learner.cannot(
		'DeleteConflict',
		robin,
		'DetachGroupPolicy',
		{ GroupName: 'Guests', PolicyArn: managed('SecurityAudit') },
		'DeleteGroup',
		{ GroupName: 'Guests' },
		'ListGroups',
		{}
	);
	learner.can(robin, 'DetachRolePolicy', {
		RoleName: 'Guide',
		PolicyArn: managed('IAMReadOnlyAccess')
	});
	learner.can(robin, 'DeleteRole', { RoleName: 'Guide' });
	learner.can(robin, 'DeletePolicyVersion', { PolicyArn: arn('policy/Maps'), VersionId: 'v2' });
	learner.can(robin, 'DeletePolicy', { PolicyArn: arn('policy/Maps') });
	learner.cannot('NotSimulated', robin, 'UploadSSHPublicKey', { UserName: 'ana' });
	learner.cannot('InvalidAction', robin, 'MakeCoffee');
	for (let round = 0; round < 3; round++) learner.enter({ type: 'undo' });
	for (let round = 0; round < 2; round++) learner.enter({ type: 'redo' });
}

function objectives(learner: Learner, robin: Caller) {
	const mara = { UserName: 'mara' };
	learner.can(robin, 'CreateUser', mara);
	learner.can(robin, 'AttachUserPolicy', { ...mara, PolicyArn: managed('ReadOnlyAccess') });
	const made = learner.can(robin, 'CreateVirtualMFADevice', { VirtualMFADeviceName: 'phone' });
	const seed = text(made['VirtualMFADevice'], 'Base32StringSeed');
	learner.can(robin, 'EnableMFADevice', {
		UserName: 'robin',
		SerialNumber: arn('mfa/phone'),
		AuthenticationCode1: learner.code(seed, -1),
		AuthenticationCode2: learner.code(seed)
	});
}
