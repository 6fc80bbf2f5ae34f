import type { UserIdentity } from '../../base/event';

/**
 * What a caller showed: the session that a sign-in to the console opened, also where the terminal or the SDK
 * borrows it; a long-term access key; or temporary credentials of AWS STS.
 */
export const credentials = ['console-session', 'access-key', 'temporary-credentials'] as const;
export type Credential = (typeof credentials)[number];

/**
 * With which credential a call was made, as its record tells. Nothing for a sign-in, whose password is none of
 * them, for an AWS service, and for whoever is of another account.
 *
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 */
export function credentialOf({
	accessKeyId,
	sessionContext
}: UserIdentity): Credential | undefined {
	if (accessKeyId === undefined) return sessionContext && 'console-session';
	return accessKeyId.startsWith('AKIA') ? 'access-key' : 'temporary-credentials';
}
