import { hasIdentityPolicies } from './layers';
import { accountOf } from './principal';
import type { Grant, Layer } from './decision';
import type { Request } from './request';

/** What about a request decides which layers must allow it. */
export interface Circumstances {
	readonly request: Request;
	/** How directly the resource policy grants it, if it does. */
	readonly grant: Grant | undefined;
}

/**
 * The decision table: whether a layer that has a say must allow a request, so that saying nothing
 * there stops it.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function mustAllow(layer: Layer, circumstances: Circumstances): boolean {
	switch (layer) {
		case 'rcp':
			return false; // RCPFullAWSAccess allows at every level and cannot be detached.
		case 'scp':
		case 'endpoint':
			return true;
		case 'resource':
			return resourceMustAllow(circumstances.request);
		case 'identity':
			return hasIdentityPolicies(circumstances.request.principal) && !grantSuffices(circumstances);
		case 'boundary':
		case 'session':
			return !grantReachesCaller(circumstances);
	}
}

/** The resource's own policy cannot be done without. */
export function resourceMustAllow(request: Request): boolean {
	return (
		isCrossAccount(request) ||
		isRoleTrust(request) ||
		isKmsKey(request) ||
		accountOf(request.principal) === undefined
	);
}

/** In one account a resource policy grants by itself, unless it names the account only. */
function grantSuffices({ request, grant }: Circumstances): boolean {
	return !isCrossAccount(request) && grant !== undefined && grant !== 'account';
}

/** A grant to the user or session itself, or to everyone, passes by boundary and session policy. */
function grantReachesCaller({ request, grant }: Circumstances): boolean {
	return !isCrossAccount(request) && (grant === 'caller' || grant === 'everyone');
}

export function isCrossAccount({ principal, resourceAccount }: Request): boolean {
	return resourceAccount !== undefined && resourceAccount !== accountOf(principal);
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-user.html */
export function isRoleTrust({ action, resource }: Request): boolean {
	return trustActions.has(action.toLowerCase()) && resource.includes(':role/');
}

const trustActions: ReadonlySet<string> = new Set([
	'sts:assumerole',
	'sts:assumerolewithsaml',
	'sts:assumerolewithwebidentity',
	'sts:tagsession',
	'sts:setsourceidentity'
]);

/** https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html */
function isKmsKey({ action, resource }: Request): boolean {
	return action.toLowerCase().startsWith('kms:') && resource.includes(':key/');
}

/** Operations that no policy can allow or forbid. */
export function isUnconditional({ action }: Request): boolean {
	const name = action.toLowerCase();
	return name === 'sts:getcalleridentity' || name === 'sts:getsessiontoken';
}

/**
 * With Block Public Access on, a bucket with a public policy serves only AWS services and its own
 * account.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
export function isTurnedAwayFromPublicBucket(request: Request): boolean {
	return (
		request.action.toLowerCase().startsWith('s3:') &&
		request.principal.kind !== 'service' &&
		(accountOf(request.principal) === undefined || isCrossAccount(request))
	);
}
