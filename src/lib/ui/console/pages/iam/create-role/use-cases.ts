/** What a service does with a role, as AWS's console lists it. */
export interface UseCase {
	readonly service: string;
	readonly name: string;
	/** Whom the role trusts. */
	readonly principal: string;
	readonly says: string;
	/** ARNs of policies that this use needs. */
	readonly policies?: readonly string[];
}

/** The ones that are used most, in AWS's console too, stand first. */
export const useCases: readonly UseCase[] = [
	{
		service: 'EC2',
		name: 'EC2',
		principal: 'ec2.amazonaws.com',
		says: 'Programs on an instance get the role’s permissions, and no access keys.'
	},
	{
		service: 'EC2',
		name: 'EC2 Role for AWS Systems Manager',
		principal: 'ec2.amazonaws.com',
		says: 'Systems Manager looks after the instance as well.',
		policies: ['arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore']
	},
	{
		service: 'Lambda',
		name: 'Lambda',
		principal: 'lambda.amazonaws.com',
		says: 'A function gets the role’s permissions while it runs.'
	},
	{
		service: 'API Gateway',
		name: 'API Gateway',
		principal: 'apigateway.amazonaws.com',
		says: 'An API writes its logs, or calls other services.'
	},
	{
		service: 'AWS Backup',
		name: 'AWS Backup',
		principal: 'backup.amazonaws.com',
		says: 'Backups are made and restored.'
	},
	{
		service: 'CloudFormation',
		name: 'CloudFormation',
		principal: 'cloudformation.amazonaws.com',
		says: 'A stack is made with the role’s permissions instead of those of whoever starts it.'
	},
	{
		service: 'CodeBuild',
		name: 'CodeBuild',
		principal: 'codebuild.amazonaws.com',
		says: 'A build reads its sources and stores what it makes.'
	},
	{
		service: 'Elastic Container Service',
		name: 'Elastic Container Service Task',
		principal: 'ecs-tasks.amazonaws.com',
		says: 'The containers of a task get the role’s permissions.'
	},
	{
		service: 'EventBridge Scheduler',
		name: 'EventBridge Scheduler',
		principal: 'scheduler.amazonaws.com',
		says: 'A schedule calls its target.'
	},
	{
		service: 'Glue',
		name: 'Glue',
		principal: 'glue.amazonaws.com',
		says: 'Jobs and crawlers read and write data.'
	},
	{
		service: 'RDS',
		name: 'RDS - Enhanced Monitoring',
		principal: 'monitoring.rds.amazonaws.com',
		says: 'A database sends its figures to CloudWatch Logs.'
	},
	{
		service: 'S3',
		name: 'S3',
		principal: 's3.amazonaws.com',
		says: 'S3 copies objects to another bucket.'
	},
	{
		service: 'S3',
		name: 'S3 Batch Operations',
		principal: 'batchoperations.s3.amazonaws.com',
		says: 'A job goes through many objects.'
	},
	{
		service: 'Step Functions',
		name: 'Step Functions',
		principal: 'states.amazonaws.com',
		says: 'A workflow calls the services of its steps.'
	}
];

export const services: readonly string[] = [...new Set(useCases.map(({ service }) => service))];

/** EC2 takes a role in an instance profile only, which the console makes with it. */
export const ec2 = 'ec2.amazonaws.com';
