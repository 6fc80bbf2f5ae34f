import type { AccountEvent } from '../../base/event';

/** Parameters that name a resource, with its type as in CloudFormation. */
const types = {
	userName: 'AWS::IAM::User',
	groupName: 'AWS::IAM::Group',
	roleName: 'AWS::IAM::Role',
	policyName: 'AWS::IAM::Policy',
	policyArn: 'AWS::IAM::Policy',
	instanceProfileName: 'AWS::IAM::InstanceProfile',
	accessKeyId: 'AWS::IAM::AccessKey',
	serialNumber: 'AWS::IAM::MFADevice',
	roleArn: 'AWS::IAM::Role',
	bucketName: 'AWS::S3::Bucket'
} as const;

/** https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Resource.html */
interface EventResource {
	readonly ResourceType: string;
	readonly ResourceName: string;
}

/** What an event touched, as far as its parameters name it. */
export function resourcesOf({
	record: { requestParameters: given }
}: AccountEvent): readonly EventResource[] {
	if (typeof given !== 'object' || given === null || Array.isArray(given)) return [];
	return Object.entries(given).flatMap(([name, value]) =>
		isTyped(name) && typeof value === 'string'
			? { ResourceType: types[name], ResourceName: value }
			: []
	);
}

function isTyped(name: string): name is keyof typeof types {
	return Object.hasOwn(types, name);
}
