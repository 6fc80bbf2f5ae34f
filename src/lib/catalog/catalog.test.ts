import { describe, expect, test } from 'vitest';
import { isSetKey } from '../policy/condition/multivalued';
import type { ActionFacts, KeyFacts, ServiceFacts } from '../policy/facts';
import { validate } from '../policy/validate';
import { serviceFiles, unread, whole } from './testing/whole';

function service(prefix: string): ServiceFacts {
	const found = whole.service(prefix);
	if (!found) throw new Error(`There is no service ${prefix}`);
	return found;
}

function action(text: string): ActionFacts {
	const [prefix = '', name = ''] = text.split(':');
	const found = service(prefix).action(name);
	if (!found) throw new Error(`There is no action ${text}`);
	return found;
}

describe('actions', () => {
	test.each([
		['s3:GetObject', 'Read'],
		['s3:ListBucket', 'List'],
		['s3:PutObject', 'Write'],
		['s3:PutObjectTagging', 'Tagging'],
		['s3:PutBucketPolicy', 'Permissions management'],
		['iam:GetUser', 'Read'],
		['iam:ListUsers', 'List'],
		['iam:CreateUser', 'Write'],
		['iam:TagUser', 'Tagging'],
		['iam:AttachUserPolicy', 'Permissions management'],
		['sts:AssumeRole', 'Write'],
		['ec2:RunInstances', 'Write']
	])('%s has the access level %s', (name, level) => {
		expect(action(name).level).toBe(level);
	});

	test('s3:GetObject takes the ARN of an object, without region and account', () => {
		const names = action('s3:GetObject').resourceTypes.map(({ name }) => name);
		expect(names).toEqual(['accesspointobject', 'object']);
		expect(service('s3').resourceType('object')?.arns).toEqual([
			'arn:${Partition}:s3:::${BucketName}/${ObjectName}'
		]);
	});

	test('s3:ListBucket takes a bucket, not its objects', () => {
		const names = action('s3:ListBucket').resourceTypes.map(({ name }) => name);
		expect(names).toContain('bucket');
		expect(names).not.toContain('object');
	});

	test('iam:PassRole needs a role and can be limited by the service it is passed to', () => {
		const { resourceTypes, keys } = action('iam:PassRole');
		expect(resourceTypes).toEqual([{ name: 'role', required: true, keys: [] }]);
		expect(keys).toEqual(
			expect.arrayContaining(['iam:PassedToService', 'iam:AssociatedResourceArn'])
		);
	});

	test('s3:ListAllMyBuckets can be limited to no resource', () => {
		expect(action('s3:ListAllMyBuckets').resourceTypes).toEqual([]);
	});

	test('ec2:RunInstances needs several resources, each with keys of its own', () => {
		const { resourceTypes } = action('ec2:RunInstances');
		const required = resourceTypes.filter((each) => each.required).map(({ name }) => name);
		expect(required).toEqual(expect.arrayContaining(['image', 'instance', 'subnet']));
		const instance = resourceTypes.find(({ name }) => name === 'instance');
		expect(instance?.keys).toContain('ec2:InstanceType');
	});

	test('names are found without regard to case, prefixes too', () => {
		expect(whole.service('S3')?.action('getobject')?.name).toBe('GetObject');
		expect(whole.hasService('IAM')).toBe(true);
	});

	test.each(['s3:GetObjekt', 's3:', 's3:constructor', 's3:__proto__'])('%s is none', (name) => {
		const [prefix = '', rest = ''] = name.split(':');
		expect(service(prefix).action(rest)).toBeUndefined();
	});
});

describe('resource types', () => {
	test.each([
		['iam', 'user', ['arn:${Partition}:iam::${Account}:user/${UserNameWithPath}']],
		['iam', 'role', ['arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}']],
		['s3', 'bucket', ['arn:${Partition}:s3:::${BucketName}']],
		['sqs', 'queue', ['arn:${Partition}:sqs:${Region}:${Account}:${QueueName}']],
		['kms', 'key', ['arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}']]
	])('%s: a %s', (prefix, type, arns) => {
		expect(service(prefix).resourceType(type)?.arns).toEqual(arns);
	});

	test('a type with two forms of ARN has both', () => {
		expect(service('lex').resourceType('bot')?.arns).toHaveLength(2);
	});
});

