import type { Account } from '../../account';
import type { TemporaryCredentials } from './state';
import type { Time } from '../../base/time';
import type { Identity } from '../../identity';
import type { Context } from '../../base/operation';
import { put } from '../../base/table';
import { isoTime } from '../../base/time';

/**
 * For so long after they expired, credentials and console sessions are known as expired; later they
 * are not known at all.
 */
export const remembered = 24 * 60 * 60 * 1000;

/** Hands out credentials for so many seconds. Those that expired long ago are forgotten on the way. */
export function issueCredentials(
	{ account, mint, time }: Context<Identity>,
	{ seconds, bearer, mfa }: Pick<TemporaryCredentials, 'bearer' | 'mfa'> & { seconds: number }
): { readonly account: Account; readonly credentials: TemporaryCredentials } {
	const credentials = {
		id: mint.accessKeyId('ASIA'),
		secret: mint.secretAccessKey(),
		token: mint.sessionToken(),
		issued: time,
		expires: time + seconds * 1000,
		...(mfa === undefined ? {} : { mfa }),
		bearer
	};
	const known = account.sts.temporary.filter(([, { expires }]) => expires + remembered > time);
	return {
		account: {
			...account,
			sts: { ...account.sts, temporary: put(known, credentials.id, credentials) }
		},
		credentials
	};
}

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html */
export function credentialsAnswer({ id, secret, token, expires }: TemporaryCredentials) {
	return {
		AccessKeyId: id,
		SecretAccessKey: secret,
		SessionToken: token,
		Expiration: isoTime(expires)
	};
}

/** When the caller gave an MFA code, if at all: what is handed out to it inherits that. */
export function mfaOf(identity: Identity): Time | undefined {
	if (!('proof' in identity)) return undefined;
	const { proof } = identity;
	switch (proof.kind) {
		case 'accessKey':
			return undefined;
		case 'session':
			return proof.session.mfa ? proof.session.started : undefined;
		case 'temporary':
			return proof.credentials.mfa;
	}
}
