import fc from 'fast-check';
import { home, other } from './accounts';
import type { Target } from './targets';

const ofAccount = (account: string): readonly string[] => [
	`arn:aws:iam::${account}:user/jun`,
	`arn:aws:iam::${account}:user/maps/wanda`,
	`arn:aws:sts::${account}:assumed-role/mapper/jun`,
	`arn:aws:sts::${account}:assumed-role/mapper/tomas`,
	`arn:aws:sts::${account}:assumed-role/AWSServiceRoleForSupport/support`,
	`arn:aws:iam::${account}:role/mapper`,
	`arn:aws:sts::${account}:federated-user/wanda`,
	`arn:aws:iam::${account}:root`
];

const signed = fc.oneof(
	{ weight: 5, arbitrary: fc.constantFrom(...ofAccount(home)) },
	{ weight: 2, arbitrary: fc.constantFrom(...ofAccount(other)) },
	{ weight: 1, arbitrary: fc.constantFrom('sns.amazonaws.com', 'ec2.amazonaws.com', '*') }
);

/** A provider that vouches for somebody is of the account whose role is assumed. */
const web = fc.constantFrom<((owner: string) => string)[]>(
	(owner) => `arn:aws:iam::${owner}:oidc-provider/token.example.com`,
	() => 'accounts.google.com'
);

/** Somebody who can ask for the target. */
export const principal: fc.Arbitrary<(target: Target, owner: string) => string> = fc
	.record({ signed, web })
	.map(({ signed, web }) => ({ trust }, owner) => {
		if (trust === 'saml') return `arn:aws:iam::${owner}:saml-provider/office`;
		return trust === 'web' ? web(owner) : signed;
	});

export function isSession(principal: string): boolean {
	return /:assumed-role\/|:federated-user\//.test(principal);
}

/** Can carry identity policies and a boundary, itself or through its user or role. */
export function hasPolicies(principal: string): boolean {
	return isSession(principal) || /^arn:aws:iam::\d{12}:(user|role)\//.test(principal);
}

/** Is of an account, whose SCPs it is under. */
export function isOfAccount(principal: string): boolean {
	return hasPolicies(principal) || principal.endsWith(':root');
}