describe('condition keys of all services', () => {
	const facts = (name: string): Omit<KeyFacts, 'name'> | undefined => {
		const key = whole.globalKey(name);
		return key && { type: key.type, multivalued: key.multivalued };
	};

	test.each([
		['aws:MultiFactorAuthPresent', 'Bool'],
		['aws:MultiFactorAuthAge', 'Numeric'],
		['aws:SourceIp', 'IPAddress'],
		['aws:VpcSourceIp', 'IPAddress'],
		['aws:CurrentTime', 'Date'],
		['aws:EpochTime', 'Date'],
		['aws:TokenIssueTime', 'Date'],
		['aws:PrincipalArn', 'ARN'],
		['aws:SourceArn', 'ARN'],
		['aws:SourceVpcArn', 'ARN'],
		['aws:SignInSessionArn', 'ARN'],
		['aws:SecureTransport', 'Bool'],
		['aws:ViaAWSService', 'Bool'],
		['aws:PrincipalIsAWSService', 'Bool'],
		['aws:PrincipalOrgID', 'String'],
		['aws:RequestedRegion', 'String'],
		['aws:username', 'String'],
		['aws:userid', 'String'],
		['aws:PrincipalTag/team', 'String'],
		['aws:ResourceTag/team', 'String'],
		['aws:RequestTag/${TagKey}', 'String'],
		['ec2:SourceInstanceArn', 'ARN'],
		['codebuild:BuildArn', 'ARN']
	])('%s is a %s with one value', (name, type) => {
		expect(facts(name)).toEqual({ type, multivalued: false });
	});

	test('these have many values, and no others do', () => {
		const many = whole.globalKeys.filter(({ multivalued }) => multivalued);
		expect(many.map(({ name }) => name).sort()).toEqual([
			'aws:CalledVia',
			'aws:PrincipalOrgPaths',
			'aws:PrincipalServiceNamesList',
			'aws:ResourceOrgPaths',
			'aws:SourceOrgPaths',
			'aws:TagKeys',
			'aws:VpceOrgPaths'
		]);
		// The engine has no catalogue.
		const sets = whole.globalKeys.filter(({ name }) => isSetKey(name.toLowerCase()));
		expect(sets).toEqual(many);
	});

	test('case is no difference', () => {
		expect(whole.globalKey('AWS:PRINCIPALARN')?.name).toBe('aws:PrincipalArn');
		expect(whole.globalKey('aws:requesttag/Team')?.name).toBe('aws:RequestTag/${TagKey}');
	});

	test('a gap that AWS writes as "tag-key" or "<key>" takes any tag', () => {
		expect(service('s3').key('s3:ExistingObjectTag/team')?.name).toBe(
			's3:ExistingObjectTag/${TagKey}'
		);
		const secrets = whole.service('secretsmanager');
		expect(secrets?.key('secretsmanager:ResourceTag/team')).toBeDefined();
		expect(secrets?.key('secretsmanager:ResourceTag/')).toBeUndefined();
	});

	test.each([
		['aws:ARN', 'gave way to aws:PrincipalArn'],
		['aws:RequestTag', 'lacks its tag'],
		['aws:RequestTag/', 'lacks its tag'],
		['aws:PrincipalTags/team', 'is misspelt'],
		['aws:SourceIp/x', 'takes no part of one’s own'],
		['aws:toString', 'is none']
	])('%s is not found: it %s', (name) => {
		expect(whole.globalKey(name)).toBeUndefined();
	});
});

