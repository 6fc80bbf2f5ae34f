import type { Table } from '../../../base/table';
import type { Time } from '../../../base/time';
import type { InlinePolicy, Tags } from './policies';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_Role.html */
export interface Role {
	readonly name: string;
	readonly path: string;
	/** AROA… */
	readonly id: string;
	readonly created: Time;
	readonly description?: string;
	/** Seconds. */
	readonly maxSessionDuration: number;
	/** Users and roles of this account stand in it by their unique ids. */
	readonly trust: TrustPolicy;
	readonly attached: readonly string[];
	readonly inline: Table<InlinePolicy>;
	readonly boundary?: string;
	readonly tags: Tags;
	readonly lastUsed?: { readonly at: Time; readonly region: string };
	/** The service that a service-linked role belongs to: `access-analyzer.amazonaws.com`. */
	readonly linkedTo?: string;
}

export interface TrustPolicy {
	readonly text: string;
}

export interface InstanceProfile {
	readonly name: string;
	readonly path: string;
	/** AIPA… */
	readonly id: string;
	readonly created: Time;
	/** Key of the roles table; a profile holds one role at most. */
	readonly role?: string;
	readonly tags: Tags;
}

/** Vouches for people and programs that have no identity in the account. */
export type IdentityProvider = OidcProvider | SamlProvider;

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetOpenIDConnectProvider.html */
export interface OidcProvider extends Provider {
	readonly kind: 'oidc';
	/** Without `https://`, as the ARN and the condition keys have it. */
	readonly url: string;
	/** The audiences that its tokens may be for, at most 100. */
	readonly clientIds: readonly string[];
	/** 40 hexadecimal digits each, at most five. */
	readonly thumbprints: readonly string[];
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetSAMLProvider.html */
export interface SamlProvider extends Provider {
	readonly kind: 'saml';
	readonly name: string;
	/** SAML… */
	readonly id: string;
	/** An XML document. */
	readonly metadata: string;
}

interface Provider {
	readonly arn: string;
	readonly created: Time;
	readonly tags: Tags;
}
