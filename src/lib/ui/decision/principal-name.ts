import type { Principal } from '$lib/policy/request';

/** As a policy would name the caller. */
export function principalName(principal: Principal): string {
	switch (principal.kind) {
		case 'root':
		case 'user':
		case 'role':
		case 'federatedUser':
			return principal.arn;
		case 'federated':
			return principal.provider;
		case 'service':
		case 'canonicalUser':
			return principal.name;
		case 'anonymous':
			return 'an anonymous caller';
	}
}
