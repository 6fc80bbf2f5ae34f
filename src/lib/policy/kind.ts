/** What a policy is attached to, which decides the elements it may and must have. */
export const policyKinds = [
	'identity',
	'boundary',
	'session',
	'scp',
	'rcp',
	/** Attached to a resource, such as a bucket, a key or a queue. */
	'resource',
	/** Says who may assume a role. */
	'trust',
	/** Limits what passes a VPC endpoint. */
	'endpoint'
] as const;

export type PolicyKind = (typeof policyKinds)[number];

/** Resource types whose policies AWS checks more closely, as `validatePolicyResourceType` has them. */
export type PolicyResourceType =
	| 'AWS::S3::Bucket'
	| 'AWS::S3::AccessPoint'
	| 'AWS::S3::MultiRegionAccessPoint'
	| 'AWS::S3ObjectLambda::AccessPoint'
	| 'AWS::IAM::AssumeRolePolicyDocument'
	| 'AWS::DynamoDB::Table';
