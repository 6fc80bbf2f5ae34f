import type { Asked } from './asked';
import type { Grant, Layer } from '../decision';
import { hasIdentityPolicies } from './layers';
import { accountOf } from './principal';

/**
 * The decision table: whether a layer that has a say must allow a request, so that saying nothing
 * there stops it. `grant` tells how directly the resource policy grants it, if it does.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function mustAllow(layer: Layer, asked: Asked, grant: Grant | undefined): boolean {
	switch (layer) {
		case 'rcp':
			return false; // RCPFullAWSAccess allows at every level and cannot be detached.
		case 'scp':
		case 'endpoint':
			return true;
		case 'resource':
			return resourceMustAllow(asked);
		case 'identity':
			return hasIdentityPolicies(asked.request.principal) && !grantSuffices(asked, grant);
		case 'boundary':
		case 'session':
			return !grantReachesCaller(asked, grant);
	}
}

/** The resource's own policy cannot be done without. */
export function resourceMustAllow(asked: Asked): boolean {
	return (
		isCrossAccount(asked) ||
		isRoleTrust(asked) ||
		isKmsKey(asked) ||
		accountOf(asked.request.principal) === undefined
	);
}

/** In one account a resource policy grants by itself, unless it names the account only. */
function grantSuffices(asked: Asked, grant: Grant | undefined): boolean {
	return grant !== undefined && grant !== 'account' && !isCrossAccount(asked);
}

/** A grant to the user or session itself, or to everyone, passes by boundary and session policy. */
function grantReachesCaller(asked: Asked, grant: Grant | undefined): boolean {
	return (grant === 'caller' || grant === 'everyone') && !isCrossAccount(asked);
}

function isCrossAccount({ request: { principal, resourceAccount } }: Asked): boolean {
	return resourceAccount !== undefined && resourceAccount !== accountOf(principal);
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-user.html */
export function isRoleTrust({ action, service, request }: Asked): boolean {
	return service === 'sts' && trustActions.has(action) && request.resource.includes(':role/');
}

const trustActions: ReadonlySet<string> = new Set([
	'sts:assumerole',
	'sts:assumerolewithsaml',
	'sts:assumerolewithwebidentity',
	'sts:tagsession',
	'sts:setsourceidentity',
	'sts:setcontext'
]);

/** https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html */
function isKmsKey({ service, request }: Asked): boolean {
	return service === 'kms' && request.resource.includes(':key/');
}

/**
 * Whether an explicit deny in a layer stops the request, as it does nearly always.
 *
 * A policy cannot lock out who has to mend it: root of the account that owns a bucket or queue reads
 * and replaces its policy whatever that policy denies. Policies of VPC endpoints and organizations
 * still stop it.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-tasks.html
 */
export function denyBinds(layer: Layer, asked: Asked): boolean {
	return !(
		layer === 'resource' &&
		asked.request.principal.kind === 'root' &&
		!isCrossAccount(asked) &&
		ownPolicyActions.has(asked.action)
	);
}

const ownPolicyActions: ReadonlySet<string> = new Set([
	's3:getbucketpolicy',
	's3:putbucketpolicy',
	's3:deletebucketpolicy',
	'sqs:getqueueattributes',
	'sqs:setqueueattributes'
]);

/** Operations that no policy can allow or forbid, for whoever has signed the request. */
export function isUnconditional({ action, request: { principal } }: Asked): boolean {
	if (action !== 'sts:getcalleridentity' && action !== 'sts:getsessiontoken') return false;
	switch (principal.kind) {
		case 'root':
		case 'user':
		case 'role':
		case 'federatedUser':
		case 'federated':
		case 'service':
		case 'canonicalUser':
			return true;
		case 'anonymous':
			return false;
	}
}

/**
 * With Block Public Access on, a bucket with a public policy serves only AWS services and its own
 * account.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
export function isTurnedAwayFromPublicBucket(asked: Asked): boolean {
	const { principal } = asked.request;
	return (
		asked.service === 's3' &&
		principal.kind !== 'service' &&
		(accountOf(principal) === undefined || isCrossAccount(asked))
	);
}
