import { answers } from '$lib/account/services/answers';

/** What can be imported from a package of the SDK, as far as it is of use here. */
export interface Name {
	readonly name: string;
	readonly from: Package;
}

export const packages = [
	'@aws-sdk/client-iam',
	'@aws-sdk/client-sts',
	'@aws-sdk/client-s3'
] as const;
export type Package = (typeof packages)[number];

/** Steps that the console alone takes: AWS has no such operations. */
const stepsOfConsole: ReadonlySet<string> = new Set([
	'StartSecurityKeyRegistration',
	'FinishSecurityKeyRegistration'
]);

/** Of IAM's lists and reports, those whose answers do not come in pages. */
const inOnePiece: ReadonlySet<string> = new Set([
	'GetGroupPolicy',
	'ListOpenIDConnectProviders',
	'ListPoliciesGrantingServiceAccess',
	'ListSAMLProviders',
	'ListServiceSpecificCredentials'
]);

/** Clients, the commands of what the account can do, paginators of its lists, and errors by class. */
export const names: readonly Name[] = [
	...of('@aws-sdk/client-iam', [
		'IAMClient',
		...commands(answers.iam),
		...paginators(answers.iam, ['List', 'GetAccountAuthorizationDetails', 'GetGroup', 'Simulate']),
		...['IAMServiceException', 'NoSuchEntityException', 'EntityAlreadyExistsException'],
		...['DeleteConflictException', 'LimitExceededException', 'MalformedPolicyDocumentException'],
		...['PasswordPolicyViolationException', 'InvalidInputException']
	]),
	...of('@aws-sdk/client-sts', [
		...['STSClient', ...commands(answers.sts), 'STSServiceException', 'ExpiredTokenException'],
		...['MalformedPolicyDocumentException', 'PackedPolicyTooLargeException']
	]),
	...of('@aws-sdk/client-s3', [
		...[
			'S3Client',
			...commands(answers.s3),
			...paginators(answers.s3, ['ListBuckets', 'ListObjectsV2'])
		],
		...['S3ServiceException', 'NoSuchBucket', 'NoSuchKey', 'BucketAlreadyOwnedByYou']
	])
];

function of(from: Package, list: readonly string[]): readonly Name[] {
	return list.map((name) => ({ name, from }));
}

function commands(operations: object): readonly string[] {
	return Object.keys(operations)
		.filter((name) => !stepsOfConsole.has(name))
		.map((name) => `${name}Command`);
}

function paginators(operations: object, beginnings: readonly string[]): readonly string[] {
	return Object.keys(operations)
		.filter((name) => beginnings.some((beginning) => name.startsWith(beginning)))
		.filter((name) => !inOnePiece.has(name))
		.map((name) => `paginate${name}`);
}
