import { arnSegments } from '../pattern/arn-pattern';
import type { ServiceFacts } from '../facts';
import { finding } from '../finding';
import { quoted } from '../quoted';
import type { PolicyResourceType } from '../kind';
import { isWild } from '../pattern/wildcards';
import type { StatementCheck, Subject } from './check';
import { isService } from './services';

/** What a policy that is attached to a resource of some type can be about. */
interface Limits {
	/** What to call it. */
	readonly name: string;
	/** The prefix that its actions have. */
	readonly service: string;
	/** Whether an action of that service can be meant. */
	readonly takes?: (action: string, service: ServiceFacts | undefined) => boolean;
	/** Which ARNs can be meant: what stands behind `arn:partition:`, with wildcards. */
	readonly arns?: RegExp;
	/** Keys whose value is the same for the resource, whoever calls. */
	readonly idleKeys?: readonly string[];
}

const limits: Readonly<Record<PolicyResourceType, Limits>> = {
	'AWS::S3::Bucket': {
		name: 'a bucket',
		service: 's3',
		takes: onBuckets,
		arns: /^s3:::/,
		idleKeys: ['s3:ResourceAccount']
	},
	'AWS::S3::AccessPoint': {
		name: 'an access point',
		service: 's3',
		arns: /^s3:[^:]*:[^:]*:(?:accesspoint\/|[*?])/,
		idleKeys: ['s3:ResourceAccount']
	},
	'AWS::S3::MultiRegionAccessPoint': {
		name: 'a Multi-Region Access Point',
		service: 's3',
		arns: /^s3:[^:]*:[^:]*:(?:accesspoint\/|[*?])/
	},
	'AWS::S3ObjectLambda::AccessPoint': {
		name: 'an Object Lambda access point',
		service: 's3-object-lambda',
		arns: /^s3-object-lambda:[^:]*:[^:]*:(?:accesspoint\/|[*?])/
	},
	'AWS::IAM::AssumeRolePolicyDocument': { name: 'a role', service: 'sts', takes: byTrust },
	'AWS::DynamoDB::Table': {
		name: 'a table',
		service: 'dynamodb',
		arns: /^dynamodb:[^:]*:[^:]*:(?:table\/|[*?])/
	}
};

/** Actions on buckets and on objects; others can be limited to no resource, or to other ones. */
function onBuckets(name: string, service: ServiceFacts | undefined): boolean {
	const action = service?.action(name);
	return (
		action === undefined ||
		action.resourceTypes.some((type) => type.name === 'bucket' || type.name === 'object')
	);
}

const trusted = new Set(
	[
		'AssumeRole',
		'AssumeRoleWithSAML',
		'AssumeRoleWithWebIdentity',
		'SetContext',
		'SetSourceIdentity',
		'TagSession'
	].map((name) => name.toLowerCase())
);

function byTrust(name: string): boolean {
	return trusted.has(name.toLowerCase());
}

function limitsOf({ kind, resourceType }: Subject): Limits | undefined {
	if (kind === 'trust') return limits['AWS::IAM::AssumeRolePolicyDocument'];
	return kind === 'resource' && resourceType ? limits[resourceType] : undefined;
}

/** Actions, resources and keys that a policy of this resource can have no use for. */
export const resourceTypes: StatementCheck = function* (statement, subject) {
	const limit = limitsOf(subject);
	if (!limit) return;
	const { action, resource, conditions } = statement;
	for (const { value, range } of action?.kind === 'only' ? action.patterns : []) {
		if (!isMeaningless(value, limit, subject)) continue;
		yield finding(
			'UNSUPPORTED_ACTION_IN_POLICY',
			`${quoted(value)} is nothing that is done to ${limit.name}, so it does not belong in its policy. Remove it.`,
			range
		);
	}
	for (const { value, range } of resource?.patterns ?? []) {
		if (!limit.arns || isFitting(value, limit.arns)) continue;
		yield finding(
			'UNSUPPORTED_RESOURCE_ARN_IN_POLICY',
			`${quoted(value)} is no ARN of ${limit.name}, and a policy speaks only of what it is attached to.`,
			range
		);
	}
	for (const { key } of conditions) {
		const idle = limit.idleKeys?.find((each) => each.toLowerCase() === key.value.toLowerCase());
		if (!idle) continue;
		yield finding(
			'IRRELEVANT_CONDITION_KEY_IN_POLICY',
			`In the policy of ${limit.name} ${quoted(key.value)} says nothing, since there is one resource with one owner. Use it in the policies of those who call.`,
			key.range
		);
	}
};

function isMeaningless(value: string, { service, takes }: Limits, { facts }: Subject): boolean {
	const [prefix = '', name = ''] = value.toLowerCase().split(':', 2);
	// A service that does not exist is reported as such.
	if (isWild(prefix) || name === '' || !isService(prefix, facts)) return false;
	if (prefix !== service) return true;
	return takes !== undefined && !isWild(name) && !takes(name, facts.service(service));
}

function isFitting(value: string, arns: RegExp): boolean {
	const [arn, , service = '', ...rest] = arnSegments(value);
	if (arn !== 'arn' || rest.length < 3 || isWild(service) || value.includes('${')) return true;
	return arns.test([service, ...rest].join(':'));
}
