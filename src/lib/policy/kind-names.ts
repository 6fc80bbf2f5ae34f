import type { PolicyKind } from './kind';
import { capitalised } from './wording';

/** What a kind of policy, and the layer of such policies, is called. */
interface KindNames {
	/** For tabs and gates. */
	readonly short: string;
	/** In a sentence, as AWS's messages have it. */
	readonly policy: string;
	/** Of all that a request meets there, in a sentence: some layers have several policies. */
	readonly layer: string;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#access_policy-types */
export const kindNames: Readonly<Record<PolicyKind, KindNames>> = {
	rcp: {
		short: 'RCP',
		policy: 'resource control policy',
		layer: 'resource control policies'
	},
	scp: {
		short: 'SCP',
		policy: 'service control policy',
		layer: 'service control policies'
	},
	endpoint: only('VPC endpoint', 'VPC endpoint policy'),
	resource: only('Resource', 'resource-based policy'),
	trust: only('Trust', 'role trust policy'),
	identity: {
		short: 'Identity',
		policy: 'identity-based policy',
		layer: 'identity-based policies'
	},
	boundary: only('Boundary', 'permissions boundary'),
	session: only('Session', 'session policy')
};

/** Of a layer that is spoken of as one policy. */
function only(short: string, policy: string): KindNames {
	return { short, policy, layer: policy };
}

/** In full, for menus and headings: `Service control policy (SCP)`. */
export function titleOf(kind: PolicyKind): string {
	const { short, policy } = kindNames[kind];
	const title = capitalised(policy);
	return short === short.toUpperCase() ? `${title} (${short})` : title;
}

/** A layer by its full name, for whoever meets it first: `Service control policies`. */
export function layerTitleOf(kind: PolicyKind): string {
	return capitalised(kindNames[kind].layer);
}

/** Where in an organization a policy is attached: 0 is its root. */
export function levelName(level: number): string {
	return level === 0 ? 'Organization root' : `Level ${level} below the root`;
}
