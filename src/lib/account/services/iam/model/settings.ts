import type { InlinePolicy } from './policies';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_PasswordPolicy.html */
export interface PasswordPolicy {
	readonly minimumLength: number;
	readonly requireSymbols: boolean;
	readonly requireNumbers: boolean;
	readonly requireUppercase: boolean;
	readonly requireLowercase: boolean;
	readonly allowUsersToChange: boolean;
	/** Days until a password expires; 0: it never does. */
	readonly maxAge: number;
	/** How many passwords back none may be used again; 0: any may. */
	readonly reusePrevention: number;
	/** Only an administrator can replace an expired password. */
	readonly hardExpiry?: boolean;
}

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_introduction.html */
export interface Organization {
	/** `o-` and ten letters and digits. */
	readonly id: string;
	/** `o-…/r-…/ou-…/` as in aws:PrincipalOrgPaths. */
	readonly path: string;
	/** SCPs and RCPs do not reach the management account. */
	readonly isManagementAccount: boolean;
	/** For each level from the organization's root down to the account. */
	readonly scps: readonly (readonly InlinePolicy[])[];
	readonly rcps: readonly (readonly InlinePolicy[])[];
}
