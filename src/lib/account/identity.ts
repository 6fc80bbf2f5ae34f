import type { AccessKey, User } from './services/iam/model/people';
import type { Role } from './services/iam/model/roles';
import type { Session } from './services/signin/state';
import type { Bearer, RoleSession, TemporaryCredentials } from './services/sts/state';

/** Who a caller turned out to be. */
export type Identity =
	| Principal
	/** An AWS service itself, or somebody of another account. */
	| {
			readonly kind: 'service';
			readonly name: string;
			readonly arn: string;
			readonly sourceArn?: string;
	  }
	| { readonly kind: 'outsider'; readonly account: string; readonly arn: string }
	| { readonly kind: 'anonymous' }
	| { readonly kind: 'observer' };

/** Whoever can work in the account. */
export type Principal =
	| { readonly kind: 'root'; readonly arn: string; readonly proof: Proof }
	| { readonly kind: 'user'; readonly user: User; readonly arn: string; readonly proof: Proof }
	| {
			readonly kind: 'role';
			readonly role: Role;
			readonly session: RoleSession;
			/** The session's, not the role's. */
			readonly arn: string;
			readonly proof: Proof;
	  }
	| {
			readonly kind: 'federatedUser';
			readonly session: Extract<Bearer, { kind: 'federatedUser' }>;
			/** Who asked for the session. */
			readonly user: User;
			readonly arn: string;
			readonly proof: Proof;
	  };

/** What the caller showed: an open console session, a long-term access key or temporary credentials. */
export type Proof =
	| { readonly kind: 'session'; readonly session: Session }
	| { readonly kind: 'accessKey'; readonly key: AccessKey }
	| { readonly kind: 'temporary'; readonly credentials: TemporaryCredentials };
