import { expect, test } from 'vitest';
import { arn, Bench, managed, marlow, root, start } from '../account.fixture';
import type { Account } from '../account';
import { emptyTable, lookUp, put } from '../base/table';
import type { Identity } from '../identity';
import type { PrincipalName } from '../principal-name';
import { replaceRole } from '../services/iam/roles/roles';
import { replaceUser } from '../services/iam/users/users';
import { account as own, allows, partner, policy, role, trusts } from '../services/sts/sts.fixture';
import { authorise } from './authorise';
import { justIn, principalsNamed } from './principals-named';

/* Which policies are asked about whom: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html */

function decided(account: Account, identity: Identity, action = 'iam:ListUsers') {
	return authorise(account, identity, { action, arn: '*' }, { time: start });
}

/** Every policy that was read, with its layer and with what carries it. */
function read(account: Account, identity: Identity): readonly string[] {
	const readings = decided(account, identity).gates.flatMap((gate) =>
		gate.read.map(({ policy, holder }) => `${gate.layer}: ${policy}, ${holder}`)
	);
	return [...new Set(readings)];
}

function named(account: Account, name: PrincipalName): Identity {
	const [identity] = principalsNamed(account, name, justIn(start));
	if (!identity) throw new Error('There is none');
	return identity;
}
const user = (account: Account, name: string) =>
	named(account, { kind: 'user', name, accessKey: false });

function changed(name: string, more: object): Account {
	const found = lookUp(marlow.iam.users, name);
	if (!found) throw new Error(`No user ${name}`);
	return replaceUser(marlow, { ...found, ...more });
}

const inline = put(emptyTable, 'Own', { name: 'Own', text: policy(allows('iam:ListUsers')) });
const boundary = managed('ReadOnlyAccess');
const limits = {
	policies: [{ name: 'Passed', text: policy(allows('iam:*')) }],
	policyArns: [managed('PowerUserAccess')]
};

test('about a user: own policies, those of the groups, and the boundary', () => {
	const account = changed('jun', { groups: ['administrators'], inline, boundary });
	expect(read(account, user(account, 'jun'))).toEqual([
		'identity: IAMUserChangePassword, user jun',
		'identity: Own, user jun',
		'identity: AdministratorAccess, user group Administrators',
		'boundary: ReadOnlyAccess, user jun'
	]);
	expect(decided(account, user(account, 'jun')).outcome).toBe('allowed');
	expect(decided(account, user(account, 'jun'), 'iam:CreateUser')).toMatchObject({
		outcome: 'implicitDeny',
		layer: 'boundary'
	});
});

test('about every user: what the password policy grants, if it does', () => {
	const bench = new Bench();
	bench.ok(root, 'UpdateAccountPasswordPolicy', { AllowUsersToChangePassword: true });
	const opened = bench.account;
	const wanda = user(opened, 'wanda');
	expect(read(opened, wanda)).toEqual([
		'identity: AllowUsersToChangePassword, every user of the account'
	]);
	const may = (action: string, on: string, account = opened) =>
		authorise(account, user(account, 'wanda'), { action, arn: on }, { time: start }).outcome;
	expect(may('iam:ChangePassword', arn('user/maps/wanda'))).toBe('allowed');
	expect(may('iam:ChangePassword', arn('user/wanda'))).toBe('allowed');
	expect(may('iam:ChangePassword', arn('user/jun'))).toBe('implicitDeny');
	expect(may('iam:GetAccountPasswordPolicy', '*')).toBe('allowed');
	expect(may('iam:ChangePassword', arn('user/maps/wanda'), marlow)).toBe('implicitDeny');
});

test('about a role’s session: the role’s policies, its boundary, and what was passed', () => {
	const attached = [managed('AdministratorAccess')];
	const account = replaceRole(
		marlow,
		role('Editor', [trusts(own)], { attached, inline, boundary })
	);
	const editor = named(account, { kind: 'role', name: 'Editor' });
	expect(read(account, editor)).toEqual([
		'identity: AdministratorAccess, role Editor',
		'identity: Own, role Editor',
		'boundary: ReadOnlyAccess, role Editor'
	]);
	if (editor.kind !== 'role') throw new Error('No role');
	const limited = { ...editor, session: { ...editor.session, ...limits } };
	expect(read(account, limited).slice(-2)).toEqual([
		'session: Passed, role Editor',
		'session: PowerUserAccess, role Editor'
	]);
});

