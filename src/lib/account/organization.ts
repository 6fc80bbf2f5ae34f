import type { InlinePolicy } from './services/iam/model/policies';

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
