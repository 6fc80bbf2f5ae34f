import { expect, test } from 'vitest';
import { CodeBench } from './bench.fixture';
import { marlow as marlowMaps, passwords } from '../../account/account.fixture';
import { lookUp } from '../../account/base/table';
import { asCode, fileName, type Language } from './as-code';
import { describe } from './describe/describe';

const own = 'arn:aws:iam::111122223333:policy/maps/ReadMaps';

/** Jun of the editors, with a password, a key, a boundary, and an inline policy that names him by a variable. */
function marlow(): CodeBench {
	const bench = new CodeBench();
	const allowing = (Action: string, Resource: string) =>
		JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action, Resource } });
	const UserName = 'jun';
	bench.make('iam:CreatePolicy', {
		PolicyName: 'ReadMaps',
		Path: '/maps/',
		Description: 'What costs 100%{of all} "maps"',
		PolicyDocument: allowing('s3:GetObject', 'arn:aws:s3:::maps/*'),
		Tags: [{ Key: 'Team', Value: 'maps' }]
	});
	bench.make('iam:CreatePolicyVersion', {
		PolicyArn: own,
		PolicyDocument: allowing('s3:*', 'arn:aws:s3:::maps/*')
	});
	bench.make('iam:CreateGroup', { GroupName: 'editors' });
	bench.make('iam:AttachGroupPolicy', { GroupName: 'editors', PolicyArn: own });
	bench.make('iam:CreateUser', {
		UserName,
		PermissionsBoundary: own,
		Tags: [{ Key: 'Team', Value: 'the maps' }]
	});
	bench.make('iam:AddUserToGroup', { UserName, GroupName: 'editors' });
	bench.make('iam:PutUserPolicy', {
		UserName,
		PolicyName: 'own',
		PolicyDocument: allowing('s3:*', 'arn:aws:s3:::maps/${aws:username}/*')
	});
	bench.make('iam:CreateAccessKey', { UserName });
	return bench;
}

const everyLanguage = ['cli', 'terraform', 'cloudformation'] as const;
const jun = { kind: 'user', name: 'jun' } as const;
const codeOfJun = (language: Language) => asCode(marlow().describe(jun), language);

/** Without what stands above it, and without the document. */
const lines = (text: string) => text.split('\n').filter((line) => !line.startsWith('#'));

test('commands make what a user needs first, and hand ARNs on by variables', () => {
	expect(lines(codeOfJun('cli')).filter((line) => /^(?:aws|\w+=| {2}--)/.test(line))).toEqual([
		`read_maps_arn=$(aws iam create-policy --policy-name ReadMaps --path /maps/ --description 'What costs 100%{of all} "maps"' --tags Key=Team,Value=maps --policy-document '{`,
		'  --query Policy.Arn --output text)',
		'aws iam create-group --group-name editors',
		'aws iam attach-group-policy --group-name editors --policy-arn "$read_maps_arn"',
		`aws iam create-user --user-name jun --permissions-boundary "$read_maps_arn" --tags '[{"Key":"Team","Value":"the maps"}]'`,
		`aws iam put-user-policy --user-name jun --policy-name own --policy-document '{`,
		'aws iam add-user-to-group --user-name jun --group-name editors'
	]);
});

test('in Terraform a policy variable is no template, and what is needed is referred to', () => {
	const code = codeOfJun('terraform');
	expect(code).toContain('Resource = "arn:aws:s3:::maps/$${aws:username}/*"');
	expect(code).toContain('description = "What costs 100%%{of all} \\"maps\\""');
	expect(code).toContain('permissions_boundary = aws_iam_policy.read_maps.arn');
	expect(code).toContain('groups = [aws_iam_group.editors.name]');
});

test('CloudFormation takes a policy variable as it is, and a capability is asked for', () => {
	const code = codeOfJun('cloudformation');
	expect(code).toContain('Resource: "arn:aws:s3:::maps/${aws:username}/*"');
	expect(code).toContain('- !Ref GroupEditors');
	expect(code).toContain('CAPABILITY_NAMED_IAM');
	expect(code).toMatch(/Left out: tags of the policy ReadMaps/);
});