test('a policy that was passed and is deleted since grants nothing, and limits still', () => {
	const attached = [managed('AdministratorAccess')];
	const account = replaceRole(marlow, role('Editor', [trusts(own)], { attached }));
	const editor = named(account, { kind: 'role', name: 'Editor' });
	if (editor.kind !== 'role') throw new Error('No role');
	const session = { ...editor.session, policyArns: [arn('policy/Gone')] };
	expect(decided(account, { ...editor, session })).toMatchObject({
		outcome: 'implicitDeny',
		layer: 'session'
	});
	expect(read(account, { ...editor, session })).toContain('session: Deleted policy, role Editor');
});

test('about a federated user: those of whoever asked, and what was passed', () => {
	const jun = user(marlow, 'jun');
	if (jun.kind !== 'user') throw new Error('No user');
	const { user: asker, proof } = jun;
	const session = {
		kind: 'federatedUser',
		name: 'guest',
		user: 'jun',
		userId: asker.id,
		tags: emptyTable,
		...limits
	} as const;
	const guest = 'arn:aws:sts::111122223333:federated-user/guest';
	expect(read(marlow, { kind: 'federatedUser', session, user: asker, arn: guest, proof })).toEqual([
		'identity: IAMUserChangePassword, user jun',
		'session: Passed, federated user guest',
		'session: PowerUserAccess, federated user guest'
	]);
});

test('about root, a service and nobody: none of their own', () => {
	expect(decided(marlow, named(marlow, { kind: 'root', accessKey: false }))).toMatchObject({
		outcome: 'allowed',
		layer: 'root'
	});
	for (const identity of [
		named(marlow, { kind: 'service', name: 'ec2.amazonaws.com' }),
		named(marlow, { kind: 'nobody' })
	]) {
		expect(read(marlow, identity)).toEqual([]);
		expect(decided(marlow, identity).outcome).toBe('implicitDeny');
	}
});

test('a policy that is carried is there, and so is a group', () => {
	const lost = changed('jun', { attached: [arn('policy/Gone')] });
	expect(() => decided(lost, user(lost, 'jun'))).toThrow('user jun carries');
	const stray = changed('jun', { groups: ['gone'] });
	expect(() => decided(stray, user(stray, 'jun'))).toThrow('User jun is in the group gone');
});

const everywhere = policy(allows('*'));
const organization = {
	id: 'o-exampleorg1',
	path: 'o-exampleorg1/r-ab12/',
	isManagementAccount: false,
	scps: [[{ name: 'FullAWSAccess', text: everywhere }]],
	rcps: [[{ name: 'RCPFullAWSAccess', text: policy({ ...allows('*'), Principal: '*' }) }]]
};
const guarded = ['rcp: RCPFullAWSAccess, organization', 'scp: FullAWSAccess, organization'];

test('about everybody of a member account: its organization’s guard rails', () => {
	const member = { ...marlow, organization };
	expect(read(member, user(member, 'priya')).slice(0, 2)).toEqual(guarded);
	expect(read(member, named(member, { kind: 'root', accessKey: false }))).toEqual(guarded);
	// The service control policies of an outsider are those of its own account.
	const sam = {
		kind: 'outsider',
		account: partner,
		arn: `arn:aws:iam::${partner}:user/sam`
	} as const;
	expect(read(member, sam)).toEqual([guarded[0], 'identity: Everything, another account']);
	expect(decided(member, sam).outcome).toBe('implicitDeny');

	const management = { ...marlow, organization: { ...organization, isManagementAccount: true } };
	expect(read(management, user(management, 'priya'))).toEqual([
		'identity: AdministratorAccess, user group Administrators'
	]);
});
