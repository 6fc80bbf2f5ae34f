import { describe, expect, test } from 'vitest';
import { serviceCommands, serviceOfCommand, operationNames, commandFor } from './commands';
import { AwsBench } from './bench.fixture';
import { optionName } from './names';
import { codeAt, stepAt } from '../../account/services/iam/mfa/totp';

/* What AWS's own command line cannot be asked about; the rest is tests/clients/command-line. */

test.each([
	['CreateUser', 'create-user'],
	['SSHPublicKeyId', 'ssh-public-key-id'],
	['ListMFADevices', 'list-mfa-devices'],
	['SAMLMetadataDocument', 'saml-metadata-document'],
	['PolicyARNs', 'policy-arns'],
	['AuthenticationCode1', 'authentication-code1'],
	['ListObjectsV2', 'list-objects-v2']
])('%s is typed as %s', (name, option) => {
	expect(optionName(name)).toBe(option);
});

describe('every operation', () => {
	test('takes its own skeleton as input, in JSON and in YAML, and has help', async () => {
		const bench = new AwsBench();
		for (const command of serviceCommands) {
			const service = serviceOfCommand(command);
			if (!service) throw new Error(`${command} is no service`);
			for (const [name, operation] of await operationNames(service)) {
				if ('why' in (await commandFor(service, operation))) continue;
				await takesSkeletons(bench, [command, name]);
				expect(await bench.told(command, name, 'help')).toContain(`Calls ${operation}.`);
			}
		}
	}, 60_000);
});

/** It is read: what is wrong with it, if anything, is an empty value, which a skeleton is made of. */
async function takesSkeletons(bench: AwsBench, operation: readonly string[]) {
	const savesBody = (await bench.told(...operation, 'help')).includes('<outfile>');
	if (savesBody) return;
	for (const [form, option] of [
		['input', '--cli-input-json'],
		['yaml-input', '--cli-input-yaml']
	] as const) {
		const skeleton = await bench.told(...operation, '--generate-cli-skeleton', form);
		const outfile = operation.includes('create-virtual-mfa-device')
			? ['--outfile', 'x', '--bootstrap-method', 'QRCodePNG']
			: [];
		const { code, stderr } = await bench.aws(...operation, option, skeleton, ...outfile);
		const faults = stderr
			.split('\n')
			.filter((line) => line.startsWith('Invalid type') || /^(?:Unknown|Missing|Error)/.test(line));
		// In JSON there are no bytes: a blob is null there, as AWS's command line has it, too.
		expect(faults.filter((line) => !line.includes("<class 'bytes'>"))).toEqual([]);
		expect([0, 252, 254, 255]).toContain(code);
	}
}

describe('a policy document', () => {
	test('goes in by file and comes out as JSON', async () => {
		const bench = new AwsBench();
		const document = {
			Version: '2012-10-17',
			Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }]
		};
		bench.write('all.json', JSON.stringify(document));
		const put = ['iam', 'put-user-policy', '--user-name', 'jun', '--policy-name', 'All'];
		await bench.told(...put, '--policy-document', 'file://all.json');
		const read = await bench.told(
			'iam',
			'get-user-policy',
			'--user-name',
			'jun',
			'--policy-name',
			'All'
		);
		expect(JSON.parse(read)).toMatchObject({ PolicyDocument: document });
	});
});

describe('events', () => {
	test('are looked up by attribute, in pages, with what the line called itself', async () => {
		const bench = new AwsBench();
		for (const name of ['ana', 'ben']) await bench.told('iam', 'create-user', '--user-name', name);
		const found = await bench.told(
			...['cloudtrail', 'lookup-events', '--max-items', '1', '--output', 'text'],
			...['--lookup-attributes', 'AttributeKey=EventName,AttributeValue=CreateUser'],
			...['--query', 'Events[].CloudTrailEvent']
		);
		const [event = ''] = found.split('\n');
		expect(JSON.parse(event)).toMatchObject({
			eventName: 'CreateUser',
			userAgent: expect.stringContaining('command/iam.create-user'),
			requestParameters: { userName: 'ben' }
		});
	});

	test('want a Region', async () => {
		const bench = new AwsBench();
		bench.environment.delete('AWS_REGION');
		expect(await bench.aws('cloudtrail', 'lookup-events')).toEqual({
			code: 253,
			stdout: '',
			stderr:
				'\nYou must specify a region. You can also configure your region by running "aws configure".\n'
		});
	});
});

