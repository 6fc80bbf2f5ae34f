/** What AWS's managed policies are for, in words of our own: GetPolicy has AWS's at this place. */
export const managedPolicyWords: Readonly<Record<string, string>> = {
	AccessAnalyzerServiceRolePolicy: 'Lets IAM Access Analyzer read the resources that it analyzes.',
	AdministratorAccess: 'Allows everything.',
	AmazonDynamoDBFullAccess: 'Allows everything in DynamoDB, and what its console shows around it.',
	AmazonDynamoDBReadOnlyAccess: 'Allows looking at DynamoDB tables and their items.',
	AmazonEC2FullAccess: 'Allows everything in EC2, its load balancers and its scaling.',
	AmazonEC2ReadOnlyAccess: 'Allows looking at EC2, its load balancers and its scaling.',
	AmazonRDSFullAccess: 'Allows everything in RDS, and what its console shows around it.',
	AmazonS3FullAccess: 'Allows everything in S3, on every bucket.',
	AmazonS3ReadOnlyAccess: 'Allows listing every bucket and reading every object.',
	AmazonSNSFullAccess: 'Allows everything in SNS.',
	AmazonSQSFullAccess: 'Allows everything in SQS.',
	AmazonSSMManagedInstanceCore: 'Lets an instance be managed by Systems Manager.',
	AWSBillingReadOnlyAccess: 'Allows looking at bills and costs.',
	AWSCloudFormationFullAccess: 'Allows everything in CloudFormation.',
	AWSCloudTrail_ReadOnlyAccess: 'Allows looking at trails and at what they recorded.',
	AWSCompromisedKeyQuarantineV3:
		'Denies what thieves of an access key do first. AWS attaches it where a key was found in public.',
	AWSDenyAll: 'Denies everything.',
	AWSElasticLoadBalancingServiceRolePolicy:
		'Lets load balancers work with the network around them.',
	AWSKeyManagementServicePowerUser:
		'Allows making KMS keys and looking at them, not deleting them.',
	AWSLambda_FullAccess: 'Allows everything in Lambda, and passing roles to functions.',
	AWSLambda_ReadOnlyAccess: 'Allows looking at Lambda functions and what they write.',
	AWSLambdaBasicExecutionRole: 'Lets a function write its log.',
	AWSSupportAccess: 'Allows opening and following support cases.',
	AWSSupportServiceRolePolicy: 'Lets AWS Support look at how the account is set up.',
	AWSTrustedAdvisorServiceRolePolicy: 'Lets Trusted Advisor look at what it gives advice on.',
	Billing: 'For whoever pays: bills, costs and payment methods.',
	CloudWatchLogsFullAccess: 'Allows everything in CloudWatch Logs.',
	CloudWatchReadOnlyAccess: 'Allows looking at metrics, alarms and logs.',
	DatabaseAdministrator: 'For whoever looks after databases of every kind.',
	DataScientist: 'For whoever analyses large amounts of data.',
	IAMAccessAnalyzerFullAccess: 'Allows everything in IAM Access Analyzer.',
	IAMAccessAnalyzerReadOnlyAccess: 'Allows looking at what IAM Access Analyzer found.',
	IAMAuditRootUserCredentials: 'Allows a root session to look at root’s credentials, and no more.',
	IAMCreateRootUserPassword:
		'Allows a root session to let root have a password again, and no more.',
	IAMDeleteRootUserCredentials: 'Allows a root session to delete root’s credentials, and no more.',
	IAMFullAccess: 'Allows everything in IAM, and so giving oneself everything else.',
	IAMReadOnlyAccess: 'Allows looking at everything in IAM.',
	IAMSelfManageServiceSpecificCredentials:
		'Allows users to look after their own credentials for single services.',
	IAMUserChangePassword: 'Allows users to change their own password.',
	IAMUserSSHKeys: 'Allows users to look after their own SSH keys.',
	NetworkAdministrator: 'For whoever builds and mends networks.',
	PowerUserAccess: 'Allows everything but managing users, groups, roles and the organization.',
	ReadOnlyAccess: 'Allows looking at everything, also at what is stored in it.',
	S3UnlockBucketPolicy:
		'Allows a root session to mend a bucket policy that locks all out, and no more.',
	SecretsManagerReadWrite: 'Allows everything with secrets, and what rotating them takes.',
	SecurityAudit: 'For whoever checks how securely an account is set up.',
	SignInLocalDevelopmentAccess:
		'Allows signing in from the command line with one’s console session.',
	SQSUnlockQueuePolicy:
		'Allows a root session to mend a queue policy that locks all out, and no more.',
	SupportUser: 'For whoever finds out what is wrong and talks to AWS Support.',
	SystemAdministrator: 'For whoever sets up and runs what developers need.',
	ViewOnlyAccess: 'Allows seeing what there is, but not what is stored in it.'
};
