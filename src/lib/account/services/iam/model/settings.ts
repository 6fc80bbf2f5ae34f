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
