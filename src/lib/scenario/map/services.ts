/** In words, the action without its prefix, and the resource. */
export type ServiceProbe = readonly [words: string, action: string, arn: string];

/**
 * What a map asks of each service as a whole: a look, a change, and what is dangerous about it. A
 * service more is one entry more.
 */
export const serviceProbes: readonly (readonly [
	prefix: string,
	name: string,
	probes: readonly ServiceProbe[]
])[] = [
	[
		'iam',
		'IAM',
		[
			['look at users', 'ListUsers', 'arn:aws:iam::ACCOUNT:user/'],
			['create users', 'CreateUser', 'arn:aws:iam::ACCOUNT:user/somebody-new'],
			['give out any permission', 'AttachUserPolicy', 'arn:aws:iam::ACCOUNT:user/somebody-new']
		]
	],
	[
		's3',
		'S3',
		[
			['list all buckets', 'ListAllMyBuckets', '*'],
			['create buckets', 'CreateBucket', 'arn:aws:s3:::some-new-bucket'],
			['read in any bucket', 'GetObject', 'arn:aws:s3:::some-new-bucket/object'],
			['write in any bucket', 'PutObject', 'arn:aws:s3:::some-new-bucket/object']
		]
	],
	[
		'ec2',
		'EC2',
		[
			['look at machines', 'DescribeInstances', '*'],
			['launch machines', 'RunInstances', 'arn:aws:ec2:us-east-1:ACCOUNT:instance/*'],
			[
				'terminate machines',
				'TerminateInstances',
				'arn:aws:ec2:us-east-1:ACCOUNT:instance/i-0abc123def4567890'
			]
		]
	],
	[
		'elasticloadbalancing',
		'Elastic Load Balancing',
		[
			['look at load balancers', 'DescribeLoadBalancers', '*'],
			[
				'delete load balancers',
				'DeleteLoadBalancer',
				'arn:aws:elasticloadbalancing:us-east-1:ACCOUNT:loadbalancer/app/any/0123456789abcdef'
			]
		]
	],
	[
		'autoscaling',
		'Auto Scaling',
		[
			['look at groups of machines', 'DescribeAutoScalingGroups', '*'],
			[
				'delete groups of machines',
				'DeleteAutoScalingGroup',
				'arn:aws:autoscaling:us-east-1:ACCOUNT:autoScalingGroup:0123abcd-45ef-4678-89ab-0123456789ab:autoScalingGroupName/any'
			]
		]
	],
	[
		'cloudwatch',
		'CloudWatch',
		[
			['read metrics', 'GetMetricData', '*'],
			['delete alarms', 'DeleteAlarms', 'arn:aws:cloudwatch:us-east-1:ACCOUNT:alarm:any-alarm']
		]
	],
	[
		'lambda',
		'Lambda',
		[
			['look at functions', 'ListFunctions', '*'],
			['run functions', 'InvokeFunction', 'arn:aws:lambda:us-east-1:ACCOUNT:function:any-function'],
			[
				'change functions',
				'UpdateFunctionCode',
				'arn:aws:lambda:us-east-1:ACCOUNT:function:any-function'
			]
		]
	],
	[
		'dynamodb',
		'DynamoDB',
		[
			['read items', 'GetItem', 'arn:aws:dynamodb:us-east-1:ACCOUNT:table/any-table'],
			['write items', 'PutItem', 'arn:aws:dynamodb:us-east-1:ACCOUNT:table/any-table'],
			['delete tables', 'DeleteTable', 'arn:aws:dynamodb:us-east-1:ACCOUNT:table/any-table']
		]
	],
	[
		'cloudtrail',
		'CloudTrail',
		[
			['read the event history', 'LookupEvents', '*'],
			['stop a trail', 'StopLogging', 'arn:aws:cloudtrail:us-east-1:ACCOUNT:trail/any-trail']
		]
	]
];
