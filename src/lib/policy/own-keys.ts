import { keysOf } from './condition/context';
import { arnSegments } from './pattern/arn-pattern';
import type { Context, Principal, RolePrincipal } from './request';
import { nameIn } from './arn';

/**
 * The context keys that follow from the request itself: those that AWS always gives for this kind of
 * principal and whose value is known. Nothing else is assumed.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#principaltable
 */
export function ownKeys(
	principal: Principal,
	resourceAccount: string | undefined,
	given: Context
): Context {
	return {
		...principalKeys(principal),
		'aws:ViaAWSService': String(keysOf(given).has('aws:calledvia')),
		...(resourceAccount === undefined ? {} : { 'aws:ResourceAccount': resourceAccount })
	};
}

/** Those that follow from who asks. */
export function principalKeys(principal: Principal): Context {
	switch (principal.kind) {
		case 'root':
			return { ...signed(principal, 'Account'), 'aws:userid': principal.account };
		case 'user':
			return {
				...signed(principal, 'User'),
				'aws:username': nameIn(principal.arn),
				...(principal.id === undefined ? {} : { 'aws:userid': principal.id })
			};
		case 'role':
			return {
				...signed({ ...principal, arn: roleArnOf(principal) }, 'AssumedRole'),
				...roleUserId(principal)
			};
		case 'federatedUser':
			return {
				...signed(principal, 'FederatedUser'),
				'aws:userid': `${principal.account}:${nameIn(principal.arn)}`
			};
		case 'service':
			return {
				'aws:PrincipalIsAWSService': 'true',
				'aws:PrincipalServiceName': principal.name,
				'aws:PrincipalServiceNamesList': [principal.name]
			};
		case 'anonymous':
			return { 'aws:PrincipalType': 'Anonymous', 'aws:PrincipalAccount': 'anonymous' };
		case 'canonicalUser':
			return { 'aws:PrincipalIsAWSService': 'false' };
		case 'federated':
			return {};
	}
}

function signed(
	{ arn, account }: { readonly arn: string; readonly account: string },
	type: string
) {
	return {
		'aws:PrincipalArn': arn,
		'aws:PrincipalAccount': account,
		'aws:PrincipalType': type,
		'aws:PrincipalIsAWSService': 'false'
	};
}

function roleUserId({ id, arn }: RolePrincipal): Context {
	return id !== undefined && isSession(arn) ? { 'aws:userid': `${id}:${nameIn(arn)}` } : {};
}

function roleArnOf({ roleArn, arn, account, name }: RolePrincipal): string {
	return roleArn ?? `arn:${arnSegments(arn)[1] ?? 'aws'}:iam::${account}:role/${name}`;
}

function isSession(arn: string): boolean {
	return arn.includes(':assumed-role/');
}
