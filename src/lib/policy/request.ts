/** A request, as the engine sees it. */
export interface Request {
	readonly principal: Principal;
	/** `service:Name` */
	readonly action: string;
	/** An ARN, or `*` for actions that take no resource. */
	readonly resource: string;
	/** The 12 digits of the account that owns the resource; absent means the principal's own. */
	readonly resourceAccount?: string;
	readonly context: Context;
}

/** Condition keys, looked up without regard to case. A multivalued key has a list. */
export type Context = Readonly<Record<string, ContextValue>>;
export type ContextValue = string | readonly string[];

/**
 * Who asks.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export type Principal =
	| { readonly kind: 'root'; readonly account: string; readonly arn: string }
	| {
			readonly kind: 'user';
			readonly account: string;
			readonly arn: string;
			/** The unique id (`AIDA…`), by which policies name a user for good. */
			readonly id?: string;
	  }
	| RolePrincipal
	| {
			/** A session from GetFederationToken. */
			readonly kind: 'federatedUser';
			readonly account: string;
			readonly arn: string;
			/** The IAM user who asked for the session. */
			readonly user?: { readonly arn: string; readonly id?: string };
	  }
	| {
			/** Somebody whom an identity provider vouches for, before a role is assumed. */
			readonly kind: 'federated';
			/** ARN of a SAML or OIDC provider, or a domain such as `accounts.google.com`. */
			readonly provider: string;
	  }
	| { readonly kind: 'service'; readonly name: string }
	| {
			/**
			 * Somebody outside the numbered accounts, whom policies of S3 name: CloudFront's origin access
			 * identity by its ARN, or whoever has a canonical user id.
			 */
			readonly kind: 'canonicalUser';
			/** `arn:aws:iam::cloudfront:user/…`, or the 64 hexadecimal digits. */
			readonly name: string;
	  }
	| { readonly kind: 'anonymous' };

export interface RolePrincipal {
	readonly kind: 'role';
	readonly account: string;
	/** The session's ARN (`arn:aws:sts::…:assumed-role/ROLE/SESSION`), or the role's where no session is meant. */
	readonly arn: string;
	/** The role's name, unique in its account whatever the path. */
	readonly name: string;
	/** The role's ARN with its path, where it is known. */
	readonly roleArn?: string;
	/** The unique id (`AROA…`). */
	readonly id?: string;
}
