import fc from 'fast-check';

/** An action and a resource that it can be about, as the service data of AWS have them. */
export interface Target {
	readonly action: string;
	readonly resource: (owner: string) => string;
	/** The resource can have a policy of its own. */
	readonly hasPolicy?: true;
	/** That policy is the trust policy of a role, which callers of this kind may assume. */
	readonly trust?: 'signed' | 'saml' | 'web';
}

const object = 'arn:aws:s3:::maps/plans/a.png';
const userFolder = 'arn:aws:s3:::maps/jun/b.png';
const inRegion = (service: string, rest: string) => (owner: string) =>
	`arn:aws:${service}:eu-west-1:${owner}:${rest}`;
const role = (owner: string) => `arn:aws:iam::${owner}:role/keeper`;
const key = inRegion('kms', 'key/1234abcd-12ab-34cd-56ef-1234567890ab');

const targets: readonly Target[] = [
	{ action: 's3:GetObject', resource: () => object, hasPolicy: true },
	{ action: 's3:GetObject', resource: () => userFolder, hasPolicy: true },
	{ action: 's3:PutObject', resource: () => object, hasPolicy: true },
	{ action: 's3:ListBucket', resource: () => 'arn:aws:s3:::maps', hasPolicy: true },
	{ action: 's3:ListAllMyBuckets', resource: () => '*' },
	{ action: 'sqs:SendMessage', resource: inRegion('sqs', 'orders'), hasPolicy: true },
	{ action: 'sns:Publish', resource: inRegion('sns', 'news'), hasPolicy: true },
	{ action: 'kms:Decrypt', resource: key, hasPolicy: true },
	{ action: 'kms:RetireGrant', resource: key, hasPolicy: true },
	{ action: 'kms:ListKeys', resource: () => '*' },
	{ action: 'sts:AssumeRole', resource: role, hasPolicy: true, trust: 'signed' },
	{ action: 'sts:AssumeRoleWithSAML', resource: role, hasPolicy: true, trust: 'saml' },
	{ action: 'sts:AssumeRoleWithWebIdentity', resource: role, hasPolicy: true, trust: 'web' },
	{ action: 'sts:GetCallerIdentity', resource: () => '*' },
	{
		action: 'secretsmanager:GetSecretValue',
		resource: inRegion('secretsmanager', 'secret:token-a1b2c3'),
		hasPolicy: true
	},
	{ action: 'dynamodb:GetItem', resource: inRegion('dynamodb', 'table/tiles'), hasPolicy: true },
	{
		action: 'lambda:InvokeFunction',
		resource: inRegion('lambda', 'function:draw'),
		hasPolicy: true
	},
	{ action: 'iam:CreateUser', resource: (owner) => `arn:aws:iam::${owner}:user/jun` },
	{ action: 'iam:PassRole', resource: role },
	{ action: 'ec2:DescribeInstances', resource: () => '*' },
	{ action: 'ec2:TerminateInstances', resource: inRegion('ec2', 'instance/i-0123456789abcdef0') }
];

export const target = fc.constantFrom(...targets);