describe('a profile with a role', () => {
	const role = {
		Version: '2012-10-17',
		Statement: {
			Effect: 'Allow',
			Principal: { AWS: '111122223333' },
			Action: 'sts:AssumeRole',
			Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }
		}
	};

	test('asks for a code once, assumes the role and signs with what it was given', async () => {
		const bench = new AwsBench();
		const create = ['iam', 'create-role', '--role-name', 'Auditor'];
		await bench.told(...create, '--assume-role-policy-document', JSON.stringify(role));
		const device = [
			'--virtual-mfa-device-name',
			'phone',
			'--outfile',
			'seed',
			'--bootstrap-method'
		];
		await bench.told('iam', 'create-virtual-mfa-device', ...device, 'Base32StringSeed');
		const seed = String(bench.files.content.get('/home/priya/seed'));
		const serial = 'arn:aws:iam::111122223333:mfa/phone';
		const step = stepAt(bench.desk.now);
		await bench.told(
			...['iam', 'enable-mfa-device', '--user-name', 'priya', '--serial-number', serial],
			...['--authentication-code1', codeAt(seed, step - 1)],
			...['--authentication-code2', codeAt(seed, step)]
		);
		bench.write(
			'.aws/config',
			`[profile auditor]\nrole_arn = arn:aws:iam::111122223333:role/Auditor\ncredential_source = Environment\nmfa_serial = ${serial}\nrole_session_name = priya\n`
		);
		bench.desk.now += 60_000;
		bench.typed = [codeAt(seed, stepAt(bench.desk.now))];
		const who = [
			'sts',
			'get-caller-identity',
			'--query',
			'Arn',
			'--output',
			'text',
			'--profile',
			'auditor'
		];
		const arn = 'arn:aws:sts::111122223333:assumed-role/Auditor/priya\n';
		expect(await bench.told(...who)).toBe(arn);
		expect(await bench.told(...who)).toBe(arn);
		expect(bench.asked).toEqual([`Enter MFA code for ${serial}: `]);
	});

	test('is not assumed after Ctrl+C', async () => {
		const bench = new AwsBench();
		bench.write(
			'.aws/config',
			'[profile a]\nrole_arn = arn:aws:iam::111122223333:role/A\ncredential_source = Environment\nmfa_serial = x\n'
		);
		expect(await bench.aws('sts', 'get-caller-identity', '--profile', 'a')).toEqual({
			code: 130,
			stdout: '\n',
			stderr: ''
		});
		expect(bench.desk.calls).toEqual([]);
	});
});

describe('aws configure', () => {
	test('asks for four things and keeps keys apart from the rest', async () => {
		const bench = new AwsBench();
		bench.typed = ['AKIAIOSFODNN7EXAMPLE', 'wJalrXUtnFEMI', 'eu-west-1', ''];
		await bench.told('configure', '--profile', 'work');
		expect(bench.asked).toEqual([
			'AWS Access Key ID [None]: ',
			'AWS Secret Access Key [None]: ',
			'Default region name [None]: ',
			'Default output format [None]: '
		]);
		expect(bench.files.content.get('/home/priya/.aws/credentials')).toBe(
			'[work]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMI\n'
		);
		expect(bench.files.content.get('/home/priya/.aws/config')).toBe(
			'[profile work]\nregion = eu-west-1\n'
		);
	});
});

describe('what is not there', () => {
	test('of AWS’s operations says why', async () => {
		const { code, stderr } = await new AwsBench().aws('iam', 'upload-server-certificate');
		expect([code, stderr]).toEqual([
			254,
			expect.stringContaining('(NotSimulated) when calling the UploadServerCertificate operation')
		]);
	});

	test('among waiters ends at once, for nothing comes by waiting', async () => {
		expect(await new AwsBench().aws('iam', 'wait', 'user-exists', '--user-name', 'x')).toEqual({
			code: 255,
			stdout: '',
			stderr: '\nWaiter UserExists failed: Max attempts exceeded\n'
		});
	});
});

describe('completion', () => {
	test('knows commands, operations and what is still to be said', async () => {
		const bench = new AwsBench();
		expect(await bench.completes('i')).toEqual(['iam']);
		expect(await bench.completes('iam', 'create-us')).toEqual(['create-user']);
		expect((await bench.completes('iam', 'update-access-key', '--')).slice(0, 2)).toEqual([
			'--access-key-id',
			'--status'
		]);
		expect(await bench.completes('iam', 'update-access-key', '--status', '')).toEqual([
			'Active',
			'Inactive'
		]);
	});

	test('proposes what there is in the account, and leaves no trace', async () => {
		const bench = new AwsBench();
		const before = bench.desk.account;
		expect(await bench.completes('iam', 'get-user', '--user-name', 'w')).toEqual(['wanda']);
		expect(bench.desk.account).toBe(before);
	});

	test('proposes nothing that whoever types may not see', async () => {
		const bench = new AwsBench('wanda');
		expect(await bench.completes('iam', 'get-user', '--user-name', '')).toEqual([]);
	});

	test('knows the options of aws s3, and what can be configured', async () => {
		const bench = new AwsBench();
		expect(await bench.completes('s3', 'sync', '.', 's3://maps', '--del')).toEqual(['--delete']);
		expect(await bench.completes('s3', 'presign', 's3://maps/a', '--exp')).toEqual([
			'--expires-in'
		]);
		expect(await bench.completes('configure', 'set', 'mfa')).toEqual(['mfa_serial']);
	});

	test('knows files behind file://', async () => {
		const bench = new AwsBench();
		bench.write('policy.json', '{}');
		bench.write('maps/north.json', '{}');
		const put = ['iam', 'create-policy', '--policy-document'];
		expect(await bench.completes(...put, 'file://')).toEqual([
			'file://maps/',
			'file://policy.json'
		]);
		expect(await bench.completes(...put, 'file://maps/n')).toEqual(['file://maps/north.json']);
	});
});

test('A@= reads a member of a structure from a file', async () => {
	const bench = new AwsBench();
	bench.write('team.txt', 'maps');
	await bench.told(
		'iam',
		'tag-user',
		'--user-name',
		'jun',
		'--tags',
		'Key=Team,Value@=file://team.txt'
	);
	expect(await bench.told('iam', 'list-user-tags', '--user-name', 'jun', '--output', 'text')).toBe(
		'TAGS\tTeam\tmaps\n'
	);
});
