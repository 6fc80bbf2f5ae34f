import type { Time } from '../../../base/time';
import type { Credential } from '../../../base/webauthn/credential';
import type { Holder } from './people';
import type { Tags } from './policies';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html */
export type MfaDevice = CodeDevice | SecurityKey;

/** Shows six digits that change every 30 seconds. */
export type CodeDevice = VirtualDevice | HardwareToken;

/** An authenticator app that holds the seed. */
export interface VirtualDevice extends Device, Clocked {
	readonly kind: 'virtual';
	/** Base32, 64 characters. */
	readonly seed: string;
}

/** A fob made for AWS, which knows its seed by the number on its back; see `mfa/token.ts`. */
export interface HardwareToken extends Device, Clocked {
	readonly kind: 'hardware';
}

/** A FIDO security key or a passkey. It is made by assigning it and gone when that ends. */
export interface SecurityKey extends Device {
	readonly kind: 'securityKey';
	/** The site that it was registered at: it signs for no other. */
	readonly rpId: string;
	readonly credential: Credential;
	readonly enabled: Enablement;
}

interface Device {
	/**
	 * `arn:aws:iam::ACCOUNT:mfa/NAME`, `arn:aws:iam::ACCOUNT:u2f/user/USER/NAME-SUFFIX`, or the number
	 * on the back of a token.
	 */
	readonly serial: string;
	readonly created: Time;
	readonly tags: Tags;
}

/** What is known of a device's clock and codes. */
interface Clocked {
	/** The latest step whose code was accepted, by whomever: no code is accepted twice. */
	readonly usedStep?: number;
	/** How many 30-second steps the device's clock is ahead of ours. */
	readonly enabled?: Enablement & { readonly drift: number };
}

export interface Enablement {
	readonly holder: Holder;
	readonly at: Time;
}
