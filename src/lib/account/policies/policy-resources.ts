import type { Statement } from '../../policy/document';

/**
 * What IAM says of a resource whose ARN cannot be one. Beyond the form it knows its own resources
 * only; whether others exist or can be, it does not ask.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
 */
export function resourceTrouble({ resource }: Statement): string | undefined {
	for (const { value } of resource?.patterns ?? []) {
		const message = value === '*' ? undefined : arnTrouble(value);
		if (message !== undefined) return message;
	}
	return undefined;
}

const partitions = ['*', 'aws', 'aws-cn', 'aws-us-gov', 'aws-iso', 'aws-iso-b', 'aws-eusc'];

function arnTrouble(arn: string): string | undefined {
	const [, partition = '', service = '*', region = '*', account = '*', ...name] = arn.split(':');
	if (!partitions.includes(partition)) {
		const whole = ['arn', partition, service, region, account, name.join(':') || '*'].join(':');
		return `Partition "${partition}" is not valid for resource "${whole}".`;
	}
	// Somebody has forgotten a colon: `arn:aws:s3::maps`.
	if (name.length === 0 && arn.includes('::')) return 'The policy failed legacy parsing';
	return service === 'iam' && name.length > 0 ? iamTrouble(arn, region, name.join(':')) : undefined;
}

function iamTrouble(arn: string, region: string, name: string): string | undefined {
	if (region !== '') return `IAM resource ${arn} cannot contain region information.`;
	const known = [...namedKinds, ...newerKinds].some((kind) => name.startsWith(kind));
	return known || name === '*' || name === 'root'
		? undefined
		: `IAM resource path must either be "*" or start with ${namedKinds.join(', ')}.`;
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