test.each(everyLanguage)('%s has no secret, and says what is left out', (language) => {
	const bench = new CodeBench(marlowMaps);
	const priya = lookUp(marlowMaps.iam.users, 'priya');
	const code = asCode(bench.describe({ kind: 'user', name: 'priya' }), language);
	const said = code.replaceAll(/\n#\s+/g, ' ');
	expect(said).toContain('Left out: the console password of priya');
	expect(said).toContain('Left out: 1 access key of priya');
	for (const { id, secret } of priya?.accessKeys ?? []) {
		expect(code).not.toContain(secret);
		expect(code).not.toContain(id);
	}
	expect(code).not.toContain(passwords.priya);
});

test('alone, a thing refers to what must be there before', () => {
	const alone = marlow().describe(jun, false);
	expect(alone.things).toEqual([alone.subject]);
	expect(alone.notes.join(' ')).toMatch(/policies and groups that it refers to must be there/);
	expect(asCode(alone, 'cli')).toContain(`--permissions-boundary ${own}`);
	expect(asCode(alone, 'terraform')).toContain('groups = ["editors"]');
	expect(asCode(alone, 'cloudformation')).toContain('- editors');
});

test('what may not be read of a thing is not in it, and that is said', () => {
	const bench = marlow();
	const refused = { action: 'iam:GetUserPolicy', error: { code: 'AccessDenied', message: 'No' } };
	const look: typeof bench.look = (name, parameters) =>
		name === refused.action ? { ok: false, refused } : bench.look(name, parameters);
	const wanted = { account: bench.desk.account.id, withNeeds: true };
	const said = describe(look, jun, wanted);
	expect(said).toMatchObject({ ok: true, value: { subject: { inline: [] } } });
	expect(said.ok && said.value.notes).toContain(
		'Not read: the inline policy own. iam:GetUserPolicy came to AccessDenied.'
	);
	const nothing = describe(() => ({ ok: false, refused }), jun, wanted);
	expect(nothing).toEqual({ ok: false, refused });
});

test('who is in a group is written with each user', () => {
	const { notes } = marlow().describe({ kind: 'group', name: 'editors' });
	expect(notes.join(' ')).toContain('Left out: its 1 member, jun.');
});

test('whom a role trusts must be there, and who was deleted must be taken out', () => {
	const bench = new CodeBench();
	bench.make('iam:CreateUser', { UserName: 'jun' });
	bench.make('iam:CreateUser', { UserName: 'ana' });
	const AWS = ['jun', 'ana'].map((name) => `arn:aws:iam::111122223333:user/${name}`);
	bench.make('iam:CreateRole', {
		RoleName: 'Editor',
		AssumeRolePolicyDocument: JSON.stringify({
			Version: '2012-10-17',
			Statement: [{ Effect: 'Allow', Principal: { AWS }, Action: 'sts:AssumeRole' }]
		})
	});
	bench.make('iam:DeleteUser', { UserName: 'ana' });
	const { notes } = bench.describe({ kind: 'role', name: 'Editor' });
	expect(notes.join(' ')).toMatch(/names arn:aws:iam::111122223333:user\/jun, which must be there/);
	expect(notes.join(' ')).toMatch(/names AIDA\w+, who was deleted/);
});

test('of a role that a service has for itself, nothing is settled but the service', () => {
	const bench = new CodeBench();
	bench.make('iam:CreateServiceLinkedRole', {
		AWSServiceName: 'autoscaling.amazonaws.com',
		CustomSuffix: 'night'
	});
	const role = bench.describe({ kind: 'role', name: 'AWSServiceRoleForAutoScaling_night' });
	expect(asCode(role, 'cli')).toContain(
		'aws iam create-service-linked-role --aws-service-name autoscaling.amazonaws.com --custom-suffix night'
	);
	expect(asCode(role, 'terraform')).toContain('custom_suffix    = "night"');
	expect(asCode(role, 'cloudformation')).toContain('Type: AWS::IAM::ServiceLinkedRole');
	expect(asCode(role, 'cloudformation')).not.toContain('CAPABILITY');
});

test.each([
	['cli', 'jun.sh'],
	['terraform', 'jun.tf'],
	['cloudformation', 'jun.yaml']
] as const)('%s is saved as %s', (language, file) => {
	expect(fileName('jun', language)).toBe(file);
});
