/** A role that a service of AWS makes for itself. */
export interface ServiceLinked {
	/** `access-analyzer.amazonaws.com` */
	readonly service: string;
	readonly roleName: string;
	/** Whether there can be several, told apart by a suffix. */
	readonly suffixed?: true;
}

const names: readonly (readonly [service: string, name: string])[] = [
	['access-analyzer', 'AccessAnalyzer'],
	['acm', 'CertificateManager'],
	['backup', 'Backup'],
	['batch', 'Batch'],
	['cks.kms', 'KeyManagementServiceCustomKeyStores'],
	['cloudtrail', 'CloudTrail'],
	['config', 'Config'],
	['ecs', 'ECS'],
	['eks', 'AmazonEKS'],
	['eks-nodegroup', 'AmazonEKSNodegroup'],
	['elasticache', 'ElastiCache'],
	['elasticbeanstalk', 'ElasticBeanstalk'],
	['elasticfilesystem', 'AmazonElasticFileSystem'],
	['elasticloadbalancing', 'ElasticLoadBalancing'],
	['guardduty', 'AmazonGuardDuty'],
	['inspector2', 'AmazonInspector2'],
	['kafka', 'Kafka'],
	['macie', 'AmazonMacie'],
	['mrk.kms', 'KeyManagementServiceMultiRegionKeys'],
	['opensearchservice', 'AmazonOpenSearchService'],
	['ops.apigateway', 'APIGateway'],
	['organizations', 'Organizations'],
	['ram', 'ResourceAccessManager'],
	['rds', 'RDS'],
	['redshift', 'Redshift'],
	['replication.ecr', 'ECRReplication'],
	['resource-explorer-2', 'ResourceExplorer'],
	['rolesanywhere', 'RolesAnywhere'],
	['securityhub', 'SecurityHub'],
	['shield', 'AWSShield'],
	['spot', 'EC2Spot'],
	['spotfleet', 'EC2SpotFleet'],
	['ssm', 'AmazonSSM'],
	['sso', 'SSO'],
	['support', 'Support'],
	['trustedadvisor', 'TrustedAdvisor'],
	['wafv2', 'WAFV2Logging']
];

const single: readonly ServiceLinked[] = names.map(([service, name]) => ({
	service: `${service}.amazonaws.com`,
	roleName: `AWSServiceRoleFor${name}`
}));

/**
 * Services that work by such a role, of which there are many more.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html
 */
const byService: ReadonlyMap<string, ServiceLinked> = new Map(
	[
		...single,
		{
			service: 'autoscaling.amazonaws.com',
			roleName: 'AWSServiceRoleForAutoScaling',
			suffixed: true as const
		},
		{
			service: 'connect.amazonaws.com',
			roleName: 'AWSServiceRoleForAmazonConnect',
			suffixed: true as const
		},
		{
			service: 'lexv2.amazonaws.com',
			roleName: 'AWSServiceRoleForLexV2Bots',
			suffixed: true as const
		}
	].map((role) => [role.service, role])
);

export function serviceLinked(service: string): ServiceLinked | undefined {
	return byService.get(service);
}