describe('condition keys of services', () => {
	test.each([
		['s3', 's3:prefix', 'String', false],
		['s3', 's3:max-keys', 'Numeric', false],
		['s3', 'S3:ExistingObjectTag/team', 'String', false],
		['s3', 's3:ExistingObjectTag/<key>', 'String', false],
		['s3', 's3:RequestObjectTagKeys', 'ArrayOfString', true],
		['iam', 'iam:PassedToService', 'String', false],
		['iam', 'iam:PermissionsBoundary', 'ARN', false],
		['iam', 'iam:ResourceTag/team', 'String', false],
		['kms', 'kms:EncryptionContext:Department', 'String', false],
		['sts', 'sts:ExternalId', 'String', false],
		['sts', 'saml:aud', 'String', false],
		['sts', 'token.actions.githubusercontent.com:repository', 'String', false],
		['dynamodb', 'dynamodb:LeadingKeys', 'ArrayOfString', true],
		['ec2', 'ec2:ResourceTag/team', 'String', false],
		['codebuild', 'codebuild:secondarySources/one.location', 'String', false]
	])('%s has %s', (prefix, name, type, multivalued) => {
		const key = service(prefix).key(name);
		expect(key).toMatchObject({ type: type.replace('ArrayOf', ''), multivalued });
	});

	test.each([
		['s3', 's3:ExistingObjectTag'],
		['s3', 's3:ExistingObjectTag/'],
		['codebuild', 'codebuild:secondarySources/.location'],
		['codebuild', 'codebuild:secondarySources/location'],
		['iam', 'iam:passedtoservices']
	])('%s has no %s', (prefix, name) => {
		expect(service(prefix).key(name)).toBeUndefined();
	});
});

/** Service Authorization Reference: each of these prefixes has pages of several services. */
describe('a prefix that several services share bears the name of them all', () => {
	test.each([
		['apigateway', 'Amazon API Gateway'],
		['aws-marketplace', 'AWS Marketplace'],
		['cloudformation', 'AWS CloudFormation'],
		['elasticloadbalancing', 'Elastic Load Balancing'],
		['greengrass', 'AWS IoT Greengrass'],
		['kinesisanalytics', 'Amazon Kinesis Analytics'],
		['lex', 'Amazon Lex'],
		['ses', 'Amazon Simple Email Service (SES)'],
		['sms-voice', 'AWS End User Messaging SMS and Voice']
	])('%s is %s', (prefix, name) => {
		expect(whole.nameOf(prefix)).toBe(name);
	});

	test.each([
		['ses:SendMail', 'Amazon Simple Email Service (SES) has no action'],
		['cloudformation:DeleteStacks', 'AWS CloudFormation has no action']
	])('so a finding on %s says that %s', (Action, says) => {
		const text = JSON.stringify({
			Version: '2012-10-17',
			Statement: [{ Effect: 'Allow', Action, Resource: '*' }]
		});
		const found = validate(text, { kind: 'identity', facts: whole });
		expect(found.map(({ message }) => message).join()).toContain(says);
	});
});

test('resource control policies work for S3, STS, KMS, SQS and Secrets Manager, not for IAM', () => {
	for (const prefix of ['s3', 'sts', 'kms', 'sqs', 'secretsmanager']) {
		expect(whole.rcpServices).toContain(prefix);
	}
	expect(whole.rcpServices).not.toContain('iam');
});

describe('what is loaded', () => {
	test('a service is known by name at once, by its actions when its file is there', () => {
		expect(unread.nameOf('S3')).toBe('Amazon S3');
		expect(unread.hasService('s3')).toBe(true);
		expect(unread.service('s3')).toBeUndefined();
		expect(unread.loaded).toEqual([]);
		expect(whole.service('s3')?.name).toBe('Amazon S3');
	});

	test('services that policies mostly speak of are in one file', () => {
		expect(unread.filesFor(['s3', 'IAM', 'sts', 'lambda', 'kms', 's3'])).toEqual(['common']);
	});

	test('claims of identity providers are in the file of STS', () => {
		expect(unread.filesFor(['saml', 'accounts.google.com'])).toEqual(unread.filesFor(['sts']));
	});

	test('what is unknown or loaded needs no file', () => {
		expect(unread.filesFor(['nothing', '__proto__', ''])).toEqual([]);
		expect(whole.filesFor(whole.prefixes)).toEqual([]);
	});

	test('all services take few requests', () => {
		expect(unread.filesFor(unread.prefixes).length).toBeLessThanOrEqual(20);
	});

	test('a catalogue that has learnt more leaves the other as it was', () => {
		const [file] = serviceFiles;
		if (!file) throw new Error('There are no files');
		expect(unread.with(file).loaded).toHaveLength(file.length);
		expect(unread.loaded).toEqual([]);
	});
});
