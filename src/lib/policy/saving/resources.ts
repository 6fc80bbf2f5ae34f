import { arnSegments } from '../pattern/arn-pattern';
import { isWild } from '../pattern/wildcards';
import { couldBeAccount, isPartition } from '../validate/arn-fields';
import { resourcesOf } from './elements';
import { legacy } from './messages';
import { firstOf, type Check } from './subject';

/**
 * What IAM says of resources whose ARN cannot be one. Beyond the form it knows only IAM's own and
 * those of two services; whether others exist or can be, it does not ask.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
 */
export const resourcesAreArns: Check = (subject) =>
	firstOf(resourcesOf(subject), ({ value }) => formTrouble(value));

/** Looked at earlier, but only where nothing is wrong with the form of any. */
export const arnsHaveTheirFields: Check = (subject) => {
	if (resourcesAreArns(subject) !== undefined) return undefined;
	return firstOf(resourcesOf(subject), ({ value }) => (hasItsFields(value) ? undefined : legacy));
};

/** An identity policy’s ARN is filled up with wildcards; a session policy’s has to be whole. */
export const arnsAreWhole: Check = (subject) =>
	firstOf(resourcesOf(subject), ({ value }) =>
		value === '*' || arnSegments(value).length === 6 ? undefined : noArn(value)
	);

function noArn(value: string): string {
	return `Resource ${value} must be in ARN format or "*".`;
}

function formTrouble(value: string): string | undefined {
	if (value === '*') return undefined;
	// What stands before the first colon IAM does not look at.
	const [, partition, service, region = '', account = '', resource] = arnSegments(value);
	if (partition === undefined) return noArn(value);
	if (partition !== '*' && !isPartition(partition)) return noPartition(partition, value);
	if (service === undefined || isWild(service)) {
		return 'Resource vendor must be fully qualified and cannot contain regexes.';
	}
	if (resource === undefined) return undefined;
	if (service === 'iam') return iamTrouble(value, region, resource);
	return nowhere.get(service)?.(resource) ? placeTrouble(value, region, account) : undefined;
}

/** IAM fills up what is missing before it says so. */
function noPartition(partition: string, value: string): string {
	const [service = '*', region = '*', account = '*', ...resource] = value.split(':').slice(2);
	const whole = ['arn', partition, service, region, account, resource.join(':') || '*'].join(':');
	return `Partition "${partition}" is not valid for resource "${whole}".`;
}

/** Services of which IAM knows that these resources have neither Region nor account in their ARNs. */
const nowhere = new Map<string, (resource: string) => boolean>([
	['s3', (resource) => !placedInS3.test(resource)],
	['route53', () => true]
]);

/**
 * What has a kind before its name; a bucket has none, though its name may begin with the same word.
 *
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html#amazons3-resources-for-iam-policies
 */
const placedInS3 =
	/^(?:accesspoint|access-grants|async-request|job|storage-lens|storage-lens-group)(?:[/:*?]|$)/;

/** Of `*` in these places nothing is known; `arn:aws:s3:*:*:*` takes in the resources that have them. */
function placeTrouble(value: string, region: string, account: string): string | undefined {
	if (region !== '' && !isWild(region))
		return `Resource ${value} can not contain region information.`;
	return /^\d{12}$/.test(account) ? `Resource ${value} cannot contain an account id.` : undefined;
}

function iamTrouble(value: string, region: string, resource: string): string | undefined {
	if (region !== '') return `IAM resource ${value} cannot contain region information.`;
	const known = [...namedKinds, ...newerKinds].some((kind) => resource.startsWith(kind));
	return known || resource === '*' || resource === 'root'
		? undefined
		: `IAM resource path must either be "*", root, or start with ${namedKinds.join(', ')}.`;
}

/** Those that the message names. */
const namedKinds = [
	'user/',
	'federated-user/',
	'role/',
	'group/',
	'instance-profile/',
	'mfa/',
	'server-certificate/',
	'policy/',
	'sms-mfa/',
	'saml-provider/',
	'oidc-provider/',
	'report/',
	'access-report/'
];
const newerKinds = ['u2f/', 'role-template/', 'delegation-request/'];

/** Whether what is missing can be filled up, and the account could be one. */
function hasItsFields(value: string): boolean {
	if (value === '*') return true;
	const [, , service = '', , account = '', resource] = arnSegments(value);
	if (service === '' || !couldBeAccount(account)) return false;
	if (resource !== undefined) return true;
	// Somebody has forgotten a colon: `arn:aws:s3::maps`.
	if (value.includes('::')) return false;
	return value.endsWith('*') || !(service === 'iam' || nowhere.has(service));
}
